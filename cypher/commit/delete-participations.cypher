// Deletes participations; a replaced one is deleted and created, since its two ends may be others.
// Parameters: $ids
// Returns: written: how many
UNWIND $ids AS id
MATCH ()-[r:PARTICIPATES_IN {id: id}]->()
DELETE r
RETURN count(*) AS written
