// One revision.
// Parameters: $number
// Returns: revision
MATCH (r:Revision {number: toInteger($number)})
RETURN r {
  .number, .at, .author, .message, .importId, .reverts, .seed, .created, .updated, .deleted
} AS revision
