// A setting is kept once.
// Parameters: none
// Returns: nothing
CREATE CONSTRAINT setting_key IF NOT EXISTS FOR (s:Setting) REQUIRE s.key IS UNIQUE
