"""A package under src/, whose parts are re-exported here."""
from .layers import TokenEmbedding
from tagger.models import *

__version__ = "1.0"
