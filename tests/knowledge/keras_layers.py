"""What comes out of Keras layers: floats in the layer's compute dtype (float32), integers as they are where a layer only
moves elements."""
import keras
import numpy as np
from keras import layers

ids = np.array([[3, 1, 2], [0, 5, 4]], dtype="int32")
wide = np.array([[3, 1], [2, 4]])
reals = np.array([[0.5, 1.5, 2.25], [1.0, 2.0, -3.5]], dtype="float32")
doubles = np.array([[0.5, 0.25], [0.75, 0.125]])
sequence = np.random.rand(2, 4, 3)
series = np.arange(24).reshape((2, 4, 3))
picture = np.random.randint(0, 255, (1, 8, 8, 3)).astype("uint8")
photo = np.random.rand(1, 8, 8, 3) * 200

# Moving elements
layers.Flatten()(ids)  #? int32 [0, 5]
layers.Flatten()(doubles)  #? float32 [0.125, 0.75] fraction
layers.Flatten(dtype="float64")(doubles)  #? float64 [0.125, 0.75] fraction
layers.Reshape((3, 1))(ids)  #? int32 [0, 5]
layers.Permute((2, 1))(series)  #? int64 [0, 23]
layers.RepeatVector(3)(ids)  #? int32 [0, 5]
layers.Masking(0.0)(sequence)  #? float32 (0, 1) fraction
layers.Cropping1D(1)(series)  #? int64 [0, 23]
layers.ZeroPadding1D(1)(series)  #? int64 [0, 23]
layers.ZeroPadding1D(1)(sequence)  #? float32 [0, 1) fraction
layers.UpSampling1D(2)(series)  #? int64 [0, 23]
layers.Dropout(0.5)(reals)  #? float32 [-3.5, 2.25] fraction
layers.Dropout(0.5)(ids)  #? int32 [0, 5]
layers.Dropout(0.5)(np.full((9, 99), 0.75), training=True)  #? float32 [0, 1.5] fraction
layers.SpatialDropout1D(0.2)(sequence)  #? float32 (0, 1) fraction
layers.GaussianNoise(0.1)(reals)  #? float32 [-3.5, 2.25] fraction
layers.Identity()(doubles)  #? float32 [0.125, 0.75] fraction

# Merging
layers.Concatenate()([ids, ids])  #? int32 [0, 5]
layers.Concatenate(axis=1)([doubles, doubles])  #? float32 [0.125, 0.75] fraction
layers.concatenate([wide, wide], axis=-1)  #? int64 [1, 4]
layers.Add()([ids, ids])  #? int32 [0, 10]
layers.add([reals, reals])  #? float32 [-7, 4.5] fraction
layers.Subtract()([ids, ids])  #? int32 [-5, 5]
layers.Multiply()([ids, ids])  #? int32 [0, 25]
layers.Average()([reals, reals])  #? float32 [-3.5, 2.25] fraction
layers.Maximum()([reals, reals])  #? float32 [-3.5, 2.25] fraction
layers.Dot(axes=1)([reals, reals])  #? float32 fraction

# Weights
layers.Dense(4)(reals)  #? float32 fraction
layers.Dense(4, activation="relu")(reals)  #? float32 [0, inf) fraction
layers.Dense(4, "sigmoid")(reals)  #? float32 (0, 1) fraction
layers.Dense(4, activation="softmax")(ids)  #? float32 (0, 1) fraction
layers.Dense(4, activation="tanh")(reals)  #? float32 (-1, 1) fraction
layers.Dense(4, activation=keras.activations.sigmoid)(reals)  #? float32 (0, 1) fraction
layers.Dense(4, activation=keras.ops.relu)(reals)  #? float32 [0, inf) fraction
layers.Dense(4, dtype="float64")(doubles)  #? float64 fraction
layers.Dense(4, dtype="mixed_float16")(doubles)  #? float16 fraction
layers.Conv1D(2, 2)(sequence)  #? float32 fraction
layers.Conv2D(2, 2, activation="relu")(photo)  #? float32 [0, inf) fraction
layers.MaxPooling1D(2)(sequence)  #? float32 (0, 1) fraction
layers.MaxPooling1D(2)(series)  #? int64 [0, 23]
layers.AveragePooling1D(2)(sequence)  #? float32 (0, 1) fraction
layers.GlobalMaxPooling1D()(sequence)  #? float32 (0, 1) fraction
layers.GlobalAveragePooling1D()(sequence)  #? float32 (0, 1) fraction
layers.GlobalAveragePooling1D()(series)  #? ?
layers.MultiHeadAttention(2, 2)(sequence, sequence)  #? float32 fraction
layers.Attention()([sequence, sequence])  #? float32 (0, 1) fraction

