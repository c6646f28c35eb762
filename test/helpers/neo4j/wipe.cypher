// Deletes everything, in batches that fit a small server; constraints stay.
// Parameters: none
// Returns: nothing
MATCH (n)
CALL (n) {
  DETACH DELETE n
} IN TRANSACTIONS OF 5000 ROWS
