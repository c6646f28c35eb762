// A setting by its key.
// Parameters: $key
// Returns: value, JSON
MATCH (s:Setting {key: $key})
RETURN s.value AS value
