"""The primer reads findings and compares them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.primer import PACKAGES, Difference, Finding, PrimerError, chosen, difference, read_findings, read_packages

FIRST = Finding("a.py", 3, 5, "EMB101", "all rows are row 0")
SECOND = Finding("a.py", 9, 1, "EMB201", "float32 arrives")
THIRD = Finding("b.py", 1, 1, "EMB101", "all rows are row 0")

findings = st.lists(
    st.builds(
        Finding,
        path=st.sampled_from(["a.py", "b.py"]),
        row=st.integers(1, 3),
        column=st.integers(1, 2),
        code=st.sampled_from(["EMB101", "EMB201"]),
        text=st.sampled_from(["one", "two"]),
    )
)


def test_reads_the_list_of_packages() -> None:
    assert read_packages("# a comment\n\nkeras==3.15.1\nflax==0.12.8  # another\n") == {
        "keras": "keras==3.15.1",
        "flax": "flax==0.12.8",
    }


@pytest.mark.parametrize("line", ["keras", "keras>=3", "keras==", "==3"])
def test_refuses_a_package_that_is_not_pinned(line: str) -> None:
    with pytest.raises(PrimerError, match="not a pinned package"):
        read_packages(line)


def test_our_list_of_packages_is_well_formed_and_sorted() -> None:
    names = list(read_packages(PACKAGES.read_text("utf-8")))
    assert names == sorted(names)


def test_chooses_all_packages_or_those_that_are_named() -> None:
    packages = {"flax": "flax==1", "keras": "keras==3"}
    assert chosen(packages, None) == packages
    assert chosen(packages, ["keras"]) == {"keras": "keras==3"}
    with pytest.raises(PrimerError, match="not in the list of packages: torch"):
        chosen(packages, ["torch"])


def test_reads_findings() -> None:
    output = "./pkg/a.py\t3\t5\tEMB101\tfloat32 arrives:\tcut\npkg/b.py\t1\t1\tEMB201\ttext\n"
    assert read_findings(output) == [
        Finding("pkg/a.py", 3, 5, "EMB101", "float32 arrives:\tcut"),
        Finding("pkg/b.py", 1, 1, "EMB201", "text"),
    ]
    assert read_findings("") == []


@pytest.mark.parametrize("line", ["Traceback:", "a.py\tx\t1\tEMB101\ttext", "a.py:1:1: EMB101 text"])
def test_refuses_what_is_no_finding(line: str) -> None:
    with pytest.raises(PrimerError, match="not a finding"):
        read_findings(line)


def test_same_findings_make_no_difference() -> None:
    assert not difference([FIRST, SECOND], [SECOND, FIRST])


def test_added_and_removed() -> None:
    assert difference([FIRST, SECOND], [SECOND, THIRD]) == Difference(added=[THIRD], removed=[FIRST], changed=[])


def test_another_text_or_code_at_the_same_place_is_a_change() -> None:
    other = Finding(FIRST.path, FIRST.row, FIRST.column, "EMB102", "cut")
    assert difference([FIRST], [other]) == Difference(added=[], removed=[], changed=[(FIRST, other)])


def test_a_second_finding_at_the_same_place_is_added() -> None:
    assert difference([FIRST], [FIRST, FIRST]).added == [FIRST]


def test_report() -> None:
    other = Finding(FIRST.path, FIRST.row, FIRST.column, "EMB102", "cut")
    found = Difference(added=[THIRD], removed=[SECOND], changed=[(FIRST, other)])
    assert list(found.lines()) == [
        "~ a.py:3:5: EMB101 all rows are row 0",
        "  -> EMB102 cut",
        "- a.py:9:1: EMB201 float32 arrives",
        "+ b.py:1:1: EMB101 all rows are row 0",
    ]


@given(findings, findings)
def test_the_difference_turns_the_old_findings_into_the_new(old: list[Finding], new: list[Finding]) -> None:
    found = difference(old, new)
    gone = [*found.removed, *(first for first, _ in found.changed)]
    come = [*found.added, *(second for _, second in found.changed)]
    result = list(old)
    for finding in gone:
        result.remove(finding)
    assert sorted(result + come) == sorted(new)
    assert bool(found) == (sorted(old) != sorted(new))
