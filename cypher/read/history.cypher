// A page of the revisions before a number, newest first.
// Parameters: $before: null for the newest; $limit
// Returns: revision
MATCH (r:Revision)
WHERE $before IS NULL OR r.number < $before
RETURN r {
  .number, .at, .author, .message, .importId, .reverts, .seed, .created, .updated, .deleted
} AS revision
ORDER BY r.number DESC
LIMIT toInteger($limit)
