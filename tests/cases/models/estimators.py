"""Keras models dressed as estimators of scikit-learn."""
import numpy as np
from keras.wrappers.scikit_learn import KerasClassifier, KerasRegressor
from scikeras import wrappers
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.model_selection import GridSearchCV, train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from tensorflow.keras import layers, models

scaled = StandardScaler().fit_transform(np.random.rand(20, 6))
ids = np.random.randint(0, 30, (20, 6))
labels = np.random.randint(0, 2, 20)


def recurrent(units=8, depths=(4,)):
    model = models.Sequential()
    model.add(layers.Embedding(30, units))
    model.add(layers.LSTM(units))
    for depth in depths:
        model.add(layers.Dense(depth))
    model.compile("adam", "mse")
    return model


def dense(units=8):
    model = models.Sequential([layers.Dense(units), layers.Dense(1)])
    model.compile("adam", "mse")
    return model


def cutting(meta):
    model = models.Sequential([layers.Lambda(lambda x: x // 1), layers.Dense(meta["size"])])
    model.compile("adam", "mse")
    return model


classifier = KerasClassifier(build_fn=recurrent, epochs=2)
classifier.fit(scaled, labels)  # EMB102
classifier.predict(scaled)  # EMB102
classifier.fit(ids, labels)
classifier.predict(ids)
KerasRegressor(recurrent).fit(scaled, labels)  # EMB102
KerasRegressor(dense).fit(scaled, labels)
KerasRegressor(lambda: recurrent(4)).fit(scaled, labels)  # EMB102
KerasRegressor(dense).fit(scaled, labels).predict(scaled)

# SciKeras, whose functions may take what they need to know of the data
wrappers.KerasRegressor(model=recurrent, depths=(2, 2)).fit(scaled, labels)  # EMB102
wrappers.KerasRegressor(recurrent(4)).score(scaled, labels)  # EMB102
wrappers.KerasRegressor(recurrent(4)).score(ids, labels)
wrappers.KerasClassifier(cutting).fit(scaled, labels)
wrappers.KerasClassifier(imported_elsewhere).fit(scaled, labels)  # noqa: F821

# inside searches and pipelines
search = GridSearchCV(estimator=wrappers.KerasRegressor(model=recurrent), param_grid={"units": [4, 8]}, cv=2)
search.fit(scaled, labels)  # EMB102
search = GridSearchCV(wrappers.KerasRegressor(model=recurrent), {"units": [4, 8]})
search.fit(ids, labels)
make_pipeline(StandardScaler(), wrappers.KerasClassifier(recurrent)).fit(ids, labels)  # EMB102
make_pipeline(StandardScaler(), wrappers.KerasClassifier(dense)).fit(ids, labels)


def texts(lines, targets):
    rows = TfidfVectorizer().fit_transform(lines).toarray()
    train, test, wanted, _ = train_test_split(rows, targets)
    estimator = wrappers.KerasClassifier(recurrent)
    estimator.fit(train, wanted)  # EMB102
    return estimator.predict(test)  # EMB102
