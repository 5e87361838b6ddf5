"""A BERT-like model, annotated as such models are."""
from dataclasses import dataclass
from typing import Dict, List, Optional, Tuple

import torch
import torch.nn as nn
from torch import Tensor


@dataclass
class BertConfig:
    vocab_size: int = 30522
    hidden_size: int = 64
    max_position_embeddings: int = 512
    type_vocab_size: int = 2
    layer_norm_eps: float = 1e-12


class BertEmbeddings(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.word_embeddings = nn.Embedding(config.vocab_size, config.hidden_size, padding_idx=0)
        self.position_embeddings = nn.Embedding(config.max_position_embeddings, config.hidden_size)
        self.token_type_embeddings = nn.Embedding(config.type_vocab_size, config.hidden_size)
        self.register_buffer("position_ids", torch.arange(config.max_position_embeddings).expand((1, -1)))

    def forward(
        self,
        input_ids: Optional[torch.LongTensor] = None,
        token_type_ids: Optional[torch.LongTensor] = None,
        position_ids: Optional[torch.LongTensor] = None,
        inputs_embeds: Optional[torch.FloatTensor] = None,
    ) -> Tensor:
        if input_ids is not None:
            input_shape = input_ids.size()
        else:
            input_shape = inputs_embeds.size()[:-1]
        if position_ids is None:
            position_ids = self.position_ids[:, : input_shape[1]]
        if token_type_ids is None:
            token_type_ids = torch.zeros(input_shape, dtype=torch.long, device=self.position_ids.device)
        if inputs_embeds is None:
            inputs_embeds = self.word_embeddings(input_ids)
        return inputs_embeds + self.position_embeddings(position_ids) + self.token_type_embeddings(token_type_ids)


class BertModel(nn.Module):
    def __init__(self, config: BertConfig):
        super().__init__()
        self.embeddings = BertEmbeddings(config)

    def forward(self, input_ids=None, attention_mask=None, token_type_ids=None, inputs_embeds=None):
        if attention_mask is None:
            attention_mask = torch.ones(input_ids.shape[:2])
        return self.embeddings(input_ids=input_ids, token_type_ids=token_type_ids, inputs_embeds=inputs_embeds)


class BertForClassification(nn.Module):
    def __init__(self, config: BertConfig, labels: int = 2):
        super().__init__()
        self.bert = BertModel(config)
        self.classifier = nn.Linear(config.hidden_size, labels)

    def forward(self, input_ids, attention_mask=None, token_type_ids=None):
        return self.classifier(self.bert(input_ids, attention_mask, token_type_ids)[:, 0])


def ids_tensor(shape, vocab_size):
    return torch.randint(0, vocab_size, shape, dtype=torch.long)


def floats_tensor(shape, scale=1.0):
    return torch.rand(shape) * scale


config = BertConfig()
model = BertForClassification(config)
input_ids = ids_tensor((2, 8), config.vocab_size)
model(input_ids)
model(input_ids, attention_mask=floats_tensor((2, 8)))
model(floats_tensor((2, 8)))  # EMB301
model(input_ids, token_type_ids=torch.zeros(2, 8))  # EMB301
model(input_ids, token_type_ids=torch.zeros_like(input_ids))
model.bert(inputs_embeds=floats_tensor((2, 8, 64)), input_ids=input_ids)
inputs = {"input_ids": input_ids, "attention_mask": torch.ones(2, 8)}
model(**inputs)
inputs["token_type_ids"] = torch.ones(2, 8)
model(**inputs)  # EMB301
