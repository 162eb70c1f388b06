-- Records that are held until somebody says whose they are, and how each conflict was settled: the newest row of a conflict holds.
CREATE TABLE conflict (
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('person', 'identifier', 'link', 'form')), source_key TEXT NOT NULL,
  person INTEGER REFERENCES person(id), other INTEGER REFERENCES person(id), differs TEXT NOT NULL,
  import INTEGER NOT NULL REFERENCES import_run(id), recorded TEXT NOT NULL CHECK (recorded GLOB '[12][0-9][0-9][0-9]*'),
  by TEXT NOT NULL, seq INTEGER NOT NULL, digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;
CREATE INDEX conflict_key ON conflict (source_key);
CREATE INDEX conflict_person ON conflict (person) WHERE person IS NOT NULL;
CREATE INDEX conflict_other ON conflict (other) WHERE other IS NOT NULL;
CREATE TRIGGER conflict_no_update BEFORE UPDATE ON conflict BEGIN SELECT RAISE(ABORT, 'conflict only grows'); END;
CREATE TRIGGER conflict_no_delete BEFORE DELETE ON conflict BEGIN SELECT RAISE(ABORT, 'conflict only grows'); END;

CREATE TABLE held_record (
  id INTEGER PRIMARY KEY, conflict INTEGER NOT NULL REFERENCES conflict(id), import INTEGER NOT NULL REFERENCES import_run(id),
  format TEXT NOT NULL, type TEXT NOT NULL, server TEXT NOT NULL, url TEXT NOT NULL, text TEXT NOT NULL, sha256 TEXT NOT NULL,
  seq INTEGER NOT NULL, digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;
CREATE INDEX held_record_conflict ON held_record (conflict);
CREATE INDEX held_record_text ON held_record (sha256);
CREATE TRIGGER held_record_no_update BEFORE UPDATE ON held_record BEGIN SELECT RAISE(ABORT, 'held_record only grows'); END;
CREATE TRIGGER held_record_no_delete BEFORE DELETE ON held_record BEGIN SELECT RAISE(ABORT, 'held_record only grows'); END;

CREATE TABLE settlement (
  id INTEGER PRIMARY KEY, conflict INTEGER NOT NULL REFERENCES conflict(id),
  outcome TEXT NOT NULL CHECK (outcome IN ('same', 'new', 'drop', 'undone')), person INTEGER REFERENCES person(id),
  import INTEGER REFERENCES import_run(id), recorded TEXT NOT NULL CHECK (recorded GLOB '[12][0-9][0-9][0-9]*'), by TEXT NOT NULL,
  reason TEXT NOT NULL, seq INTEGER NOT NULL, digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;
CREATE INDEX settlement_conflict ON settlement (conflict);
CREATE TRIGGER settlement_no_update BEFORE UPDATE ON settlement BEGIN SELECT RAISE(ABORT, 'settlement only grows'); END;
CREATE TRIGGER settlement_no_delete BEFORE DELETE ON settlement BEGIN SELECT RAISE(ABORT, 'settlement only grows'); END;

-- every conflict with how it stands
CREATE VIEW v1_conflicts AS
  SELECT 'X-' || c.id AS conflict, c.kind, p.code AS patient, o.code AS other, c.differs, 'I-' || c.import AS import, c.recorded,
         coalesce((SELECT CASE s.outcome WHEN 'undone' THEN 'open' ELSE s.outcome END FROM settlement s WHERE s.conflict = c.id
                   ORDER BY s.id DESC LIMIT 1), 'open') AS state,
         (SELECT count(*) FROM held_record h WHERE h.conflict = c.id) AS held
  FROM conflict c LEFT JOIN person p ON p.id = c.person LEFT JOIN person o ON o.id = c.other;
