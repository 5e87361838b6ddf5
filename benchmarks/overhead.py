"""flake8 with the plugin against flake8 without it, on whole packages, and what following imports adds."""

from __future__ import annotations

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
        used = setting.measured(
            {
                "alone": setting.flake8(setting.bare),
                "following": with_plugin,
                "none": [*with_plugin, "--embedding-dtype-follow-imports", "none"],
            },
            source,
        )
        alone, following, none = (used[name].cpu for name in ("alone", "following", "none"))
        detail = f"{following:.1f} s, flake8 alone {alone:.1f} s"
        yield Line(f"flake8 with / without the plugin, {package}", following / alone, target, detail)
        yield Line(f"the same, imports not followed, {package}", none / alone, target, f"{none:.1f} s")
        yield Line(
            f"following imports / not, {package}", following / none, FOLLOWING, f"{following:.1f} s, {none:.1f} s"
        )
