"""Calls that work, and what they return when dtypes and options change."""

from __future__ import annotations

import contextlib
import io
import itertools
import os
import re
import signal
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from tools.measure.library import Library
from tools.measure.parameters import DOUBLE_STAR, KEYWORD, POSITIONAL, STAR, Parameter
from tools.measure.results import Result, leaves, result_of
from tools.measure.samples import (
    CUBE,
    LISTS,
    MIXED,
    MIXTURE,
    SCALARS,
    SQUARE,
    VECTOR,
    WIDE,
    Array,
    Arrays,
    Fixed,
    Sample,
)

#: A call is looked for among so many combinations of samples,
COMBINATIONS_LIMIT = 160
#: with numbers from these seeds,
RETRIES = (0, 11, 22)
#: and all that is asked of one callable takes at most so many seconds.
SECONDS_LIMIT = 40


#: Dtypes that stand for all; those that are tried where more than one array is given; and the pairs of them that are
#: asked first: a function that refuses all of these takes no two different ones.
FEW = ("bool", "int32", "float32", "float64")
PAIRED = ("bool", "uint8", "int32", "int64", "float16", "float32", "float64")
TELLING = frozenset(
    pair
    for one, other in (
        ("float32", "float64"),
        ("float32", "float16"),
        ("int32", "int64"),
        ("float32", "int32"),
        ("bool", "int32"),
    )
    for pair in ((one, other), (other, one))
)


class TakesTooLong(BaseException):
    """What is asked of one callable takes longer than :data:`SECONDS_LIMIT`."""


@dataclass(frozen=True)
class Subject:
    """Something to call.

    :param name: its canonical name
    :param parameters: what it takes; those whose names begin with a dot belong to the constructor of the receiver
    :param run: calls it with values by the names of the parameters
    :param samples: samples for this subject alone, by parameter; all of these are given
    :param doc: its documentation, which names the values of options
    :param attribute: it is read, not called
    :param base: for a class, which is not called either: the class that it derives from
    :param made: makes the receiver of a method from the sample for it
    """

    name: str
    parameters: Sequence[Parameter]
    run: Callable[[Mapping[str, Any]], Any]
    samples: Mapping[str, Sequence[Sample]] = field(default_factory=dict)
    doc: str = ""
    attribute: bool = False
    base: str = ""
    made: Callable[[Any], Any] = lambda sample: sample


@dataclass(frozen=True)
class Observation:
    """What a call returned, and the dtypes and numbers of the arrays that it was given, by parameter."""

    dtypes: Mapping[str, str]
    result: Result
    numbers: Mapping[str, frozenset[float]] = field(default_factory=dict)


def positional(target: Callable[..., Any], parameters: Sequence[Parameter]) -> Callable[[Mapping[str, Any]], Any]:
    """A function that calls ``target`` with values by name, each handed over in the way that its kind asks for."""

    def run(values: Mapping[str, Any]) -> Any:
        args: list[Any] = []
        keywords: dict[str, Any] = {}
        in_order = True
        for parameter in parameters:
            if parameter.name not in values:
                in_order = in_order and parameter.kind != POSITIONAL
            elif parameter.kind == STAR:
                args.extend(values[parameter.name])
            elif parameter.kind == POSITIONAL and in_order:
                args.append(values[parameter.name])
            else:
                keywords[parameter.name] = values[parameter.name]
        return target(*args, **keywords)

    return run


