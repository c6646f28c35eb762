// What a revision did: lists of equal length, one position for each record.
// Parameters: $number
// Returns: type, ids, befores (JSON, '' when it was not there), afters (digest, '' when deleted)
MATCH (:Revision {number: toInteger($number)})-[:CHANGED]->(c:Change)
RETURN c.type AS type, c.ids AS ids, c.befores AS befores, c.afters AS afters
