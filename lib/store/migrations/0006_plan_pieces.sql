-- What plans say alike is stored once. The document of a plan is a list of pieces, [12,13,40], that make the text when put together in
-- that order, or, of rows from before, the text itself.
CREATE TABLE plan_piece (
  id INTEGER PRIMARY KEY, hash INTEGER NOT NULL, text TEXT NOT NULL, seq INTEGER NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32)
) STRICT;
CREATE INDEX plan_piece_hash ON plan_piece (hash);
CREATE TRIGGER plan_piece_no_update BEFORE UPDATE ON plan_piece BEGIN SELECT RAISE(ABORT, 'plan_piece only grows'); END;
CREATE TRIGGER plan_piece_no_delete BEFORE DELETE ON plan_piece BEGIN SELECT RAISE(ABORT, 'plan_piece only grows'); END;

-- every revision of every plan, its document whole
CREATE VIEW v1_plan_revisions AS
  SELECT 'PL-' || (n.key / 4096) AS plan, p.code AS patient, n.key % 4096 AS revision, n.status, n.as_of, n.template, n.template_version, n.author,
         CASE WHEN n.document GLOB '[[]*'
              THEN (SELECT group_concat(t.text, '') FROM (SELECT x.text FROM json_each(n.document) j JOIN plan_piece x ON x.id = j.value
                                                          ORDER BY j.key) t)
              ELSE n.document END AS document,
         n.recorded
  FROM plan n JOIN person p ON p.id = n.person;
DROP VIEW v1_plans;
CREATE VIEW v1_plans AS
  SELECT r.plan, r.patient, r.revision, r.status, r.as_of, r.template, r.template_version, r.author, r.document, r.recorded
  FROM v1_plan_revisions r
  WHERE NOT EXISTS (SELECT 1 FROM plan m WHERE m.key > substr(r.plan, 4) * 4096 + r.revision AND m.key < (substr(r.plan, 4) + 1) * 4096);
