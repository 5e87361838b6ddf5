"""Whether what a file imports from its project may look embeddings up, directly or through other modules.

Functions that pick rows of any array are lookups only where something on the way to them, or behind them, speaks of a
table. They raise for floats by themselves, and all that works with boxes in images is full of them: a quarter of the
files of tf-models-official that were interpreted were so because of them.

What was found out of a module is kept, and serves all files of a run.
"""

from __future__ import annotations

import functools
import os
from collections.abc import Iterator
from typing import Final, TypeAlias

from flake8_embedding_dtype import gate
from flake8_embedding_dtype.mentions import Mentions, Origin, code, mentions, origins, speaks_of_tables
from flake8_embedding_dtype.project import is_inside, module_file, read, root_of, stamp

#: A file, and a dotted name in it; "" is the whole module.
Place: TypeAlias = tuple[str, str]

#: A place on a way, and whether the way has come by one that speaks of a table, and by one that picks rows of anything.
_Step: TypeAlias = tuple[Place, bool, bool]

#: A name is passed on by so many modules at most.
_HOPS_LIMIT: Final = 20


class Reach:
    """Which names of a project lead to lookups.

    :param layers: qualified names of further embedding classes
    """

    def __init__(self, layers: frozenset[str] = frozenset()) -> None:
        self._layers = layers
        self._mentions: dict[str, Mentions | None] = {}
        self._places: dict[tuple[str, Origin], tuple[Place, ...]] = {}
        self._furthers: dict[Place, tuple[Place, ...]] = {}
        #: Places from which no lookup is reached, with the modules there that were not found beside their importers.
        self._quiet: dict[_Step, frozenset[str]] = {}
        self._reaching: set[_Step] = set()
        self._strays: dict[str, set[str]] = {}
        self._near: dict[tuple[str, frozenset[str]], bool] = {}

    def looks_up(self, path: str, origin: Origin) -> bool | None:
        """Whether a name that a file imports may look embeddings up; None for one of no module of the project.

        :param path: the file
        """
        path = os.path.abspath(path)
        folder = os.path.dirname(path)
        meant = self._meant(folder, origin)
        if not meant:
            return None
        if any(self._reaches((place, False, False), folder) for place in meant):
            return True
        return any(self._reaches((place, True, False), folder) for place in meant) and self._speaks(path)

    def source(self, path: str, origin: Origin) -> Origin:
        """What a name of the project means that only stands for one of a library; any other name is itself.

        :param path: the file that imports the name
        """
        folder, sought = os.path.dirname(os.path.abspath(path)), origin
        for _ in range(_HOPS_LIMIT):
            meant = self._meant(folder, sought)
            if not meant and not sought.level:
                return sought
            if len(meant) != 1:
                break
            ((module_path, dotted),) = meant
            name, _, rest = dotted.partition(".")
            module = self._module(module_path)
            imports = module.imports.get(name, ()) if module is not None and name not in module.names else ()
            if len(imports) != 1:
                break
            folder, sought = os.path.dirname(module_path), next(iter(imports)).member(rest)
        return origin

    def imports(self, path: str) -> set[str]:
        """The paths of the modules of its project that a file imports."""
        text, folder = read(path, stamp(path)), os.path.dirname(path)
        meant = () if text is None else origins(code(text))
        return {imported for origin in meant for imported, _ in self._meant(folder, origin)}

    def imported_names(self, path: str) -> set[str]:
        """The names that a file has from other modules of its project."""
        module, folder = self._module(path), os.path.dirname(path)
        imports = {} if module is None else module.imports
        return {name for name, origins in imports.items() if any(self._meant(folder, one) for one in origins)}

    def _speaks(self, path: str) -> bool:
        """Whether a file speaks of a table; so does one that can not be read."""
        text = read(path, stamp(path))
        return text is None or speaks_of_tables(text)

    def _reaches(self, start: _Step, folder: str) -> bool:
        """Whether a lookup is mentioned by a name, by what it mentions, and so on."""
        if start in self._reaching:
            return True
        if start not in self._quiet and self._search(start):
            self._reaching.add(start)
            return True
        # Python also seeks modules beside the program that it runs: which one is meant is another matter for each.
        strays = self._quiet[start]
        if (folder, strays) not in self._near:
            self._near[folder, strays] = any(
                module_file(base, (top,)) is not None for base in between(folder, root_of(folder)) for top in strays
            )
        return self._near[folder, strays]

    def _search(self, start: _Step) -> bool:
        seen: set[_Step] = set()
        strays: set[str] = set()
        pending = [start]
        while pending:
            step = pending.pop()
            if step in seen:
                continue
            if step in self._reaching:
                return True
            if step in self._quiet:
                strays |= self._quiet[step]
                continue
            seen.add(step)
            place, speaks, picks = step
            path, dotted = place
            module, name = self._module(path), dotted.partition(".")[0]
            if module is None:
                continue
            speaks = speaks or _mentioned(name, module.tables)
            picks = picks or _mentioned(name, module.picks)
            if _mentioned(name, module.lookups) or (speaks and picks):
                return True
            strays |= self._strays.get(path, set())
            pending.extend((one, speaks, picks) for one in self._further(place, module))
        self._quiet.update(dict.fromkeys(seen, frozenset(strays)))
        return False

    def _further(self, place: Place, module: Mentions) -> tuple[Place, ...]:
        """The places that a name mentions."""
        if place not in self._furthers:
            self._furthers[place] = tuple(self._find_further(place, module))
        return self._furthers[place]

    def _find_further(self, place: Place, module: Mentions) -> set[Place]:
        path, dotted = place
        name, _, rest = dotted.partition(".")
        if not name:
            folder = os.path.dirname(path)
            return {place for origin in module.origins() for place in self._meant(folder, origin)}
        mentioned = module.names.get(name, ())
        return {*self._named(path, module, name, rest), *self._all_named(path, module, mentioned)}

    def _all_named(self, path: str, module: Mentions, names: set[str] | tuple[()]) -> Iterator[Place]:
        for dotted in names:
            name, _, rest = dotted.partition(".")
            if name in module.names:
                yield path, name
            yield from self._named(path, module, name, rest)

    def _named(self, path: str, module: Mentions, name: str, rest: str) -> Iterator[Place]:
        """What a name means that a module has from another one."""
        folder = os.path.dirname(path)
        for origin in module.imports.get(name, ()):
            yield from self._meant(folder, origin.member(rest))
        if name not in module.names and name not in module.imports:
            for star in module.stars:
                yield from self._meant(folder, star.member(name))

    def _meant(self, folder: str, origin: Origin) -> tuple[Place, ...]:
        key = (folder, origin)
        held = self._places.get(key)
        if held is None:
            held = self._places[key] = tuple(places(folder, origin))
        return held

    def _module(self, path: str) -> Mentions | None:
        if path not in self._mentions:
            text = read(path, stamp(path))
            found = self._mentions[path] = None if text is None else mentions(text, self._layers)
            folder = os.path.dirname(path)
            tops = {one.module.partition(".")[0] for one in found.origins() if not one.level} if found else set()
            self._strays[path] = {
                top for top in tops if not gate.is_library(top) and module_file(folder, (top,)) is None
            }
        return self._mentions[path]


