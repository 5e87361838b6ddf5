"""What the libraries do with ids, against ``tables/lookups.txt`` and what the rules say."""

from __future__ import annotations

import os
import re

import pytest

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
tf = pytest.importorskip("tensorflow")
np = pytest.importorskip("numpy")

from flake8_embedding_dtype.libraries.embeddings import DTYPES, manners

pytestmark = pytest.mark.live

ROWS = 10
#: Row number ``i`` of the table holds the number ``i``.
WEIGHTS = np.repeat(np.arange(ROWS, dtype="float32")[:, None], 2, axis=1)
ERRORS = (ValueError, TypeError, RuntimeError, IndexError, NotImplementedError, tf.errors.InvalidArgumentError)


def keras_layer(package, name, *sizes, inner=None):
    """A layer of Keras or KerasHub; ``inner`` are its tables by attribute, where it has several."""

    def look_up(ids):
        module = pytest.importorskip(package)
        layer = getattr(module.layers, name)(*sizes)
        layer.build((None, 1))
        if inner is None:
            layer.set_weights([WEIGHTS])
        else:
            tokens, positions = (getattr(layer, attribute) for attribute in inner)
            tokens.set_weights([WEIGHTS])
            positions.set_weights([np.zeros((1, 2), "float32")])
        return layer(ids)

    return look_up


def torch_layer(name):
    def look_up(ids):
        torch = pytest.importorskip("torch")
        layer = getattr(torch.nn, name)(ROWS, 2)
        layer.weight.data = torch.from_numpy(WEIGHTS)
        return layer(torch.from_numpy(ids)).detach()

    return look_up


def torch_function(name, *, weights_first=False):
    def look_up(ids):
        torch = pytest.importorskip("torch")
        function = torch
        for part in name.split(".")[1:]:
            function = getattr(function, part)
        given = [torch.from_numpy(ids), torch.from_numpy(WEIGHTS)]
        return function(*reversed(given)) if weights_first else function(*given)

    return look_up


def linen(ids):
    nn, jnp = pytest.importorskip("flax.linen"), pytest.importorskip("jax.numpy")
    return nn.Embed(ROWS, 2).apply({"params": {"embedding": jnp.array(WEIGHTS)}}, jnp.asarray(ids))


def nnx(ids):
    nnx, jnp = pytest.importorskip("flax.nnx"), pytest.importorskip("jax.numpy")
    layer = nnx.Embed(ROWS, 2, rngs=nnx.Rngs(0))
    layer.embedding[...] = jnp.array(WEIGHTS)
    return layer(jnp.asarray(ids))


def equinox(ids):
    eqx, jax = pytest.importorskip("equinox"), pytest.importorskip("jax")
    layer = eqx.nn.Embedding(weight=jax.numpy.array(WEIGHTS))
    return jax.vmap(jax.vmap(layer))(jax.numpy.asarray(ids))


def haiku(ids):
    hk, jax = pytest.importorskip("haiku"), pytest.importorskip("jax")
    matrix = jax.numpy.array(WEIGHTS)
    network = hk.transform(lambda x: hk.Embed(ROWS, 2, embedding_matrix=matrix)(x))
    params = network.init(jax.random.PRNGKey(0), jax.numpy.zeros((1, 1), "int32"))
    return network.apply(params, None, jax.numpy.asarray(ids))


def jax_take(ids):
    jnp = pytest.importorskip("jax.numpy")
    return jnp.take(jnp.array(WEIGHTS), jnp.asarray(ids), axis=0)


def keras_take(ids):
    keras = pytest.importorskip("keras")
    return keras.ops.take(tf.constant(WEIGHTS), ids, axis=0)


def sparse(look_up):
    return lambda ids: look_up(tf.constant(WEIGHTS), tf.SparseTensor([[0, 0]], tf.constant(ids.ravel()), [1, 1]))


