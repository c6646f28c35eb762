// Ids are unique within a collection: measures.
// Parameters: none
// Returns: nothing
CREATE CONSTRAINT measure_id IF NOT EXISTS FOR (m:Measure) REQUIRE m.id IS UNIQUE
