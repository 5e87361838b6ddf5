"""flake8 with the plugin against flake8 without it, on whole packages; what imports add, and what a cache saves."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator

from benchmarks.report import Line
from benchmarks.setting import Setting

TARGETS = {"tf-models-official": 1.03, "keras-hub": 1.25}
#: What following imports may cost beside flake8 with the plugin and without following.
FOLLOWING = 1.3


def measure(setting: Setting) -> Iterator[Line]:
    """One line for each package, and one for what following adds."""
    for package, target in TARGETS.items():
        source = setting.package(package)
        with_plugin = setting.flake8(setting.plugin)
        with tempfile.TemporaryDirectory() as kept:
            used = setting.measured(
                {
                    "alone": setting.flake8(setting.bare),
                    "following": with_plugin,
                    "none": [*with_plugin, "--embedding-dtype-follow-imports", "none"],
                    # The round that warms up fills it.
                    "kept": [*with_plugin, "--embedding-dtype-cache", kept],
                },
                source,
            )
        alone, following, none, again = (used[name].cpu for name in ("alone", "following", "none", "kept"))
        detail = f"{following:.1f} s, flake8 alone {alone:.1f} s"
        yield Line(f"flake8 with / without the plugin, {package}", following / alone, target, detail)
        yield Line(f"the same, findings kept from an earlier run, {package}", again / alone, target, f"{again:.1f} s")
        yield Line(f"the same, imports not followed, {package}", none / alone, target, f"{none:.1f} s")
        yield Line(
            f"following imports / not, {package}", following / none, FOLLOWING, f"{following:.1f} s, {none:.1f} s"
        )
