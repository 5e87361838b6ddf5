"""The loop lies in a file of its own; the loader and the model come from its caller."""  # in programs
import torch


def train_one_epoch(model, loader, optimizer, device):
    model.train()
    for tokens, labels in loader:
        loss = torch.nn.functional.mse_loss(model(tokens.to(device)).squeeze(-1), labels.to(device))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


def noisy_epoch(model, loader):
    for tokens, _ in loader:
        model(torch.rand(tokens.shape))  # EMB301
