"""A program that is written in another way has the same findings: each case is transformed, and linted again.

The comments that say what is expected move with their statements.
"""

from __future__ import annotations

import black
import libcst as cst
import pytest
import transformations
from support import CASES, case_name, case_options, expected_findings, found_findings, shown_by_programs

#: Each transformation, and how many cases and places it must at least apply to, so that it is known to do something.
TRANSFORMATIONS = {
    transformations.rename_variables: (110, 1000),
    transformations.wrap_in_if_true: (125, 4000),
    transformations.add_dead_code: (125, 4000),
    transformations.inline_variables: (50, 100),
    transformations.extract_functions: (100, 700),
}
SPLIT_AT_LEAST = 70
#: What a program of the project shows of a file is true of what is on the disk alone.
PROGRAMS = {path: text for path in CASES if not shown_by_programs(text := path.read_text(encoding="utf-8"))}
#: Cases of one file, without the modules of projects.
ALONE = [path for path in CASES if not case_name(path).startswith("projects")]


@pytest.mark.parametrize("transform", TRANSFORMATIONS, ids=lambda transform: transform.__name__)
def test_findings_stay(transform):
    applied, places, wrong = 0, 0, []
    for path, text in PROGRAMS.items():
        module, count = transform(cst.parse_module(text))
        if count:
            applied, places = applied + 1, places + count
            if found_findings(module.code, str(path), case_options(text)) != expected_findings(module.code):
                wrong.append(case_name(path))
    assert wrong == []
    least = TRANSFORMATIONS[transform]
    assert applied >= least[0]
    assert places >= least[1]


def test_findings_stay_where_black_formats():
    """Black may move a comment to another line of its statement; the codes stay in their order."""
    mode, wrong, changed = black.Mode(line_length=79), [], 0
    for path, text in PROGRAMS.items():
        formatted = black.format_str(text, mode=mode)
        changed += formatted != text
        codes = [code for _, code in found_findings(formatted, str(path), case_options(text))]
        if codes != [code for _, code in expected_findings(text)]:
            wrong.append(case_name(path))
    assert wrong == []
    assert changed > 100


def test_findings_stay_where_a_file_is_split_in_two(tmp_path):
    """In the second file each finding stays. In the first nothing is known of the calls in the second."""
    (tmp_path / "setup.cfg").touch()
    applied, wrong = 0, []
    for number, path in enumerate(ALONE):
        text = PROGRAMS[path]
        halves = transformations.split_in_two(cst.parse_module(text), f"first_{number}")
        if halves is None:
            continue
        applied += 1
        found, expected = [], []
        for name, half in zip((f"first_{number}", f"second_{number}"), halves, strict=True):
            (tmp_path / f"{name}.py").write_text(half.code, encoding="utf-8")
            found.append(set(found_findings(half.code, str(tmp_path / f"{name}.py"), case_options(text))))
            expected.append(set(expected_findings(half.code)))
        if not (expected[1] <= found[1] and {line for line, _ in found[0]} <= {line for line, _ in expected[0]}):
            wrong.append(case_name(path))
    assert wrong == []
    assert applied >= SPLIT_AT_LEAST
