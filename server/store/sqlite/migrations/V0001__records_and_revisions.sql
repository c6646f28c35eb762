-- Records as tables, one row each; column names are the contract's field names.
-- Dates are ISO text, flags 0 or 1, aliases, themes and sources JSON arrays; lists that refer to records are tables.
-- References are checked at COMMIT, so that rows may be written in any order.

CREATE TABLE territory (
  "id" TEXT PRIMARY KEY,
  "name" TEXT NOT NULL,
  "level" TEXT NOT NULL,
  "code" TEXT,
  "population" INTEGER,
  "populationYear" INTEGER,
  "latitude" REAL,
  "longitude" REAL,
  "sources" TEXT NOT NULL,
  "fictional" INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE territory_parent (
  "owner" TEXT NOT NULL REFERENCES territory (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "territory" TEXT NOT NULL REFERENCES territory (id) DEFERRABLE INITIALLY DEFERRED,
  "start" TEXT,
  "end" TEXT,
  PRIMARY KEY ("owner", "position")
) STRICT, WITHOUT ROWID;
CREATE INDEX territory_parent_territory ON territory_parent ("territory");

CREATE TABLE programme (
  "id" TEXT PRIMARY KEY,
  "name" TEXT NOT NULL,
  "funder" TEXT,
  "start" TEXT,
  "end" TEXT,
  "description" TEXT,
  "sources" TEXT NOT NULL,
  "fictional" INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE measure (
  "id" TEXT PRIMARY KEY,
  "name" TEXT NOT NULL,
  "code" TEXT,
  "programme" TEXT NOT NULL REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
  "budget" REAL,
  "start" TEXT,
  "end" TEXT,
  "description" TEXT,
  "sources" TEXT NOT NULL,
  "fictional" INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX measure_programme ON measure ("programme");

CREATE TABLE organization (
  "id" TEXT PRIMARY KEY,
  "name" TEXT NOT NULL,
  "aliases" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "legalForm" TEXT,
  "territory" TEXT REFERENCES territory (id) DEFERRABLE INITIALLY DEFERRED,
  "website" TEXT,
  "description" TEXT,
  "start" TEXT,
  "end" TEXT,
  "sources" TEXT NOT NULL,
  "fictional" INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX organization_territory ON organization ("territory");

CREATE TABLE organization_identifier (
  "owner" TEXT NOT NULL REFERENCES organization (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "scheme" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  PRIMARY KEY ("owner", "position"),
  UNIQUE ("scheme", "value")
) STRICT, WITHOUT ROWID;

CREATE TABLE project (
  "id" TEXT PRIMARY KEY,
  "title" TEXT NOT NULL,
  "acronym" TEXT,
  "measure" TEXT REFERENCES measure (id) DEFERRABLE INITIALLY DEFERRED,
  "programme" TEXT REFERENCES programme (id) DEFERRABLE INITIALLY DEFERRED,
  "status" TEXT,
  "start" TEXT,
  "end" TEXT,
  "grant" REAL,
  "cost" REAL,
  "themes" TEXT NOT NULL,
  "website" TEXT,
  "description" TEXT,
  "sources" TEXT NOT NULL,
  "fictional" INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX project_measure ON project ("measure");
CREATE INDEX project_programme ON project ("programme");

CREATE TABLE project_identifier (
  "owner" TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "scheme" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  PRIMARY KEY ("owner", "position"),
  UNIQUE ("scheme", "value")
) STRICT, WITHOUT ROWID;

CREATE TABLE project_territory (
  "owner" TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  "position" INTEGER NOT NULL,
  "territory" TEXT NOT NULL REFERENCES territory (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY ("owner", "position")
) STRICT, WITHOUT ROWID;
CREATE INDEX project_territory_territory ON project_territory ("territory");

CREATE TABLE participation (
  "id" TEXT PRIMARY KEY,
  "organization" TEXT NOT NULL REFERENCES organization (id) DEFERRABLE INITIALLY DEFERRED,
  "project" TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  "role" TEXT NOT NULL,
  "amount" REAL,
  "start" TEXT,
  "end" TEXT,
  "sources" TEXT NOT NULL,
  "fictional" INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX participation_organization ON participation ("organization");
CREATE INDEX participation_project ON participation ("project");

CREATE TABLE revision (
  "number" INTEGER PRIMARY KEY,
  "at" TEXT NOT NULL,
  "author" TEXT NOT NULL,
  "message" TEXT NOT NULL,
  "importId" TEXT UNIQUE,
  "reverts" INTEGER REFERENCES revision (number),
  "seed" TEXT,
  "created" INTEGER NOT NULL,
  "updated" INTEGER NOT NULL,
  "deleted" INTEGER NOT NULL
) STRICT;

-- What each revision did: the record before it (JSON, NULL when it was not there) and the digest of what it left.
CREATE TABLE revision_change (
  "revision" INTEGER NOT NULL REFERENCES revision (number),
  "type" TEXT NOT NULL,
  "id" TEXT NOT NULL,
  "before" TEXT,
  "after" TEXT,
  PRIMARY KEY ("revision", "type", "id")
) STRICT, WITHOUT ROWID;
