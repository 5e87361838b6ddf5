"""The marks that the taint analysis follows: bits of one integer.

A value without marks is one of which the interpreter knows nothing, or that can have no part in a finding.
"""

from __future__ import annotations

from typing import Final

#: Numbers that a rule may report wherever ids are looked up: floats, negative or encoded ones.
DATA: Final = 1
#: Whole numbers from 0 on, with known bounds: a table may be too small for them.
COUNT: Final = 2
#: Whole numbers of unknown bounds, which no rule reports.
WHOLE: Final = 4
#: Looks embeddings up when it is called, or holds what does.
LOOK: Final = 8
#: Came out of a lookup: a model that ends here begins with an embedding.
GRAPH: Final = 16
#: An object of a library that may give data when it is called, read or iterated over.
OBJECT: Final = 32
#: Something to which more may be added under another name.
CONTAINER: Final = 64
#: A float dtype; an integer dtype; None, which stands for the default where a dtype may be given.
FLOAT_TYPE: Final = 128
INTEGER_TYPE: Final = 256
NONE: Final = 512
#: Something of another module of the project: it may be, or give, anything.
FOREIGN: Final = 1024

#: Whole numbers that stand in the text. What is computed of them is counted as :data:`COUNT`.
LITERAL: Final = 2048

#: The same as :data:`LOOK` for what comes from another module of the project, where that may look embeddings up.
LENT: Final = 4096
LOOKS: Final = LOOK | LENT

#: What is known to be numbers.
NUMBERS: Final = DATA | COUNT | WHOLE | LITERAL
TYPES: Final = FLOAT_TYPE | INTEGER_TYPE | NONE
#: One bit for each name of a library or another module, function and class begins here.
FIRST: Final = 8192
#: All other marks.
PLAIN: Final = FIRST - 1