class Caller:
    """Calls one subject with samples of one library."""

    def __init__(self, subject: Subject, library: Library) -> None:
        self.subject = subject
        self.library = library
        self.chosen: dict[str, Sample] = {}
        #: The dtype in which the chosen call was found to work.
        self.dtype = ""

    def find(self) -> bool:
        """Choose a sample for each parameter that must be given, so that the call works; False when none does.

        A call that gives arrays goes before one that gives none.
        """
        empty: dict[str, Sample] | None = None
        given = self.subject.samples
        needed = [p for p in self.subject.parameters if p.required or p.kind == STAR or p.name in given]
        candidates = [self._candidates(p) for p in needed]
        # Not only required ones may be needed: some libraries check at run time what the signature leaves open.
        optional = [p for p in self.subject.parameters if p.default is None and p.kind in (POSITIONAL, KEYWORD)][:3]
        for extra in ([], *([p] for p in optional), optional[:2] if len(optional) > 1 else []):
            names = [p.name for p in (*needed, *extra)]
            lists = [*candidates, *(self._candidates(p)[:4] for p in extra)]
            # Arrays where arrays are likeliest, whatever their dtype, go before other things.
            for among in ([_arrays_first(options) for options in lists], lists):
                for dtype in self.library.trial_dtypes:
                    for choice in _nearest_first(among, 40 if extra else COMBINATIONS_LIMIT):
                        self.chosen = dict(zip(names, choice, strict=True))
                        result = self.call(dtype)
                        if result is not None and leaves(result):
                            self.dtype = dtype
                            return True
                        empty = empty or (self.chosen if result is not None else None)
                    if not any(isinstance(c, (Array, Arrays)) for options in among for c in options):
                        break
        self.chosen = empty or {}
        self.dtype = self.library.trial_dtypes[0]
        return empty is not None

    def _candidates(self, parameter: Parameter) -> Sequence[Sample]:
        if parameter.name in self.subject.samples:
            return self.subject.samples[parameter.name]
        found = self.library.samples_for(self.subject.name).of(parameter.name.removeprefix("."))
        if parameter.kind == STAR:
            several = [c for c in found if isinstance(c, Fixed) and isinstance(c.make(), tuple)]
            arrays = [*(c for c in found if isinstance(c, Arrays)), Arrays((3, 3))]
            return [*arrays, *several, *Fixed.of((3, 3)), Fixed(lambda: ())]
        return found

    @property
    def few(self) -> list[str]:
        """The dtypes of the library that stand for all."""
        return [dtype for dtype in FEW if dtype in self.library.dtypes] or self._kinds()

    @property
    def arrays(self) -> list[str]:
        """The parameters that are given arrays."""
        return [
            name for name, sample in self.chosen.items() if isinstance(sample, (Array, Arrays)) and not sample.dtype
        ]

    def values(
        self, dtype: str | Mapping[str, str], options: Mapping[str, Any] | None = None, seed: int = 0
    ) -> dict[str, Any]:
        """The chosen arguments by name, with arrays of a dtype (or of one for each)."""
        values: dict[str, Any] = {}
        even = seed == WIDE + 101
        for number, (name, sample) in enumerate(self.chosen.items()):
            if even and sample == SQUARE:
                sample = replace(sample, shape=(4, 4))
            wanted = dtype if isinstance(dtype, str) else dtype.get(name, "")
            values[name] = self.make(sample, wanted, seed + number)
        for name, option in (options or {}).items():
            wanted = dtype if isinstance(dtype, str) else next(iter(dtype.values()), "float32")
            values[name] = self.make(option, wanted, 7) if isinstance(option, (Array, Arrays, Fixed)) else option
        return values

    def call(
        self,
        dtype: str | Mapping[str, str],
        options: Mapping[str, Any] | None = None,
        seed: int = 0,
        *,
        numbers: bool = False,
    ) -> Result | None:
        """The result of the chosen call with arrays of a dtype (or of one for each), or None when it fails.

        :param numbers: the numbers of the result are wanted, too
        """
        try:
            values = self.values(dtype, options, seed)
            with quiet():
                self.library.reset()
                made = self.library.evaluate(self.subject.run, values, numbers)
                return result_of(made, self.library.read)
        except TakesTooLong:
            raise
        except BaseException:
            return None

    def wide(self, options: Mapping[str, Any] | None = None) -> list[Observation]:
        """Calls with floats that are not only small and positive, and the numbers that they were given."""
        seen: list[Observation] = []
        dtype = "float32" if self.library.dtypes else "python float"
        # The second call has an even number of elements in each row where it can: a median may lie between them.
        for seed in (WIDE, WIDE + 101, WIDE + 202):
            result = self.call(dtype, options, seed, numbers=True)
            if result is None:
                continue
            given = self.values(dtype, options, seed)
            numbers = {name: _numbers_in(result_of(given[name], self.library.read)) for name in self.arrays}
            seen.append(Observation(dict.fromkeys(self.arrays, dtype), result, numbers))
        return seen

    def make(self, sample: Sample, dtype: str, seed: int) -> Any:
        """The argument that a sample is, in a dtype."""
        if isinstance(sample, Fixed):
            return sample.make()
        dtype = sample.dtype or dtype
        if isinstance(sample, Arrays) and dtype == MIXED:
            item = Array(sample.shape)
            return sample.kind(self.make(item, other, seed + i) for i, other in enumerate(MIXTURE))
        if isinstance(sample, Arrays):
            item = Array(sample.shape)
            return sample.kind(self.make(item, dtype, seed + i) for i in range(sample.count))
        numbers = sample.numbers(dtype, seed)
        if dtype in SCALARS:
            return numbers.ravel()[0].item()
        return numbers.tolist() if dtype in LISTS else self.library.array(numbers, dtype)

    def grid(
        self,
        options: Mapping[str, Any] | None = None,
        *,
        kinds: Sequence[str] | None = None,
        pairs: bool = False,
        seed: int = 0,
    ) -> list[Observation]:
        """The results for arrays of every dtype.

        :param kinds: the dtypes to try; by default all of the library, and Python's numbers alone and in lists
        :param pairs: also two arrays of different dtypes, and one while the others stay
        :param seed: of the numbers in the arrays
        """
        arrays = self.arrays
        if not arrays:
            results = [self.call("float32", options, seed) for seed in (0, 1)]
            return [Observation({}, result) for result in results if result is not None]
        together = [dict.fromkeys(arrays, dtype) for dtype in (self._kinds() if kinds is None else kinds)]
        if kinds is None and self.library.dtypes and any(isinstance(self.chosen[name], Arrays) for name in arrays):
            together.append({n: MIXED if isinstance(self.chosen[n], Arrays) else MIXTURE[1] for n in arrays})
        seen = self._seen(together, options, seed)
        return seen + (self._apart(options) if pairs and len(arrays) > 1 else [])

    def _kinds(self) -> list[str]:
        return [*self.library.dtypes, *SCALARS, *(LISTS if self.library.takes_lists else ())]

    def _apart(self, options: Mapping[str, Any] | None) -> list[Observation]:
        """The results for arrays of different dtypes: every two of some, or one while the others stay."""
        arrays = self.arrays
        dtypes = [dtype for dtype in PAIRED if dtype in self.library.dtypes] or self._kinds()
        others = [kind for kind in self._kinds() if kind not in (*self.library.dtypes, *dtypes)]
        if len(arrays) == 2:
            mixed = [dict(zip(arrays, pair, strict=True)) for pair in itertools.permutations(dtypes, 2)]
            weak = [pair for kind in others for dtype in dtypes for pair in ((kind, dtype), (dtype, kind))]
            rest = [dict(zip(arrays, pair, strict=True)) for pair in weak]
        else:
            stays = [dtype for dtype in ("float32", "int32") if dtype in dtypes]
            mixed = [{**dict.fromkeys(arrays, o), name: d} for name in arrays for d in dtypes for o in stays if d != o]
            rest = [{**dict.fromkeys(arrays, o), name: k} for name in arrays for k in others for o in stays]
        telling = [given for given in mixed if TELLING & {*itertools.permutations(given.values(), 2)}] or mixed
        seen = self._seen(telling, options)
        if seen:
            seen += self._seen([given for given in mixed if given not in telling], options)
        return seen + self._seen(rest, options)

    def _seen(
        self, dtypes: Sequence[Mapping[str, str]], options: Mapping[str, Any] | None, seed: int = 0
    ) -> list[Observation]:
        """The results of the calls that work, for arrays of some dtypes.

        Numbers can be at fault, where a matrix has no inverse: others are tried before a dtype counts as refused.
        """
        seen = []
        for given in dtypes:
            result = next((r for other in RETRIES if (r := self.call(given, options, seed + other)) is not None), None)
            if result is not None:
                seen.append(Observation(given, result))
        return seen

    def varied(self, kept: Sequence[str], *, numbers: bool) -> Iterator[tuple[list[Observation], list[Observation]]]:
        """Results that must obey the rule of the chosen call, and what they make of wide numbers.

        The same call with other numbers, with more of them in lists, and with another value for each argument that is
        given as it is: an axis, a count, a function.

        :param kept: arguments whose values stay
        :param numbers: there is a fact about numbers that wide ones may contradict
        """
        usual = dict(self.chosen)
        longer = {
            name: replace(sample, count=sample.count + 1)
            for name, sample in usual.items()
            if isinstance(sample, Arrays) and not sample.shape
        }
        if longer:
            self.chosen = {**usual, **longer}
            yield self.grid(kinds=self.few), []
        self.chosen = usual
        for seed in range(1, self.library.seeds + 1) if self.arrays else ():
            yield self.grid(kinds=self.few, seed=seed), []
        for shape in (VECTOR.shape, CUBE.shape, SQUARE.shape):
            self.chosen = {name: self._reshaped(sample, shape) for name, sample in usual.items()}
            if self.chosen != usual:
                yield self.grid(kinds=(self.dtype, "int32")), self.wide()
        self.chosen = usual
        for name, sample in usual.items():
            others = self._candidates(self._parameter(name)) if isinstance(sample, Fixed) and name not in kept else ()
            for other in [other for other in others if isinstance(other, Fixed) and other is not sample][:5]:
                self.chosen = {**usual, name: other}
                yield self.grid(kinds=self.few), self.wide() if numbers and self.arrays else []
        self.chosen = usual

    def _reshaped(self, sample: Sample, shape: tuple[int, ...]) -> Sample:
        """An array of another shape, if it is one of plain numbers and stays of its type."""
        if not isinstance(sample, Array) or replace(sample, shape=()) != Array(()):
            return sample
        other = replace(sample, shape=shape)
        types = {type(self.make(array, "float32", 0)) for array in (sample, other)}
        return other if len(types) == 1 else sample

    def _parameter(self, name: str) -> Parameter:
        return next(parameter for parameter in self.subject.parameters if parameter.name == name)

    def _texts(self, parameter: Parameter) -> Iterator[str]:
        """The texts among the samples for a parameter: not all that it may be need stand in the documentation."""
        made = [sample.make() for sample in self._candidates(parameter) if isinstance(sample, Fixed)]
        yield from (value for value in made if isinstance(value, str))

    def settings(self, parameter: Parameter) -> Iterator[Any]:
        """Values other than its default that an option may take."""
        default = parameter.default
        if parameter.kind in (STAR, DOUBLE_STAR) or parameter.name.removeprefix(".") in self.library.ignored:
            return
        if isinstance(default, bool):
            yield not default
        elif isinstance(default, str):
            words = [*_words(self.subject.doc), *self._texts(parameter)]
            yield from (word for word in dict.fromkeys(words) if word != default)
        elif isinstance(default, (int, float)):
            yield from (default + 1, default + 0.5, default + 2)
        elif self.library.name_of_dtype(default) is not None:
            yield from (self.library.dtype(name) for name in ("float16", "float64", "int32"))
        elif default is None and (candidates := self._candidates(parameter)):
            yield from candidates[:6]
            yield from (0, 1, 0.5, True, False, Array((4,)), Array((3, 3)))
            yield from _words(self.subject.doc)[:6]
            # The dtype of an optional array need not be that of the others.
            arrays = [sample for sample in self._candidates(parameter) if isinstance(sample, Array)]
            yield from (
                replace(sample, dtype=dtype) for sample in arrays[:2] for dtype in ("int32", "float32", "float64")
            )

    def pairs(self) -> Iterator[dict[str, Sample]]:
        """Two optional arguments at a time, of those that a call does not take alone."""
        optional = [p for p in self.subject.parameters if p.default is None and p.kind in (POSITIONAL, KEYWORD)]
        refused = []
        for parameter in optional:
            known = parameter.name in self.chosen or parameter.name.removeprefix(".") in self.library.ignored
            samples = [] if known else self._candidates(parameter)[:3]
            if samples and not any(self.grid({parameter.name: s}, kinds=(self.dtype, "int32")) for s in samples):
                refused.append((parameter.name, samples))
        for (one, samples), (other, others) in itertools.combinations(refused[:4], 2):
            for sample, another in itertools.product(samples, others):
                yield {one: sample, other: another}


