"""What the measuring tool needs to know of a library: how to make its arrays, and how to read them."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tools.measure.samples import COMMON, DTYPES, Sample, Samples

if TYPE_CHECKING:
    from tools.measure.calls import Subject


@dataclass(frozen=True)
class Library:
    """One library, as the installed version is.

    :param name: the name of its table
    :param versions: the distributions whose versions stand at the head of the table
    :param promotion: the library whose defaults and promotion rules hold, as in ``values.dtypes``
    :param container: the canonical container of its arrays, which tables do not name
    :param roots: the modules whose public names are walked, by the canonical name that users know them under
    :param array: makes an array of NumPy's numbers in a dtype of :attr:`dtypes`; raises for dtypes that it has not
    :param read: container, dtype and numbers of an object; None for what is no array
    :param dtype: the dtype object of a canonical name
    :param name_of_dtype: the canonical name of a dtype object; None for anything else
    :param others: further descriptions whose names go into the same table: other editions of the library
    :param subjects: further things to call, besides the functions found under ``roots``: methods, layers
    :param dtypes: the dtypes to ask about
    :param trial_dtypes: the dtypes in which a call is looked for, the likeliest first
    :param samples: candidates for arguments by name
    :param special: candidates for the arguments of the callables whose names match a pattern
    :param takes_lists: its functions take Python's lists for arrays
    :param seeds: how many times every dtype is tried again with other numbers
    :param ignored: options that say nothing about the result
    :param skipped: names that are not called: they write files, start servers, change the state of the process
    :param documented: the signature of a callable, as text, from where the library keeps it
    :param written: how programs make an object that is no array: the canonical name of a function, and its arguments
    :param add: adds two arrays by the library's rules of promotion
    :param seed: seeds its own generator of random numbers, before a callable is asked about
    :param reset: puts back what a call may have changed
    :param evaluate: runs a call, and is told whether the numbers of the result are wanted or only its dtypes
    """

    name: str
    versions: Sequence[str]
    promotion: str
    container: str
    roots: Mapping[str, Any]
    array: Callable[[Any, str], Any]
    read: Callable[[Any], tuple[str, str, Any] | None]
    dtype: Callable[[str], Any]
    name_of_dtype: Callable[[Any], str | None]
    others: Sequence[str] = ()
    subjects: Callable[[Library], Iterator[Subject]] = lambda library: iter(())
    dtypes: Sequence[str] = DTYPES
    trial_dtypes: Sequence[str] = ("float32", "int32", "bool", "float64")
    samples: Samples = COMMON
    special: Mapping[str, Mapping[str, Sequence[Sample]]] = field(default_factory=dict)
    takes_lists: bool = True
    seeds: int = 2
    ignored: frozenset[str] = field(
        default_factory=lambda: frozenset(
            {"out", "name", "like", "order", "casting", "subok", "device", "copy", "where"}
        )
    )
    skipped: re.Pattern[str] = re.compile(r"$.")
    documented: Callable[[Any], str | None] | None = None
    written: Callable[[Any], tuple[str, Sequence[Any]] | None] = lambda value: None
    add: Callable[[Any, Any], Any] = operator.add
    seed: Callable[[int], None] = lambda number: None
    reset: Callable[[], None] = lambda: None
    evaluate: Callable[[Callable[[Mapping[str, Any]], Any], Mapping[str, Any], bool], Any] = (
        lambda run, values, numbers: run(values)
    )

    def samples_for(self, name: str) -> Samples:
        """The candidates for the arguments of one callable."""
        found = self.samples
        for pattern, named in self.special.items():
            if re.fullmatch(pattern, name):
                found = found.over(named)
        return found
