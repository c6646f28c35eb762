// Creates projects, or replaces their own fields; what others wrote on the node stays.
// Parameters: $rows: records, with sources as three parallel lists
// Returns: written: how many
UNWIND $rows AS row
MERGE (p:Project {id: row.id})
SET
  p.title = row.title,
  p.acronym = row.acronym,
  p.status = row.status,
  p.start = date(row.start),
  p.end = date(row.end),
  p.grant = row.grant,
  p.cost = row.cost,
  p.themes = row.themes,
  p.website = row.website,
  p.description = row.description,
  p.sourceUrls = row.sourceUrls,
  p.sourceTitles = row.sourceTitles,
  p.sourceDates = row.sourceDates,
  p.fictional = row.fictional
RETURN count(*) AS written
