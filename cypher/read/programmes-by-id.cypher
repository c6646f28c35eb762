// The programmes with these ids that are there.
// Parameters: $ids
// Returns: record
UNWIND $ids AS id
MATCH (p:Programme {id: id})
RETURN
  p {
    .id, .name, .funder, .description,
    start: toString(p.start), end: toString(p.end),
    .sourceUrls, .sourceTitles, .sourceDates, .fictional
  } AS record
