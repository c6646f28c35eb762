-- What Tessuto remembers beside the data: value is JSON. No revision and no hash knows of it.
CREATE TABLE setting (
  "key" TEXT PRIMARY KEY,
  "value" TEXT NOT NULL
) STRICT, WITHOUT ROWID;
