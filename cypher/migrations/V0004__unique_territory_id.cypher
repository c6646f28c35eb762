// Ids are unique within a collection: territories.
// Parameters: none
// Returns: nothing
CREATE CONSTRAINT territory_id IF NOT EXISTS FOR (t:Territory) REQUIRE t.id IS UNIQUE
