// Keeps what a revision did to each record: the record before it (JSON, absent when it was not there) and the digest of what it left (absent when deleted).
// Parameters: $number: the revision; $rows: type, id, before, after
// Returns: written: how many
MATCH (r:Revision {number: toInteger($number)})
UNWIND $rows AS row
CREATE (r)-[:CHANGED]->(:Change {
  type: row.type, id: row.id, before: row.before, after: row.after
})
RETURN count(*) AS written
