-- What proves a slip, and what is known of each printer.
ALTER TABLE print_job ADD COLUMN proof TEXT;
ALTER TABLE print_job ADD COLUMN process_id TEXT;
-- The job that this one goes on for at another printer; its key is the first one's key and how often it moved.
ALTER TABLE print_job ADD COLUMN moved_from TEXT REFERENCES print_job (job_key);
CREATE UNIQUE INDEX print_job_moved ON print_job (moved_from) WHERE moved_from IS NOT NULL;

ALTER TABLE print_attempt ADD COLUMN proof TEXT;
-- The printer's status at that moment, as JSON.
ALTER TABLE print_attempt ADD COLUMN status TEXT;
CREATE INDEX print_attempt_job ON print_attempt (job_key);

-- Why is a code and its facts, as JSON.
UPDATE print_job SET why = json_object('code', 'other', 'detail', why) WHERE why IS NOT NULL;

-- A job waits, also before a printer that cannot print, as long as no byte of it was sent.
DROP INDEX print_job_queue;
CREATE INDEX print_job_queue ON print_job (printer_id) WHERE state IN ('queued', 'blocked') AND bytes_sent = 0;
DROP INDEX print_job_under_way;
CREATE INDEX print_job_under_way ON print_job (state)
WHERE state IN ('sending', 'awaiting-proof') OR (state = 'blocked' AND bytes_sent > 0);

-- What a printer was found to do at an address, and whether people have paused it.
CREATE TABLE print_unit (
  printer_id TEXT PRIMARY KEY,
  url        TEXT,
  caps       TEXT,
  probed_at  INTEGER,
  paused     INTEGER NOT NULL DEFAULT 0
) STRICT;
