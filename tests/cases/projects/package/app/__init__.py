from .nets import build as build_model
