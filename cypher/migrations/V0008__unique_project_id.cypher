// Ids are unique within a collection: projects.
// Parameters: none
// Returns: nothing
CREATE CONSTRAINT project_id IF NOT EXISTS FOR (p:Project) REQUIRE p.id IS UNIQUE
