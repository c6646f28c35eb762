// Every record that refers to one of these territories.
// Parameters: $ids
// Returns: type, id, field: the record that refers; target: the id it refers to
UNWIND $ids AS wanted
MATCH (target:Territory {id: wanted})<-[:WITHIN]-(from:Territory)
RETURN 'territories' AS type, from.id AS id, 'parents' AS field, wanted AS target
UNION ALL
UNWIND $ids AS wanted
MATCH (target:Territory {id: wanted})<-[:BASED_IN]-(from:Organization)
RETURN 'organizations' AS type, from.id AS id, 'territory' AS field, wanted AS target
UNION ALL
UNWIND $ids AS wanted
MATCH (target:Territory {id: wanted})<-[:ACTS_IN]-(from:Project)
RETURN 'projects' AS type, from.id AS id, 'territories' AS field, wanted AS target
