// Ids are unique within a collection: programmes.
// Parameters: none
// Returns: nothing
CREATE CONSTRAINT programme_id IF NOT EXISTS FOR (p:Programme) REQUIRE p.id IS UNIQUE
