"""A configuration."""
from dataclasses import dataclass


@dataclass
class Config:
    vocab_size: int = 1000
    hidden: int = 64
    epochs: int = 2
