"""The peers of the analytics: python-igraph, NetworKit, networkx, each asked for one result at a time.

A line of JSON in: {"file": two-mode network, "peer": "igraph", "what": "betweenness"}.
A line of JSON out: {"ms": ..., "values": [...]}, or {"missing": why} when the peer is not there or has no such thing.
Graphs are built once and not timed.
"""

import importlib
import json
import sys
import time


def ties_of(path):
    """Ties of organisations with Newman's weights, from `organisations projects` and a line of members for each project."""
    with open(path) as lines:
        nodes = int(next(lines).split()[0])
        weight = {}
        for line in lines:
            members = sorted(map(int, line.split()))
            for i, a in enumerate(members):
                for b in members[i + 1 :]:
                    weight[a, b] = weight.get((a, b), 0) + 1 / (len(members) - 1)
    return nodes, sorted(weight), weight


def build_igraph(igraph, nodes, ties, weight):
    graph = igraph.Graph(n=nodes, edges=ties)
    graph.es["weight"] = [weight[tie] for tie in ties]
    return graph


def build_networkit(networkit, nodes, ties, weight):
    networkit.setNumberOfThreads(2)
    graph = networkit.Graph(nodes, weighted=True)
    for a, b in ties:
        graph.addEdge(a, b, weight[a, b])
    return graph


def build_networkx(networkx, nodes, ties, weight):
    graph = networkx.Graph()
    graph.add_nodes_from(range(nodes))
    graph.add_weighted_edges_from((a, b, weight[a, b]) for a, b in ties)
    return graph


def igraph_leiden(graph):
    import random

    igraph_leiden.seed += 1
    random.seed(igraph_leiden.seed)
    found = graph.community_leiden(objective_function="modularity", weights="weight", n_iterations=-1)
    return found.membership


igraph_leiden.seed = 0


def networkit_leiden(graph):
    import networkit

    networkit_leiden.seed += 1
    networkit.engineering.setSeed(networkit_leiden.seed, True)
    return networkit.community.ParallelLeiden(graph, randomize=True).run().getPartition().getVector()


networkit_leiden.seed = 0

BUILD = {"igraph": build_igraph, "networkit": build_networkit, "networkx": build_networkx}
ASK = {
    ("igraph", "betweenness"): lambda g: g.betweenness(),
    ("igraph", "harmonic"): lambda g: g.harmonic_centrality(normalized=False),
    ("igraph", "closeness"): lambda g: g.closeness(),
    ("igraph", "pagerank"): lambda g: g.pagerank(weights="weight"),
    ("igraph", "eigenvector"): lambda g: g.eigenvector_centrality(weights="weight"),
    ("igraph", "k-core"): lambda g: g.coreness(),
    ("igraph", "communities"): igraph_leiden,
    ("networkit", "communities"): networkit_leiden,
    ("networkit", "betweenness"): lambda g: __import__("networkit").centrality.Betweenness(g).run().scores(),
    ("networkx", "betweenness"): lambda g: list(__import__("networkx").betweenness_centrality(g, normalized=False).values()),
    ("networkx", "harmonic"): lambda g: list(__import__("networkx").harmonic_centrality(g).values()),
    ("networkx", "pagerank"): lambda g: list(__import__("networkx").pagerank(g, tol=1e-12, max_iter=1000).values()),
}

networks, graphs = {}, {}
for line in sys.stdin:
    asked = json.loads(line)
    peer, what, path = asked["peer"], asked["what"], asked["file"]
    try:
        module = importlib.import_module(peer)
        if path not in networks:
            networks[path] = ties_of(path)
        if (peer, path) not in graphs:
            graphs[peer, path] = BUILD[peer](module, *networks[path])
        ask = ASK[peer, what]
    except (ImportError, KeyError) as error:
        answer = {"missing": f"{type(error).__name__}: {error}"}
    else:
        start = time.perf_counter()
        values = ask(graphs[peer, path])
        spent = (time.perf_counter() - start) * 1000
        # What is not defined, closeness of somebody alone, is 0 with us; JSON has no NaN.
        answer = {"ms": spent, "values": [0.0 if value != value else float(value) for value in values]}
    print(json.dumps(answer), flush=True)
