"""Text, data sets, splits and scores."""

import numpy as np
import pandas as pd
from sklearn.datasets import load_diabetes, load_digits, load_iris, make_blobs, make_classification, make_regression
from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_extraction.text import CountVectorizer, HashingVectorizer, TfidfTransformer, TfidfVectorizer
from sklearn.metrics import accuracy_score, confusion_matrix
from sklearn.metrics.pairwise import cosine_similarity, euclidean_distances
from sklearn.model_selection import KFold, train_test_split
from sklearn.utils import resample, shuffle
from sklearn.utils.class_weight import compute_class_weight

texts = ["a cat sat", "the dog sat"]

# Text: counts are rows of whole numbers, weights lie in [0, 1].
CountVectorizer().fit_transform(texts)  #? int64 [0, inf) encoded
CountVectorizer().fit_transform(texts).toarray()  #? int64 [0, inf) encoded
CountVectorizer(binary=True).fit_transform(texts).todense()  #? int64 [0, 1] encoded
CountVectorizer(dtype=np.float32).fit_transform(texts).toarray()  #? float32 [0, inf) whole encoded
TfidfVectorizer().fit_transform(texts).toarray()  #? float64 [0, 1] fraction
TfidfVectorizer(dtype=np.float32).fit_transform(texts).toarray()  #? float32 [0, 1] fraction
TfidfVectorizer(norm=None).fit_transform(texts).toarray()  #? float64 [0, inf) fraction
TfidfVectorizer(norm=None, use_idf=False).fit_transform(texts).toarray()  #? float64 [0, inf) whole encoded
vectorizer = TfidfVectorizer(max_features=20)
vectorizer.fit(texts)  #? sklearn.feature_extraction.text.TfidfVectorizer
vectorizer.transform(["cat dog"]).toarray()  #? float64 [0, 1] fraction
TfidfTransformer().fit_transform(CountVectorizer().fit_transform(texts)).toarray()  #? float64 [0, 1] fraction
HashingVectorizer(n_features=16).fit_transform(texts).toarray()  #? float64 [-1, 1] fraction
HashingVectorizer(n_features=16, norm=None).transform(texts).toarray()  #? float64 whole encoded
DictVectorizer(sparse=False).fit_transform([{"a": 1, "b": 2}])  #? float64
CountVectorizer().fit_transform(texts).sum(axis=0)  #? int64 [0, inf)

# Data sets.
load_iris().data  #? float64 [0.1, 7.9] fraction
load_iris().target  #? int64 [0, 2]
load_iris()["data"]  #? float64 [0.1, 7.9] fraction
load_iris(return_X_y=True)  #? (float64 [0.1, 7.9] fraction, int64 [0, 2])
load_iris(as_frame=True).data.values  #? float64 [0.1, 7.9] fraction
load_iris(as_frame=True).target  #? int64 [0, 2]
load_digits().data  #? float64 [0, 16] whole
load_digits().images  #? float64 [0, 16] whole
load_digits().target  #? int64 [0, 9]
load_diabetes().target  #? float64 [25, 346] whole
make_classification()  #? (float64 fraction, int64 [0, inf))
make_blobs()  #? (float64 fraction, int64 [0, inf))
make_regression()  #? (float64 fraction, float64 fraction)

# Splits keep what is known of each input.
Xa, Xb, ya, yb = train_test_split(np.random.rand(10, 2), np.arange(10), test_size=0.2)
Xa  #? float64 (0, 1) fraction
Xb  #? float64 (0, 1) fraction
ya  #? int64 [0, 9]
yb  #? int64 [0, 9]
left, right = train_test_split(pd.DataFrame({"v": [1, 2, 3, 4]}), test_size=0.5)
left["v"]  #? int64 [1, 4]
right["v"].values  #? int64 [1, 4]
first, second = train_test_split([0.5, 1.5, 2.5])
np.array(first)  #? float64 [0.5, 2.5] fraction
np.array(second)  #? float64 [0.5, 2.5] fraction
shuffle(np.arange(4))  #? int64 [0, 3]
resample(np.random.rand(4))  #? float64 (0, 1) fraction
for train, test in KFold(2).split(np.arange(4)):
    part = np.random.rand(4)[train]
train  #? int64 [0, inf)
part  #? float64 (0, 1) fraction

# Scores and distances.
accuracy_score([0, 1], [0, 1])  #? python float [0, 1]
confusion_matrix([0, 1], [0, 1])  #? int64 [0, inf)
cosine_similarity(np.random.rand(3, 4))  #? float64 [-1, 1] fraction
euclidean_distances(np.arange(6).reshape(2, 3))  #? float64 [0, inf) fraction
compute_class_weight("balanced", classes=np.array([0, 1]), y=[0, 1, 1])  #? float64 [0, inf)
