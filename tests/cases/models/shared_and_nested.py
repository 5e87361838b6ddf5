"""Layers shared between branches, models inside models, models by way of their parts."""
import numpy as np
import tensorflow as tf

layers = tf.keras.layers
ids = np.random.randint(0, 50, (8, 4))
noise = np.random.rand(8, 4) * 50

# one embedding for two inputs
shared = layers.Embedding(50, 8)
question = tf.keras.Input((4,), dtype="int32", name="question")
answer = tf.keras.Input((4,), dtype="float32", name="answer")
left = layers.Flatten()(shared(question))
right = layers.Flatten()(shared(answer))  # EMB201
siamese = tf.keras.Model([question, answer], layers.Dot(1)([left, right]))
siamese.predict([ids, ids])
siamese.predict([noise, ids])  # EMB102

# a model as a layer of a graph
tower = tf.keras.Sequential([layers.Embedding(50, 8), layers.GlobalMaxPooling1D()])
query = tf.keras.Input((4,), dtype="int64")
other = tf.keras.Input((4,), dtype="int64")
both = tf.keras.Model([query, other], layers.Dot(1)([tower(query), tower(other)]))
both.predict([ids, noise])  # EMB102
both.predict([ids, ids])
tower(layers.Dense(4)(tf.keras.Input((4,))))  # EMB102
tower(layers.Lambda(lambda x: tf.cast(x, tf.int32))(tf.keras.Input((4,))))

# a Sequential of models
whole = tf.keras.Sequential([tower, layers.Dense(1)])
whole(noise)  # EMB102
whole(ids)
after_dense = tf.keras.Sequential([tf.keras.Sequential([layers.Dense(4)]), layers.Dense(4), tower])  # EMB102
after_dense(noise)
cut = tf.keras.Sequential([layers.Discretization([0.0, 1.0]), tower])
cut(noise)

# a model inside a subclass
class TwoTower(tf.keras.Model):
    def __init__(self, user_model, item_model):
        super().__init__()
        self.user_model = user_model
        self.item_model = item_model

    def call(self, features):
        return self.user_model(features["user"]), self.item_model(features["item"])


two = TwoTower(tower, tf.keras.Sequential([layers.Embedding(50, 8)]))
two({"user": ids, "item": noise})  # EMB102
two({"user": ids, "item": ids})
two({"user": ids, "item": ids, "age": noise})

# parts of a model: layers, inputs and outputs
whole.layers[0](noise)  # EMB102
whole.layers[0](ids)
whole.layers[1](noise)
inner = tf.keras.Model(siamese.input, siamese.output)
inner.predict([ids, noise])
part = tf.keras.Model(both.inputs, both.outputs)
part.predict([noise, ids])  # EMB102
part.predict([ids, ids])
named = tf.keras.Sequential([layers.Embedding(50, 8, name="words"), layers.Flatten(name="flat")])
named.get_layer("words")(noise)  # EMB102
named.get_layer("flat")(noise)
for layer in named.layers:
    if layer.name == "flat":
        layer(noise)

# copies of models
copied = tf.keras.models.clone_model(named)
copied.predict(noise)  # EMB102
copied.predict(ids)

# loaded ones are not known
loaded = tf.keras.models.load_model("model.keras")
loaded.predict(noise)
loaded.layers[0](noise)
restored = tf.keras.models.model_from_json("{}")
restored.predict(noise)
rebuilt = tf.keras.Model.from_config({})
rebuilt(noise)

# an encoder and the inference models of its parts
encoder_inputs = tf.keras.Input((None,), dtype="int32")
decoder_inputs = tf.keras.Input((None,), dtype="int32")
encoder_outputs, h, c = layers.LSTM(8, return_state=True)(layers.Embedding(50, 8)(encoder_inputs))
decoder_embedding = layers.Embedding(50, 8)
decoder_lstm = layers.LSTM(8, return_sequences=True, return_state=True)
decoder_outputs, _, _ = decoder_lstm(decoder_embedding(decoder_inputs), initial_state=[h, c])
train = tf.keras.Model([encoder_inputs, decoder_inputs], layers.Dense(50)(decoder_outputs))
train.compile("adam", "mse")
train.fit([ids, np.zeros((8, 4))], np.zeros((8, 4, 50)))  # EMB201
train.fit([ids, ids], np.zeros((8, 4, 50)))
encoder_model = tf.keras.Model(encoder_inputs, [h, c])
state_inputs = [tf.keras.Input((8,)), tf.keras.Input((8,))]
outputs, h2, c2 = decoder_lstm(decoder_embedding(decoder_inputs), initial_state=state_inputs)
decoder_model = tf.keras.Model([decoder_inputs] + state_inputs, [outputs, h2, c2])
states = encoder_model.predict(ids)
target = np.zeros((1, 1))
decoder_model.predict([target] + states)  # EMB201
decoder_model.predict([np.zeros((1, 1), dtype="int32")] + states)
