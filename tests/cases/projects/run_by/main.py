"""Puts a model, its data and a trainer together; none of them shows a mistake by itself."""
from shop.data import Clicks, Views
from shop.models import ClampedRanker, Ranker, ScaledRanker
from shop.trainer import CarefulTrainer, Trainer

if __name__ == "__main__":
    Trainer(Ranker(30), Clicks()).fit()
    CarefulTrainer(Ranker(30), Views()).fit()
    for ranker in (ScaledRanker(30), ClampedRanker(30)):
        ranker.rank([3, 1, 2])
