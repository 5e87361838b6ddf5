"""``pytest --live`` also asks the real libraries, which must be installed: see ``tools/measure``."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings

# A busy machine is no failure.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--live", action="store_true", help="also hold what is known of libraries against the real ones")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "live: needs the real libraries, and runs with --live")
    config.addinivalue_line("markers", "slow: takes minutes for a library")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--live"):
        return
    live = [item for item in items if item.get_closest_marker("live")]
    if live:
        config.hook.pytest_deselected(items=live)
        items[:] = [item for item in items if not item.get_closest_marker("live")]
