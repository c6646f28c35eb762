// Who has these identifiers.
// Parameters: $rows: scheme, value
// Returns: scheme, value, id; type: organizations or projects
UNWIND $rows AS row
MATCH (owner)-[:IDENTIFIED_BY]->(i:Identifier {scheme: row.scheme, value: row.value})
RETURN
  i.scheme AS scheme,
  i.value AS value,
  owner.id AS id,
  CASE WHEN owner:Organization THEN 'organizations' ELSE 'projects' END AS type
