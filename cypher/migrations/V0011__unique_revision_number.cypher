// Revisions are numbered without doubles.
// Parameters: none
// Returns: nothing
CREATE CONSTRAINT revision_number IF NOT EXISTS FOR (r:Revision) REQUIRE r.number IS UNIQUE
