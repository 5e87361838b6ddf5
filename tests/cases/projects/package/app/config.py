VOCAB = 50
DTYPE = "float32"
