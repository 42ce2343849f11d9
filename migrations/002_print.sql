-- Slips to print: the model, not the bytes, written in the ticket's own transaction (rule I3).
CREATE TABLE print_job (
  job_key    TEXT PRIMARY KEY,  -- '<ticketId>-<copy>': the same slip is never queued twice (rule B1)
  printer_id TEXT NOT NULL,
  slip       TEXT NOT NULL,
  state      TEXT NOT NULL DEFAULT 'queued' CHECK (state IN (
    'queued', 'sending', 'awaiting-proof', 'printed', 'sent-unconfirmed', 'blocked',
    'unknown', 'failed', 'expired', 'cancelled', 'moved')),
  bytes_sent INTEGER NOT NULL DEFAULT 0,
  attempt    INTEGER NOT NULL DEFAULT 0,
  why        TEXT,
  created_at INTEGER NOT NULL,  -- milliseconds since 1970-01-01T00:00Z, as all times here
  expires_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

-- The queue only, in order of arrival (an index ends in the rowid); a job leaves it with its first byte.
CREATE INDEX print_job_queue ON print_job (printer_id) WHERE state = 'queued';

-- What was under way when the server stopped.
CREATE INDEX print_job_under_way ON print_job (state) WHERE state IN ('sending', 'awaiting-proof');

-- What each attempt came to. Only ever added to.
CREATE TABLE print_attempt (
  attempt_id INTEGER PRIMARY KEY,
  job_key    TEXT NOT NULL REFERENCES print_job (job_key),
  at         INTEGER NOT NULL,
  state      TEXT NOT NULL,
  bytes_sent INTEGER NOT NULL,
  why        TEXT
) STRICT;

CREATE TRIGGER print_attempt_kept_as_written BEFORE UPDATE ON print_attempt
BEGIN SELECT RAISE(ABORT, 'print attempts are never changed'); END;

CREATE TRIGGER print_attempt_kept BEFORE DELETE ON print_attempt
BEGIN SELECT RAISE(ABORT, 'print attempts are never deleted'); END;
