"""Benchmarks: what the plugin costs, in ratios to things that cost the same on every machine.

One command, ``python -m benchmarks``, measures and prints. Each benchmark is a module with a function ``measure`` that
yields :class:`.report.Line`.
"""
