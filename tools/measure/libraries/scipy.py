"""SciPy: functions, sparse matrices, and the draws of distributions.

A sparse matrix is an array in the container ``scipy.sparse``, whatever its format; its methods stand under that name.
``scipy.stats.norm`` is called like a class, and its methods take no receiver. A frozen distribution, ``norm(0, 1)``, has
its methods under ``scipy.stats.rv_continuous_frozen`` or ``scipy.stats.rv_discrete_frozen``.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator, Mapping, Sequence
from types import SimpleNamespace
from typing import Any

import numpy as np
import scipy.sparse
import scipy.stats
from scipy.stats._distr_params import distcont, distdiscrete

from tools.measure.calls import Subject, positional
from tools.measure.classes import classes_of, public_classes
from tools.measure.libraries import numpy
from tools.measure.library import Library
from tools.measure.members import methods_of, of_made
from tools.measure.parameters import Parameter, parameters_of
from tools.measure.samples import ALL_DTYPES, COMMON, CUBE, SQUARE, VECTOR, Array, Arrays, Fixed, Sample

SPARSE = "scipy.sparse"
#: Where programs get their data from; what solves, fits and interpolates makes objects, and is left out.
MODULES = (
    *("cluster.hierarchy", "cluster.vq", "fft", "integrate", "linalg", "ndimage", "signal", "signal.windows", "sparse"),
    *("spatial.distance", "special", "stats"),
)
RISING, ROW, LONG = Array((6,), 1, 9, np.sort), Array((6,)), Array((40,))
#: Square matrices that stay square: what is calculated of a pile of them comes in a list.
MATRIX = Array((3, 3), high=4)

#: The methods of distributions that are measured, with what they take before the shapes. Moments are integrated by
#: numerical means, which takes long.
CONTINUOUS = {"rvs": "", "pdf": "x", "logpdf": "x", "cdf": "x", "sf": "x", "ppf": "q", "isf": "q"}
DISCRETE = {"rvs": "", "pmf": "k", "logpmf": "k", "cdf": "k", "sf": "k", "ppf": "q", "isf": "q"}
#: Valid parameters of the distributions of vectors and matrices.
MULTIVARIATE: Mapping[str, Mapping[str, Any]] = {
    "dirichlet": {"alpha": [1.0, 2.0]},
    "invwishart": {"df": 3, "scale": [[2.0, 0.5], [0.5, 1.0]]},
    "multinomial": {"n": 5, "p": [0.2, 0.8]},
    "multivariate_hypergeom": {"m": [3, 4], "n": 3},
    "multivariate_normal": {"mean": [0.0, 1.0], "cov": [[2.0, 0.5], [0.5, 1.0]]},
    "multivariate_t": {"loc": [0.0, 1.0], "shape": [[2.0, 0.5], [0.5, 1.0]]},
    "ortho_group": {"dim": 3},
    "random_correlation": {"eigs": [0.5, 0.8, 1.2, 1.5]},
    "special_ortho_group": {"dim": 3},
    "uniform_direction": {"dim": 3},
    "unitary_group": {"dim": 3},
    "wishart": {"df": 3, "scale": [[2.0, 0.5], [0.5, 1.0]]},
}
#: Frozen distributions whose classes stand for all of their kind.
FROZEN: Mapping[str, tuple[Any, ...]] = {
    "scipy.stats.rv_continuous_frozen": (scipy.stats.norm(), scipy.stats.gamma(2.0), scipy.stats.uniform(1, 3)),
    "scipy.stats.rv_discrete_frozen": (scipy.stats.poisson(2.0), scipy.stats.binom(5, 0.5), scipy.stats.randint(1, 5)),
}


def _definite(numbers: Any) -> Any:
    """A symmetric matrix whose eigenvalues are positive."""
    return numbers + numbers.T + np.eye(len(numbers), dtype=numbers.dtype) * 99


def array(numbers: Any, dtype: str) -> Any:
    """An array of the numbers."""
    return np.asarray(numbers).astype(dtype)


def read(value: Any) -> tuple[str, str, Any] | None:
    """Sparse matrices, NumPy's arrays and scalars."""
    if scipy.sparse.issparse(value):
        return SPARSE, numpy.name_of(value.dtype), value.toarray()
    return numpy.read(value)


