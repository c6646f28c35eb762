// Keeps what a revision did to each record, many records to a node: lists of equal length, one position for each record. Before: the record before it (JSON, '' when it was not there). After: the digest of what it left ('' when deleted).
// Parameters: $number: the revision; $rows: type, ids, befores, afters
// Returns: written: how many nodes
MATCH (r:Revision {number: toInteger($number)})
UNWIND $rows AS row
CREATE (r)-[:CHANGED]->(:Change {
  type: row.type, ids: row.ids, befores: row.befores, afters: row.afters
})
RETURN count(*) AS written
