// All participations, in no order.
// Parameters: none
// Returns: record
MATCH (o:Organization)-[r:PARTICIPATES_IN]->(p:Project)
RETURN
  r {
    .id, .role, .amount,
    organization: o.id, project: p.id,
    start: toString(r.start), end: toString(r.end),
    .sourceUrls, .sourceTitles, .sourceDates, .fictional
  } AS record
