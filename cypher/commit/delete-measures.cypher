// Deletes measures with every relationship they still have.
// Parameters: $ids
// Returns: written: how many
UNWIND $ids AS id
MATCH (m:Measure {id: id})
DETACH DELETE m
RETURN count(*) AS written
