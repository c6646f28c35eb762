// Creates organizations, or replaces their own fields; what others wrote on the node stays.
// Parameters: $rows: records, with sources as three parallel lists
// Returns: written: how many
UNWIND $rows AS row
MERGE (o:Organization {id: row.id})
SET
  o.name = row.name,
  o.aliases = row.aliases,
  o.kind = row.kind,
  o.legalForm = row.legalForm,
  o.website = row.website,
  o.description = row.description,
  o.start = date(row.start),
  o.end = date(row.end),
  o.sourceUrls = row.sourceUrls,
  o.sourceTitles = row.sourceTitles,
  o.sourceDates = row.sourceDates,
  o.fictional = row.fictional
RETURN count(*) AS written