def _mentioned(name: str, names: set[str]) -> bool:
    """Whether a name is among some names of a module; the whole module has all of them."""
    return name in names if name else bool(names)


def places(folder: str, origin: Origin) -> Iterator[Place]:
    """What an import may mean: files, with what is left of the name.

    ``a.b.c`` is sought from the left: as far as there are modules, the next part is a name in the last of them.

    :param folder: that of the importing module
    """
    module, level, name = origin
    for base in _bases(folder, module, level):
        path = _own_file(folder, base, tuple(module.split(".")) if module else ())
        rest = name
        while rest and path is not None:
            if os.path.isfile(path):
                # A name of a package may hide a module of it.
                yield path, rest
            first, _, rest = rest.partition(".")
            inner = path if os.path.isdir(path) else os.path.dirname(path) if path.endswith("__init__.py") else None
            path = None if inner is None else _own_file(folder, inner, (first,))
        if path is not None and os.path.isfile(path):
            yield path, rest


def _own_file(folder: str, base: str, parts: tuple[str, ...]) -> str | None:
    """The file or folder of a module, if it is one of the project around a folder."""
    path = module_file(base, parts)
    return path if path is not None and is_inside(path, root_of(folder), folder) else None


def _bases(folder: str, module: str, level: int) -> Iterator[str]:
    """Folders in which the module of an import may lie, whatever file is checked."""
    if level:
        for _ in range(level - 1):
            folder = os.path.dirname(folder)
        yield folder
        return
    if not module or gate.is_library(module.partition(".")[0]):
        return
    root = root_of(folder)
    yield from between(folder, root)
    yield root
    yield os.path.join(root, "src")


@functools.lru_cache(maxsize=4096)
def between(folder: str, root: str) -> tuple[str, ...]:
    """A folder and those above it, up to but without the root."""
    above = os.path.dirname(folder)
    return () if folder in (root, above) else (folder, *between(above, root))
