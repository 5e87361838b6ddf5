"""The laws that the abstract values keep, tried on generated ones."""

from __future__ import annotations

import math
import operator
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from flake8_embedding_dtype.libraries.operators import binary
from flake8_embedding_dtype.values import dtypes
from flake8_embedding_dtype.values.abstract import (
    NO_ARGUMENTS,
    UNKNOWN,
    Const,
    Data,
    GraphNode,
    Scope,
    Tuple,
    Unknown,
    data,
)
from flake8_embedding_dtype.values.arrays import cast
from flake8_embedding_dtype.values.lattice import alternatives, join, widen
from flake8_embedding_dtype.values.numbers import Numbers, Reach, Wholeness
from flake8_embedding_dtype.values.steps import meeting
from flake8_embedding_dtype.values.store import Store
from flake8_embedding_dtype.values.terms import Symbol, Term, Terms, the

finite = st.floats(-1e6, 1e6).map(lambda x: round(x, 3))
exact = st.lists(st.one_of(finite, st.integers(-100, 100).map(float)), min_size=1, max_size=6).map(Numbers.of)


@st.composite
def intervals(draw):
    ends = [draw(st.sampled_from([-math.inf, -1.0, 0.0, 2.0])), draw(st.sampled_from([0.0, 1.0, 7.5, math.inf]))]
    low, high = sorted(ends)
    made = Numbers(low, high, draw(st.booleans()), draw(st.booleans()), draw(st.sampled_from(list(Wholeness))))
    reach = st.sampled_from(list(Reach))
    return replace(
        made,
        low_reach=Reach.UNSURE if made.low_open or math.isinf(low) else draw(reach),
        high_reach=Reach.UNSURE if made.high_open or math.isinf(high) else draw(reach),
        terms=draw(terms),
    )


symbols = st.sampled_from([Symbol("n"), Symbol("m"), Symbol("words", vocabulary=True)])
terms = st.one_of(
    st.builds(lambda symbol, offset: the(symbol).shifted(offset), symbols, st.integers(-2, 2)),
    st.builds(
        lambda found, only: Terms(frozenset({term.symbol: term for term in found}.values()), only and bool(found)),
        st.lists(st.builds(Term, symbols, st.integers(-2, 2)), max_size=3),
        st.booleans(),
    ),
)
numbers = st.one_of(exact, intervals())
names = st.sampled_from(["float32", "float64", "int32", "int64", "bool", "uint8", None])
arrays = st.builds(lambda dtype, held: data("numpy.ndarray", dtype, held), names, numbers)
scalars = st.one_of(st.integers(-9, 9), st.floats(-9, 9), st.booleans(), st.none(), st.text(max_size=2)).map(Const)
unknowns = st.one_of(st.just(UNKNOWN), st.builds(lambda symbol: Unknown(Term(symbol)), symbols))
leaves = st.one_of(arrays, scalars, unknowns)
values = st.one_of(leaves, st.lists(leaves, max_size=3).map(lambda items: Tuple(tuple(items))))


@given(numbers, numbers)
def test_numbers_join_is_commutative_and_an_upper_bound(a, b):
    assert a.join(b) == b.join(a)
    assert a.join(b).contains(a)
    assert a.join(b).contains(b)


@given(numbers, numbers, numbers)
def test_numbers_join_is_associative(a, b, c):
    assert a.join(b).join(c) == a.join(b.join(c))


@given(numbers)
def test_numbers_join_is_idempotent(a):
    assert a.join(a) == a


@given(numbers, numbers)
def test_widening_is_above_the_join(a, b):
    """In what numbers may be; what is claimed to be there may be dropped."""
    assert a.widen(b).doubtful().join(a.join(b).doubtful()) == a.widen(b).doubtful()
    assert claims(a.widen(b)) <= claims(a.join(b))


@given(numbers, st.lists(numbers, min_size=1, max_size=20))
def test_widening_comes_to_rest(a, steps):
    changes = 0
    for step in steps:
        wider = a.widen(step)
        changes += wider != a
        a = wider
    # Each bound is given up once, the exact list once, wholeness climbs a chain of three, and claims change twice.
    assert changes <= 14


def claims(held: Numbers) -> set[object]:
    """What is said to be among the numbers."""
    bounds = {bound for bound, reach in ((held.low, held.low_reach), (held.high, held.high_reach)) if reach}
    return bounds | held.terms.known


@given(terms, terms, terms)
def test_terms_join_is_a_join(a, b, c):
    assert a.join(b) == b.join(a)
    assert a.join(a) == a
    assert a.join(b).join(c) == a.join(b.join(c))


@given(terms, st.integers(-5, 5))
def test_terms_shift_back(held, step):
    assert held.shifted(step).shifted(-step) == held


@given(terms, terms)
def test_a_single_term_is_the_same_on_both_paths(a, b):
    single = a.join(b).single
    assert single is None or single == a.single == b.single


@given(terms, st.lists(terms, min_size=1, max_size=20))
def test_widening_of_terms_comes_to_rest(held, steps):
    changes = 0
    for step in steps:
        wider = held.widen(held.join(step))
        changes += wider != held
        held = wider
    assert changes <= 4


@given(unknowns, unknowns)
def test_an_unknown_keeps_its_name_only_where_both_have_it(a, b):
    joined = join(a, b)
    assert joined.term == (a.term if a.term == b.term else None)
    assert join(Tuple((a,)), Tuple((b,))).items[0].term == joined.term


