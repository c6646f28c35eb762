// Which relationships join which nodes.
// Parameters: none
// Returns: pattern
MATCH (a)-[r]->(b)
RETURN DISTINCT labels(a)[0] + ' ' + type(r) + ' ' + labels(b)[0] AS pattern
