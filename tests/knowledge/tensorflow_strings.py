"""TensorFlow: strings, serialized data, lookup tables."""
import tensorflow as tf

tf.strings.split("1 2 3")  #? string
tf.strings.length(["a", "bb"])  #? int32 [0, inf)
tf.strings.lower("ABC")  #? string
tf.strings.join(["a", "b"])  #? string
tf.strings.reduce_join(["a", "b"])  #? string
tf.strings.bytes_split("abc")  #? string
tf.strings.substr("abc", 1, 1)  #? string
tf.strings.as_string([1.5])  #? string
tf.strings.regex_full_match(["a"], "a")  #? bool
tf.strings.to_hash_bucket_fast(["red", "blue"], 100)  #? int64 [0, inf)
tf.strings.to_number(["1", "2"])  #? float32 [1, 2] whole
tf.strings.to_number(["1.5", "0.25"], out_type=tf.float64)  #? float64 [0.25, 1.5] fraction
tf.strings.to_number(["1", "2"], tf.int32)  #? int32 [1, 2]
tf.strings.to_number(unknown_thing())  #? float32  #! not run
tf.strings.to_number(tf.strings.split("1 2 3"))  #? float32
tf.strings.unicode_decode("ab", "UTF-8")  #? int32 [0, inf)
tf.strings.unicode_split("ab", "UTF-8")  #? string
# Bytes
tf.io.decode_raw(tf.constant(b"\x01\x02\x03"), tf.uint8)  #? uint8
tf.io.decode_raw(tf.constant(b"\x01\x02\x03\x04"), tf.float32)  #? float32
tf.io.decode_csv(["1,2"], [0, 0.0])[0]  #? int32
tf.io.decode_csv(["1,2"], [0, 0.0])[1]  #? float32
tf.io.decode_csv(["1,2"], [tf.constant([], tf.int64), tf.constant([], tf.float64)])[1]  #? float64
png = tf.io.encode_png(tf.ones((2, 2, 1), tf.uint8))
png  #? string
tf.io.decode_png(png)  #? uint8 [0, 65535]
tf.io.decode_png(png, dtype=tf.uint16)  #? uint16 [0, 65535]
tf.image.decode_image(png)  #? uint8 [0, inf)
tf.image.decode_image(png, dtype=tf.float32)  #? float32 [0, 1] fraction
tf.io.parse_tensor(tf.io.serialize_tensor(tf.ones((2,))), tf.float32)  #? float32
# Examples
ids = tf.train.Feature(int64_list=tf.train.Int64List(value=[1, 2, 3]))
weights = tf.train.Feature(float_list=tf.train.FloatList(value=[0.5, 2.5]))
example = tf.train.Example(features=tf.train.Features(feature={"ids": ids, "w": weights})).SerializeToString()
spec = {"ids": tf.io.VarLenFeature(tf.int64), "w": tf.io.FixedLenFeature([2], tf.float32)}
tf.io.parse_single_example(example, spec)["w"]  #? float32
tf.io.parse_single_example(example, spec)["ids"]  #? int64
tf.sparse.to_dense(tf.io.parse_single_example(example, spec)["ids"])  #? int64
tf.io.parse_example([example], spec)["w"]  #? float32
tf.compat.v1.parse_single_example(example, {"w": tf.compat.v1.FixedLenFeature([2], tf.float32)})["w"]  #? float32
tf.io.parse_single_example(example, unknown_thing())  #? unknown  #! not run
sequence_spec = {"s": tf.io.FixedLenSequenceFeature([], tf.float32)}
tf.io.parse_single_sequence_example(unknown_thing(), {}, sequence_spec)[1]["s"]  #? float32  #! not run
# Lookup tables
keys = tf.constant(["a", "b"])
table = tf.lookup.StaticHashTable(tf.lookup.KeyValueTensorInitializer(keys, [1, 2]), 0)
table.lookup(tf.constant(["a", "z"]))  #? int32 [0, 2]
table[tf.constant(["a"])]  #? int32 [0, 2]
weighted = tf.lookup.StaticHashTable(tf.lookup.KeyValueTensorInitializer(keys, [0.5, 0.25]), -1.0)
weighted.lookup(tf.constant(["a", "z"]))  #? float32 [-1, 0.5] fraction
longs = tf.lookup.StaticHashTable(tf.lookup.KeyValueTensorInitializer(keys, [1, 2], tf.string, tf.int64), -1)
longs.lookup(keys)  #? int64
tf.lookup.StaticVocabularyTable(longs._initializer, 1).lookup(keys)  #? int64 [0, inf)
tf.lookup.experimental.MutableHashTable(tf.string, tf.float32, -1.0).lookup(keys)  #? float32
