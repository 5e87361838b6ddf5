"""A service that ranks, with annotated arguments."""
import json
import os
from typing import List

import numpy as np
import torch
from torch import nn


class Ranker(nn.Module):
    def __init__(self, n_users, n_items):
        super().__init__()
        self.users = nn.Embedding(n_users, 8)
        self.items = nn.Embedding(n_items, 8)

    def forward(self, users, items):
        return (self.users(users) * self.items(items)).sum(-1)


class Service:
    def __init__(self, path: str, device: str = "cpu"):
        with open(os.path.join(path, "config.json")) as f:
            config = json.load(f)
        self.model = Ranker(config["n_users"], config["n_items"])
        self.model.load_state_dict(torch.load(os.path.join(path, "model.pt")))
        self.device = device
        self.mapping = json.load(open(os.path.join(path, "mapping.json")))

    def rank(self, user: int, items: List[int]):
        users = torch.tensor([user] * len(items), device=self.device)
        return self.model(users, torch.tensor(items, device=self.device)).tolist()

    def rank_scores(self, user: int, scores: List[float]):
        return self.model(torch.tensor([user]), torch.tensor(scores))  # EMB301

    def rank_request(self, request):
        payload = request.get_json()
        users = torch.tensor(payload["users"])
        items = torch.tensor([self.mapping[item] for item in payload["items"]])
        return self.model(users, items)

    def rank_numpy(self, user, items):
        users = torch.from_numpy(np.full(len(items), user, dtype=np.int64))
        wrong = torch.from_numpy(np.full(len(items), 0.0))
        self.model(users, wrong)  # EMB301
        return self.model(users, torch.as_tensor(items).to(self.device).long())


service = Service("/models")
service.rank(3, [1, 2, 3])
service.model(torch.Tensor([1, 2]), torch.LongTensor([1, 2]))  # EMB301
service.model(torch.LongTensor([1, 2]), torch.LongTensor([1, 2]))
