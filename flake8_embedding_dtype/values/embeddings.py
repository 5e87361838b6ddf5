"""What is known of an embedding besides its name: how it takes ids, and its table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from flake8_embedding_dtype.values.numbers import ANY, Numbers


@dataclass(frozen=True, slots=True)
class Manner:
    """What one class or function that looks rows up does with ids, as measured.

    :param name: its canonical name
    :param sizes: the parameters that say how many rows its table has, and how wide they are; none for a function
    :param outcomes: for the dtype of the ids ``"cast"`` (cut to integers without a word), ``"rows"`` or ``"raises"``
    :param negative: for negative ids ``"wraps"``, ``"raises"``, or where they have a meaning ``"indexes"``, ``"drops"``
    :param beyond: for ids past the end of the table ``"raises"``, ``"raises-or-zeros"``, ``"nan"`` or
        ``"clamps"``
    :param words: what the message of the error for a float begins with
    """

    name: str
    sizes: tuple[str, ...]
    outcomes: Mapping[str, str]
    negative: str
    beyond: str
    words: str

    @property
    def casts(self) -> bool:
        """Floats are cut to integers without a word; else they raise."""
        return self.outcomes["float32"] == "cast"


@dataclass(frozen=True, slots=True)
class Table:
    """The table of an embedding.

    :param manner: how its ids are taken
    :param rows: how many rows it has
    :param masks_zero: the id 0 is taken for padding
    """

    manner: Manner
    rows: Numbers = ANY
    masks_zero: bool = False
