"""The flake8 plugin."""

from __future__ import annotations

import argparse
import ast
import functools
import logging
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from flake8.exceptions import ExecutionError
from flake8.options.manager import OptionManager

from flake8_embedding_dtype import __version__
from flake8_embedding_dtype.options import DEFAULT, OptionError, Options, boolean, choice, qualified_names

if TYPE_CHECKING:
    from flake8_embedding_dtype.cache import Cache
    from flake8_embedding_dtype.programs import Programs

LOG = logging.getLogger("flake8.embedding_dtype")


class EmbeddingDtypeChecker:
    """Checks one file; flake8 makes one of these for each.

    :param tree: flake8's own syntax tree
    :param filename: the file's name, or the display name of standard input
    :param lines: its source lines, decoded
    """

    name = "flake8-embedding-dtype"
    version = __version__
    #: flake8 hands options to the class, before any instance exists.
    options: ClassVar[Options] = DEFAULT
    #: What the files of one run find out of their project, kept for the next ones.
    programs: ClassVar[Programs | None] = None
    #: Where findings are kept from one run to the next; "" for nowhere.
    folder: ClassVar[str] = ""
    cache: ClassVar[Cache | None] = None

    def __init__(self, tree: ast.Module, filename: str, lines: Sequence[str]) -> None:
        self._tree = tree
        self._filename = filename
        self._lines = lines

    @classmethod
    def add_options(cls, manager: OptionManager) -> None:
        """Register the plugin's options with flake8."""
        manager.add_option(
            "--embedding-dtype-layers",
            default="",
            comma_separated_list=True,
            parse_from_config=True,
            help="qualified names of further embedding classes, such as mylib.layers.TokenEmbedding",
        )
        manager.add_option(
            "--embedding-dtype-float-functions",
            default="",
            comma_separated_list=True,
            parse_from_config=True,
            help="qualified names of further functions that return floats, such as mylib.data.load_scaled",
        )
        manager.add_option(
            "--embedding-dtype-implicit",
            nargs="?",
            const="true",
            default="false",
            parse_from_config=True,
            metavar="BOOL",
            help="report a keras.Input without dtype that reaches an Embedding (EMB202)",
        )

        manager.add_option(
            "--embedding-dtype-follow-imports",
            default="project",
            parse_from_config=True,
            metavar="{project,none}",
            help="look into the modules of the project that a file imports, or into none",
        )
        manager.add_option(
            "--embedding-dtype-cache",
            default="",
            normalize_paths=True,
            parse_from_config=True,
            metavar="DIR",
            help="keep findings in this folder, for the next run (default: keep none)",
        )

    @classmethod
    def parse_options(cls, options: argparse.Namespace) -> None:
        """Take over flake8's parsed options.

        :raises ExecutionError: for a malformed value, named with its option
        """
        try:
            cls.options = Options(
                layers=qualified_names("embedding-dtype-layers", options.embedding_dtype_layers),
                float_functions=qualified_names(
                    "embedding-dtype-float-functions", options.embedding_dtype_float_functions
                ),
                implicit=boolean("embedding-dtype-implicit", options.embedding_dtype_implicit),
                follow_imports=choice(
                    "embedding-dtype-follow-imports", options.embedding_dtype_follow_imports, ("project", "none")
                )
                == "project",
            )
        except OptionError as error:
            raise ExecutionError(str(error)) from error
        cls.folder = options.embedding_dtype_cache
        cls.programs = cls.cache = None

    def run(self) -> Iterator[tuple[int, int, str, type]]:
        """The findings as flake8 wants them: line from 1, column from 0, code and text, type.

        Whatever goes wrong in the analysis costs this file's findings and nothing else: an exception here would end the
        whole flake8 run.
        """
        try:
            # Not before there is a file to check: ``flake8 --version`` must not pay for it.
            from flake8_embedding_dtype.analysis import analyse
            from flake8_embedding_dtype.programs import Programs

            kind = type(self)
            kind.programs = kind.programs or Programs(self.options.layers)
            text = "".join(self._lines)
            find = functools.partial(analyse, text, self._filename, self.options, self._tree, kind.programs)
            if self.folder:
                from flake8_embedding_dtype.cache import Cache

                kind.cache = kind.cache or Cache(self.folder, self.options, kind.programs)
                findings = kind.cache.findings(text, self._filename, find)
            else:
                findings = find()
        except Exception as error:
            LOG.debug("%s: not analysed, %s: %s", self._filename, type(error).__name__, error, exc_info=True)
            return
        for finding in findings:
            yield finding.line, finding.column, f"{finding.code} {finding.message}", type(self)
