// A territory lies in others, each from a day to a day.
// Parameters: $rows: id, position, territory, start, end
// Returns: written: how many
UNWIND $rows AS row
MATCH (from:Territory {id: row.id})
MATCH (to:Territory {id: row.territory})
CREATE (from)-[:WITHIN {
  position: toInteger(row.position), start: date(row.start), end: date(row.end)
}]->(to)
RETURN count(*) AS written
