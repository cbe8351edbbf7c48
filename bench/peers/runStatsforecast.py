"""Forecasts of a set of series by statsforecast, for bench/peers/installed.ts.

usage: python3 runStatsforecast.py < ask.json     (install outside the repository: see bench/peers/install.sh)
stdin  {"season": m, "horizon": h, "levels": [80, 95], "series": [[...], ...]}
stdout {"AutoETS": {"ms": CPU milliseconds a series, "answers": [{"mean": [...], "lo": {"80": [...]}, "hi": {"80": [...]}} or null, ...]}, ...}
SCUM is the mean of AutoETS, AutoCES, AutoARIMA and DynamicOptimizedTheta; its time is theirs together.
"""
import json
import sys
import time
import warnings

import numpy as np
from statsforecast.models import AutoARIMA, AutoCES, AutoETS, AutoTheta, DynamicOptimizedTheta

warnings.filterwarnings("ignore")
ask = json.load(sys.stdin)
season, horizon, levels = ask["season"], ask["horizon"], ask["levels"]
series = [np.array(values, dtype=float) for values in ask["series"]]
SHOWN = {"AutoETS": AutoETS, "AutoTheta": AutoTheta, "AutoARIMA": AutoARIMA}
PARTS = {"AutoCES": AutoCES, "DynamicOptimizedTheta": DynamicOptimizedTheta}


def run(name, make):
    def forecast(values):
        try:
            found = make(season_length=season).forecast(y=values, h=horizon, level=levels)
        except Exception as error:  # a peer's failure is reported beside its score, not hidden
            print(f"{name}: {error}", file=sys.stderr)
            return None
        if not np.all(np.isfinite(found["mean"])):
            return None
        bound = lambda side: {str(level): np.asarray(found[f"{side}-{level}"]).tolist() for level in levels if f"{side}-{level}" in found}
        return {"mean": np.asarray(found["mean"]).tolist(), "lo": bound("lo"), "hi": bound("hi")}

    forecast(series[0])  # compile before the clock starts
    start = time.process_time()
    answers = [forecast(values) for values in series]
    return {"ms": 1000 * (time.process_time() - start) / len(series), "answers": answers}


runs = {name: run(name, make) for name, make in {**SHOWN, **PARTS}.items()}
members = [runs[name] for name in ("AutoETS", "AutoCES", "AutoARIMA", "DynamicOptimizedTheta")]


def mean(found):
    found = [one["mean"] for one in found if one is not None]
    return {"mean": np.mean(found, axis=0).tolist(), "lo": {}, "hi": {}} if found else None


runs["SCUM"] = {"ms": sum(one["ms"] for one in members), "answers": [mean(found) for found in zip(*(one["answers"] for one in members))]}
json.dump({name: found for name, found in runs.items() if name not in PARTS}, sys.stdout)
