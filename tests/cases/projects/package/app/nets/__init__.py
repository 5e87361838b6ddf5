from .text import build
