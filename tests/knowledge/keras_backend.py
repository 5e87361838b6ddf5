"""Keras 2's backend, which tf.keras still offers: constants are float32 whatever they are made of, integers stay integers
in means, and indices are int64."""
import numpy as np
from tensorflow.keras import backend as K

ids = K.constant([[3, 1], [2, 0]], dtype="int32")
reals = K.constant([[0.5, 1.5], [2.25, -1.0]])

# Making
K.constant([1, 2, 3])  #? float32 [1, 3] whole
K.constant([1, 2], dtype="int32")  #? int32 [1, 2]
K.constant(np.array([0.5, 0.25]))  #? float32 [0.25, 0.5] fraction
K.variable([1, 2])  #? float32 [1, 2] whole
K.variable(np.array([3, 4]), dtype="int32")  #? int32 [3, 4]
K.zeros((3, 2))  #? float32 0 whole
K.zeros((3, 2), dtype="int32")  #? int32 0
K.ones((2, 2))  #? float32 1 whole
K.zeros_like(ids)  #? int32 0
K.ones_like(ids, dtype="float32")  #? float32 1 whole
K.eye(2)  #? float32 [0, 1] whole identity
K.arange(5)  #? int32 [0, 4]
K.arange(5.0)  #? float32 [0, 4] whole
K.arange(0, 5, dtype="float32")  #? float32 [0, 4] whole
K.one_hot(ids, 4)  #? float32 [0, 1] whole encoded
K.floatx()  #? 'float32'
K.epsilon()  #? 1e-07
np.zeros((2, 3), dtype=K.floatx())  #? float32 0 whole
np.arange(4).astype(K.floatx())  #? float32 [0, 3] whole
K.cast([3, 4], K.floatx())  #? float32 [3, 4] whole
K.cast(reals, "int32")  #? int32 [-1, 2]
K.cast_to_floatx(np.array([1, 2]))  #? float32 [1, 2] whole
K.dtype(ids)  #? 'int32'

# Draws
K.random_uniform((3, 4))  #? float32 (0, 1) fraction
K.random_uniform((3, 4), 0, 10)  #? float32 (0, 10) fraction
K.random_uniform((3,), minval=0, maxval=10, dtype="int32")  #? int32 [0, 9]
K.random_normal((200,))  #? float32 fraction
K.truncated_normal((200,))  #? float32 (-2, 2) fraction
K.random_bernoulli((3,), 0.5)  #? float32 [0, 1] whole

# Shapes
K.expand_dims(K.constant([0.5]), -1)  #? float32 0.5 fraction
K.reshape(ids, (4,))  #? int32 [0, 3]
K.flatten(ids)  #? int32 [0, 3]
K.batch_flatten(reals)  #? float32 [-1, 2.25] fraction
K.permute_dimensions(ids, (1, 0))  #? int32 [0, 3]
K.concatenate([ids, ids])  #? int32 [0, 3]
K.stack([reals, reals])  #? float32 [-1, 2.25] fraction
K.gather(ids, [0])  #? int32 [0, 3]
K.tile(ids, (1, 2))  #? int32 [0, 3]
K.repeat_elements(ids, 2, 0)  #? int32 [0, 3]
K.squeeze(K.zeros((1, 2)), 0)  #? float32 0 whole

# Numbers
K.argmax(K.constant([[1.0, 5.0, 2.0]]))  #? int64 [0, inf)
K.mean(K.constant([[1, 2], [4, 8.5]]), axis=1)  #? float32 [1, 8.5] fraction
K.mean(ids)  #? int32
K.sum(K.constant([[1.5, 2.0]]), axis=0)  #? float32 [0, inf) fraction
K.sum(ids)  #? int32 [0, inf)
K.max(reals)  #? float32 [-1, 2.25] fraction
K.prod(ids)  #? int32 [0, inf)
K.std(reals)  #? float32 [0, 1.625] fraction
K.cumsum(ids)  #? int32 [0, inf)
K.abs(ids)  #? int32 [0, 3]
K.square(reals)  #? float32 [0.25, 5.0625] fraction
K.sqrt(reals)  #? float32 [0, 1.5] fraction
K.exp(reals)  #? float32 [0.367879, 9.48774] fraction
K.pow(ids, 2)  #? int32 [0, 9]
K.round(reals)  #? float32 [-1, 2] whole
K.sign(reals)  #? float32 [-1, 1] whole
K.clip(ids, 0, 2)  #? int32 [0, 2]
K.maximum(ids, 2)  #? int32 [2, 3]
K.dot(ids, ids)  #? int32
K.l2_normalize(reals)  #? float32 [-1, 1] fraction
K.relu(ids)  #? int32 [0, 3]
K.relu(reals)  #? float32 [0, 2.25] fraction
K.relu(reals, max_value=1.0)  #? float32 [0, 1] fraction
K.sigmoid(reals)  #? float32 [0.268941, 0.904651] fraction
K.tanh(reals)  #? float32 [-0.761594, 0.978026] fraction
K.softmax(reals)  #? float32 (0, 1) fraction
K.equal(ids, 1)  #? bool
K.less(ids, 2)  #? bool
K.binary_crossentropy(K.constant([0.0, 1.0]), K.constant([0.2, 0.8]))  #? float32 fraction
K.get_value(ids)  #? int32 [0, 3]
K.eval(reals)  #? float32 [-1, 2.25] fraction
K.switch(K.less(0, 1), reals, reals)  #? float32 [-1, 2.25] fraction
K.map_fn(lambda x: x * 2, ids)  #? int32 [0, 6]
K.shape(ids)  #? int32 [0, inf)
K.ndim(ids)  #? python int [0, inf)
K.function_of_the_future(ids)  #? unknown #! not run
