// A measure is part of a programme.
// Parameters: $rows: id, programme
// Returns: written: how many
UNWIND $rows AS row
MATCH (from:Measure {id: row.id})
MATCH (to:Programme {id: row.programme})
CREATE (from)-[:PART_OF]->(to)
RETURN count(*) AS written
