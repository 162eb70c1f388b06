-- The first layout. Every row: the number of the audit event that wrote it and a digest of its columns. All tables but
-- draft only grow: the guards at the end stop changes. Rows with revisions have key = number * 4096 + revision.

-- store id, time of creation, oldest reader
CREATE TABLE meta (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, value TEXT NOT NULL, seq INTEGER NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;

-- numbers that a rebuilt store must not give again
CREATE TABLE id_floor (
  id INTEGER PRIMARY KEY, counter TEXT NOT NULL, value INTEGER NOT NULL, seq INTEGER NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;

-- texts that results were computed with
CREATE TABLE definition (
  id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, text TEXT NOT NULL, seq INTEGER NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;

-- codes of people
CREATE TABLE person (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, order_key TEXT NOT NULL, seq INTEGER NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;
CREATE INDEX person_order ON person (order_key, id);

-- people, by revision
CREATE TABLE patient (
  key INTEGER PRIMARY KEY, person INTEGER NOT NULL REFERENCES person(id), family TEXT, given TEXT NOT NULL, used TEXT,
  folded_name TEXT NOT NULL, birth_date TEXT, birth_absent TEXT, sex_at_birth TEXT, identifiers TEXT NOT NULL,
  contact TEXT NOT NULL, status TEXT NOT NULL CHECK (status IN ('active', 'entered-in-error')), explored TEXT NOT NULL,
  extensions TEXT NOT NULL, recorded TEXT NOT NULL CHECK (recorded GLOB '[12][0-9][0-9][0-9]*'), by TEXT NOT NULL,
  reason TEXT NOT NULL, seq INTEGER NOT NULL, digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;
CREATE INDEX patient_name ON patient (folded_name);
CREATE INDEX patient_birth ON patient (birth_date);

-- records of one person, and the undoing of that
CREATE TABLE patient_link (
  id INTEGER PRIMARY KEY, keep INTEGER NOT NULL REFERENCES person(id), other INTEGER NOT NULL REFERENCES person(id),
  undone INTEGER NOT NULL CHECK (undone IN (0, 1)), recorded TEXT NOT NULL CHECK (recorded GLOB '[12][0-9][0-9][0-9]*'),
  by TEXT NOT NULL, reason TEXT NOT NULL, seq INTEGER NOT NULL, digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;

-- ids of other systems; the newest row of an id holds
CREATE TABLE external_id (
  id INTEGER PRIMARY KEY, system TEXT NOT NULL, value TEXT NOT NULL, object TEXT NOT NULL, person INTEGER,
  state TEXT NOT NULL CHECK (state IN ('set', 'withdrawn')), seq INTEGER NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;
CREATE INDEX external_id_value ON external_id (value, system);

-- stretches of care, by revision
CREATE TABLE episode (
  key INTEGER PRIMARY KEY, person INTEGER NOT NULL REFERENCES person(id), admitted TEXT, discharged TEXT,
  programme TEXT, clinician TEXT, referred_by TEXT, discharge_reason TEXT, last_contact TEXT,
  extensions TEXT NOT NULL, recorded TEXT NOT NULL CHECK (recorded GLOB '[12][0-9][0-9][0-9]*'), by TEXT NOT NULL,
  reason TEXT NOT NULL, seq INTEGER NOT NULL, digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;
CREATE INDEX episode_person ON episode (person);

-- observations
CREATE TABLE fact (
  id INTEGER PRIMARY KEY, person INTEGER NOT NULL REFERENCES person(id), episode INTEGER, name TEXT NOT NULL,
  content TEXT NOT NULL, at TEXT NOT NULL CHECK (at GLOB '[12][0-9][0-9][0-9]*'), at_day INTEGER NOT NULL,
  recorded TEXT NOT NULL CHECK (recorded GLOB '[12][0-9][0-9][0-9]*'), by TEXT NOT NULL, source TEXT NOT NULL,
  corrects INTEGER REFERENCES fact(id), seq INTEGER NOT NULL, digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;
CREATE INDEX fact_person ON fact (person);

-- what happened in care; numbers V are shared with trigger_event
CREATE TABLE event (
  id INTEGER PRIMARY KEY, person INTEGER NOT NULL REFERENCES person(id), episode INTEGER, source_id TEXT, kind TEXT NOT NULL,
  at TEXT NOT NULL CHECK (at GLOB '[12][0-9][0-9][0-9]*'), at_day INTEGER NOT NULL, by TEXT NOT NULL, note TEXT NOT NULL,
  details TEXT NOT NULL, recorded TEXT NOT NULL CHECK (recorded GLOB '[12][0-9][0-9][0-9]*'), seq INTEGER NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;
CREATE INDEX event_person ON event (person, at_day);
CREATE INDEX event_source ON event (person, source_id) WHERE source_id IS NOT NULL;

-- forms with their scores, by revision
CREATE TABLE assessment (
  key INTEGER PRIMARY KEY, person INTEGER NOT NULL REFERENCES person(id), episode INTEGER, instrument TEXT NOT NULL,
  taken_at TEXT CHECK (taken_at GLOB '[12][0-9][0-9][0-9]*'), day INTEGER NOT NULL, by TEXT NOT NULL, basis TEXT NOT NULL,
  source_id TEXT, answers TEXT NOT NULL, input TEXT, complete INTEGER NOT NULL, safety INTEGER NOT NULL, total_low REAL,
  total_high REAL, score TEXT NOT NULL, definition INTEGER REFERENCES definition(id),
  recorded TEXT NOT NULL CHECK (recorded GLOB '[12][0-9][0-9][0-9]*'), reason TEXT, seq INTEGER NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;
CREATE INDEX assessment_score ON assessment (person, instrument, day, key, seq, total_low, total_high);
CREATE INDEX assessment_source ON assessment (person, source_id) WHERE source_id IS NOT NULL;
CREATE INDEX assessment_safety ON assessment (person) WHERE safety = 1;

-- safety items that a person has seen
CREATE TABLE acknowledgement (
  id INTEGER PRIMARY KEY, object TEXT NOT NULL, person INTEGER NOT NULL REFERENCES person(id), by TEXT NOT NULL,
  at TEXT NOT NULL CHECK (at GLOB '[12][0-9][0-9][0-9]*'), note TEXT NOT NULL, seq INTEGER NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;
CREATE INDEX acknowledgement_object ON acknowledgement (object);

-- care plans, by revision
CREATE TABLE plan (
  key INTEGER PRIMARY KEY, person INTEGER NOT NULL REFERENCES person(id), episode INTEGER,
  status TEXT NOT NULL CHECK (status IN ('draft', 'signed')), as_of TEXT NOT NULL CHECK (as_of GLOB '[12][0-9][0-9][0-9]*'),
  template TEXT NOT NULL, template_version TEXT NOT NULL, template_digest TEXT NOT NULL, document TEXT NOT NULL,
  content_digest TEXT NOT NULL, author TEXT NOT NULL, reason TEXT NOT NULL,
  recorded TEXT NOT NULL CHECK (recorded GLOB '[12][0-9][0-9][0-9]*'), seq INTEGER NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;
CREATE INDEX plan_person ON plan (person);

-- decisions on lines of signed plans
CREATE TABLE decision (
  id INTEGER PRIMARY KEY, plan INTEGER NOT NULL, revision INTEGER NOT NULL, line TEXT NOT NULL, decision TEXT NOT NULL,
  reason TEXT NOT NULL, by TEXT NOT NULL, at TEXT NOT NULL CHECK (at GLOB '[12][0-9][0-9][0-9]*'), seq INTEGER NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;
CREATE INDEX decision_plan ON decision (plan);

-- trigger inventory, by revision; T-1 is number 1 of the person
CREATE TABLE trigger_item (
  id INTEGER PRIMARY KEY, person INTEGER NOT NULL REFERENCES person(id), number INTEGER NOT NULL, revision INTEGER NOT NULL,
  domain TEXT NOT NULL, text TEXT NOT NULL, strength INTEGER, avoidable TEXT NOT NULL, marlatt INTEGER, tone TEXT NOT NULL,
  strategy TEXT NOT NULL, steps TEXT NOT NULL, status TEXT NOT NULL CHECK (status IN ('open', 'met', 'removed')),
  recorded TEXT NOT NULL CHECK (recorded GLOB '[12][0-9][0-9][0-9]*'), by TEXT NOT NULL, reason TEXT NOT NULL,
  seq INTEGER NOT NULL, digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;
CREATE UNIQUE INDEX trigger_item_number ON trigger_item (person, number, revision);

-- trigger log
CREATE TABLE trigger_event (
  id INTEGER PRIMARY KEY, person INTEGER NOT NULL REFERENCES person(id), source_id TEXT, kind TEXT NOT NULL,
  at TEXT NOT NULL CHECK (at GLOB '[12][0-9][0-9][0-9]*'), at_day INTEGER NOT NULL, part TEXT NOT NULL, intensity INTEGER,
  triggers TEXT NOT NULL, tried TEXT NOT NULL, helped TEXT NOT NULL, substance TEXT NOT NULL, note TEXT NOT NULL,
  naloxone_given TEXT NOT NULL, emergency_called TEXT NOT NULL, analysis TEXT, safety INTEGER NOT NULL, by TEXT NOT NULL,
  recorded TEXT NOT NULL CHECK (recorded GLOB '[12][0-9][0-9][0-9]*'), seq INTEGER NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;
CREATE INDEX trigger_event_person ON trigger_event (person, at_day);
CREATE INDEX trigger_event_source ON trigger_event (person, source_id) WHERE source_id IS NOT NULL;

-- imports
CREATE TABLE import_run (
  id INTEGER PRIMARY KEY, command TEXT NOT NULL, format TEXT NOT NULL, source TEXT NOT NULL, by TEXT NOT NULL,
  recorded TEXT NOT NULL, seq INTEGER NOT NULL, digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;
CREATE INDEX import_run_source ON import_run (source);

-- how imports ended
CREATE TABLE import_end (
  id INTEGER PRIMARY KEY REFERENCES import_run(id), summary TEXT NOT NULL, seq INTEGER NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;

-- records that were imported, by digest of their content
CREATE TABLE import_record (
  id INTEGER PRIMARY KEY, content TEXT NOT NULL UNIQUE, became TEXT NOT NULL, person INTEGER, seq INTEGER NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;

-- resources kept verbatim
CREATE TABLE kept_resource (
  id INTEGER PRIMARY KEY, import INTEGER NOT NULL REFERENCES import_run(id), person INTEGER, type TEXT NOT NULL,
  reason TEXT NOT NULL, resource TEXT NOT NULL, sha256 TEXT NOT NULL, seq INTEGER NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;
CREATE INDEX kept_resource_person ON kept_resource (person);
CREATE INDEX kept_resource_sha256 ON kept_resource (sha256);

-- idempotency keys
CREATE TABLE request (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, content TEXT NOT NULL, result TEXT NOT NULL, seq INTEGER NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;

-- the audit chain
CREATE TABLE audit (
  seq INTEGER PRIMARY KEY, ts TEXT NOT NULL, actor TEXT NOT NULL, role TEXT NOT NULL, purpose TEXT NOT NULL,
  action TEXT NOT NULL, object TEXT NOT NULL, patient_ref TEXT NOT NULL, recipient TEXT NOT NULL, consent_ref TEXT NOT NULL,
  outcome TEXT NOT NULL, detail TEXT NOT NULL, after_digest BLOB, prev BLOB NOT NULL CHECK (length(prev) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE INDEX audit_patient ON audit (patient_ref) WHERE patient_ref <> '';

-- half-done interviews: the only rows that change
CREATE TABLE draft (
  person INTEGER NOT NULL REFERENCES person(id), instrument TEXT NOT NULL, actor TEXT NOT NULL, content TEXT NOT NULL,
  PRIMARY KEY (person, instrument, actor)
) STRICT;

-- views for analysts: columns are only ever added
CREATE VIEW v1_patients AS
  SELECT p.code AS patient, r.key % 4096 AS revision, r.family, r.given, r.used, r.birth_date, r.birth_absent, r.sex_at_birth, r.identifiers,
         r.contact, r.status, r.recorded
  FROM person p JOIN patient r ON r.key = (SELECT max(key) FROM patient WHERE key BETWEEN p.id * 4096 AND p.id * 4096 + 4095)
  WHERE r.status = 'active';
CREATE VIEW v1_episodes AS
  SELECT 'E-' || (e.key / 4096) AS episode, p.code AS patient, e.key % 4096 AS revision, e.admitted, e.discharged, e.programme, e.clinician,
         e.referred_by, e.discharge_reason, e.last_contact, e.recorded
  FROM episode e JOIN person p ON p.id = e.person
  WHERE NOT EXISTS (SELECT 1 FROM episode n WHERE n.key > e.key AND n.key < (e.key / 4096 + 1) * 4096);
CREATE VIEW v1_facts AS
  SELECT 'F-' || f.id AS fact, p.code AS patient, 'E-' || f.episode AS episode, f.name, f.content, f.at, f.recorded, f.by, f.source
  FROM fact f JOIN person p ON p.id = f.person
  WHERE NOT EXISTS (SELECT 1 FROM fact n WHERE n.person = f.person AND n.corrects = f.id);
CREATE VIEW v1_assessments AS
  SELECT 'A-' || (a.key / 4096) AS assessment, p.code AS patient, 'E-' || a.episode AS episode, a.key % 4096 AS revision, a.instrument, a.taken_at, a.basis,
         a.answers, a.complete, a.total_low, a.total_high, a.safety, a.score, d.sha256 AS definition, a.recorded
  FROM assessment a JOIN person p ON p.id = a.person LEFT JOIN definition d ON d.id = a.definition
  WHERE NOT EXISTS (SELECT 1 FROM assessment n WHERE n.key > a.key AND n.key < (a.key / 4096 + 1) * 4096);
CREATE VIEW v1_answers AS
  SELECT a.assessment, a.patient, a.instrument, a.taken_at, j.key AS item, j.value AS answer
  FROM v1_assessments a, json_each(a.answers) j;
CREATE VIEW v1_events AS
  SELECT 'V-' || v.id AS event, p.code AS patient, 'E-' || v.episode AS episode, v.kind, v.at, v.details, v.by, v.recorded
  FROM event v JOIN person p ON p.id = v.person;
CREATE VIEW v1_triggers AS
  SELECT p.code AS patient, 'T-' || t.number AS trigger_id, t.revision, t.domain, t.text, t.strength, t.avoidable, t.strategy, t.status, t.recorded
  FROM trigger_item t JOIN person p ON p.id = t.person
  WHERE NOT EXISTS (SELECT 1 FROM trigger_item n WHERE n.person = t.person AND n.number = t.number AND n.revision > t.revision);
CREATE VIEW v1_trigger_log AS
  SELECT 'V-' || v.id AS event, p.code AS patient, v.kind, v.at, v.part, v.intensity, v.triggers, v.tried, v.helped, v.substance, v.recorded
  FROM trigger_event v JOIN person p ON p.id = v.person;
CREATE VIEW v1_plans AS
  SELECT 'PL-' || (n.key / 4096) AS plan, p.code AS patient, n.key % 4096 AS revision, n.status, n.as_of, n.template, n.template_version, n.author, n.document, n.recorded
  FROM plan n JOIN person p ON p.id = n.person
  WHERE NOT EXISTS (SELECT 1 FROM plan m WHERE m.key > n.key AND m.key < (n.key / 4096 + 1) * 4096);

-- guards: rows are added, never changed
CREATE TRIGGER meta_no_update BEFORE UPDATE ON meta BEGIN SELECT RAISE(ABORT, 'meta only grows'); END;
CREATE TRIGGER meta_no_delete BEFORE DELETE ON meta BEGIN SELECT RAISE(ABORT, 'meta only grows'); END;
CREATE TRIGGER id_floor_no_update BEFORE UPDATE ON id_floor BEGIN SELECT RAISE(ABORT, 'id_floor only grows'); END;
CREATE TRIGGER id_floor_no_delete BEFORE DELETE ON id_floor BEGIN SELECT RAISE(ABORT, 'id_floor only grows'); END;
CREATE TRIGGER definition_no_update BEFORE UPDATE ON definition BEGIN SELECT RAISE(ABORT, 'definition only grows'); END;
CREATE TRIGGER definition_no_delete BEFORE DELETE ON definition BEGIN SELECT RAISE(ABORT, 'definition only grows'); END;
CREATE TRIGGER person_no_update BEFORE UPDATE ON person BEGIN SELECT RAISE(ABORT, 'person only grows'); END;
CREATE TRIGGER person_no_delete BEFORE DELETE ON person BEGIN SELECT RAISE(ABORT, 'person only grows'); END;
CREATE TRIGGER patient_no_update BEFORE UPDATE ON patient BEGIN SELECT RAISE(ABORT, 'patient only grows'); END;
CREATE TRIGGER patient_no_delete BEFORE DELETE ON patient BEGIN SELECT RAISE(ABORT, 'patient only grows'); END;
CREATE TRIGGER patient_link_no_update BEFORE UPDATE ON patient_link BEGIN SELECT RAISE(ABORT, 'patient_link only grows'); END;
CREATE TRIGGER patient_link_no_delete BEFORE DELETE ON patient_link BEGIN SELECT RAISE(ABORT, 'patient_link only grows'); END;
CREATE TRIGGER external_id_no_update BEFORE UPDATE ON external_id BEGIN SELECT RAISE(ABORT, 'external_id only grows'); END;
CREATE TRIGGER external_id_no_delete BEFORE DELETE ON external_id BEGIN SELECT RAISE(ABORT, 'external_id only grows'); END;
CREATE TRIGGER episode_no_update BEFORE UPDATE ON episode BEGIN SELECT RAISE(ABORT, 'episode only grows'); END;
CREATE TRIGGER episode_no_delete BEFORE DELETE ON episode BEGIN SELECT RAISE(ABORT, 'episode only grows'); END;
CREATE TRIGGER fact_no_update BEFORE UPDATE ON fact BEGIN SELECT RAISE(ABORT, 'fact only grows'); END;
CREATE TRIGGER fact_no_delete BEFORE DELETE ON fact BEGIN SELECT RAISE(ABORT, 'fact only grows'); END;
CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'event only grows'); END;
CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'event only grows'); END;
CREATE TRIGGER assessment_no_update BEFORE UPDATE ON assessment BEGIN SELECT RAISE(ABORT, 'assessment only grows'); END;
CREATE TRIGGER assessment_no_delete BEFORE DELETE ON assessment BEGIN SELECT RAISE(ABORT, 'assessment only grows'); END;
CREATE TRIGGER acknowledgement_no_update BEFORE UPDATE ON acknowledgement BEGIN SELECT RAISE(ABORT, 'acknowledgement only grows'); END;
CREATE TRIGGER acknowledgement_no_delete BEFORE DELETE ON acknowledgement BEGIN SELECT RAISE(ABORT, 'acknowledgement only grows'); END;
CREATE TRIGGER plan_no_update BEFORE UPDATE ON plan BEGIN SELECT RAISE(ABORT, 'plan only grows'); END;
CREATE TRIGGER plan_no_delete BEFORE DELETE ON plan BEGIN SELECT RAISE(ABORT, 'plan only grows'); END;
CREATE TRIGGER decision_no_update BEFORE UPDATE ON decision BEGIN SELECT RAISE(ABORT, 'decision only grows'); END;
CREATE TRIGGER decision_no_delete BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'decision only grows'); END;
CREATE TRIGGER trigger_item_no_update BEFORE UPDATE ON trigger_item BEGIN SELECT RAISE(ABORT, 'trigger_item only grows'); END;
CREATE TRIGGER trigger_item_no_delete BEFORE DELETE ON trigger_item BEGIN SELECT RAISE(ABORT, 'trigger_item only grows'); END;
CREATE TRIGGER trigger_event_no_update BEFORE UPDATE ON trigger_event BEGIN SELECT RAISE(ABORT, 'trigger_event only grows'); END;
CREATE TRIGGER trigger_event_no_delete BEFORE DELETE ON trigger_event BEGIN SELECT RAISE(ABORT, 'trigger_event only grows'); END;
CREATE TRIGGER import_run_no_update BEFORE UPDATE ON import_run BEGIN SELECT RAISE(ABORT, 'import_run only grows'); END;
CREATE TRIGGER import_run_no_delete BEFORE DELETE ON import_run BEGIN SELECT RAISE(ABORT, 'import_run only grows'); END;
CREATE TRIGGER import_end_no_update BEFORE UPDATE ON import_end BEGIN SELECT RAISE(ABORT, 'import_end only grows'); END;
CREATE TRIGGER import_end_no_delete BEFORE DELETE ON import_end BEGIN SELECT RAISE(ABORT, 'import_end only grows'); END;
CREATE TRIGGER import_record_no_update BEFORE UPDATE ON import_record BEGIN SELECT RAISE(ABORT, 'import_record only grows'); END;
CREATE TRIGGER import_record_no_delete BEFORE DELETE ON import_record BEGIN SELECT RAISE(ABORT, 'import_record only grows'); END;
CREATE TRIGGER kept_resource_no_update BEFORE UPDATE ON kept_resource BEGIN SELECT RAISE(ABORT, 'kept_resource only grows'); END;
CREATE TRIGGER kept_resource_no_delete BEFORE DELETE ON kept_resource BEGIN SELECT RAISE(ABORT, 'kept_resource only grows'); END;
CREATE TRIGGER request_no_update BEFORE UPDATE ON request BEGIN SELECT RAISE(ABORT, 'request only grows'); END;
CREATE TRIGGER request_no_delete BEFORE DELETE ON request BEGIN SELECT RAISE(ABORT, 'request only grows'); END;
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit only grows'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit only grows'); END;
