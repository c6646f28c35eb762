// Remembers that a migration was run.
// Parameters: $version, $name, $checksum
// Returns: nothing
MERGE (m:Migration {version: toInteger($version)})
SET m.name = $name, m.checksum = $checksum
