// Takes the write lock of the dataset until the end of the transaction, then reads the revision: whoever comes second waits, and sees what the first one left.
// Parameters: none
// Returns: revision: the current one
MATCH (d:Dataset {name: 'current'})
SET d.locked = true
WITH d
REMOVE d.locked
RETURN d.revision AS revision
