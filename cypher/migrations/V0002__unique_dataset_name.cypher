// A dataset has one node, the anchor of the write lock.
// Parameters: none
// Returns: nothing
CREATE CONSTRAINT dataset_name IF NOT EXISTS FOR (d:Dataset) REQUIRE d.name IS UNIQUE
