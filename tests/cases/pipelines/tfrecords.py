"""Records: the feature specs give the dtypes."""
import tensorflow as tf

emb = tf.keras.layers.Embedding(100, 4)
SPEC = {
    "tokens": tf.io.FixedLenFeature([8], tf.int64),
    "ratings": tf.io.FixedLenFeature([8], tf.float32),
    "words": tf.io.VarLenFeature(tf.int64),
    "weights": tf.io.VarLenFeature(tf.float32),
    "image": tf.io.FixedLenFeature([], tf.string),
    "label": tf.io.FixedLenFeature([], tf.int64, default_value=0),
    "ragged": tf.io.RaggedFeature(tf.float32),
}


def parse(record):
    return tf.io.parse_single_example(record, SPEC)


def parse_pair(record):
    example = tf.io.parse_single_example(serialized=record, features=SPEC)
    return example["tokens"], example["label"]


def parse_floats(record):
    example = tf.io.parse_single_example(record, SPEC)
    return tf.cast(example["tokens"], tf.float32), example["label"]


def parse_image(record):
    example = tf.io.parse_single_example(record, SPEC)
    return tf.io.decode_jpeg(example["image"], channels=3)


def parse_raw(record):
    example = tf.io.parse_single_example(record, SPEC)
    return tf.io.decode_raw(example["image"], tf.float32), tf.io.decode_raw(example["image"], tf.uint8)


records = tf.data.TFRecordDataset(["a.tfrecord"])
for example in records.map(parse):
    emb(example["tokens"])
    emb(example["label"])
    emb(example["ratings"])  # EMB201
    emb(tf.sparse.to_dense(example["words"]))
    emb(tf.sparse.to_dense(example["weights"]))  # EMB201
    emb(example["ragged"])  # EMB201
for tokens, label in records.map(parse_pair).batch(4):
    emb(tokens)
for tokens, label in records.map(parse_floats).batch(4):
    emb(tokens)  # EMB201
for image in records.map(parse_image):
    emb(image)
    emb(tf.image.convert_image_dtype(image, tf.float32))  # EMB102
for floats, codes in records.map(parse_raw):
    emb(floats)  # EMB201
    emb(codes)
for batch in records.batch(4).map(lambda r: tf.io.parse_example(r, SPEC)):
    emb(batch["ratings"])  # EMB201
    emb(batch["tokens"])
for record in records:
    emb(record)


def parse_features(record):
    example = tf.io.parse_single_example(record, SPEC)
    label = example.pop("label")
    return example, label


tokens = tf.keras.Input(shape=(8,), name="tokens", dtype=tf.int64)
tokens_model = tf.keras.Model({"tokens": tokens}, emb(tokens))
tokens_model.fit(records.map(parse_features).batch(4))
ratings = tf.keras.Input(shape=(8,), name="ratings", dtype=tf.int64)
ratings_model = tf.keras.Model({"ratings": ratings}, emb(ratings))
ratings_model.fit(records.map(parse_features).batch(4))  # EMB201
