"""Keras models dressed as estimators of scikit-learn."""
import keras_tuner
import numpy as np
from keras.wrappers.scikit_learn import KerasClassifier, KerasRegressor
from kerastuner.tuners import GridSearch as GridTuner
from scikeras import wrappers
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.model_selection import GridSearchCV, train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from tensorflow.keras import layers, models
from tensorflow.keras.preprocessing.text import Tokenizer

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


# searches of KerasTuner, which build models by a function or an object
def tuned(hp):
    model = models.Sequential([layers.Embedding(30, hp.Int("units", 4, 16))])
    for depth in range(hp.Int("depth", 1, 3)):
        model.add(layers.Dense(depth + 1))
    if hp.Boolean("dropout"):
        model.add(layers.Dropout(0.2))
    model.compile("adam", "mse")
    return model


class Tuned(keras_tuner.HyperModel):
    def __init__(self, size):
        self.size = size

    def build(self, hp):
        model = models.Sequential([layers.Embedding(self.size, hp.Int("units", 4, 16)), layers.Dense(1)])
        model.compile("adam", "mse")
        return model


tuner = keras_tuner.RandomSearch(tuned, objective="val_loss", max_trials=3)
tuner.search(scaled, labels, epochs=2)  # EMB102
tuner.search(ids, labels, epochs=2)
keras_tuner.Hyperband(Tuned(30), "val_loss").search(x=scaled, y=labels)  # EMB102
keras_tuner.Hyperband(Tuned(30), "val_loss").search(x=ids, y=labels, validation_data=(ids, labels))
GridTuner(hypermodel=lambda hp: tuned(hp)).search(scaled, labels)  # EMB102


class Runner:
    def __init__(self, words):
        self.words = words

    def rows(self, lines):
        tokenizer = Tokenizer(num_words=self.words)
        tokenizer.fit_on_texts(lines)
        return tokenizer.texts_to_matrix(lines)

    def make(self, hp):
        return models.Sequential([layers.Embedding(self.words, hp.Int("units", 4, 8))])

    def run(self, lines, targets):
        GridTuner(self.make, objective="val_loss").search(self.rows(lines), targets)  # EMB103
