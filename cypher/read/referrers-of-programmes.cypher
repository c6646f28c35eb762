// Every record that refers to one of these programmes.
// Parameters: $ids
// Returns: type, id, field: the record that refers; target: the id it refers to
UNWIND $ids AS wanted
MATCH (target:Programme {id: wanted})<-[:PART_OF]-(from:Measure)
RETURN 'measures' AS type, from.id AS id, 'programme' AS field, wanted AS target
UNION ALL
UNWIND $ids AS wanted
MATCH (target:Programme {id: wanted})<-[:FUNDED_UNDER]-(from:Project)
RETURN 'projects' AS type, from.id AS id, 'programme' AS field, wanted AS target
