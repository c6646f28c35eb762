// The dataset starts empty, at revision 0.
// Parameters: none
// Returns: nothing
MERGE (d:Dataset {name: 'current'})
ON CREATE SET d.revision = 0
