"""Transfer functions of scikit-learn, by the names that its table uses. Source: scikit-learn 1.9, measured."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from flake8_embedding_dtype.libraries.sklearn import composition, datasets, fitting, preprocessing
from flake8_embedding_dtype.libraries.transfer import Transfer
from flake8_embedding_dtype.values.numbers import Numbers, Wholeness

_UNIT: Final = Numbers(0, 1, wholeness=Wholeness.FRACTIONAL)
_POSITIVE: Final = Numbers(0, wholeness=Wholeness.FRACTIONAL)

TRANSFERS: Final[Mapping[str, Transfer]] = MappingProxyType(
    {
        "averaged": preprocessing.averaged,
        "averaged_targets": fitting.averaged_targets,
        "binarized": preprocessing.binarized,
        "binned": preprocessing.binned,
        "bunch_item": datasets.bunch_item,
        "by_function": preprocessing.by_function,
        "column_transformer": composition.column_transformer,
        "columns": composition.columns,
        "confusion": datasets.confusion,
        "counts": preprocessing.counts,
        "cross_predicted": composition.cross_predicted,
        "decomposed": preprocessing.dense(),
        "dicts": preprocessing.dicts,
        "distances": preprocessing.dense(_POSITIVE),
        "fit": fitting.fit,
        "fit_columns": composition.fit_columns,
        "fit_inner": composition.fit_inner,
        "fit_pipeline": composition.fit_pipeline,
        "fit_predict": fitting.fit_predict,
        "fit_transform": fitting.fit_transform,
        "folds": datasets.folds,
        "hashed": preprocessing.hashed,
        "imputed": preprocessing.imputed,
        "inner": composition.inner_of,
        "label_codes": preprocessing.label_codes,
        "label_rows": preprocessing.label_rows,
        "labels": preprocessing.labels,
        "last_of_pipeline": composition.last_of_pipeline,
        "loaded": datasets.loaded,
        "named_steps": composition.named_steps,
        "neighbors": datasets.neighbours,
        "normalized": preprocessing.normalized,
        "of_inner": composition.of_inner,
        "one_hot": preprocessing.one_hot,
        "ordinal": preprocessing.ordinal,
        "pipeline": composition.pipeline,
        "polynomial": preprocessing.polynomial,
        "predicted": fitting.predicted,
        "quantiles": preprocessing.quantiles,
        "ranged": preprocessing.ranged,
        "regressed": fitting.regressed,
        "regression": datasets.regression,
        "remember_labels": preprocessing.remember_labels,
        "resampled": datasets.resampled,
        "restored": preprocessing.restored,
        "reweighted": preprocessing.reweighted,
        "scaled": preprocessing.scaled(),
        "selected": preprocessing.selected,
        "standardized": preprocessing.standardized,
        "step_of_pipeline": composition.step_of_pipeline,
        "through_pipeline": composition.through_pipeline,
        "train_test_split": datasets.train_test_split,
        "union": composition.union,
        "unit": preprocessing.dense(_UNIT),
        "weights": preprocessing.weights,
    }
)