LOOK_UP = {
    "keras.layers.Embedding": keras_layer("keras", "Embedding", ROWS, 2),
    "tf_keras.layers.Embedding": keras_layer("tf_keras", "Embedding", ROWS, 2),
    "keras_hub.layers.ReversibleEmbedding": keras_layer("keras_hub", "ReversibleEmbedding", ROWS, 2),
    "keras_hub.layers.TokenAndPositionEmbedding": keras_layer(
        "keras_hub", "TokenAndPositionEmbedding", ROWS, 1, 2, inner=("token_embedding", "position_embedding")
    ),
    "keras.ops.take": keras_take,
    "tensorflow.gather": lambda ids: tf.gather(tf.constant(WEIGHTS), ids),
    "tensorflow.nn.embedding_lookup": lambda ids: tf.nn.embedding_lookup(tf.constant(WEIGHTS), ids),
    "tensorflow.nn.embedding_lookup_sparse": sparse(
        lambda table, ids: tf.nn.embedding_lookup_sparse(table, ids, None, combiner="sum")
    ),
    "tensorflow.nn.safe_embedding_lookup_sparse": sparse(
        lambda table, ids: tf.nn.safe_embedding_lookup_sparse(table, ids, combiner="sum")
    ),
    "torch.nn.Embedding": torch_layer("Embedding"),
    "torch.nn.EmbeddingBag": torch_layer("EmbeddingBag"),
    "torch.embedding": torch_function("torch.embedding", weights_first=True),
    "torch.nn.functional.embedding": torch_function("torch.nn.functional.embedding"),
    "torch.nn.functional.embedding_bag": torch_function("torch.nn.functional.embedding_bag"),
    "flax.linen.Embed": linen,
    "flax.nnx.Embed": nnx,
    "equinox.nn.Embedding": equinox,
    "haiku.Embed": haiku,
    "jax.numpy.take": jax_take,
}


def number(name, ids):
    """The number of the row that is looked up for one id."""
    return float(np.asarray(LOOK_UP[name](ids)).ravel()[0])


def test_every_lookup_of_the_table_is_tried():
    assert set(LOOK_UP) == set(manners())


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("name", LOOK_UP)
def test_dtype(name, dtype):
    manner = manners()[name]
    if manner.outcomes[dtype] == "raises":
        words = re.escape(manner.words) if dtype == "float32" else None
        with pytest.raises(ERRORS, match=words):
            number(name, np.array([[1]], dtype))
    else:
        assert number(name, np.array([[1]], dtype)) == 1
    if manner.outcomes[dtype] == "cast":
        assert number(name, np.array([[1.7]], dtype)) == 1


@pytest.mark.parametrize("name", LOOK_UP)
def test_negative(name):
    outcome, ids = manners()[name].negative, np.array([[-1]], "int32")
    if outcome == "raises":
        with pytest.raises(ERRORS):
            number(name, ids)
    else:
        assert number(name, ids) == {"wraps": ROWS - 1, "indexes": ROWS - 1, "drops": 0}[outcome]


@pytest.mark.parametrize("name", LOOK_UP)
def test_past_the_end(name):
    outcome, ids = manners()[name].beyond, np.array([[ROWS]], "int32")
    if outcome in ("raises", "raises-or-zeros"):
        with pytest.raises(ERRORS):
            number(name, ids)
    else:
        assert number(name, ids) == pytest.approx({"nan": np.nan, "clamps": ROWS - 1}[outcome], nan_ok=True)


# --- what Keras does to the ids on their way (EMB104) -----------------------------------------------------------------

