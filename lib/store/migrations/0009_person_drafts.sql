-- Half-done interviews, the only rows that may change: each under a digest (NULL in rows from before), and those about a person who is in
-- no record yet, one for each member of staff.
ALTER TABLE draft ADD COLUMN digest BLOB;
CREATE TABLE person_draft (
  actor TEXT PRIMARY KEY, content TEXT NOT NULL, digest BLOB NOT NULL
) STRICT;
