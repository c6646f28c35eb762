// Removes what replaced territories refer to, before it is written anew.
// Parameters: $ids
// Returns: written: how many relationships
UNWIND $ids AS id
MATCH (:Territory {id: id})-[r:WITHIN]->()
DELETE r
RETURN count(*) AS written
