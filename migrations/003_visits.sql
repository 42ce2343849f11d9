-- Visits may have several stops: the times move to a row a stop (rule J3). Instants and lengths in milliseconds.
CREATE TABLE visit_stop (
  ticket_id INTEGER NOT NULL REFERENCES visit (ticket_id),
  stop INTEGER NOT NULL,       -- 0 for the first
  service_id TEXT NOT NULL,
  counter_id TEXT,
  state TEXT NOT NULL,
  queued_at INTEGER,
  called_at INTEGER,
  calls INTEGER NOT NULL,
  started_at INTEGER,
  finished_at INTEGER,
  outcome TEXT,
  served_ms INTEGER NOT NULL,
  parked_ms INTEGER NOT NULL,
  PRIMARY KEY (ticket_id, stop)
) STRICT, WITHOUT ROWID;

INSERT INTO visit_stop
SELECT ticket_id, 0, service_id, counter_id, CASE state WHEN 'served' THEN 'served' ELSE 'here' END, issued_at, called_at,
  calls, started_at, finished_at, outcome, coalesce(max(finished_at - started_at, 0), 0), 0
FROM visit WHERE called_at IS NOT NULL;

ALTER TABLE visit DROP COLUMN called_at;
ALTER TABLE visit DROP COLUMN calls;
ALTER TABLE visit DROP COLUMN counter_id;
ALTER TABLE visit DROP COLUMN started_at;
ALTER TABLE visit DROP COLUMN outcome;
ALTER TABLE visit ADD COLUMN stops INTEGER NOT NULL DEFAULT 1;
ALTER TABLE visit ADD COLUMN paper INTEGER NOT NULL DEFAULT 0;
-- What the visitor was told to expect at issue, in minutes.
ALTER TABLE visit ADD COLUMN told_from INTEGER;
ALTER TABLE visit ADD COLUMN told_to INTEGER;

-- What each display did with an announcement (rule A2).
CREATE TABLE receipt (
  announcement_id INTEGER NOT NULL,
  display TEXT NOT NULL,
  shown_at INTEGER,
  spoken_at INTEGER,
  PRIMARY KEY (announcement_id, display)
) STRICT, WITHOUT ROWID;

-- Erasable: HMACs of identities under a key of the day; both are deleted when the day closes (rule I6).
CREATE TABLE identity (
  ticket_id INTEGER PRIMARY KEY,
  hash BLOB NOT NULL
) STRICT;
CREATE INDEX identity_hash ON identity (hash);
