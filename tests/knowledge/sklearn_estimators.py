"""Projections, clusters, predictors, and estimators made of estimators."""

import numpy as np
import pandas as pd
from sklearn.cluster import DBSCAN, AgglomerativeClustering, KMeans
from sklearn.compose import ColumnTransformer, make_column_transformer
from sklearn.decomposition import NMF, PCA, FactorAnalysis, LatentDirichletAllocation, TruncatedSVD
from sklearn.ensemble import IsolationForest, RandomForestClassifier, RandomForestRegressor
from sklearn.feature_selection import SelectKBest, VarianceThreshold
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LinearRegression, LogisticRegression
from sklearn.manifold import TSNE
from sklearn.mixture import GaussianMixture
from sklearn.model_selection import GridSearchCV, cross_val_predict
from sklearn.neighbors import KNeighborsClassifier, KNeighborsRegressor, NearestNeighbors
from sklearn.pipeline import FeatureUnion, Pipeline, make_pipeline, make_union
from sklearn.preprocessing import Binarizer, MinMaxScaler, OneHotEncoder, OrdinalEncoder, StandardScaler
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor

draw = np.random.RandomState(0)
X = draw.rand(30, 4) * 30
Xi = draw.randint(1, 9, (30, 4))
Xs = X.astype("float32")
y = np.arange(30) % 3
target = X[:, 0] * 1.5

# Projections.
PCA(2).fit_transform(X)  #? float64 fraction
PCA(2).fit_transform(Xi)  #? float64 fraction
PCA(2).fit_transform(Xs)  #? float32 fraction
PCA(2).fit(X).transform(X)  #? float64 fraction
PCA(2).fit(X).components_  #? float64 fraction
TruncatedSVD(2).fit_transform(X)  #? float64 fraction
FactorAnalysis(2).fit_transform(Xs)  #? float64 fraction
NMF(2, max_iter=500).fit_transform(X)  #? float64 [0, inf) fraction
LatentDirichletAllocation(2).fit_transform(Xi)  #? float64 [0, 1] fraction
TSNE(2, perplexity=5).fit_transform(X)  #? float32 fraction
SelectKBest(k=2).fit_transform(Xi, y)  #? int64 [1, 8]
VarianceThreshold().fit_transform(Xs)  #? float32 [0, 30) fraction

# Clusters: labels are integers, distances are not.
KMeans(n_clusters=3, n_init=1).fit_predict(X)  #? int32 [0, inf)
KMeans(n_clusters=3, n_init=1).fit(X).labels_  #? int32 [0, inf)
KMeans(n_clusters=3, n_init=1).fit(X).predict(X)  #? int32 [0, inf)
KMeans(n_clusters=3, n_init=1).fit_transform(X)  #? float64 [0, inf) fraction
KMeans(n_clusters=3, n_init=1).fit(X).cluster_centers_  #? float64
DBSCAN().fit_predict(X)  #? int64 [-1, inf)
AgglomerativeClustering(3).fit(X).labels_  #? int64 [-1, inf)
GaussianMixture(2).fit(X).predict(X)  #? int64 [0, inf)
GaussianMixture(2).fit(X).predict_proba(X)  #? float64 [0, 1]
IsolationForest().fit_predict(X)  #? int64 [-1, 1]

# Classifiers predict in the dtype of their targets.
LogisticRegression(max_iter=500).fit(X, y).predict(X)  #? int64 [0, 2]
LogisticRegression(max_iter=500).fit(X, y.astype("int32")).predict(X)  #? int32 [0, 2]
LogisticRegression(max_iter=500).fit(X, y.astype(float)).predict(X)  #? float64 [0, 2] whole
LogisticRegression(max_iter=500).fit(X, y).predict_proba(X)  #? float64 [0, 1] fraction
DecisionTreeClassifier().fit(X, list(y)).predict(X)  #? int64 [0, 2]
DecisionTreeClassifier().fit(X, y).predict_proba(X)  #? float64 [0, 1]
RandomForestClassifier(3).fit(X, y).apply(X)  #? int64 [0, inf)
KNeighborsClassifier().fit(X, y).predict(X)  #? int64 [0, 2]
classifier = DecisionTreeClassifier()
classifier.fit(X, y)  #? sklearn.tree.DecisionTreeClassifier
classifier.predict(X)  #? int64 [0, 2]
DecisionTreeClassifier().predict(X)  #? ?  #! not run

# Regressors predict floats.
LinearRegression().fit(X, target).predict(X)  #? float64 fraction
LinearRegression().fit(Xi, y).predict(Xi)  #? float64 fraction
RandomForestRegressor(3).fit(Xi, target).predict(Xi)  #? float64 fraction
DecisionTreeRegressor().fit(Xi, target).predict(Xi)  #? float64
KNeighborsRegressor().fit(X, target).predict(X)  #? float64 [0, 45) fraction
NearestNeighbors(n_neighbors=2).fit(X).kneighbors(X)  #? (float64 [0, inf), int64 [0, inf))
NearestNeighbors(n_neighbors=2).fit(X).kneighbors(X, return_distance=False)  #? int64 [0, inf)

# Made of estimators.
make_pipeline(StandardScaler()).fit_transform(Xi)  #? float64 fraction
make_pipeline(StandardScaler(), Binarizer()).fit_transform(Xi)  #? float64 [0, 1] whole
make_pipeline(SimpleImputer(), MinMaxScaler()).fit(Xi).transform(Xi)  #? float64 [0, 1] fraction
Pipeline([("scale", StandardScaler()), ("pca", PCA(2))]).fit_transform(Xs)  #? float32 fraction
Pipeline([("scale", StandardScaler()), ("model", LogisticRegression())]).fit(X, y).predict(X)  #? int64 [0, 2]
Pipeline([("scale", StandardScaler()), ("k", KMeans(2, n_init=1))]).fit_predict(X)  #? int32 [0, inf)
FeatureUnion([("a", StandardScaler()), ("b", MinMaxScaler())]).fit_transform(Xi)  #? float64 fraction
make_union(StandardScaler(), Binarizer()).fit_transform(Xs)  #? float32 fraction
GridSearchCV(LogisticRegression(max_iter=500), {"C": [1, 2]}).fit(X, y).predict(X)  #? int64 [0, 2]
cross_val_predict(DecisionTreeClassifier(), X, y)  #? int64 [0, 2]
df = pd.DataFrame({"a": [1, 2, 3, 4], "c": ["x", "y", "x", "z"]})
ColumnTransformer([("o", OrdinalEncoder(dtype=int), ["c"])]).fit_transform(df)  #? int64 [0, inf)
ColumnTransformer([("o", OrdinalEncoder(), ["c"])], remainder="passthrough").fit_transform(df)  #? float64 [0, inf) whole
ColumnTransformer([("o", OneHotEncoder(), ["c"]), ("s", StandardScaler(), ["a"])]).fit_transform(df)  #? float64 fraction
make_column_transformer((MinMaxScaler(), ["a"])).fit_transform(df)  #? float64 [0, 1] fraction
