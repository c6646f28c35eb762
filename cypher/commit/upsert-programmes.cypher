// Creates programmes, or replaces their own fields; what others wrote on the node stays.
// Parameters: $rows: records, with sources as three parallel lists
// Returns: written: how many
UNWIND $rows AS row
MERGE (p:Programme {id: row.id})
SET
  p.name = row.name,
  p.funder = row.funder,
  p.start = date(row.start),
  p.end = date(row.end),
  p.description = row.description,
  p.sourceUrls = row.sourceUrls,
  p.sourceTitles = row.sourceTitles,
  p.sourceDates = row.sourceDates,
  p.fictional = row.fictional
RETURN count(*) AS written
