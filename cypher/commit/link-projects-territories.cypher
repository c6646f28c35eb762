// A project acts in territories.
// Parameters: $rows: id, position, territory
// Returns: written: how many
UNWIND $rows AS row
MATCH (from:Project {id: row.id})
MATCH (to:Territory {id: row.territory})
CREATE (from)-[:ACTS_IN {position: toInteger(row.position)}]->(to)
RETURN count(*) AS written
