// Ids are unique within a collection: organisations.
// Parameters: none
// Returns: nothing
CREATE CONSTRAINT organization_id IF NOT EXISTS FOR (o:Organization) REQUIRE o.id IS UNIQUE
