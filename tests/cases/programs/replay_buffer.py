"""An agent whose states come back from a replay buffer."""
import numpy as np, random
import tensorflow as tf
class ReplayBuffer:
    def __init__(self):
        self.buffer = []
    def add(self, s, a, r, n):
        self.buffer.append((s, a, r, n))
    def sample(self, k):
        batch = random.sample(self.buffer, k)
        s, a, r, n = map(np.array, zip(*batch))
        return s, a, r, n
class Agent:
    def __init__(self, n):
        self.memory = ReplayBuffer()
        self.model = self._build(n)
    def _build(self, n):
        m = tf.keras.Sequential()
        m.add(tf.keras.layers.Embedding(n, 8, input_length=1))
        m.add(tf.keras.layers.Flatten())
        m.add(tf.keras.layers.Dense(2))
        m.compile("adam", "mse")
        return m
    def act(self, state):
        return np.argmax(self.model.predict(np.array([state])))
    def train(self):
        s, a, r, n = self.memory.sample(4)
        t = self.model.predict(s)
        self.model.fit(s, t)
    def norm(self, state):
        return self.model.predict(np.array([state / 10.0]))  # EMB101
agent = Agent(10)
agent.memory.add(1, 0, 1.0, 2)
agent.train()
agent.act(3)
agent.norm(3)
