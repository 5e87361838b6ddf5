"""Files on a disk: what is not changed stays, byte for byte, and a file is written whole or not at all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flake8_embedding_dtype.documents.document import DocumentError
from flake8_embedding_dtype.documents.files import read, write
from flake8_embedding_dtype.documents.notebook import Notebook
from flake8_embedding_dtype.documents.python_file import PythonFile

TEXT = "name = 'Käfer'\nx = 1\n"


def names(folder: Path) -> list[str]:
    """What is in a folder."""
    return sorted(path.name for path in folder.iterdir())


def notebook(*sources, **form) -> str:
    """A notebook as JSON; a source that is a list stays one."""
    cells = [
        {
            "cell_type": "code",
            "execution_count": 3,
            "metadata": {"tags": ["ä"]},
            "outputs": [{"data": {"text/plain": ["<b>1.0</b>"]}, "output_type": "display_data"}],
            "source": source,
        }
        for source in sources
    ]
    text = {"cell_type": "markdown", "metadata": {}, "source": ["x = 1\n", "# no code"]}
    content = {"cells": [text, *cells], "metadata": {"b": 1, "a": 2}, "nbformat": 4, "nbformat_minor": 2}
    return json.dumps(content, **{"indent": 1, "ensure_ascii": False, **form})


@pytest.mark.parametrize(
    "raw",
    [
        TEXT.encode(),
        TEXT.replace("\n", "\r\n").encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        b"# -*- coding: latin-1 -*-\n" + TEXT.encode("latin-1"),
        b"# vim: set fileencoding=cp1252 :\r\n" + TEXT.encode("cp1252"),
        b"x = 1\r\ny = 2\nz = 3",
    ],
)
def test_bytes_of_a_python_file_are_kept(raw, tmp_path):
    path = tmp_path / "program.py"
    path.write_bytes(raw)
    document = read(path)
    assert document.holding(document.text) == raw
    assert document.holding(document.text.replace("x = 1", "x = 22")) == raw.replace(b"x = 1", b"x = 22")
    assert list(document.parts(document.text)) == []


@pytest.mark.parametrize("raw", [b"# coding: utf-8\nx = '\xff'\n", b"# coding: nonsense\n", b"\xff\xfe\x00"])
def test_what_is_no_text_is_refused(raw, tmp_path):
    with pytest.raises(DocumentError, match="can not be decoded"):
        PythonFile(tmp_path / "program.py", raw)


def test_what_the_encoding_lacks_is_refused(tmp_path):
    with pytest.raises(DocumentError, match="can not be encoded"):
        PythonFile(tmp_path / "program.py", b"# coding: latin-1\n").holding("# coding: latin-1\n'\u2713'\n")


@pytest.mark.parametrize(
    "form",
    [{}, {"indent": 2}, {"indent": None}, {"indent": "\t"}, {"ensure_ascii": True}, {"separators": (",", ":")}],
    ids=str,
)
@pytest.mark.parametrize("end", ["", "\n"])
def test_only_the_changed_cell_of_a_notebook_changes(form, end, tmp_path):
    before = notebook(["x = 1\n", "y = 'ü'\n", "z"], "a = 1", [], **form) + end
    document = Notebook(tmp_path / "n.ipynb", before.encode())
    assert document.holding(document.text).decode() == before
    after = notebook(["x = 22\n", "y = 'ü'\n", "z"], "a = 22", [], **form) + end
    changed = document.text.replace("= 1", "= 22")
    assert document.holding(changed).decode() == after
    assert [name for name, _, _ in document.parts(changed)] == [f"{document.path}:cell_{n}" for n in (1, 2)]
    assert document.holding(document.text).decode() == before


MAGICS = [
    "%matplotlib inline\nimport numpy as np\n!pip install keras",
    "files = !ls\nwhere = %pwd\nx = 1",
    "for i in range(3):\n    !echo {i}\n    x = 1",
    "%%time\nx = 1",
    "%%bash\nfor x in *; do echo $x; done",
    "%%writefile a.py\nx = 1",
    "np.zeros?\nx = 1",
    "this is no Python",
    "nor this :\n",
    "x = (3\n     % 2)",
    "",
]


def test_magics_stand_where_they_stood(tmp_path):
    before = notebook(*MAGICS)
    document = Notebook(tmp_path / "n.ipynb", before.encode())
    compile(document.text, "n", "exec")
    assert document.holding(document.text).decode() == before
    python = [1, 2, 3, 6]
    after = notebook(*[text.replace("x = 1", "x = 22") if i in python else text for i, text in enumerate(MAGICS)])
    assert document.holding(document.text.replace("x = 1", "x = 22")).decode() == after
    with pytest.raises(DocumentError, match="taken apart"):
        document.holding(document.text.replace("# line 0 of a notebook", ""))
    with pytest.raises(DocumentError, match="taken apart"):
        document.holding("x = 1\n")


def test_an_import_that_is_added_leaves_no_blank_line_at_the_end_of_its_cell(tmp_path):
    document = Notebook(tmp_path / "n.ipynb", notebook("import keras", "%%bash\nls", "x = 1").encode())
    changed = document.text.replace("import keras\n", "import keras\nimport numpy\n\n")
    assert document.holding(changed).decode() == notebook("import keras\nimport numpy", "%%bash\nls", "x = 1")
    with pytest.raises(DocumentError, match="a cell that is no Python"):
        document.holding(document.text.replace("# line 0", "import numpy\n# line 0"))


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=40), max_size=5))
def test_any_cells_are_put_back(tmp_path_factory, sources):
    before = notebook(*sources)
    document = Notebook(tmp_path_factory.getbasetemp() / "n.ipynb", before.encode())
    assert document.holding(document.text).decode() == before


@pytest.mark.parametrize("raw", [b"", b"[]", b"{}", b'{"cells": 3}', b"\xff", b'{"cells": [{"source": "x"}]}'])
def test_what_is_no_notebook_is_refused(raw, tmp_path):
    with pytest.raises(DocumentError, match="is no notebook"):
        Notebook(tmp_path / "n.ipynb", raw)


def test_json_that_would_not_be_kept_is_refused(tmp_path):
    with pytest.raises(DocumentError, match="form of its own"):
        Notebook(tmp_path / "n.ipynb", notebook("x").replace('"cells":', '"cells" :').encode())


def test_mode_and_link_are_kept(tmp_path):
    target, link = tmp_path / "target.py", tmp_path / "folder" / "link.py"
    target.write_bytes(b"old")
    target.chmod(0o751)
    link.parent.mkdir()
    link.symlink_to(target)
    write(link, b"old", b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o751
    assert names(tmp_path) == ["folder", "target.py"]
    assert names(link.parent) == ["link.py"]


@pytest.mark.parametrize(
    ("mode", "there", "reason"), [(0o444, b"old", "read-only"), (0o644, b"newer", "changed meanwhile")]
)
def test_a_file_is_left_alone(mode, there, reason, tmp_path):
    path = tmp_path / "program.py"
    path.write_bytes(there)
    path.chmod(mode)
    with pytest.raises(DocumentError, match=reason):
        write(path, b"old", b"new")
    assert path.read_bytes() == there
    assert names(tmp_path) == ["program.py"]


def test_a_file_that_is_gone(tmp_path):
    with pytest.raises(DocumentError, match="can not be read: No such file"):
        read(tmp_path / "gone.py")
    with pytest.raises(DocumentError, match="can not be written: No such file"):
        write(tmp_path / "gone.py", b"", b"")
