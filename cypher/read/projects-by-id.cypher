// The projects with these ids that are there.
// Parameters: $ids
// Returns: record, measure and programme (one at most of each), territories, identifiers
UNWIND $ids AS id
MATCH (p:Project {id: id})
RETURN
  p {
    .id, .title, .acronym, .status, .grant, .cost, .themes, .website, .description,
    start: toString(p.start), end: toString(p.end),
    .sourceUrls, .sourceTitles, .sourceDates, .fictional
  } AS record,
  [(p)-[:FUNDED_UNDER]->(m:Measure) | m.id] AS measure,
  [(p)-[:FUNDED_UNDER]->(f:Programme) | f.id] AS programme,
  [(p)-[a:ACTS_IN]->(t:Territory) | {position: a.position, territory: t.id}] AS territories,
  [(p)-[r:IDENTIFIED_BY]->(i:Identifier) | {
    position: r.position, scheme: i.scheme, value: i.value
  }] AS identifiers
