// An import becomes a revision once.
// Parameters: none
// Returns: nothing
CREATE CONSTRAINT revision_import_id IF NOT EXISTS FOR (r:Revision) REQUIRE r.importId IS UNIQUE
