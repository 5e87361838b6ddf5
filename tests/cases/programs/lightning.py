"""A LightningModule with its data module."""
import pytorch_lightning as pl
import torch
from torch import nn
from torch.nn import functional as F
from torch.utils.data import DataLoader, TensorDataset


class DataModule(pl.LightningDataModule):
    def __init__(self, batch_size=32, normalise=False):
        super().__init__()
        self.batch_size = batch_size

    def setup(self, stage=None):
        tokens = torch.randint(0, 1000, (256, 20))
        self.train_set = TensorDataset(tokens, tokens[:, 0])
        self.val_set = TensorDataset(tokens.float() / 1000, tokens[:, 0])

    def train_dataloader(self):
        return DataLoader(self.train_set, batch_size=self.batch_size, shuffle=True)

    def val_dataloader(self):
        return DataLoader(self.val_set, batch_size=self.batch_size)


class Classifier(pl.LightningModule):
    def __init__(self, vocab=1000, width=64, classes=4):
        super().__init__()
        self.save_hyperparameters()
        self.emb = nn.Embedding(vocab, width)
        self.fc = nn.Linear(width, classes)

    def forward(self, x):
        return self.fc(self.emb(x).mean(1))

    def training_step(self, batch, batch_idx):
        x, y = batch
        loss = F.cross_entropy(self(x), y)
        self.log("loss", loss)
        return loss

    def validation_step(self, batch, batch_idx):
        x, y = batch
        self.log("val", F.cross_entropy(self(x), y))

    def configure_optimizers(self):
        return torch.optim.Adam(self.parameters(), lr=1e-3)


model = Classifier()
dm = DataModule()
trainer = pl.Trainer(max_epochs=1)
trainer.fit(model, datamodule=dm)
model.eval()
dm.setup()
for x, y in dm.val_dataloader():
    model(x)  # EMB301
for x, y in dm.train_dataloader():
    model(x)
model(torch.rand(2, 20))  # EMB301
model.training_step((torch.randn(2, 20), torch.zeros(2, dtype=torch.long)), 0)  # EMB301
model.training_step((torch.ones(2, 20, dtype=torch.long), torch.zeros(2, dtype=torch.long)), 0)
