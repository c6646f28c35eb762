// The participations with these ids that are there.
// Parameters: $ids
// Returns: record
UNWIND $ids AS id
MATCH (o:Organization)-[r:PARTICIPATES_IN {id: id}]->(p:Project)
RETURN
  r {
    .id, .role, .amount,
    organization: o.id, project: p.id,
    start: toString(r.start), end: toString(r.end),
    .sourceUrls, .sourceTitles, .sourceDates, .fictional
  } AS record
