"""Options for tests that need more than the project itself.

- ``pytest --live`` also asks the real libraries, which must be installed: see ``tools/measure``.
- ``pytest --doors`` also drives the tools that people use the linter through: the extra ``doors`` installs them.
"""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings

# A busy machine is no failure.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")

#: Markers of tests that run only with the option of the same name, and what the option adds.
OPT_IN = {
    "live": "also hold what is known of libraries against the real ones",
    "doors": "also drive pre-commit, a language server, editors and formatters of flake8",
}


def pytest_addoption(parser: pytest.Parser) -> None:
    for name, words in OPT_IN.items():
        parser.addoption(f"--{name}", action="store_true", help=words)


def pytest_configure(config: pytest.Config) -> None:
    for name in OPT_IN:
        config.addinivalue_line("markers", f"{name}: runs with --{name}")
    config.addinivalue_line("markers", "slow: takes minutes for a library")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    absent = [name for name in OPT_IN if not config.getoption(f"--{name}")]
    left_out = [item for item in items if any(item.get_closest_marker(name) for name in absent)]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in set(left_out)]
