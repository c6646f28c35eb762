// Removes what replaced projects refer to, before it is written anew.
// Parameters: $ids
// Returns: written: how many relationships
UNWIND $ids AS id
MATCH (:Project {id: id})-[r:FUNDED_UNDER|ACTS_IN|IDENTIFIED_BY]->()
DELETE r
RETURN count(*) AS written
