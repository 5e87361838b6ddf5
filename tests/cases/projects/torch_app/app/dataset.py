"""A dataset and its collate function."""
import torch
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader, Dataset


class Texts(Dataset):
    def __init__(self, rows, dtype=torch.long):
        self.rows = rows
        self.dtype = dtype

    def __len__(self):
        return len(self.rows)

    def __getitem__(self, index):
        ids, label = self.rows[index]
        return torch.tensor(ids, dtype=self.dtype), torch.tensor(label, dtype=torch.float)


def collate(batch):
    tokens, labels = zip(*batch)
    return pad_sequence(tokens, batch_first=True), torch.stack(labels)


def loader(rows, dtype=torch.long):
    return DataLoader(Texts(rows, dtype), batch_size=8, collate_fn=collate)
