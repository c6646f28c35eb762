// A project is funded under a measure.
// Parameters: $rows: id, measure
// Returns: written: how many
UNWIND $rows AS row
MATCH (from:Project {id: row.id})
MATCH (to:Measure {id: row.measure})
CREATE (from)-[:FUNDED_UNDER]->(to)
RETURN count(*) AS written
