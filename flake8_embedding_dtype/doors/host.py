"""What flake8 itself knows: its configuration, which files it would look at, and which findings it would report."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from flake8.discover_files import expand_paths
from flake8.formatting.default import Nothing
from flake8.options.parse_args import parse_args
from flake8.processor import FileProcessor
from flake8.style_guide import StyleGuideManager

from flake8_embedding_dtype.doors.flake8 import EmbeddingDtypeChecker
from flake8_embedding_dtype.findings import Finding
from flake8_embedding_dtype.options import Options


@dataclass(frozen=True, slots=True)
class Host:
    """flake8 as it is configured here.

    :param options: what is configured of this plugin
    :param settings: flake8's own options
    """

    options: Options
    settings: argparse.Namespace

    @staticmethod
    def configured(arguments: Sequence[str]) -> Host:
        """flake8 with some arguments of its command line, and the configuration file that it finds.

        :raises flake8.exceptions.Flake8Exception: for a configuration that makes no sense
        """
        _, settings = parse_args(arguments)
        return Host(EmbeddingDtypeChecker.options, settings)

    def files(self, paths: Sequence[str]) -> list[str]:
        """The Python files and notebooks below some paths, without those that are excluded."""
        found = expand_paths(
            paths=paths,
            stdin_display_name="stdin",
            filename_patterns=[*self.settings.filename, "*.ipynb"],
            exclude=self.settings.exclude,
        )
        return sorted(set(found) - {"-"})

    def reporter(self, path: str, text: str) -> Callable[[Finding], bool]:
        """Says of findings in a program whether flake8 would report them.

        It does if the code is selected, and no comment silences it.
        """
        processor = FileProcessor(path, self.settings, text.splitlines(keepends=True))
        guides = StyleGuideManager(self.settings, Nothing(self.settings))
        ignored = processor.should_ignore_file()

        def reports(finding: Finding) -> bool:
            line = processor.noqa_line_for(finding.line)
            place = (path, finding.line, finding.column + 1)
            return not ignored and bool(guides.handle_error(finding.code, *place, finding.message, line))

        return reports
