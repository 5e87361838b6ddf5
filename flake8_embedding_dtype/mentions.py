"""What the top-level names of a module mention, read from its text.

Whether something that a file imports may look embeddings up follows from what it mentions, directly or through other
names (:mod:`.reach`). That is asked of most modules of a project, so nothing is parsed: a statement at the top level
begins at a line that does not begin with a blank, or stands in one such as ``if``, and whatever name is read in it may
be meant.
"""

from __future__ import annotations

import builtins
import keyword
import re
import sys
import textwrap
from collections.abc import Iterator, Mapping, Set
from typing import Final, NamedTuple

from flake8_embedding_dtype import gate

# Patterns are compiled when they are first used: for a file without embeddings that is most of what there is to do.

#: A string or a comment. Short strings may name something, comments, long strings and sentences do not.
_STRING: Final = (
    r"(?s)(?P<comment>\#[^\n]*)"
    r"|(?P<prefix>\b[a-zA-Z]{1,2})?"
    r'(?:(?P<long>"""(?:[^\\]|\\.)*?"""'
    r"|'''(?:[^\\]|\\.)*?''')"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'(?:[^'\\\n]|\\.)*')"
)
_DEFINITION: Final = r"(?:async[ \t]+)?(?:def|class)[ \t]+(\w+)"
_ASSIGNMENT: Final = r"(\w+)[ \t]*(?::[^=\n]*)?=(?!=)(?![ \t]*\w+[ \t]*=[^=])"
_IMPORT: Final = (
    r"(?m)^[ \t]*(?:"
    r"from[ \t]+(?P<source>[.\w]+)[ \t]+import[ \t]*(?P<names>\((?:[\w\s,*\\]|\#[^\n]*\n)*\)|(?:\\\n|[^\n;])*)"
    r"|import[ \t]+(?P<plain>[\w., \t]+))"
)
#: Where an import begins behind another statement.
_BEHIND: Final = r"([:;])[ \t]*(?=(?:from|import)[ \t])"
_COMMENT: Final = r"\#[^\n]*"
_NAME: Final = r"[^\W\d]\w*(?:\.[^\W\d]\w*)*"
#: A name that is read: variables that are assigned, and the names of arguments, are not; types of either are.
_READ: Final = r"(?:(?<=:)|(?<=: ))[^\W\d][\w.]*|\b[^\W\d]\w*(?:(?:\.[^\W\d]\w*)+|\b(?!\s*=[^=]))"
#: Names without those of their attributes; strings do not count unless variables are set by name.
_TOP: Final = r"(?<![.'\"\w])[^\W\d]\w*"
_WORD: Final = r"(?<![.\w])[^\W\d]\w*"
_BY_NAME: Final = r"\b(?:globals|setattr|vars)\("
#: Questions, which do nothing with what they are asked about.
_QUESTION: Final = r"\b(?:hasattr|isinstance|issubclass)\([^()]*(?:\([^()]*\)[^()]*)*\)"
#: Names of tables whose rows may be looked up, and of what makes weights.
_TABLE: Final = (
    r"mbed|[tT]able\b|(?i:vocab|codebook|look_?up)"
    r"|\b(?:Variable|Parameter|add_weight|add_variable|get_variable|param)\b"
)
#: What stands in an f-string as code.
_REPLACED: Final = r"\{([^{}]*)"
#: A module that is imported by its name, the variable that it is put into, and what is taken of it at once.
_DYNAMIC: Final = (
    r"(?m)(?:^(?P<indent>[ \t]*)(?P<name>\w+)[ \t]*=[ \t]*)?\b(?:importlib\.)?(?:__import__|import_module)"
    r"\(\s*['\"](?P<module>[^'\"]+)['\"]\s*(?:,[^()]*)?\)(?P<further>\s*[.(\[])?"
)
#: How statements begin that other statements stand in, at the top level.
_COMPOUND: Final = r"(?:if|elif|else|try|except|finally|for|while|with)\b"
#: Where the header of such a statement ends.
_COLON: Final = r":[ \t]*\n?\Z"
#: How documentation begins, which binds nothing.
_NOTHING: Final = ('"', "'")
#: Words that are no names, and names that all modules have.
_FIXED: Final = frozenset({*keyword.kwlist, *dir(builtins)})


class Origin(NamedTuple):
    """Where an imported name comes from: module, leading dots, and the name there ("" for the module itself)."""

    module: str
    level: int
    name: str

    def member(self, attribute: str) -> Origin:
        """An attribute of it, which may have dots or be empty."""
        return self._replace(name=f"{self.name}.{attribute}".strip("."))


