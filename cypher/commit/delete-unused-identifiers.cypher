// Deletes identifiers that nobody has any more.
// Parameters: $rows: scheme, value
// Returns: nothing
UNWIND $rows AS row
MATCH (i:Identifier {scheme: row.scheme, value: row.value})
WHERE NOT (i)<-[:IDENTIFIED_BY]-()
DELETE i
