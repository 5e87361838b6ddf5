"""Whole ids in a float dtype that cannot count to the end of the table: EMB104."""

import numpy as np
import tensorflow as tf

ids = np.random.randint(0, 30000, (32, 10))
wide = tf.keras.layers.Embedding(30000, 8)
narrow = tf.keras.layers.Embedding(2049, 8)
huge = tf.keras.layers.Embedding(2**25, 8)

# Look-alikes: small tables, small ids and wide dtypes are only floats (EMB201), integers are nothing.
wide(ids)
wide(tf.cast(ids, tf.float32))  # EMB201
narrow(tf.cast(unknown(), tf.float16))  # EMB201
wide(tf.cast(np.random.randint(0, 2000, (32, 10)), tf.float16))  # EMB201
huge(unknown().astype("float64"))  # EMB201
huge(tf.strings.to_hash_bucket_fast(words, 2**25))
huge(tf.cast(tf.cast(ids, tf.float16), tf.float16) * 0.5)  # EMB102

wide(tf.cast(ids, tf.float16))  # EMB104
wide(tf.cast(unknown(), tf.bfloat16))  # EMB104
wide(ids.astype("float16"))  # EMB104
tf.keras.layers.Embedding(300, 8)(tf.cast(unknown(), tf.bfloat16))  # EMB104
huge(tf.cast(unknown(), tf.float32))  # EMB104
huge(tf.cast(tf.strings.to_hash_bucket_fast(words, 2**25), tf.float32))  # EMB104

# A functional model converts its data to the dtype of its Input.
half = tf.keras.Input(shape=(10,), dtype="float16")
wide(half)  # EMB104
narrow(half)  # EMB201
plain = tf.keras.Input(shape=(10,))
wide(plain)
huge(plain)  # EMB104
huge(tf.keras.Input(shape=(10,), dtype="int32"))
model = tf.keras.Model(plain, wide(plain))
model.fit(ids, targets)

# A Sequential without an Input makes itself a float32 one, or one of the dtype in which its first layer computes.
tf.keras.Sequential([tf.keras.layers.Embedding(30000, 8)])(ids)
tf.keras.Sequential([tf.keras.layers.Embedding(2**25, 8)])(ids)
tf.keras.Sequential([tf.keras.layers.Embedding(2**25, 8)])(np.random.randint(0, 2**25, (3, 4)))  # EMB104
tf.keras.Sequential([tf.keras.Input((10,), dtype="int32"), tf.keras.layers.Embedding(2**25, 8)])(ids)
