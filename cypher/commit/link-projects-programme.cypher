// A project is funded under a programme, when no measure of it is known.
// Parameters: $rows: id, programme
// Returns: written: how many
UNWIND $rows AS row
MATCH (from:Project {id: row.id})
MATCH (to:Programme {id: row.programme})
CREATE (from)-[:FUNDED_UNDER]->(to)
RETURN count(*) AS written
