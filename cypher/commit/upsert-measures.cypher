// Creates measures, or replaces their own fields; what others wrote on the node stays.
// Parameters: $rows: records, with sources as three parallel lists
// Returns: written: how many
UNWIND $rows AS row
MERGE (m:Measure {id: row.id})
SET
  m.name = row.name,
  m.code = row.code,
  m.budget = row.budget,
  m.start = date(row.start),
  m.end = date(row.end),
  m.description = row.description,
  m.sourceUrls = row.sourceUrls,
  m.sourceTitles = row.sourceTitles,
  m.sourceDates = row.sourceDates,
  m.fictional = row.fictional
RETURN count(*) AS written
