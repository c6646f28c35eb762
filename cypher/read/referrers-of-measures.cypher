// Every record that refers to one of these measures.
// Parameters: $ids
// Returns: type, id, field: the record that refers; target: the id it refers to
UNWIND $ids AS wanted
MATCH (target:Measure {id: wanted})<-[:FUNDED_UNDER]-(from:Project)
RETURN 'projects' AS type, from.id AS id, 'measure' AS field, wanted AS target