IDS = np.array([[2049], [29951]])
ROUNDED = [2048, 29952]
#: Rows that hold their number in two parts, so that float16 can hold them.
PARTS = np.stack([np.arange(30000) // 1000, np.arange(30000) % 1000], axis=1).astype("float32")


@pytest.fixture(params=["keras", "tf_keras"])
def keras(request):
    """Keras 3 and Keras 2, with their settings as they were afterwards."""
    module = pytest.importorskip(request.param)
    yield module
    module.backend.set_floatx("float32")
    module.mixed_precision.set_global_policy("float32")


def looked_up(keras, build, ids=IDS, **settings):
    """The numbers of the rows that a model looks up; it is built by integers first."""
    layer = keras.layers.Embedding(len(PARTS), 2, **settings)
    model = build(layer)
    model(np.zeros_like(IDS))
    layer.set_weights([PARTS])
    found = np.asarray(model(ids), dtype="float32")
    return (found[..., 0] * 1000 + found[..., 1]).ravel().tolist()


def functional(keras, dtype):
    def build(layer):
        ids = keras.Input((1,), dtype=dtype)
        return keras.Model(ids, layer(ids))

    return build


def test_a_functional_model_converts_to_the_dtype_of_its_input(keras):
    assert looked_up(keras, functional(keras, "float16")) == ROUNDED
    assert looked_up(keras, functional(keras, "int32")) == IDS.ravel().tolist()
    assert looked_up(keras, functional(keras, None)) == IDS.ravel().tolist()
    keras.backend.set_floatx("float16")
    assert looked_up(keras, functional(keras, None)) == ROUNDED


def test_an_input_takes_no_notice_of_the_policy(keras):
    keras.mixed_precision.set_global_policy("mixed_float16")
    assert "float32" in str(keras.Input((1,)).dtype)


def test_a_sequential_without_an_input_computes_in_the_policy(keras):
    stack = lambda layer: keras.Sequential([layer])  # noqa: E731
    assert looked_up(keras, stack) == IDS.ravel().tolist()
    assert looked_up(keras, stack, dtype="float16") == ROUNDED
    keras.mixed_precision.set_global_policy("mixed_float16")
    assert looked_up(keras, stack) == (ROUNDED if keras.__name__ == "keras" else IDS.ravel().tolist())


def test_a_subclassed_model_computes_in_the_policy(keras):
    class Model(keras.Model):
        def __init__(self, table):
            super().__init__()
            self.table = table

        def call(self, inputs):
            return self.table(inputs)

    keras.mixed_precision.set_global_policy("mixed_float16")
    assert looked_up(keras, Model) == IDS.ravel().tolist()
    assert looked_up(keras, Model, ids=IDS.astype("float32")) == ROUNDED
    assert looked_up(keras, lambda layer: layer, ids=IDS.astype("float32")) == IDS.ravel().tolist()


# --- sizes that are floats (EMB403) -----------------------------------------------------------------------------------


@pytest.mark.parametrize("sizes", [(10.0, 4), (10, 4.0)])
def test_a_float_as_a_size(keras, sizes):
    words = "must be a positive integer" if keras.__name__ == "keras" else "Dimension value must be integer"
    with pytest.raises((ValueError, TypeError), match=words):
        keras.layers.Embedding(*sizes)(np.array([[1]]))


@pytest.mark.parametrize("sizes", [(10.0, 4), (10, 4.0)])
def test_a_float_as_a_size_in_torch(sizes):
    torch = pytest.importorskip("torch")
    with pytest.raises(TypeError, match="must be tuple of ints"):
        torch.nn.Embedding(*sizes)


# --- vocabularies (EMB402) --------------------------------------------------------------------------------------------

WORDS = ["a", "b", "c"]


@pytest.mark.parametrize(("front", "settings"), [(1, {}), (2, {"mask_token": ""}), (0, {"num_oov_indices": 0})])
def test_ids_in_front_of_a_vocabulary(keras, front, settings):
    lookup = keras.layers.StringLookup(vocabulary=WORDS, **settings)
    assert np.asarray(lookup(tf.constant(WORDS))).tolist() == [front, front + 1, front + 2]
    assert lookup.vocabulary_size() == len(WORDS) + front == len(lookup.get_vocabulary())


def test_ids_of_text_vectorization(keras):
    layer = keras.layers.TextVectorization(vocabulary=WORDS)
    assert np.asarray(layer(tf.constant(["a c"]))).tolist() == [[2, 4]]
    assert layer.vocabulary_size() == len(WORDS) + 2


def test_ids_of_a_tokenizer_start_at_one():
    text = pytest.importorskip("tf_keras").preprocessing.text
    tokenizer = text.Tokenizer()
    tokenizer.fit_on_texts(["a b c"])
    assert max(tokenizer.texts_to_sequences(["a b c"])[0]) == len(tokenizer.word_index) == 3
    limited = text.Tokenizer(num_words=3)
    limited.fit_on_texts(["a b c"])
    assert max(limited.texts_to_sequences(["a b c"])[0]) == 2
    assert len(limited.word_index) == 3
