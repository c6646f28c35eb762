// The number of the current revision.
// Parameters: none
// Returns: revision
MATCH (d:Dataset {name: 'current'})
RETURN d.revision AS revision
