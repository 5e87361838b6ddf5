"""Random batches that try a model out: draws that end one too late, and some that end in time."""

import argparse

import torch
import torch.nn as nn


class Ranker(nn.Module):
    def __init__(self, num_users, num_items, dim=16):
        super().__init__()
        self.users = nn.Embedding(num_users, dim)
        self.items = nn.Embedding(num_items + 1, dim, padding_idx=0)
        self.head = nn.Linear(dim, dim // 2)

    def forward(self, user, items):
        return (self.head(self.users(user)).unsqueeze(1) * self.head(self.items(items))).sum(-1)


def smoke_test(num_users, num_items):
    model = Ranker(num_users, num_items)
    users = torch.randint(0, num_users, (4,))
    model(users, torch.randint(1, num_items + 1, (4, 7)))
    model(torch.randint(num_users + 1, (4,)), torch.randint(1, num_items, (4, 7)))  # EMB401
    model(users, torch.randint(1, num_items + 2, (4, 7)))  # EMB401
    model(torch.rand(4), torch.randint(1, num_items, (4, 7)))  # EMB301


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--users", type=int, default=100)
    args = parser.parse_args()
    model = Ranker(args.users, 50)
    model(torch.arange(10) % args.users, torch.arange(0, 51))
    model(torch.arange(10) % args.users, torch.arange(0, 52))  # EMB401
    smoke_test(args.users, 50)


if __name__ == "__main__":
    main()
