// All measures, in no order.
// Parameters: none
// Returns: record, programme (one at most)
MATCH (m:Measure)
RETURN
  m {
    .id, .name, .code, .budget, .description,
    start: toString(m.start), end: toString(m.end),
    .sourceUrls, .sourceTitles, .sourceDates, .fictional
  } AS record,
  [(m)-[:PART_OF]->(p:Programme) | p.id] AS programme
