// The measures with these ids that are there.
// Parameters: $ids
// Returns: record, programme (one at most)
UNWIND $ids AS id
MATCH (m:Measure {id: id})
RETURN
  m {
    .id, .name, .code, .budget, .description,
    start: toString(m.start), end: toString(m.end),
    .sourceUrls, .sourceTitles, .sourceDates, .fictional
  } AS record,
  [(m)-[:PART_OF]->(p:Programme) | p.id] AS programme
