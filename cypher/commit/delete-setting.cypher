// Forgets a setting.
// Parameters: $key
// Returns: deleted, 1 when it was there
MATCH (s:Setting {key: $key})
DELETE s
RETURN count(*) AS deleted
