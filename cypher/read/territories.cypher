// All territories, in no order.
// Parameters: none
// Returns: record, parents
MATCH (t:Territory)
RETURN
  t {
    .id, .name, .level, .code, .population, .populationYear, .latitude, .longitude,
    .sourceUrls, .sourceTitles, .sourceDates, .fictional
  } AS record,
  [(t)-[w:WITHIN]->(p:Territory) | {
    position: w.position, territory: p.id, start: toString(w.start), end: toString(w.end)
  }] AS parents
