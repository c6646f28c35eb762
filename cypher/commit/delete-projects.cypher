// Deletes projects with every relationship they still have.
// Parameters: $ids
// Returns: written: how many
UNWIND $ids AS id
MATCH (p:Project {id: id})
DETACH DELETE p
RETURN count(*) AS written
