from .loader import Loader
from .transforms import TRANSFORMS, compose
