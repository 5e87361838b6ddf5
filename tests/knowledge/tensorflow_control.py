"""TensorFlow: functions of the program that TensorFlow calls."""
import numpy as np
import tensorflow as tf

unit = tf.random.uniform((4, 4))


@tf.function
def plain(x):
    return x * 2


@tf.function(jit_compile=False)
def optional(x):
    return x / 4


@tf.custom_gradient
def doubled(x):
    def gradient(upstream):
        return upstream * 2.0

    return x * 2.0, gradient


plain(tf.range(4))  #? int32 [0, 6]
optional(tf.range(4))  #? float64 [0, 0.75] fraction
doubled(tf.ones((2,)))  #? float32 2 whole
tf.function(lambda x: x + 1.5)(tf.zeros((2,)))  #? float32 1.5 fraction
tf.autograph.experimental.do_not_convert(lambda x: x * 3)(tf.range(3))  #? int32 [0, 6]
# Branches
tf.cond(tf.constant(True), lambda: tf.zeros((2,)), lambda: tf.ones((2,)))  #? float32 [0, 1] whole
tf.cond(tf.constant(False), lambda: tf.constant([1]), lambda: tf.constant([5]))  #? int32 [1, 5]
tf.switch_case(tf.constant(1), [lambda: tf.constant([1]), lambda: tf.constant([5])])  #? int32 [1, 5]
tf.case([(tf.constant(False), lambda: tf.constant(0.5))], default=lambda: tf.constant(1.5))  #? float32 [0.5, 1.5] fraction
# Loops
tf.while_loop(lambda i: i < 3, lambda i: [i + 1], [tf.constant(0)])[0]  #? int32 [0, inf)
tf.while_loop(lambda i, x: i < 3, lambda i, x: (i + 1, x * 0.5), (0, 1.0))[1]  #? float32 (-inf, 1] fraction
tf.map_fn(lambda t: t * 2, tf.range(4))  #? int32 [0, 6]
tf.map_fn(lambda t: tf.cast(t, tf.float32) / 4, tf.range(8), fn_output_signature=tf.float32)  #? float32 [0, 1.75] fraction
tf.map_fn(lambda pair: pair[0], (tf.range(3), tf.random.uniform((3,))), fn_output_signature=tf.int32)  #? int32 [0, 2]
tf.map_fn(lambda t: unknown_thing(), tf.range(4), fn_output_signature=tf.float32)  #? float32  #! not run
tf.vectorized_map(lambda x: x * 0.5, unit)  #? float32 [0, 0.5) fraction
tf.scan(lambda total, x: total + x, tf.range(4))  #? int32 [0, inf)
tf.foldl(lambda total, x: total + x, tf.constant([0.5, 2.0]))  #? float32 [0.5, inf) fraction
tf.foldr(lambda total, x: total + x, tf.range(4), initializer=7)  #? int32 [7, inf)
# Python inside of graphs
tf.py_function(lambda x: x * 2, [tf.range(4)], tf.int32)  #? int32 [0, 6]
tf.numpy_function(lambda a: a * 2.0, [tf.range(4)], tf.float64)  #? float64 [0, 6] whole
tf.numpy_function(np.sort, [unit], tf.float32)  #? float32 (0, 1) fraction
tf.py_function(lambda x: [x, x], [tf.range(2)], [tf.int32, tf.int32])[1]  #? int32 [0, 1]
tf.compat.v1.py_func(lambda a: a + 1, [tf.range(4)], tf.int32)  #? int32 [1, 4]
tf.py_function(unknown_thing, [tf.range(4)], tf.float32)  #? float32  #! not run
# Gradients
w = tf.Variable([1.5, 2.5])
with tf.GradientTape() as tape:
    loss = tf.reduce_sum(w * w)
tape.gradient(loss, w)  #? float32
# Structures
tf.nest.flatten({"a": tf.constant(1), "b": (tf.constant(2), tf.constant(3))})[0]  #? int32 1
tf.nest.map_structure(lambda t: t + 0.5, (tf.zeros((2,)), tf.ones((2,))))[1]  #? float32 1.5 fraction
# Distribution
strategy = tf.distribute.get_strategy()
with tf.distribute.OneDeviceStrategy("/cpu:0").scope():
    tf.zeros((2,))  #? float32 0 whole
tf.distribute.OneDeviceStrategy("/cpu:0").run(lambda x: x * 2.5, args=(tf.ones((2,)),))  #? float32 2.5 fraction
