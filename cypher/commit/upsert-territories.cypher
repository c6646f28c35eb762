// Creates territories, or replaces their own fields; what others wrote on the node stays.
// Parameters: $rows: records, with sources as three parallel lists
// Returns: written: how many
UNWIND $rows AS row
MERGE (t:Territory {id: row.id})
SET
  t.name = row.name,
  t.level = row.level,
  t.code = row.code,
  t.population = toInteger(row.population),
  t.populationYear = toInteger(row.populationYear),
  t.latitude = row.latitude,
  t.longitude = row.longitude,
  t.sourceUrls = row.sourceUrls,
  t.sourceTitles = row.sourceTitles,
  t.sourceDates = row.sourceDates,
  t.fictional = row.fictional
RETURN count(*) AS written
