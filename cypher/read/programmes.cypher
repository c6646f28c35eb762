// All programmes, in no order.
// Parameters: none
// Returns: record
MATCH (p:Programme)
RETURN
  p {
    .id, .name, .funder, .description,
    start: toString(p.start), end: toString(p.end),
    .sourceUrls, .sourceTitles, .sourceDates, .fictional
  } AS record
