// The territories with these ids that are there.
// Parameters: $ids
// Returns: record, parents
UNWIND $ids AS id
MATCH (t:Territory {id: id})
RETURN
  t {
    .id, .name, .level, .code, .population, .populationYear, .latitude, .longitude,
    .sourceUrls, .sourceTitles, .sourceDates, .fictional
  } AS record,
  [(t)-[w:WITHIN]->(p:Territory) | {
    position: w.position, territory: p.id, start: toString(w.start), end: toString(w.end)
  }] AS parents
