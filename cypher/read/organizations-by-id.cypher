// The organizations with these ids that are there.
// Parameters: $ids
// Returns: record, territory (one at most), identifiers
UNWIND $ids AS id
MATCH (o:Organization {id: id})
RETURN
  o {
    .id, .name, .aliases, .kind, .legalForm, .website, .description,
    start: toString(o.start), end: toString(o.end),
    .sourceUrls, .sourceTitles, .sourceDates, .fictional
  } AS record,
  [(o)-[:BASED_IN]->(t:Territory) | t.id] AS territory,
  [(o)-[r:IDENTIFIED_BY]->(i:Identifier) | {
    position: r.position, scheme: i.scheme, value: i.value
  }] AS identifiers
