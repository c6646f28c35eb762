// Creates participations between organisations and projects that are there.
// Parameters: $rows: records, with sources as three parallel lists
// Returns: written: how many
UNWIND $rows AS row
MATCH (o:Organization {id: row.organization})
MATCH (p:Project {id: row.project})
CREATE (o)-[:PARTICIPATES_IN {
  id: row.id,
  role: row.role,
  amount: row.amount,
  start: date(row.start),
  end: date(row.end),
  sourceUrls: row.sourceUrls,
  sourceTitles: row.sourceTitles,
  sourceDates: row.sourceDates,
  fictional: row.fictional
}]->(p)
RETURN count(*) AS written
