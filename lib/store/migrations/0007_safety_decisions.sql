-- What was decided about a safety item, beside that somebody saw it: '' seen only; NULL of acknowledgements from before.
ALTER TABLE acknowledgement ADD COLUMN decision TEXT;
