"""Asks the installed libraries what their functions return, and writes the measured tables of the package.

One way leads through it: the names of a library's public API, the callables behind them and their parameters, calls
that work, what they return for each dtype, the rule that says it all, a line of a table.
"""
