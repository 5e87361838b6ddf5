"""Real editors, set up as ``docs/editors.md`` says, on text that is not saved; those that are absent are skipped."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from surroundings import ROOT, block

pytestmark = pytest.mark.doors

SETTINGS = ROOT / "docs" / "editors.md"
SAVED = """\
import tensorflow as tf

embedding = tf.keras.layers.Embedding(10, 4)
"""
TYPED = ["if True:", "    embedding(tf.random.uniform((3, 3)))"]

VIM = """\
set nocompatible
set runtimepath^={plugin}
filetype plugin on
{settings}
function Lint()
  call setline(4, {typed})
  ALELint
  for _ in range(600)
    sleep 100m
    if !empty(ale#engine#GetLoclist(bufnr(''))) | break | endif
  endfor
  call writefile([json_encode(ale#engine#GetLoclist(bufnr('')))], 'found.json')
  qall!
endfunction
"""

EMACS = """\
(package-initialize)
(require 'flycheck)
(require 'json)
{settings}
(setq python-indent-guess-indent-offset nil flycheck-check-syntax-automatically nil checked nil)
(find-file "program.py")
(goto-char (point-max))
(insert {typed})
(flycheck-mode)
(add-hook 'flycheck-after-syntax-check-hook (lambda () (setq checked t)))
(flycheck-buffer)
(with-timeout (60) (while (not checked) (accept-process-output nil 0.1)))
(defun place (found)
  (vector (flycheck-error-id found) (flycheck-error-line found) (flycheck-error-column found)
          (symbol-name (flycheck-error-level found))))
(let ((found (json-encode (mapcar #'place flycheck-current-errors))))
  (with-temp-file "found.json" (insert found)))
"""


def run(folder: Path, script: str, *command: str) -> list:
    """Let an editor carry out a script, with our flake8 as the first; gives what it wrote down."""
    (folder / "program.py").write_text(SAVED, encoding="utf-8")
    (folder / "script").write_text(script, encoding="utf-8")
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "PATH": path},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert (folder / "program.py").read_text("utf-8") == SAVED
    assert (folder / "found.json").exists(), done.stdout + done.stderr
    return json.loads((folder / "found.json").read_text("utf-8"))


def ale() -> Path | None:
    """Where ALE is, as Debian installs it or among the packages of the user's Vim."""
    places = [Path("/usr/share/vim-ale"), *Path.home().glob(".vim/pack/*/start/ale")]
    return next((place for place in places if place.is_dir()), None) if shutil.which("vim") else None


def emacs_with_flycheck() -> list[str] | None:
    """The command that starts Emacs, where its packages hold flycheck."""
    command = ["emacs", "--no-init-file", "--batch"]
    if shutil.which("emacs") is None:
        return None
    probe = [*command, "--eval", "(progn (package-initialize) (require 'flycheck))"]
    return command if subprocess.run(probe, capture_output=True).returncode == 0 else None


def test_vim_with_ale(tmp_path):
    plugin = ale()
    if plugin is None:
        pytest.skip("Vim with ALE is not installed")
    settings = block("vim", "ale_linters", SETTINGS)
    script = VIM.format(plugin=plugin, settings=settings, typed=json.dumps(TYPED))
    (found,) = run(tmp_path, script, "vim", "-es", "-u", "script", "-c", "call Lint()", "program.py")
    assert (found["code"], found["lnum"], found["col"]) == ("EMB101", 5, 5)
    assert (found["type"], found["sub_type"]) == ("E", "style")


def test_emacs_with_flycheck(tmp_path):
    command = emacs_with_flycheck()
    if command is None:
        pytest.skip("Emacs with flycheck is not installed")
    script = EMACS.format(settings=block("elisp", "flycheck", SETTINGS), typed=json.dumps("\n".join(TYPED) + "\n"))
    assert run(tmp_path, script, *command, "--load", "script") == [["EMB101", 5, 5, "warning"]]
