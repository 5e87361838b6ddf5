"""The largest memory of flake8 with the plugin, against flake8 without it."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.overhead import TARGETS
from benchmarks.report import Line
from benchmarks.setting import Setting

TARGET = 1.2


def measure(setting: Setting) -> Iterator[Line]:
    """One run over all of the packages; memory hardly varies."""
    for package in TARGETS:
        setting.package(package)
    commands = {"bare": setting.flake8(setting.bare), "plugin": setting.flake8(setting.plugin)}
    used = setting.measured(commands, setting.cache / "packages", 0)
    bare, plugin = used["bare"].memory, used["plugin"].memory
    yield Line("memory, with / without the plugin", plugin / bare, TARGET, f"{plugin:.0f} MB, {bare:.0f} MB")
