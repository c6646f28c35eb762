// One node for each identifier, shared by an organisation and a project at most.
// Parameters: none
// Returns: nothing
CREATE CONSTRAINT identifier_scheme_value IF NOT EXISTS FOR (i:Identifier) REQUIRE (i.scheme, i.value) IS UNIQUE
