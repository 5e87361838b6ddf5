"""A real language server, driven over its standard input and output as an editor does it."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from surroundings import ROOT, block

jsonrpc = pytest.importorskip("pylsp_jsonrpc.endpoint")
streams = pytest.importorskip("pylsp_jsonrpc.streams")

pytestmark = pytest.mark.doors

MODEL = """\
import tensorflow as tf

embedding = tf.keras.layers.Embedding(10, 4)
"""
FLOATS = "if True:\n    embedding(tf.random.uniform((3, 3)))\n"
IDS = "embedding(tf.constant([1, 2]))\n"
#: Seconds for each answer of the server, on a busy machine.
PATIENCE = 60


def settings() -> dict[str, object]:
    """What the documents tell users of python-lsp-server to set: dotted names, which editors send as a tree."""
    tree: dict[str, object] = {}
    for name, value in json.loads(block("json", "pylsp.plugins", ROOT / "docs" / "editors.md")).items():
        level = tree
        *folders, last = name.split(".")
        for folder in folders:
            level = level.setdefault(folder, {})
        level[last] = value
    return tree


class Editor:
    """A language server that runs in a folder, and what it reports."""

    def __init__(self, folder: Path) -> None:
        # The server runs the flake8 that it finds first.
        path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
        self.server = subprocess.Popen(
            [sys.executable, "-m", "pylsp"],
            cwd=folder,
            env={**os.environ, "PATH": path},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._reports: queue.Queue[list[dict]] = queue.Queue()
        receive = {"textDocument/publishDiagnostics": lambda report: self._reports.put(report["diagnostics"])}
        self._endpoint = jsonrpc.Endpoint(receive, streams.JsonRpcStreamWriter(self.server.stdin).write)
        self._reader = streams.JsonRpcStreamReader(self.server.stdout)
        self._listener = threading.Thread(target=self._reader.listen, args=[self._endpoint.consume], daemon=True)
        self._listener.start()
        self._ask("initialize", {"capabilities": {}, "rootUri": folder.as_uri(), "processId": os.getpid()})
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": settings()})

    def _ask(self, method: str, parameters: dict | None = None) -> object:
        return self._endpoint.request(method, parameters).result(timeout=PATIENCE)

    def _tell(self, method: str, parameters: dict | None = None) -> None:
        self._endpoint.notify(method, parameters)

    def open(self, path: Path, text: str) -> list[dict]:
        """Open a file with a text; what is reported on it."""
        opened = {"uri": path.as_uri(), "languageId": "python", "version": 1, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": opened})
        return self._reports.get(timeout=PATIENCE)

    def type(self, path: Path, text: str) -> list[dict]:
        """Make another text of an open file, without saving it; what is reported on it."""
        changed = {"uri": path.as_uri(), "version": 2}
        self._tell("textDocument/didChange", {"textDocument": changed, "contentChanges": [{"text": text}]})
        return self._reports.get(timeout=PATIENCE)

    def close(self) -> None:
        """End the server, as it should be ended."""
        self._ask("shutdown")
        self._tell("exit")
        try:
            self.server.wait(timeout=PATIENCE)
        finally:
            self.server.kill()
            self._listener.join(timeout=PATIENCE)
            self._reader.close()
            self._endpoint.shutdown()
            self.server.stdin.close()


@pytest.fixture
def editor(tmp_path):
    """An editor with the folder of the test open."""
    editor = Editor(tmp_path)
    yield editor
    editor.close()


def place(diagnostic: dict) -> tuple[str, int, int, int, int]:
    """Code, first line and character, last line and character; both count from 0."""
    start, end = diagnostic["range"]["start"], diagnostic["range"]["end"]
    return diagnostic["code"], start["line"], start["character"], end["line"], end["character"]


def test_a_buffer_that_is_not_saved(editor, tmp_path):
    path = tmp_path / "program.py"
    path.write_text(MODEL, encoding="utf-8")
    assert editor.open(path, MODEL) == []
    (found,) = editor.type(path, MODEL + FLOATS)
    line = MODEL.count("\n") + 1
    assert place(found) == ("EMB101", line, 4, line, len(FLOATS.splitlines()[1]) + 1)
    assert found["source"] == "flake8"
    assert found["severity"] == 2, "a warning"
    assert "float32 from tf.random.uniform() reaches Embedding" in found["message"]
    assert editor.type(path, MODEL + IDS) == []
    assert path.read_text("utf-8") == MODEL


def test_a_buffer_that_imports_another_file_of_the_project(editor, tmp_path):
    (tmp_path / "setup.cfg").touch()
    package = tmp_path / "app"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "model.py").write_text(MODEL, encoding="utf-8")
    imports = "import tensorflow as tf\n\nfrom app.model import embedding\n\n"
    assert editor.open(package / "train.py", imports + IDS) == []
    (found,) = editor.type(package / "train.py", imports + FLOATS)
    assert place(found)[:3] == ("EMB101", imports.count("\n") + 1, 4)
