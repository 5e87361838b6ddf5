"""TensorFlow's own lookups and Keras' ``ops.take`` refuse floats: EMB301."""

import keras
import tensorflow as tf

table = tf.Variable(tf.random.normal((100, 8)))
ids = tf.random.uniform((4, 5), maxval=100, dtype=tf.int32)
floats = tf.random.uniform((4, 5))
sparse = tf.sparse.from_dense(ids)
weights = tf.SparseTensor([[0, 0]], [0.5], [1, 1])

tf.nn.embedding_lookup(table, ids)
tf.nn.embedding_lookup(table, tf.cast(floats * 100, tf.int64))
tf.gather(table, ids)
tf.gather(table, tf.argmax(floats, -1))
tf.nn.safe_embedding_lookup_sparse(table, sparse)
tf.nn.embedding_lookup_sparse(table, sparse, weights)
tf.nn.safe_embedding_lookup_sparse(table, tf.SparseTensor([[0, 0]], [-1], [1, 1]))
keras.ops.take(table, ids, axis=0)
keras.ops.take(table, -1, axis=0)

tf.nn.embedding_lookup(table, floats)  # EMB301
tf.nn.embedding_lookup(params=table, ids=tf.cast(ids, tf.float32))  # EMB301
tf.compat.v1.nn.embedding_lookup(table, floats)  # EMB301
tf.gather(table, floats)  # EMB301
tf.gather(table, indices=ids / 2, axis=0)  # EMB301
tf.nn.safe_embedding_lookup_sparse(table, weights)  # EMB301
tf.nn.embedding_lookup_sparse(table, tf.sparse.from_dense(floats), None)  # EMB301
keras.ops.take(table, floats, axis=0)  # EMB301
tf.nn.embedding_lookup(table, tf.constant([-1, 2]))  # EMB401
tf.gather(table, tf.constant([-1, 2]))  # EMB401