class Mentions:
    """A module by its names."""

    __slots__ = ("imports", "lookups", "names", "picks", "stars", "tables")

    def __init__(self) -> None:
        #: For each name that is defined, the names (with dots) that its definition mentions.
        self.names: dict[str, set[str]] = {}
        #: The names whose definition calls something that looks rows up.
        self.lookups: set[str] = set()
        #: Those whose definition calls something that picks rows of any array, be it a table or not.
        self.picks: set[str] = set()
        #: Those whose definition speaks of a table, or mentions a name of the module that does.
        self.tables: set[str] = set()
        #: For each name that is imported, where it comes from.
        self.imports: dict[str, set[Origin]] = {}
        #: The modules of which everything is imported.
        self.stars: list[Origin] = []

    def origins(self) -> Iterator[Origin]:
        """Where all that is imported comes from."""
        for origins in self.imports.values():
            yield from origins
        yield from self.stars


def imported(text: str) -> set[Origin]:
    """What a text mentions of what it imports: names of modules, as far as they stand there."""
    found = Mentions()
    text = _take_imports(found, text)
    meant = set(found.stars)
    for dotted in set(re.findall(_NAME, text)):
        name, _, rest = dotted.partition(".")
        meant.update(origin.member(rest) for origin in found.imports.get(name, ()))
    return meant


def code(text: str) -> str:
    """A text without comments, long strings and sentences, in which an import may stand that is none."""
    return re.sub(_STRING, _on_one_line, text)


def origins(text: str) -> frozenset[Origin]:
    """Where all that a text imports comes from, whatever becomes of it."""
    found = Mentions()
    _take_imports(found, text)
    return frozenset(found.origins())


def speaks_of_tables(text: str) -> bool:
    """Whether a text mentions a table whose rows may be looked up: embeddings, or weights of any kind."""
    return re.search(_TABLE, text) is not None


def mentions(text: str, layers: frozenset[str]) -> Mentions:
    """What the names of a module mention.

    :param layers: qualified names of further embedding classes
    """
    found = Mentions()
    text = re.sub(_QUESTION, "", _take_imports(found, code(text)))
    embeddings = gate.embeddings() | {layer.rpartition(".")[2] for layer in layers}
    statements = list(_definitions(text, _FIXED | _from_outside(found)))
    variables = {name for one in statements if not one.defines for name in one.bound}
    defined = {name for one in statements if one.defines for name in one.bound} - variables
    for one in statements:
        for name in one.bound:
            found.names.setdefault(name, set()).update(one.mentioned)
        if any(_is_one_of(embeddings, name, found, defined) for name in one.mentioned):
            found.lookups.update(one.bound)
        if any(_is_one_of(gate.pickers(), name, found, defined) for name in one.mentioned):
            found.picks.update(one.bound)
        if speaks_of_tables(" ".join((*one.mentioned, *one.bound))):
            found.tables.update(one.bound)
        for name in variables & one.tops:
            # What a variable holds may be put there by anything that mentions it.
            found.names.setdefault(name, set()).update(one.bound)
    _spread(found.tables, found.names)
    return found


def _spread(marked: set[str], names: Mapping[str, Set[str]]) -> None:
    """Add to some names those that mention one of them, directly or not."""
    while True:
        more = {name for name, mentioned in names.items() if name not in marked and not marked.isdisjoint(mentioned)}
        if not more:
            return
        marked |= more


def _on_one_line(match: re.Match[str]) -> str:
    if match["comment"]:
        return ""
    if match["long"]:
        return '""'
    prefix = match["prefix"] or ""
    text = match.group()[len(prefix) :].replace("\n", " ")
    if "f" in prefix.lower():
        return f'("", {", ".join(re.findall(_REPLACED, text))})'
    # A type may stand between brackets.
    return text if "[" in text or " " not in text else '""'


def _statements(text: str) -> Iterator[str]:
    """Statements at the top level, those in the bodies of ``if`` and the like with them, each header by itself."""
    lines: list[str] = []
    for line in (*text.splitlines(keepends=True), "end"):
        # Closing brackets at the start of a line belong to the statement before.
        if line[:1].strip() and not line.startswith((")", "]", "}")) and lines:
            header = lines.pop(0)
            if re.match(_COMPOUND, header):
                while lines and not re.search(_COLON, header):
                    header += lines.pop(0)
                yield header
                yield from _statements(textwrap.dedent("".join(lines)))
            else:
                yield header + "".join(lines)
            lines = []
        lines.append(line)


