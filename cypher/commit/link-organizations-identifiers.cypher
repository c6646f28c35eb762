// Gives organizations their identifiers.
// Parameters: $rows: id, position, scheme, value
// Returns: written: how many
UNWIND $rows AS row
MATCH (from:Organization {id: row.id})
MERGE (to:Identifier {scheme: row.scheme, value: row.value})
CREATE (from)-[:IDENTIFIED_BY {position: toInteger(row.position)}]->(to)
RETURN count(*) AS written
