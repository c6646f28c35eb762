// Ids are unique within a collection: participations, which are relationships.
// Parameters: none
// Returns: nothing
CREATE CONSTRAINT participation_id IF NOT EXISTS FOR ()-[r:PARTICIPATES_IN]-() REQUIRE r.id IS UNIQUE