@contextlib.contextmanager
def quiet() -> Iterator[None]:
    """No output, no warnings, and no leaving of the folder."""
    folder = Path.cwd()
    with (
        warnings.catch_warnings(),
        contextlib.redirect_stdout(io.StringIO()),
        contextlib.redirect_stderr(io.StringIO()),
    ):
        warnings.simplefilter("ignore")
        try:
            yield
        finally:
            os.chdir(folder)


@contextlib.contextmanager
def limited(seconds: int = SECONDS_LIMIT) -> Iterator[None]:
    """Raise :class:`TakesTooLong` in what takes longer; the time of the processor counts, which may be busy."""

    def stop(number: int, frame: object) -> None:
        raise TakesTooLong

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _numbers_in(result: Result) -> frozenset[float]:
    return frozenset().union(*(leaf.numbers or () for leaf in leaves(result)))


def _arrays_first(options: Sequence[Sample]) -> Sequence[Sample]:
    """Only the arrays among candidates of which the likeliest is one."""
    arrays = [sample for sample in options if isinstance(sample, (Array, Arrays))]
    return arrays if arrays and isinstance(options[0], (Array, Arrays)) else options


def _nearest_first(lists: Sequence[Sequence[Sample]], limit: int) -> list[tuple[Sample, ...]]:
    """Combinations of one candidate from each list; those of the likeliest candidates, and of alike ones, first."""
    numbers = itertools.islice(itertools.product(*(range(min(len(options), 8)) for options in lists)), 20_000)
    ranked = sorted(numbers, key=lambda chosen: (sum(chosen) - max(chosen, default=0), max(chosen, default=0)))[:limit]
    return [tuple(options[i] for options, i in zip(lists, chosen, strict=True)) for chosen in ranked]


def _words(doc: str) -> list[str]:
    """The quoted words of a docstring: what a text option may be."""
    words = re.findall(r"[\"'`]([a-z][a-z_\-0-9]*)[\"'`]", doc or "")
    return list(dict.fromkeys(words))[:24]
