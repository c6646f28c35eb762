// The shortest chain of partners between two organisations, with the project that joins each pair; no row when there is none.
// Parameters: $from, $to: ids of two different organisations
// Returns: steps (how many projects lie between), chain (names of organisations and titles of projects, in turn)
MATCH (a:Organization {id: $from})
MATCH (b:Organization {id: $to})
MATCH path = shortestPath((a)-[:PARTICIPATES_IN*..30]-(b))
RETURN
  length(path) / 2 AS steps,
  [step IN nodes(path) | coalesce(step.name, step.title)] AS chain
