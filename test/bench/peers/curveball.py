"""A thousand curveball draws, and the province matrix of each, as one would write them with Python's sets and numpy.

Reads {members, provinces, organizations, draws, trades} on standard input; prints {drawsMs, matricesMs, mean}.
"""

import json
import random
import sys
import time

import numpy as np


def trade(rows, rng):
    a, b = rng.sample(range(len(rows)), 2)
    one, other = rows[a], rows[b]
    both = one & other
    pool = list(one ^ other)
    rng.shuffle(pool)
    cut = len(one) - len(both)
    rows[a] = both | set(pool[:cut])
    rows[b] = both | set(pool[cut:])


task = json.load(sys.stdin)
rng = random.Random(1)
groups = np.eye(max(task["provinces"]) + 1)[task["provinces"]]


def run(with_matrix):
    rows = [set(members) for members in task["members"]]
    total = np.zeros((groups.shape[1], groups.shape[1]))
    start = time.perf_counter()
    for _ in range(task["draws"]):
        for _ in range(task["trades"]):
            trade(rows, rng)
        if with_matrix:
            incidence = np.zeros((task["organizations"], len(rows)))
            for project, members in enumerate(rows):
                incidence[list(members), project] = 1
            sizes = incidence.sum(axis=0)
            shares = np.where(sizes > 1, 1 / np.maximum(sizes - 1, 1), 0)
            ties = (incidence * shares) @ incidence.T
            np.fill_diagonal(ties, 0)
            total += groups.T @ ties @ groups
    return (time.perf_counter() - start) * 1000, total


draws_ms, _ = run(False)
matrices_ms, total = run(True)
# Each tie within a province was met from both its ends.
mean = total / task["draws"]
mean[np.diag_indices_from(mean)] /= 2
print(json.dumps({"drawsMs": draws_ms, "matricesMs": matrices_ms, "mean": mean.ravel().tolist()}))
