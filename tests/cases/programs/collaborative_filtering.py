"""Neural collaborative filtering with a command line."""
import argparse

import numpy as np
import pandas as pd
from keras.layers import Dense, Embedding, Flatten, Input, concatenate, multiply
from keras.models import Model
from keras.optimizers import Adam


def parse_args():
    parser = argparse.ArgumentParser()
    parser.add_argument("--path", default="Data/")
    parser.add_argument("--layers", default="[64,32,16,8]")
    parser.add_argument("--lr", type=float, default=0.001)
    return parser.parse_args()


def get_model(num_users, num_items, layers=[20, 10]):
    user_input = Input(shape=(1,), dtype="int32", name="user_input")
    item_input = Input(shape=(1,), dtype="int32", name="item_input")
    user_latent = Flatten()(Embedding(input_dim=num_users, output_dim=layers[0], name="u")(user_input))
    item_latent = Flatten()(Embedding(input_dim=num_items, output_dim=layers[0], name="i")(item_input))
    vector = concatenate([user_latent, item_latent])
    for idx in range(1, len(layers)):
        vector = Dense(layers[idx], activation="relu", name="layer%d" % idx)(vector)
    prediction = Dense(1, activation="sigmoid", name="prediction")(vector)
    return Model(inputs=[user_input, item_input], outputs=prediction)


def get_train_instances(train, num_negatives, num_items):
    user_input, item_input, labels = [], [], []
    for (u, i) in train.keys():
        user_input.append(u)
        item_input.append(i)
        labels.append(1)
        for t in range(num_negatives):
            j = np.random.randint(num_items)
            while (u, j) in train:
                j = np.random.randint(num_items)
            user_input.append(u)
            item_input.append(j)
            labels.append(0)
    return user_input, item_input, labels


def get_ratings(frame):
    users, items, ratings = [], [], []
    for row in frame.itertuples():
        users.append(float(row.user))
        items.append(int(row.item))
        ratings.append(float(row.rating))
    return users, items, ratings


if __name__ == "__main__":
    args = parse_args()
    layers = eval(args.layers)
    frame = pd.read_csv(args.path + "ratings.csv")
    num_users, num_items = frame.user.nunique(), frame.item.nunique()
    model = get_model(num_users, num_items)
    model.compile(optimizer=Adam(learning_rate=args.lr), loss="binary_crossentropy")
    train = {(1, 2): 1.0}
    for epoch in range(10):
        user_input, item_input, labels = get_train_instances(train, 4, num_items)
        hist = model.fit([np.array(user_input), np.array(item_input)], np.array(labels), batch_size=256, epochs=1)
    users, items, ratings = get_ratings(frame)
    model.fit([np.array(users), np.array(items)], np.array(ratings))  # EMB201
    model.fit([np.array(items), np.array(items)], np.array(ratings))
    model.predict([frame.user.values, frame.item.values])
    model.predict([frame.user.values.astype(np.float32), frame.item.values])  # EMB201
    model.predict([(frame.user / frame.user.max()).values, frame.item.values])  # EMB102
    model.predict([np.full(100, 7, dtype="int32"), np.arange(100)])
    model.predict([np.full(100, 7.0), np.arange(100)])  # EMB201
