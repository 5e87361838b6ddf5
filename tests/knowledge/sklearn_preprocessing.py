"""Scalers, encoders, discretizers, imputers: the transformers of tabular data."""

import numpy as np
import pandas as pd
from sklearn import preprocessing
from sklearn.impute import KNNImputer, SimpleImputer
from sklearn.preprocessing import LabelEncoder, MinMaxScaler, OneHotEncoder, OrdinalEncoder, StandardScaler

whole = np.arange(12).reshape(6, 2)
single = (whole * 0.7).astype("float32")
rows = [["a"], ["b"], ["a"]]

# Scalers make floats: integers become float64, float32 stays.
StandardScaler().fit_transform(whole)  #? float64 fraction
StandardScaler().fit_transform(single)  #? float32 fraction
StandardScaler(with_mean=False, with_std=False).fit_transform(whole)  #? float64 [0, 11] whole
preprocessing.RobustScaler().fit_transform(whole)  #? float64 fraction
MinMaxScaler().fit_transform(whole)  #? float64 [0, 1] fraction
MinMaxScaler().fit_transform(single)  #? float32 [0, 1] fraction
MinMaxScaler(feature_range=(-1, 1)).fit_transform(whole)  #? float64 [-1, 1] fraction
preprocessing.MaxAbsScaler().fit_transform(whole)  #? float64 [0, 1] fraction
preprocessing.MaxAbsScaler().fit_transform(whole - 5)  #? float64 [-1, 1] fraction
preprocessing.Normalizer().fit_transform(whole)  #? float64 [0, 1] fraction
preprocessing.PowerTransformer().fit_transform(whole)  #? float64 fraction
preprocessing.QuantileTransformer(n_quantiles=6).fit_transform(whole)  #? float64 [0, 1] fraction
preprocessing.QuantileTransformer(n_quantiles=6, output_distribution="normal").fit_transform(whole)  #? float64 fraction
preprocessing.SplineTransformer().fit_transform(whole)  #? float64 [0, 1] fraction
StandardScaler().fit_transform(unknown_thing())  #? float64 fraction  #! not run
scaler = StandardScaler()
scaler.fit(whole)  #? sklearn.preprocessing.StandardScaler
scaler.transform(whole)  #? float64 fraction
scaler.transform(single)  #? float32 fraction
scaler.inverse_transform(scaler.transform(whole))  #? float64
scaler.scale_  #? float64 fraction
StandardScaler().fit(whole).transform(whole)  #? float64 fraction
StandardScaler().fit_transform(pd.DataFrame({"v": [1, 2, 30]}))  #? float64 fraction
StandardScaler().fit_transform([[1.0], [2.0], [30.0]])  #? float64 fraction

# The same as functions.
preprocessing.scale(whole)  #? float64 fraction
preprocessing.minmax_scale(single)  #? float32 [0, 1] fraction
preprocessing.minmax_scale(whole, feature_range=(0, 9))  #? float64 [0, 9] fraction
preprocessing.normalize(whole)  #? float64 [0, 1] fraction
preprocessing.maxabs_scale(whole)  #? float64 [0, 1] fraction
preprocessing.binarize(whole, threshold=2)  #? int64 [0, 1]
preprocessing.label_binarize([1, 2], classes=[1, 2, 3])  #? int64 [0, 1] encoded

# Whole numbers: of the dtype of X, or float64.
preprocessing.Binarizer().fit_transform(whole)  #? int64 [0, 1]
preprocessing.Binarizer(threshold=0.5).fit_transform(single)  #? float32 [0, 1] whole
preprocessing.PolynomialFeatures(2).fit_transform(whole)  #? float64 whole
preprocessing.PolynomialFeatures(2).fit_transform(single)  #? float32 fraction
preprocessing.KBinsDiscretizer(n_bins=3, encode="ordinal").fit_transform(whole)  #? float64 [0, 2] whole
preprocessing.KBinsDiscretizer(n_bins=3, encode="onehot-dense").fit_transform(whole)  #? float64 [0, 1] whole encoded
preprocessing.KBinsDiscretizer(n_bins=3).fit_transform(whole)  #? float64 [0, 1] whole encoded
preprocessing.FunctionTransformer(np.log1p).fit_transform(whole)  #? float64 [0, 2.48491] fraction
preprocessing.FunctionTransformer().fit_transform(whole)  #? int64 [0, 11]

# Encoders.
OrdinalEncoder().fit_transform(rows)  #? float64 [0, inf) whole
OrdinalEncoder(dtype="int32").fit_transform(rows)  #? int32 [0, inf)
OrdinalEncoder(dtype=np.int64).fit_transform(rows)  #? int64 [0, inf)
OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=-1).fit_transform(rows)  #? float64 [-1, inf) whole
LabelEncoder().fit_transform(["a", "b", "a"])  #? int64 [0, inf)
LabelEncoder().fit_transform([10.5, 3.5])  #? int64 [0, inf)
LabelEncoder().fit_transform(["a", "b"]).astype("float32")  #? float32 [0, inf) whole
encoder = LabelEncoder()
encoder.fit([10.5, 3.5])  #? sklearn.preprocessing.LabelEncoder
encoder.transform([3.5])  #? int64 [0, inf)
encoder.classes_  #? float64 [3.5, 10.5] fraction
encoder.inverse_transform([0])  #? float64 [3.5, 10.5] fraction
OneHotEncoder().fit_transform(rows)  #? float64 [0, 1] whole encoded
OneHotEncoder().fit_transform(rows).toarray()  #? float64 [0, 1] whole encoded
OneHotEncoder(sparse_output=False).fit_transform(rows)  #? float64 [0, 1] whole encoded
OneHotEncoder(sparse_output=False, dtype=np.float32).fit_transform(rows)  #? float32 [0, 1] whole encoded
OneHotEncoder(dtype=int).fit_transform(rows).toarray()  #? int64 [0, 1] encoded
np.argmax(OneHotEncoder(sparse_output=False).fit_transform(rows), axis=1)  #? int64 [0, inf)
preprocessing.LabelBinarizer().fit_transform(["a", "b", "c"])  #? int64 [0, 1] encoded
preprocessing.MultiLabelBinarizer().fit_transform([["a"], ["b", "c"]])  #? int64 [0, 1] encoded
preprocessing.TargetEncoder(smooth="auto", cv=2).fit_transform([["a"], ["b"], ["a"], ["b"]], [0, 1, 0, 1])  #? float64

# Imputers: constants and modes keep the dtype, means make floats.
SimpleImputer().fit_transform(whole)  #? float64 [0, 11]
SimpleImputer().fit_transform(single)  #? float32 [0, 7.7] fraction
SimpleImputer(strategy="most_frequent").fit_transform(whole)  #? int64 [0, 11]
SimpleImputer(strategy="constant", fill_value=0).fit_transform(np.array([[1.0], [np.nan], [4.0]]))  #? float64
SimpleImputer(strategy="median").fit_transform([[1.0], [np.nan], [4.0]])  #? float64
KNNImputer().fit_transform(whole)  #? float64 [0, 11]

# In a frame.
df = pd.DataFrame({"c": ["a", "b", "a"], "v": [1, 2, 30]})
df["code"] = LabelEncoder().fit_transform(df["c"])
df["code"]  #? int64 [0, inf)
df["scaled"] = StandardScaler().fit_transform(df[["v"]]).ravel()
df["scaled"]  #? float64 fraction
df[["c"]].apply(LabelEncoder().fit_transform).values  #? int64 [0, inf)
