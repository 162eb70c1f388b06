-- What was taken back, by whom and why, and the undoing of that: the newest row of an object holds. Objects: F-17, V-7, A-3, E-2, P-1/T-2, I-7.
CREATE TABLE withdrawal (
  id INTEGER PRIMARY KEY, object TEXT NOT NULL, person INTEGER REFERENCES person(id),
  undone INTEGER NOT NULL CHECK (undone IN (0, 1)), recorded TEXT NOT NULL CHECK (recorded GLOB '[12][0-9][0-9][0-9]*'),
  by TEXT NOT NULL, reason TEXT NOT NULL, seq INTEGER NOT NULL, digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;
CREATE INDEX withdrawal_object ON withdrawal (object);
CREATE INDEX withdrawal_person ON withdrawal (person) WHERE person IS NOT NULL;
CREATE TRIGGER withdrawal_no_update BEFORE UPDATE ON withdrawal BEGIN SELECT RAISE(ABORT, 'withdrawal only grows'); END;
CREATE TRIGGER withdrawal_no_delete BEFORE DELETE ON withdrawal BEGIN SELECT RAISE(ABORT, 'withdrawal only grows'); END;

-- objects that are taken back now
CREATE VIEW v1_withdrawn AS
  SELECT w.object, p.code AS patient, w.recorded, w.by, w.reason
  FROM withdrawal w LEFT JOIN person p ON p.id = w.person
  WHERE w.undone = 0 AND NOT EXISTS (SELECT 1 FROM withdrawal n WHERE n.object = w.object AND n.id > w.id);

DROP VIEW v1_episodes;
CREATE VIEW v1_episodes AS
  SELECT 'E-' || (e.key / 4096) AS episode, p.code AS patient, e.key % 4096 AS revision, e.admitted, e.discharged, e.programme, e.clinician,
         e.referred_by, e.discharge_reason, e.last_contact, e.recorded
  FROM episode e JOIN person p ON p.id = e.person
  WHERE NOT EXISTS (SELECT 1 FROM episode n WHERE n.key > e.key AND n.key < (e.key / 4096 + 1) * 4096)
    AND NOT EXISTS (SELECT 1 FROM v1_withdrawn w WHERE w.object = 'E-' || (e.key / 4096));
DROP VIEW v1_facts;
CREATE VIEW v1_facts AS
  SELECT 'F-' || f.id AS fact, p.code AS patient, 'E-' || f.episode AS episode, f.name, f.content, f.at, f.recorded, f.by, f.source
  FROM fact f JOIN person p ON p.id = f.person
  WHERE NOT EXISTS (SELECT 1 FROM fact n WHERE n.person = f.person AND n.corrects = f.id
                      AND NOT EXISTS (SELECT 1 FROM v1_withdrawn w WHERE w.object = 'F-' || n.id))
    AND NOT EXISTS (SELECT 1 FROM v1_withdrawn w WHERE w.object = 'F-' || f.id);
DROP VIEW v1_answers;
DROP VIEW v1_assessments;
CREATE VIEW v1_assessments AS
  SELECT 'A-' || (a.key / 4096) AS assessment, p.code AS patient, 'E-' || a.episode AS episode, a.key % 4096 AS revision, a.instrument, a.taken_at, a.basis,
         a.answers, a.complete, a.total_low, a.total_high, a.safety, a.score, d.sha256 AS definition, a.recorded
  FROM assessment a JOIN person p ON p.id = a.person LEFT JOIN definition d ON d.id = a.definition
  WHERE NOT EXISTS (SELECT 1 FROM assessment n WHERE n.key > a.key AND n.key < (a.key / 4096 + 1) * 4096)
    AND NOT EXISTS (SELECT 1 FROM v1_withdrawn w WHERE w.object = 'A-' || (a.key / 4096));
CREATE VIEW v1_answers AS
  SELECT a.assessment, a.patient, a.instrument, a.taken_at, j.key AS item, j.value AS answer
  FROM v1_assessments a, json_each(a.answers) j;
DROP VIEW v1_events;
CREATE VIEW v1_events AS
  SELECT 'V-' || v.id AS event, p.code AS patient, 'E-' || v.episode AS episode, v.kind, v.at, v.details, v.by, v.recorded
  FROM event v JOIN person p ON p.id = v.person
  WHERE NOT EXISTS (SELECT 1 FROM v1_withdrawn w WHERE w.object = 'V-' || v.id);
DROP VIEW v1_triggers;
CREATE VIEW v1_triggers AS
  SELECT p.code AS patient, 'T-' || t.number AS trigger_id, t.revision, t.domain, t.text, t.strength, t.avoidable, t.strategy, t.status, t.recorded
  FROM trigger_item t JOIN person p ON p.id = t.person
  WHERE NOT EXISTS (SELECT 1 FROM trigger_item n WHERE n.person = t.person AND n.number = t.number AND n.revision > t.revision)
    AND NOT EXISTS (SELECT 1 FROM v1_withdrawn w WHERE w.object = p.code || '/T-' || t.number);
DROP VIEW v1_trigger_log;
CREATE VIEW v1_trigger_log AS
  SELECT 'V-' || v.id AS event, p.code AS patient, v.kind, v.at, v.part, v.intensity, v.triggers, v.tried, v.helped, v.substance, v.recorded
  FROM trigger_event v JOIN person p ON p.id = v.person
  WHERE v.kind <> 'withdrawn'
    AND NOT EXISTS (SELECT 1 FROM trigger_event n WHERE n.corrects = v.id AND NOT EXISTS (SELECT 1 FROM v1_withdrawn w WHERE w.object = 'V-' || n.id))
    AND NOT EXISTS (SELECT 1 FROM v1_withdrawn w WHERE w.object = 'V-' || v.id);