@given(exact, st.integers(-3, 3).filter(bool), st.data())
def test_what_is_reached_is_there(held, factor, data_):
    """Arithmetic with a constant never claims a bound that no element gives."""
    constant = Numbers.of([factor])
    part = data_.draw(st.sampled_from([held, held.hull(), held.doubtful(), held.picked()]))
    operations = {
        operator.add: part.add(constant),
        operator.sub: part.subtract(constant),
        operator.mul: part.multiply(constant),
        operator.truediv: part.divide(constant),
        operator.floordiv: part.floor_divide(constant),
        operator.mod: part.modulo(constant),
    }
    for operation, made in operations.items():
        given_ = [operation(value, factor) for value in held.exact]
        for bound in claims(made):
            assert min(abs(bound - value) for value in given_) <= 1e-6 * max(1.0, abs(bound)), (operation, made)


@given(exact)
def test_a_part_claims_no_more_than_the_whole(held):
    assert claims(held.picked()) <= claims(held)
    assert claims(held.filtered()) <= claims(held)
    assert not claims(held.doubtful())


@given(values, values)
def test_join_holds_both_sides(a, b):
    joined = join(a, b)
    assert join(joined, a) == joined
    assert join(joined, b) == joined


@given(values)
def test_join_is_idempotent(a):
    assert join(a, a) == a


@given(values, values)
def test_widen_is_above_the_join_for_dtypes(a, b):
    dtypes_of = lambda value: {v.dtype for v in alternatives(value) if isinstance(v, Data)}  # noqa: E731
    assert dtypes_of(a) <= dtypes_of(widen(a, b))


OPERATIONS = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "//": operator.floordiv,
    "%": operator.mod,
}


def member(held: Numbers, value: float) -> bool:
    """Whether the set admits a number, up to rounding."""
    slack = 1e-6 * max(1.0, abs(value))
    return held.low - slack <= value <= held.high + slack


@pytest.mark.parametrize("op", OPERATIONS)
@given(one=exact, two=exact, data_=st.data())
def test_arithmetic_contains_every_result(op, one, two, data_):
    a = data_.draw(st.sampled_from(one.exact))
    b = data_.draw(st.sampled_from(two.exact))
    assume(b != 0 or op not in "/ // %")
    result = OPERATIONS[op](a, b)
    for left, right in ((one, two), (one.hull(), two), (one, two.hull()), (one.hull(), two.hull())):
        held = {
            "+": left.add,
            "-": left.subtract,
            "*": left.multiply,
            "/": left.divide,
            "//": left.floor_divide,
            "%": left.modulo,
        }[op](right)
        assert member(held, result), (held, result)
        if held.whole:
            assert result == math.floor(result)


@given(exact, st.data())
def test_casting_to_integers_cuts_toward_zero(held, data_):
    value = data_.draw(st.sampled_from(held.exact))
    for numbers_ in (held, held.hull()):
        made = cast(data("numpy.ndarray", "float64", numbers_), "int32")
        assert made.numbers.whole
        assert member(made.numbers, math.trunc(value))


@given(names, names)
def test_promotion_is_commutative(a, b):
    for library in ("numpy", "jax", "keras", "torch"):
        assert dtypes.promote(a, b, library) == dtypes.promote(b, a, library)


def arrays_of(*dtypes_of_them):
    return st.builds(lambda dtype, held: data("numpy.ndarray", dtype, held), st.sampled_from(dtypes_of_them), numbers)


@given(arrays_of("float32", "float64"), arrays_of("float32", "float64", "int32", "int64", "uint8"))
def test_a_float_stays_a_float(a, b):
    for op in ("+", "-", "*", "/"):
        assert binary(op, a, b).kind == "float"


@st.composite
def graphs(draw):
    """The steps of a functional graph, each of which needs some of those before it."""
    steps: list[GraphNode] = []
    for _ in range(draw(st.integers(2, 9))):
        needed = draw(st.lists(st.sampled_from(steps), max_size=3, unique_by=id)) if steps else []
        steps.append(GraphNode(Const(0), NO_ARGUMENTS, needs=tuple(needed)))
    return steps


def before(*steps: GraphNode) -> set[GraphNode]:
    return set(steps) | {one for step in steps for one in before(*step.needs)}


@given(graphs(), st.data())
def test_ways_meet_after_all_that_is_before_both(steps, data_):
    one, two = data_.draw(st.sampled_from(steps)), data_.draw(st.sampled_from(steps))
    met, back = meeting(one, two, Data("", None)), meeting(two, one, Data("", None))
    if met is None or back is None:
        assert before(one).isdisjoint(before(two))
        assert met is back
        return
    assert before(*met.needs) == before(*back.needs) == before(one) & before(two)
    assert not any(step in before(*other.needs) for step in met.needs for other in met.needs)


@given(graphs(), st.data())
def test_a_loop_over_a_graph_comes_to_rest(steps, data_):
    held = data_.draw(st.sampled_from(steps))
    changes = 0
    for _ in range(12):
        others = tuple(data_.draw(st.lists(st.sampled_from(steps), max_size=2, unique_by=id)))
        met = meeting(held, GraphNode(Const(0), NO_ARGUMENTS, needs=(held, *others)), Data("", None))
        assert met is not None
        assert before(*met.needs) <= before(held)
        changes += met is not held
        held = met
    assert changes <= 1


def test_a_branch_may_empty_what_never_held_anything():
    store, owner = Store(), Scope("module")
    mark = store.mark()
    store.write((owner, "x"), None)
    assert store.roll_back(mark) == {(owner, "x"): None}
    assert store.get(owner, "x") is None
