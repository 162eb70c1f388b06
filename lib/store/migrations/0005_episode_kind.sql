-- Whom a stretch of care is for. NULL is care, as in all rows from before, which keep their digest.
ALTER TABLE episode ADD COLUMN kind TEXT CHECK (kind IN ('inquiry', 'collateral'));
DROP VIEW v1_episodes;
CREATE VIEW v1_episodes AS
  SELECT 'E-' || (e.key / 4096) AS episode, p.code AS patient, e.key % 4096 AS revision, e.admitted, e.discharged, e.programme, e.clinician,
         e.referred_by, e.discharge_reason, e.last_contact, e.recorded, coalesce(e.kind, 'care') AS kind
  FROM episode e JOIN person p ON p.id = e.person
  WHERE NOT EXISTS (SELECT 1 FROM episode n WHERE n.key > e.key AND n.key < (e.key / 4096 + 1) * 4096)
    AND NOT EXISTS (SELECT 1 FROM v1_withdrawn w WHERE w.object = 'E-' || (e.key / 4096));
