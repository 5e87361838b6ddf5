"""Vocabularies and their sizes: the Tokenizer, StringLookup, IntegerLookup and TextVectorization.

Sources, measured: keras 3.15 and tf_keras 2.21. A Tokenizer numbers its words from 1, and with ``num_words`` drops
those from there on. StringLookup and IntegerLookup put ids for a mask (if they have a ``mask_token``) and for unknown
words (``num_oov_indices``) in front of the vocabulary that they are given; TextVectorization puts both.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.keras.common import unknown_dict
from flake8_embedding_dtype.libraries.transfer import Call, Transfer
from flake8_embedding_dtype.values.abstract import (
    NONE,
    PYTHON_STR,
    UNKNOWN,
    Const,
    Data,
    Iterable,
    Object,
    Unknown,
    Value,
    data,
)
from flake8_embedding_dtype.values.numbers import Numbers, Reach, Wholeness
from flake8_embedding_dtype.values.terms import NO_TERMS, Symbol, Term, Terms

#: Where the store keeps the size of a vocabulary, and that it was set anew; no attribute has such a name.
_SIZE: Final = "*size"
_CHANGED: Final = "*changed"


def _size(call: Call) -> Terms:
    """The size of the receiver's vocabulary: for a Tokenizer the number of its words."""
    owner = call.value("self")
    if not isinstance(owner, Object):
        return NO_TERMS
    held = call.evaluator.store.get(owner, _SIZE)
    if held is None:
        held = Unknown(Term(_new_size(call)))
        call.evaluator.store.set(owner, _SIZE, held)
    return held.numbers.terms if isinstance(held, Unknown) else NO_TERMS


def _new_size(call: Call) -> Symbol:
    if ".Tokenizer." in call.name:
        return Symbol("len(word_index)", True)
    return Symbol("vocabulary_size()", True, _zero(call))


def _changed(call: Call) -> Value:
    """``fit_on_texts``, ``adapt``, ``set_vocabulary``: from here on it is another vocabulary, with another size."""
    owner = call.value("self")
    if isinstance(owner, Object):
        call.evaluator.store.set(owner, _SIZE, Unknown(Term(_new_size(call))))
        call.evaluator.store.set(owner, _CHANGED, Const(True))
    return NONE


# ---------------------------------------------------------------- the Tokenizer


def _token(call: Call) -> Data:
    """One id; the largest is the number of words, unless ``num_words`` limits them."""
    limit = call.setting("num_words")
    terms = _size(call).mixed() if limit == NONE else NO_TERMS
    known = limit.value if isinstance(limit, Const) else None
    high = known - 1 if isinstance(known, int) and known > 1 else math.inf
    return data("python", "python int", Numbers(1, high, wholeness=Wholeness.WHOLE, terms=terms))


def _token_lists(call: Call) -> Value:
    """A list of lists of word ids."""
    return call.evaluator.new_list_of(call.evaluator.new_list_of(_token(call)))


def _token_generator(call: Call) -> Value:
    """Lists of word ids, one after the other."""
    return Iterable(call.evaluator.new_list_of(_token(call)), None, "generator")


#: Python's ints as a Tokenizer hands them out: 0 is kept for padding.
TOKEN: Final = data("python", "python int", Numbers(1, math.inf, wholeness=Wholeness.WHOLE))


def _word_count(call: Call) -> Value:
    return data("python", "python int", Numbers(0, wholeness=Wholeness.WHOLE, terms=_size(call)))


def _words_to_ids(call: Call) -> Value:
    return unknown_dict(call, PYTHON_STR, TOKEN, _word_count(call))


def _ids_to_words(call: Call) -> Value:
    return unknown_dict(call, TOKEN, PYTHON_STR, _word_count(call))


# ---------------------------------------------------------------- layers


def ids(call: Call) -> Numbers:
    """The ids that a look-up layer gives: every one below the size of its vocabulary."""
    count = _count(call)
    terms = _size(call).shifted(-1).mixed()
    if count is None:
        return Numbers(0, wholeness=Wholeness.WHOLE, terms=terms)
    return Numbers(0, count - 1, wholeness=Wholeness.WHOLE, high_reach=Reach.SOMEWHERE, terms=terms)


def _vocabulary_size(call: Call) -> Value:
    count = _count(call)
    if count is not None:
        return Const(count)
    terms = _size(call)
    return data("python", "python int", Numbers(1, wholeness=Wholeness.WHOLE, terms=terms))


def _vocabulary(call: Call) -> Value:
    """A list of strings, of integers for an IntegerLookup."""
    element = UNKNOWN if "Integer" in call.name else PYTHON_STR
    made = call.evaluator.new_list_of(element)
    if call.value("include_special_tokens") == Const(True):
        size = _vocabulary_size(call)
        call.evaluator.store.set(made, "items", Iterable(element, None, size=size))
    return made


def _count(call: Call) -> int | None:
    """The size of the vocabulary, where the layer was made with one whose words are known one by one."""
    owner = call.value("self")
    held = call.evaluator.store.get(owner, _CHANGED) if isinstance(owner, Object) else UNKNOWN
    words = call.evaluator.elements(call.setting("vocabulary"))
    front = _front(call)
    return len(words) + front if words is not None and front is not None and held is None else None


def _front(call: Call) -> int | None:
    """How many ids stand in front of the vocabulary."""
    if "TextVectorization" in call.name:
        return 2
    unknown, mask = call.setting("num_oov_indices"), call.setting("mask_token")
    if not isinstance(unknown, Const) or not isinstance(unknown.value, int) or not isinstance(mask, Const):
        return None
    return unknown.value + (mask != NONE)


def _zero(call: Call) -> str:
    """What the id 0 stands for, where it is not kept for padding."""
    if "TextVectorization" in call.name or call.setting("mask_token") != NONE:
        return ""
    unknown = call.setting("num_oov_indices")
    if not isinstance(unknown, Const):
        return ""
    return "unknown words" if unknown.value else "the first word"


TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        "ids_to_words": _ids_to_words,
        "token_generator": _token_generator,
        "token_lists": _token_lists,
        "vocabulary": _vocabulary,
        "vocabulary_changed": _changed,
        "vocabulary_size": _vocabulary_size,
        "words_to_ids": _words_to_ids,
    }
)
