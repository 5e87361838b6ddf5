"""``pd.read_csv`` and its kin: files are unknown, save what ``dtype`` asks for; text in the program itself is parsed.

Source: pandas 3.1, measured.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Sequence
from typing import Final

from flake8_embedding_dtype.libraries.pandas.construct import converted
from flake8_embedding_dtype.libraries.pandas.frames import (
    ANY_COLUMNS,
    ANY_SERIES,
    Columns,
    chosen,
    constants,
    each,
    new_frame,
    of_elements,
    retitled,
    with_series,
    without,
)
from flake8_embedding_dtype.libraries.transfer import Call
from flake8_embedding_dtype.values.abstract import NONE, Const, Dict, Entries, Object, Value

#: Text with more lines than this is not parsed.
_LINES_LIMIT: Final = 500
#: Arguments that change what is read in ways that are not modelled.
_UNMODELLED: Final = ("skiprows", "converters", "comment", "na_values", "decimal")
_MISSING: Final = frozenset({"", "NA", "NaN", "nan", "null", "NULL", "None", "N/A", "n/a", "<NA>", "#N/A", "-nan"})
_INTEGER: Final = re.compile(r"[+-]?\d{1,18}$")
_FLOAT: Final = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$")
_BOOLEANS: Final = frozenset({"True", "False", "TRUE", "FALSE", "true", "false"})


def text_of(value: Value) -> str | None:
    """The text that a ``StringIO("...")`` holds."""
    if isinstance(value, Object) and value.type_name in ("io.StringIO", "_io.StringIO"):
        held = value.arguments.positional[0] if value.arguments.positional else NONE
        if isinstance(held, Const) and isinstance(held.value, str):
            return held.value
    return None


def read_csv(call: Call) -> Value:
    """``pd.read_csv(file, sep, header, names, index_col, usecols, dtype)``, ``read_table``, ``read_excel``."""
    text = text_of(call.value("filepath_or_buffer"))
    columns = None if text is None else _parsed(call, text)
    if columns is None:
        columns = _declared(call)
    if not call.absent("dtype"):
        columns = _cast(call, columns, call.value("dtype"))
    if call.constant("iterator") is True or not call.absent("chunksize"):
        return call.evaluator.new_list_of(new_frame(call.evaluator, columns))
    return new_frame(call.evaluator, columns)


def _declared(call: Call) -> Columns:
    """What the arguments say of the columns of a file: the names that are asked for."""
    names = None if call.absent("usecols") else constants(call.evaluator, call.value("usecols"))
    return chosen(ANY_COLUMNS, names) if names and all(isinstance(n.value, str) for n in names) else ANY_COLUMNS


def _cast(call: Call, columns: Columns, dtype: Value) -> Columns:
    if not isinstance(dtype, Dict):
        return each(columns, lambda one: converted(one, dtype))
    entries = call.evaluator.entries(dtype)
    if entries is None:
        return each(columns, lambda one: ANY_SERIES)
    for name, wanted in entries:
        known = columns.get(name)
        if known is not None or columns.others is not None:
            columns = with_series(columns, name, converted(known if known is not None else ANY_SERIES, wanted))
    return columns


def _parsed(call: Call, text: str) -> Columns | None:
    """The columns of delimited text; None where the arguments ask for more than is modelled."""
    if call.more or not all(map(call.absent, _UNMODELLED)):
        return None
    rows = _rows(call, text)
    if not rows or len(rows) > _LINES_LIMIT:
        return None
    columns = _titled(call, rows)
    if columns is None or call.absent("usecols"):
        return _indexed(call, columns)
    names = constants(call.evaluator, call.value("usecols"))
    if names is None:
        return None
    ordered = [name for name, _ in columns.known if isinstance(name, Const)]
    return _indexed(call, chosen(columns, [_title(name, ordered) for name in names]))


def _title(name: Const, ordered: Sequence[Const]) -> Const:
    """The column that ``usecols`` names by title or by place."""
    by_place = name not in ordered and isinstance(name.value, int) and 0 <= name.value < len(ordered)
    return ordered[name.value] if by_place else name


def _titled(call: Call, rows: list[list[str]]) -> Columns | None:
    """Rows of fields as named columns."""
    names = None if call.absent("names") else constants(call.evaluator, call.value("names"))
    headless = call.constant("header") is None if "header" in call.bound else names is not None
    width = len(rows[0])
    if any(len(row) > width for row in rows):
        return None
    titles: list[Const] = [Const(i) for i in range(width)] if headless else [Const(title) for title in rows[0]]
    body = rows if headless else rows[1:]
    known = [(title, _column([row[i] if i < len(row) else "" for row in body])) for i, title in enumerate(titles)]
    columns = Entries(tuple(known))
    return columns if names is None else retitled(columns, names)


def _indexed(call: Call, columns: Columns | None) -> Columns | None:
    """Without the column that becomes the index."""
    if columns is None or call.absent("index_col") or call.constant("index_col") is False:
        return columns
    key = call.value("index_col")
    if isinstance(key, Const) and isinstance(key.value, int) and 0 <= key.value < len(columns.known):
        key = columns.known[key.value][0]
    return without(columns, [key]) if isinstance(key, Const) else None


def _rows(call: Call, text: str) -> list[list[str]]:
    """The fields of each line that is not blank."""
    separator = call.constant("sep") if not call.absent("sep") else call.constant("delimiter")
    if separator is None:
        separator = "\t" if call.name.endswith("read_table") else ","
    lines = [line for line in text.splitlines() if line.strip()]
    if separator == r"\s+":
        return [line.split() for line in lines]
    if not isinstance(separator, str) or len(separator) != 1:
        return []
    return list(csv.reader(lines, delimiter=separator, skipinitialspace=call.constant("skipinitialspace") is True))


def _column(fields: Sequence[str]) -> Value:
    """The series that pandas infers from the fields of one column."""
    return of_elements([_cell(field, fields) for field in fields])


def _cell(field: str, fields: Sequence[str]) -> Const:
    if field in _MISSING:
        return Const(float("nan"))
    present = [f.strip() for f in fields if f not in _MISSING]
    if all(_INTEGER.match(f) for f in present):
        return Const(int(field))
    if all(_FLOAT.match(f) for f in present):
        return Const(float(field))
    return Const(field.lower() == "true") if all(f in _BOOLEANS for f in present) else Const(field)


def read_json(call: Call) -> Value:
    """``pd.read_json(StringIO(text))`` for a list of flat records; any other input gives an unknown frame."""
    text = text_of(call.value("path_or_buf"))
    try:
        records = None if text is None else json.loads(text)
    except ValueError:
        records = None
    if not isinstance(records, list) or not all(isinstance(record, dict) for record in records):
        return new_frame(call.evaluator, ANY_COLUMNS)
    if any(isinstance(cell, (list, dict)) for record in records for cell in record.values()):
        return new_frame(call.evaluator, ANY_COLUMNS)
    names = dict.fromkeys(name for record in records for name in record)
    known = tuple((Const(n), of_elements([Const(record.get(n)) for record in records])) for n in names)
    return new_frame(call.evaluator, Entries(known))
