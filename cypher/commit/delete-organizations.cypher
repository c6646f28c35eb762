// Deletes organizations with every relationship they still have.
// Parameters: $ids
// Returns: written: how many
UNWIND $ids AS id
MATCH (o:Organization {id: id})
DETACH DELETE o
RETURN count(*) AS written
