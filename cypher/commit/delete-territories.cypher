// Deletes territories with every relationship they still have.
// Parameters: $ids
// Returns: written: how many
UNWIND $ids AS id
MATCH (t:Territory {id: id})
DETACH DELETE t
RETURN count(*) AS written
