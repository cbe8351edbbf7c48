"""Forecasts of one development set by statsforecast, for bench/forecast.ts.

usage: python3 statsforecast.py TRAIN.csv SEASON   (install outside the repository: pip install statsforecast)
Prints JSON: {"AutoETS": {"ms": milliseconds a series, "forecasts": {id: [...]}}, "DynamicOptimizedTheta": ...}
"""
import csv
import json
import sys
import time

import numpy as np
from statsforecast.models import AutoETS, DynamicOptimizedTheta

path, season = sys.argv[1], int(sys.argv[2])
with open(path, newline="") as file:
    rows = [[cell for cell in row if cell not in ("", "NA")] for row in list(csv.reader(file))[1:]]
series = [(row[0], int(row[2]), np.array([float(cell) for cell in row[3:]])) for row in rows]
answers = {}
for name, make in {"AutoETS": AutoETS, "DynamicOptimizedTheta": DynamicOptimizedTheta}.items():
    first = series[0]
    make(season_length=season).forecast(y=first[2], h=first[1])  # compile before the clock starts
    start = time.perf_counter()
    forecasts = {}
    for key, horizon, values in series:
        try:
            forecasts[key] = make(season_length=season).forecast(y=values, h=horizon)["mean"].tolist()
        except Exception as error:  # a peer's failure is reported beside its score, not hidden
            print(f"{name} {key}: {error}", file=sys.stderr)
    answers[name] = {"ms": 1000 * (time.perf_counter() - start) / len(series), "forecasts": forecasts}
json.dump(answers, sys.stdout)
