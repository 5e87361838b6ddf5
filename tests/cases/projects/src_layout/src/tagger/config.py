"""Constants."""
VOCAB = 500
WIDTH = 16
BATCH = 4
DTYPE = "float32"
ID_DTYPE = "int32"
_PRIVATE = "float64"
