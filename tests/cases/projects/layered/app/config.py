import os


class Config:
    VOCAB = 100
    DTYPE = "float32"
    SCALE = float(os.environ.get("SCALE", "0.5"))

    @classmethod
    def ids(cls):
        return "int32"


SCALE = 2
cfg = Config()
