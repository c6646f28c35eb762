// The settings whose key begins so; the order is the caller's.
// Parameters: $prefix
// Returns: key, value as JSON
MATCH (s:Setting)
WHERE s.key STARTS WITH $prefix
RETURN s.key AS key, s.value AS value