def modules() -> dict[str, Any]:
    """The public names of each public module."""
    found = {f"scipy.{name}": importlib.import_module(f"scipy.{name}") for name in MODULES}
    return {
        name: SimpleNamespace(
            **{n: getattr(module, n) for n in getattr(module, "__all__", dir(module)) if hasattr(module, n)}
        )
        for name, module in found.items()
    }


def subjects(library: Library) -> Iterator[Subject]:
    """Sparse matrices, distributions, and the classes with their methods."""
    classes = public_classes(library.roots)
    formats = {name: cls for name, cls in classes.items() if re.fullmatch(rf"{SPARSE}\.\w+_(array|matrix)", name)}
    yield from classes_of({name: cls for name, cls in classes.items() if name not in formats}, library)
    for name, cls in formats.items():
        parameters = [p for p in parameters_of(cls.__init__, library.documented) or () if p.name != "self"]  # type: ignore[misc]
        yield Subject(name, parameters, positional(cls, parameters), doc=cls.__doc__ or "")
    for subject in of_made(scipy.sparse.csr_array, methods_of(SPARSE, scipy.sparse.csr_array, [SQUARE], library)):
        if subject.name.rpartition(".")[2] not in vars(library.roots[SPARSE]):
            yield subject
    for name, shapes in [*distcont, *distdiscrete]:
        if isinstance(name, str) and isinstance(
            getattr(scipy.stats, name, None), scipy.stats.rv_continuous | scipy.stats.rv_discrete
        ):
            yield from _distribution(name, shapes)
    for name, given in MULTIVARIATE.items():
        draw = getattr(scipy.stats, name).rvs
        samples = {parameter: Fixed.of(value) for parameter, value in given.items()}
        parameters = parameters_of(draw) or []
        yield Subject(f"scipy.stats.{name}.rvs", parameters, positional(draw, parameters), samples)
    for name, frozen in FROZEN.items():
        yield from methods_of(name, type(frozen[0]), Fixed.of(*frozen), library)


def _distribution(name: str, shapes: tuple[Any, ...]) -> Iterator[Subject]:
    """A distribution, which is called with its shapes like a class, and its methods, with some valid values for them."""
    distribution = getattr(scipy.stats, name)
    continuous = isinstance(distribution, scipy.stats.rv_continuous)
    words = [word.strip() for word in (distribution.shapes or "").split(",") if word.strip()]
    samples: Mapping[str, Sequence[Sample]] = {word: Fixed.of(v) for word, v in zip(words, shapes, strict=False)}
    moved = [Parameter("loc", default=0), *([Parameter("scale", default=1)] if continuous else [])]
    own = [*(Parameter(word) for word in words), *moved]
    full = f"scipy.stats.{name}"
    yield Subject(full, own, lambda values: None, base=f"scipy.stats.rv_{'continuous' if continuous else 'discrete'}")
    for method, first in (CONTINUOUS if continuous else DISCRETE).items():
        drawn = [Parameter("size", default=1), Parameter("random_state", default=None)] if method == "rvs" else []
        parameters = [*([Parameter(first)] if first else []), *own, *drawn]
        given = {first: [VECTOR], **samples} if first else samples
        yield Subject(f"{full}.{method}", parameters, positional(getattr(distribution, method), parameters), given)


