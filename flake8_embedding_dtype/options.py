"""What a user can configure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

_DOTTED: Final = r"[^\W\d]\w*(\.[^\W\d]\w*)+"


class OptionError(ValueError):
    """An option has a value that makes no sense; the message names both."""


class Options(NamedTuple):
    """The configuration of one run.

    :param layers: qualified names of further embedding classes
    :param float_functions: qualified names of further functions that return floats
    :param implicit: report a ``keras.Input`` that is float32 only by default (EMB202)
    :param follow_imports: look into the other files of the project
    """

    layers: frozenset[str] = frozenset()
    float_functions: frozenset[str] = frozenset()
    implicit: bool = False
    follow_imports: bool = True


#: What holds when nothing is configured.
DEFAULT: Final = Options()


def qualified_names(option: str, values: Iterable[str]) -> frozenset[str]:
    """Dotted names as given by the user.

    :param option: the name of the option, for the error
    :raises OptionError: for a value that is no dotted name, such as ``TokenEmbedding`` without its module
    """
    names = frozenset(value.strip() for value in values if value.strip())
    for name in sorted(names):
        if re.fullmatch(_DOTTED, name) is None:
            raise OptionError(f"{option}: {name!r} is not a qualified name such as 'package.module.Name'")
    return names


def choice(option: str, value: str, choices: tuple[str, ...]) -> str:
    """One of a few words.

    :raises OptionError: for any other
    """
    if value.strip() not in choices:
        raise OptionError(f"{option}: {value!r} is none of {', '.join(choices)}")
    return value.strip()


def boolean(option: str, value: str | bool) -> bool:
    """A switch as written in a configuration file.

    :raises OptionError: for anything but true/false, yes/no, on/off, 1/0
    """
    if isinstance(value, bool):
        return value
    known = {"true": True, "yes": True, "on": True, "1": True, "false": False, "no": False, "off": False, "0": False}
    if value.strip().lower() not in known:
        raise OptionError(f"{option}: {value!r} is neither true nor false")
    return known[value.strip().lower()]
