// The revision that an import became.
// Parameters: $importId
// Returns: revision
MATCH (r:Revision {importId: $importId})
RETURN r {
  .number, .at, .author, .message, .importId, .reverts, .seed, .created, .updated, .deleted
} AS revision
