-- Entries of the trigger log that correct another one, and why. Rows without them keep their digest.
ALTER TABLE trigger_event ADD COLUMN corrects INTEGER REFERENCES trigger_event(id);
ALTER TABLE trigger_event ADD COLUMN reason TEXT;
CREATE INDEX trigger_event_corrects ON trigger_event (corrects) WHERE corrects IS NOT NULL;
DROP VIEW v1_trigger_log;
CREATE VIEW v1_trigger_log AS
  SELECT 'V-' || v.id AS event, p.code AS patient, v.kind, v.at, v.part, v.intensity, v.triggers, v.tried, v.helped, v.substance, v.recorded
  FROM trigger_event v JOIN person p ON p.id = v.person
  WHERE v.kind <> 'withdrawn' AND NOT EXISTS (SELECT 1 FROM trigger_event n WHERE n.corrects = v.id);
