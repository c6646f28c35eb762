// Which migrations were run here.
// Parameters: none
// Returns: version, name, checksum
MATCH (m:Migration)
RETURN m.version AS version, m.name AS name, m.checksum AS checksum
ORDER BY version