LIBRARY = Library(
    name="scipy",
    versions=("scipy", "numpy"),
    promotion="numpy",
    container="numpy.ndarray",
    roots=modules(),
    array=array,
    read=read,
    dtype=np.dtype,
    name_of_dtype=numpy.name_of_dtype,
    subjects=subjects,
    dtypes=ALL_DTYPES,
    trial_dtypes=("float64", "int64", "bool"),
    takes_lists=False,
    samples=COMMON.over(
        {
            r"x|xi|xp|t|points|u|knots|q|pk|z|r|w|b|a|c|v|y|rvs|data|sample\w*|xk|zi|vol|sig(nal)?": [
                *(VECTOR, SQUARE, RISING, LONG, Array((2, 6)), ROW, Array((3, 3), make=_definite)),
            ],
            r"A|B|XA|XB|X|Y|obs\w*|graph|csgraph|input|image|im|matrix|mat|arg1|h|system|table": [SQUARE, VECTOR, CUBE],
            r"blocks|mats|diagonals|samples|args": [Arrays((3, 3)), Arrays((4,)), *Fixed.of([1, 2])],
            r"window_length": Fixed.of(3, 5),
            r"polyorder": Fixed.of(1, 2),
            r"up|down": Fixed.of(2, 3),
            r"m|n|k|nx|Nx|k_or_guess|N|M|order|num|p|degree|lag|npoints|nperseg|deg|v_order|mu|nu|df|l|numtaps": [
                *Fixed.of(3, 2, 1, 1.5),
                VECTOR,
                SQUARE,
            ],
            r"loc|scale|lmbda|sigma|alpha|beta|tau|std|fs|cutoff|Wn|r[ps]|f0|Q|dx|width|threshold": Fixed.of(0.5, 1, 2),
            r"size|zoom|shape|footprint|structure|kernel_size": Fixed.of(3, (3, 3), 1),
            r"shift|angle|offset\w*": Fixed.of(1, 0.5),
            r"f|fun|func|function|integrand": [Fixed(lambda: lambda x, *rest: (x - 1.0) ** 2), *COMMON.of("func")],
            r"x0|guess|bounds|bracket": [VECTOR, *Fixed.of(0.5, [(0, 2)])],
            r"format": Fixed.of("csr", "coo"),
            r"output": Fixed.of("float32", "float64", "int32"),
            r"window|btype|metric|method|alternative|mode|wave|name": [
                *Fixed.of("hann", "euclidean", "constant"),
                VECTOR,
            ],
        }
    ),
    special={
        r"scipy\.linalg\.(eigh|hessenberg|orthogonal_procrustes|polar|qr|qr_multiply|qz|rq|rsf2csf|schur|svd)": {
            "a|c|A|B|T|Z": [MATRIX]
        },
        r"scipy\.linalg\.cossin": {"X": [Array((4, 3, 3))]},
        r"scipy\.sparse\.diags(_array)?": {"diagonals": [VECTOR]},
        r"scipy\.stats\.percentileofscore": {"a": [Array((7,))]},
    },
    skipped=re.compile(
        # What changes settings, writes files or fetches them, and tests.
        r"scipy\.(\w+\.)*(test|show_\w+|set_\w+|register_\w+|skip_backend|save_npz|load_npz|seterr|geterr|errstate|wkbesselroots)$"
        # Whether the result is sparse depends on the other operand.
        r"|scipy\.sparse\.(dot|multiply|maximum|minimum|__(?!abs|neg)\w+)$"
        # Samplers whose results are objects, and what runs for minutes.
        r"|scipy\.special\.(obl|pro)_\w+$"
        r"|scipy\.stats\.(levy_stable|studentized_range|fit|sampling\.\w+)\b"
        r"|scipy\.integrate\.(?!cumulative|newton|romb|simpson|trapezoid)\w+$"
        r"|scipy\.(ndimage\.binary_propagation|stats\.multiscale_graphcorr|signal\.choose_conv_method)$"
        # What aborts the interpreter.
        r"|scipy\.(linalg\.(lu_solve|qr_(insert|delete|update)|solve_(continuous|discrete)_are)|signal\.closest_STFT_dual_window)$"
    ),
)
