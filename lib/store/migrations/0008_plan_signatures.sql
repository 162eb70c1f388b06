-- Plans that somebody has signed and that wait for another signature ('signed' in `status`, as all that bear one), and the days of a
-- decision: when a line that was declined is asked about again, until when one waits. NULL in rows from before, which keep their digest.
ALTER TABLE plan ADD COLUMN part TEXT CHECK (part IN ('part-signed'));
ALTER TABLE decision ADD COLUMN ask TEXT;
ALTER TABLE decision ADD COLUMN due TEXT;
DROP VIEW v1_plans;
DROP VIEW v1_plan_revisions;
CREATE VIEW v1_plan_revisions AS
  SELECT 'PL-' || (n.key / 4096) AS plan, p.code AS patient, n.key % 4096 AS revision, coalesce(n.part, n.status) AS status, n.as_of, n.template,
         n.template_version, n.author,
         CASE WHEN n.document GLOB '[[]*'
              THEN (SELECT group_concat(t.text, '') FROM (SELECT x.text FROM json_each(n.document) j JOIN plan_piece x ON x.id = j.value
                                                          ORDER BY j.key) t)
              ELSE n.document END AS document,
         n.recorded
  FROM plan n JOIN person p ON p.id = n.person;
CREATE VIEW v1_plans AS
  SELECT r.plan, r.patient, r.revision, r.status, r.as_of, r.template, r.template_version, r.author, r.document, r.recorded
  FROM v1_plan_revisions r
  WHERE NOT EXISTS (SELECT 1 FROM plan m WHERE m.key > substr(r.plan, 4) * 4096 + r.revision AND m.key < (substr(r.plan, 4) + 1) * 4096);
