"""Fuzzing: what must hold for any text, random changes of programs, and a search that is guided by coverage."""
