// An organisation has its seat in a territory.
// Parameters: $rows: id, territory
// Returns: written: how many
UNWIND $rows AS row
MATCH (from:Organization {id: row.id})
MATCH (to:Territory {id: row.territory})
CREATE (from)-[:BASED_IN]->(to)
RETURN count(*) AS written