def _take_imports(found: Mentions, text: str) -> str:
    """Note what a text imports; what is left of it without.

    A module that is imported in the middle of an expression gets a name of its own.
    """

    def take(match: re.Match[str]) -> str:
        if match["source"] is None:
            _note_modules(found, match["plain"])
        else:
            _note_names(found, match["source"], match["names"])
        return ""

    def take_dynamic(match: re.Match[str]) -> str:
        module, variable, further = match["module"].lstrip("."), match["name"], match["further"] or ""
        origin = Origin(module, len(match["module"]) - len(module), "")
        if variable and not further:
            _note_import(found, variable, origin)
            return ""
        name = f"__import_{len(found.imports)}__"
        _note_import(found, name, origin)
        return f"{match['indent']}{variable} = {name}{further}" if variable else f"{name}{further}"

    text = re.sub(_IMPORT, take, re.sub(_BEHIND, r"\1\n", text))
    return re.sub(_DYNAMIC, take_dynamic, text) if "import_module" in text or "__import__" in text else text


def _note_names(found: Mentions, source: str, names: str) -> None:
    """``from ..a import b, c as d``."""
    module = source.lstrip(".")
    level = len(source) - len(module)
    if "#" in names:
        names = re.sub(_COMMENT, "", names)
    for alias in names.strip("() \t").replace("\\", " ").split(","):
        words = alias.split()
        if not words:
            continue
        if words[0].startswith("*"):
            found.stars.append(Origin(module, level, ""))
        else:
            _note_import(found, words[-1], Origin(module, level, words[0]))


def _note_modules(found: Mentions, names: str) -> None:
    """``import a, b.c as d``."""
    for alias in names.split(","):
        module, _, name = (part.strip() for part in alias.partition(" as "))
        top = module.partition(".")[0]
        _note_import(found, name or top, Origin(module if name else top, 0, ""))
        if not name and top != module:
            _note_import(found, top, Origin(module, 0, ""))


def _note_import(found: Mentions, name: str, origin: Origin) -> None:
    found.imports.setdefault(name, set()).add(origin)


class _Statement(NamedTuple):
    """A statement at the top level: the names that it binds, and all that it mentions."""

    defines: bool
    bound: list[str]
    mentioned: set[str]
    tops: set[str]


def _from_outside(found: Mentions) -> set[str]:
    """The names that are imported from libraries and the standard library."""
    return {
        name
        for name, origins in found.imports.items()
        if all(not one.level and _is_outside(one.module.partition(".")[0]) for one in origins)
    }


def _is_outside(package: str) -> bool:
    return gate.is_library(package) or package in sys.stdlib_module_names


def _definitions(text: str, fixed: Set[str]) -> Iterator[_Statement]:
    """The statements at the top level.

    :param fixed: names that a statement does not change by mentioning them
    """
    decorators = ""
    for statement in _statements(text):
        if statement.startswith("@"):
            decorators += statement
        elif not statement.startswith(_NOTHING):
            yield _read(decorators, statement, fixed)
            decorators = ""


def _read(decorators: str, statement: str, fixed: Set[str]) -> _Statement:
    mentioned = set(re.findall(_READ, statement))
    tops = set(re.findall(_WORD if re.search(_BY_NAME, statement) else _TOP, statement))
    function = re.match(_DEFINITION, statement)
    variable = None if function or ";" in statement else re.match(_ASSIGNMENT, statement)
    # Any other statement may define, or change, whatever it mentions.
    bound = [function.group(1)] if function else [variable.group(1)] if variable else list(tops - fixed)
    if decorators:
        # What decorates something may keep it.
        names = set(re.findall(_READ, re.sub(_STRING, '""', decorators)))
        mentioned |= names
        bound += {name.partition(".")[0] for name in names} - fixed
        mentioned.update(bound)
    return _Statement(function is not None, bound, mentioned, tops)


def _is_one_of(sought: frozenset[str], mentioned: str, found: Mentions, defined: set[str]) -> bool:
    """Whether a name is that of one of some things of libraries, as far as can be seen here.

    :param sought: their names, without dots
    """
    top, *parts = mentioned.split(".")
    origins = found.imports.get(top)
    if origins is not None:
        taken = [
            part for one in origins if gate.is_library(one.module.partition(".")[0]) for part in one.name.split(".")
        ]
        # A name of another module of the project is followed there.
        parts = [*taken, *parts] if taken else []
    elif top in ("self", "cls"):
        parts = parts[1:]
    elif top in defined:
        return False
    elif found.stars:
        parts.append(top)
    return not sought.isdisjoint(parts)