# Recurrent layers
layers.GRU(2)(sequence)  #? float32 (-1, 1) fraction
layers.LSTM(2, return_sequences=True)(sequence)  #? float32 (-1, 1) fraction
layers.LSTM(2, activation="relu")(sequence)  #? float32 [0, inf) fraction
layers.GRU(2, return_state=True)(sequence)  #? (float32 (-1, 1) fraction, float32 (-1, 1) fraction)
layers.LSTM(2, return_sequences=True, return_state=True)(sequence)  #? (float32 (-1, 1) fraction, float32 (-1, 1) fraction, float32 fraction)
layers.SimpleRNN(2)(sequence)  #? float32 (-1, 1) fraction
layers.RNN(layers.GRUCell(2))(sequence)  #? float32 fraction
layers.Bidirectional(layers.GRU(2))(sequence)  #? float32 (-1, 1) fraction
layers.Bidirectional(layers.LSTM(2, return_state=True))(sequence)  #? (float32 (-1, 1) fraction, float32 (-1, 1) fraction, float32 fraction, float32 (-1, 1) fraction, float32 fraction)
layers.TimeDistributed(layers.Dense(3, activation="sigmoid"))(sequence)  #? float32 (0, 1) fraction
layers.TimeDistributed(layers.Flatten())(photo)  #? float32 [0, 200) fraction

# Activations
layers.Activation("tanh")(reals)  #? float32 [-0.998178, 0.978026] fraction
layers.Activation("relu")(reals)  #? float32 [0, 2.25] fraction
layers.Activation("relu")(ids)  #? int32 [0, 5]
layers.ReLU()(reals)  #? float32 [0, 2.25] fraction
layers.ReLU(max_value=1.0)(reals)  #? float32 [0, 1] fraction
layers.LeakyReLU()(reals)  #? float32 [-3.5, 2.25] fraction
layers.ELU()(reals)  #? float32 [-1, inf) fraction
layers.Softmax()(reals)  #? float32 (0, 1) fraction
layers.Lambda(lambda x: x * 2)(doubles)  #? float32 [0.25, 1.5] fraction
layers.Lambda(lambda x, k: x + k, arguments={"k": 1})(ids)  #? int32 [1, 6]
layers.Lambda(lambda x: keras.ops.cast(x, "int32"))(reals)  #? int32 [-3, 2]

# Normalisation
layers.BatchNormalization()(reals)  #? float32 fraction
layers.LayerNormalization()(ids)  #? float32
layers.Normalization(mean=3.0, variance=2.0)(ids)  #? float32 fraction
layers.UnitNormalization()(reals)  #? float32 [-1, 1] fraction

# Embeddings themselves give small floats
layers.Embedding(50, 4)(ids)  #? float32 (-0.05, 0.05) fraction
layers.Embedding(50, 4, dtype="float64")(ids)  #? float64 (-0.05, 0.05) fraction
layers.Embedding(50, 4, embeddings_initializer="ones")(ids)  #? float32 1 whole
layers.TimeDistributed(layers.Embedding(50, 4))(series)  #? float32 (-0.05, 0.05) fraction

# Preprocessing
layers.Rescaling(1.0 / 255)(picture)  #? float32 [0, 0.996078] fraction
layers.Rescaling(scale=2.5)(wide)  #? float32 [2.5, 10] fraction
layers.Rescaling(1.0 / 127.5, offset=-1)(picture)  #? float32 [-1, 0.992157] fraction
layers.Rescaling(2)(wide)  #? float32 [2, 8] whole
layers.Discretization(bin_boundaries=[1.0, 2.0])(reals)  #? int32 [0, 2]
layers.Discretization(bin_boundaries=[1.0, 2.0], output_mode="one_hot")(reals)  #? float32 [0, 1] whole encoded
layers.Hashing(num_bins=8)(ids)  #? int64 [0, 7]
layers.Hashing(8, output_mode="multi_hot")(ids)  #? float32 [0, 1] whole encoded
layers.CategoryEncoding(num_tokens=6, output_mode="one_hot")(ids[0])  #? float32 [0, 1] whole encoded
layers.CategoryEncoding(num_tokens=6)(ids)  #? float32 [0, 1] whole encoded
layers.CategoryEncoding(num_tokens=6, output_mode="count")(ids)  #? float32 [0, inf) whole encoded
layers.IntegerLookup(vocabulary=[1, 2])(ids)  #? int64 [0, 2]
layers.IntegerLookup(vocabulary=[1, 2], output_mode="one_hot")(ids[0])  #? ? [0, 1] whole encoded
layers.StringLookup(vocabulary=["a", "b"])(["a", "q"])  #? int64 [0, 2]
layers.StringLookup(vocabulary=["a", "b"], output_mode="multi_hot")([["a", "b"]])  #? ? [0, 1] whole encoded
layers.StringLookup(vocabulary=["a", "b"], invert=True)([0, 1])  #? string
layers.TextVectorization(vocabulary=["a", "b"])(["a b"])  #? int64 [0, 3]
layers.TextVectorization(vocabulary=["a", "b"], output_mode="count")(["a b"])  #? ? [0, inf) whole
layers.TextVectorization(vocabulary=["a", "b"], output_mode="tf_idf", idf_weights=[0.5, 0.25])(["a b"])  #? float32 [0, inf) fraction encoded
layers.RandomFlip()(photo)  #? float32 [0, 200) fraction
layers.CenterCrop(2, 2)(picture)  #? float32
layers.RandomRotation(0.2)(photo)  #? float32
layers.Resizing(2, 2)(photo)  #? float32
layers.Resizing(2, 2)(picture)  #? ?
