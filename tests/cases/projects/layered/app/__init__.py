from app.core import *
