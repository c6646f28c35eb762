// What a revision did, record by record.
// Parameters: $number
// Returns: type, id, before (JSON), after (digest)
MATCH (:Revision {number: toInteger($number)})-[:CHANGED]->(c:Change)
RETURN c.type AS type, c.id AS id, c.before AS before, c.after AS after
ORDER BY type, id
