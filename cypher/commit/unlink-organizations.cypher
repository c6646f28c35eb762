// Removes what replaced organizations refer to, before it is written anew.
// Parameters: $ids
// Returns: written: how many relationships
UNWIND $ids AS id
MATCH (:Organization {id: id})-[r:BASED_IN|IDENTIFIED_BY]->()
DELETE r
RETURN count(*) AS written
