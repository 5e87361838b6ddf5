"""EMB402: a table that is too small for the vocabulary whose ids it is given."""

from typing import Final

from flake8_embedding_dtype.lookups import Lookup
from flake8_embedding_dtype.rules.rule import Fix, Rule


def _matches(lookup: Lookup) -> bool:
    return lookup.vocabulary is not None and (lookup.past is not None or _hides(lookup))


def _hides(lookup: Lookup) -> bool:
    return lookup.table.masks_zero and lookup.vocabulary is not None and bool(lookup.vocabulary.zero)


def _consequence(lookup: Lookup) -> str:
    if lookup.past is None and lookup.vocabulary is not None:
        return f"mask_zero=True takes the id 0 for padding, but here it stands for {lookup.vocabulary.zero}"
    return f"the vocabulary has ids up to {lookup.past}, for which the table has no row"


RULE: Final = Rule(
    code="EMB402",
    about=Lookup,
    summary="a table without a row for each id of a vocabulary, such as input_dim=len(tokenizer.word_index)",
    why="""\
The ids of a Keras Tokenizer start at 1, since 0 is kept for padding: the last word has the id `len(word_index)`, and
the table needs one row more. A StringLookup or IntegerLookup has an id for unknown words in front of the vocabulary
it is given, TextVectorization one for padding, too, so that `vocabulary_size()` is right and `len(vocabulary)` is
not. The error comes only when the last word of the vocabulary does, which is the rarest; on a GPU TensorFlow returns
zeros and it never comes. With `mask_zero=True` the vocabulary must keep the id 0 for padding; StringLookup does so
only with a `mask_token`. A Tokenizer with `num_words` gives no ids beyond, and nothing is reported.""",
    fires="""\
import keras

tokenizer = keras.preprocessing.text.Tokenizer()
tokenizer.fit_on_texts(texts)
ids = keras.utils.pad_sequences(tokenizer.texts_to_sequences(texts))
keras.layers.Embedding(len(tokenizer.word_index), 64)(ids)  # EMB402
""",
    silent="""\
import keras

tokenizer = keras.preprocessing.text.Tokenizer()
tokenizer.fit_on_texts(texts)
ids = keras.utils.pad_sequences(tokenizer.texts_to_sequences(texts))
keras.layers.Embedding(len(tokenizer.word_index) + 1, 64)(ids)
""",
    remedy="count all ids: len(tokenizer.word_index) + 1 or lookup.vocabulary_size(); keep 0 for padding: mask_token",
    since="0.1.0",
    matches=_matches,
    consequence=_consequence,
    fixes=(Fix("one row more", False, "weights that were saved before no longer fit the table"),),
)
