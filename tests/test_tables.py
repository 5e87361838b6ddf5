"""The tables of library knowledge: every entry follows the grammar, and stands in its place."""

from __future__ import annotations

from importlib import resources

import pytest

from flake8_embedding_dtype.libraries.catalogue import LIBRARIES, STANDARD, load_table
from flake8_embedding_dtype.libraries.names import canonical

ALL = pytest.mark.parametrize("library", LIBRARIES)


@ALL
def test_every_entry_parses(library):
    table = load_table(library)
    assert table.names()
    for name in table.names():
        assert table.find(name) is not None, name


@ALL
def test_names_are_canonical(library):
    """An entry under another spelling than the canonical one would never be found."""
    for name in load_table(library).names():
        assert canonical(name) == name
        top = name.partition(".")[0]
        assert top == library or (library == "python" and top in STANDARD), name


TABLES = resources.files("flake8_embedding_dtype.libraries").joinpath("tables", "written")


@pytest.mark.parametrize("path", sorted(TABLES.iterdir()), ids=lambda path: path.name)
def test_no_name_has_two_entries(path):
    names = [
        line.replace("(", " ").split()[0]
        for line in path.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    assert len(names) == len(set(names)), sorted({name for name in names if names.count(name) > 1})
