"""Tabular states in named tuples out of a replay buffer."""
import collections
import random

import gym
import numpy as np
import torch
import torch.nn as nn
import torch.optim as optim

Transition = collections.namedtuple("Transition", "state action reward next_state done")


class ReplayBuffer:
    def __init__(self, capacity):
        self.buffer = collections.deque(maxlen=capacity)

    def push(self, *args):
        self.buffer.append(Transition(*args))

    def sample(self, batch_size):
        batch = random.sample(self.buffer, batch_size)
        return Transition(*zip(*batch))

    def __len__(self):
        return len(self.buffer)


class QNet(nn.Module):
    def __init__(self, n_states, n_actions):
        super().__init__()
        self.table = nn.Embedding(n_states, 32)
        self.out = nn.Linear(32, n_actions)

    def forward(self, state):
        return self.out(torch.relu(self.table(state)))


class Agent:
    def __init__(self, n_states, n_actions):
        self.net = QNet(n_states, n_actions)
        self.target = QNet(n_states, n_actions)
        self.target.load_state_dict(self.net.state_dict())
        self.memory = ReplayBuffer(1000)
        self.optimizer = optim.Adam(self.net.parameters())

    def act(self, state):
        with torch.no_grad():
            return self.net(torch.tensor([state], dtype=torch.long)).argmax(1).item()

    def act_wrong(self, state):
        with torch.no_grad():
            return self.net(torch.FloatTensor([state])).argmax(1).item()  # EMB301

    def learn(self):
        batch = self.memory.sample(32)
        states = torch.tensor(batch.state, dtype=torch.long)
        next_states = torch.tensor(np.array(batch.next_state), dtype=torch.float32)
        rewards = torch.tensor(batch.reward, dtype=torch.float32)
        actions = torch.tensor(batch.action).unsqueeze(1)
        q = self.net(states).gather(1, actions)
        with torch.no_grad():
            target = rewards + self.target(next_states).max(1)[0]  # EMB301
        loss = nn.functional.smooth_l1_loss(q, target.unsqueeze(1))
        loss.backward()


env = gym.make("FrozenLake-v1")
agent = Agent(env.observation_space.n, env.action_space.n)
for episode in range(10):
    state, _ = env.reset()
    done = False
    while not done:
        action = agent.act(state)
        next_state, reward, done, _, _ = env.step(action)
        agent.memory.push(state, action, reward, next_state, done)
        state = next_state
    agent.learn()
