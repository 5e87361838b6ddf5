import app.data as data
from app import build_model
from app.data import *

model = build_model()
model.predict(data.ids(3))
model.predict(data.batch(3))  # EMB201
model.predict(batch(3))  # EMB201
