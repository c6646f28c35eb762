// Writes the revision and makes it the current one.
// Parameters: $revision: number, at, author, message, importId, reverts, seed, created, updated, deleted
// Returns: nothing
MATCH (d:Dataset {name: 'current'})
SET d.revision = toInteger($revision.number)
CREATE (:Revision {
  number: toInteger($revision.number),
  at: $revision.at,
  author: $revision.author,
  message: $revision.message,
  importId: $revision.importId,
  reverts: toInteger($revision.reverts),
  seed: $revision.seed,
  created: toInteger($revision.created),
  updated: toInteger($revision.updated),
  deleted: toInteger($revision.deleted)
})
