// Removes what replaced measures refer to, before it is written anew.
// Parameters: $ids
// Returns: written: how many relationships
UNWIND $ids AS id
MATCH (:Measure {id: id})-[r:PART_OF]->()
DELETE r
RETURN count(*) AS written
