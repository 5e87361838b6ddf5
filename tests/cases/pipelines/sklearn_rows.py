"""Row 6: scalers, encoders and vectorizers of scikit-learn, through train_test_split."""
import numpy as np
import pandas as pd
import tensorflow as tf
from sklearn.compose import ColumnTransformer, make_column_transformer
from sklearn.feature_extraction.text import CountVectorizer, HashingVectorizer, TfidfVectorizer
from sklearn.impute import SimpleImputer
from sklearn.model_selection import KFold, StratifiedKFold, train_test_split
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import (
    KBinsDiscretizer, LabelBinarizer, LabelEncoder, MinMaxScaler, Normalizer, OneHotEncoder, OrdinalEncoder, RobustScaler, StandardScaler,
)
from sklearn.utils import shuffle

texts = ["a b", "b c"]
frame = pd.read_csv("data.csv")
codes = np.random.randint(0, 50, (100, 6))
labels = np.random.randint(0, 2, 100)


def build(width):
    model = tf.keras.Sequential()
    model.add(tf.keras.layers.Embedding(width, 16, input_length=width))
    model.add(tf.keras.layers.LSTM(8))
    model.add(tf.keras.layers.Dense(1, activation="sigmoid"))
    model.compile("adam", "binary_crossentropy")
    return model


# a scaler before the split
scaled = MinMaxScaler().fit_transform(frame[["age", "income"]])
X_train, X_test, y_train, y_test = train_test_split(scaled, labels, test_size=0.2)
model = build(X_train.shape[1])
model.fit(X_train, y_train, validation_data=(X_test, y_test))  # EMB102
model.evaluate(X_test, y_test)  # EMB102
X_train, X_test, y_train, y_test = train_test_split(codes, labels, test_size=0.2)
model = build(X_train.shape[1])
model.fit(X_train, y_train, validation_data=(X_test, y_test))
model.evaluate(X_test, y_test)

# a scaler after the split
scaler = StandardScaler()
model.fit(scaler.fit_transform(X_train), y_train)  # EMB102
model.predict(scaler.transform(X_test))  # EMB102
model.predict(scaler.inverse_transform(scaler.transform(X_test)))  # EMB201
RobustScaler().fit(X_train)
model.predict(X_test)
model.predict(Normalizer().fit_transform(X_test))  # EMB102

# TF-IDF
vectorizer = TfidfVectorizer(max_features=1000)
tfidf = vectorizer.fit_transform(texts).toarray()
T_train, T_test, y_train, y_test = train_test_split(tfidf, labels)
model = build(T_train.shape[1])
model.fit(T_train, y_train)  # EMB102
model.predict(vectorizer.transform(["new text"]).toarray())  # EMB102
model.predict(np.argmax(T_test, axis=1))
vocabulary = vectorizer.vocabulary_
model.predict(np.array([[vocabulary.get(word, 0) for word in "a b".split()]]))

# counts
counts = CountVectorizer().fit_transform(texts)
model.predict(counts.toarray())  # EMB103
model.predict(counts.todense())  # EMB103
model.predict(HashingVectorizer(n_features=16).transform(texts).toarray())  # EMB102

# encoders: OrdinalEncoder gives float64, LabelEncoder integers
model.predict(OrdinalEncoder().fit_transform(frame[["city"]]))  # EMB201
model.predict(OrdinalEncoder(dtype=np.int32).fit_transform(frame[["city"]]))
model.predict(OrdinalEncoder().fit_transform(frame[["city"]]).astype("int64"))
model.predict(LabelEncoder().fit_transform(frame["city"]))
model.predict(OneHotEncoder(sparse_output=False).fit_transform(frame[["city"]]))  # EMB103
model.predict(LabelBinarizer().fit_transform(labels))  # EMB103
model.predict(KBinsDiscretizer(n_bins=5, encode="ordinal").fit_transform(frame[["age"]]))  # EMB201
model.predict(SimpleImputer().fit_transform(frame[["age"]]).astype(int))

# pipelines
pipeline = Pipeline([("impute", SimpleImputer()), ("scale", StandardScaler())])
model.fit(pipeline.fit_transform(codes), labels)  # EMB102
model.fit(make_pipeline(SimpleImputer(), MinMaxScaler()).fit_transform(codes), labels)  # EMB102
ids_only = Pipeline([("encode", OrdinalEncoder(dtype="int64"))])
model.fit(ids_only.fit_transform(frame[["city"]]), labels)
columns = ColumnTransformer([("scale", StandardScaler(), ["age"]), ("encode", OrdinalEncoder(), ["city"])])
model.fit(columns.fit_transform(frame), labels)  # EMB102
columns = make_column_transformer((OrdinalEncoder(dtype=int), ["city"]))
model.fit(columns.fit_transform(frame), labels)

# folds and shuffles
for train, test in KFold(5).split(codes):
    model.fit(codes[train], labels[train])
    model.fit(scaled[train], labels[train])  # EMB102
for train, test in StratifiedKFold(n_splits=5).split(codes, labels):
    model.predict(codes[test])
    model.predict(scaled[test])  # EMB102
a, b = shuffle(scaled, labels)
model.fit(a, b)  # EMB102
a, b = shuffle(codes, labels)
model.fit(a, b)
