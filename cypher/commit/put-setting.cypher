// Remembers something beside the data; the value is JSON.
// Parameters: $key, $value
// Returns: nothing
MERGE (s:Setting {key: $key})
SET s.value = $value
