"""What a dict that is handed in gives in place of an entry that it has not."""
from collections.abc import Mapping
from typing import Any

import torch
from torch import nn


class Table(nn.Module):
    def __init__(self, rows):
        super().__init__()
        self.rows = nn.Embedding(rows, 4)

    def forward(self, batch: dict[str, Any]):
        return self.rows(batch.get("ids", torch.empty(1, 3)))  # EMB301

    def quoted(self, batch: "dict[str, object]"):
        return self.rows(batch.get("ids", torch.ones(3)))  # EMB301

    def mapped(self, batch: Mapping[str, Any]):
        return self.rows(batch.get("ids", torch.ones(3)))  # EMB301

    def right(self, batch: dict[str, Any]):
        return self.rows(batch.get("ids", torch.ones(3, dtype=torch.long)))

    def unknown(self, batch):
        return self.rows(batch.get("ids", torch.ones(3)))
