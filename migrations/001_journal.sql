-- The journal: append-only, each record's hash over the one before it and its own text (rules G1, G2).
CREATE TABLE journal (
  seq INTEGER PRIMARY KEY,
  text TEXT NOT NULL,
  hash BLOB NOT NULL,
  key BLOB
) STRICT;
-- Also against INSERT OR REPLACE, which deletes without a word where triggers do not recurse.
CREATE TRIGGER journal_grows BEFORE INSERT ON journal
WHEN new.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM journal)
BEGIN SELECT raise(ABORT, 'the journal is append-only: not its next record'); END;
CREATE TRIGGER journal_keeps BEFORE UPDATE ON journal BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_stays BEFORE DELETE ON journal BEGIN SELECT raise(ABORT, 'the journal is append-only'); END;

-- Where each opening of a service day stands in the journal, to fold from there.
CREATE TABLE service_day (
  opened_seq INTEGER PRIMARY KEY,
  date TEXT NOT NULL,
  rehearsal INTEGER NOT NULL,
  closed_seq INTEGER
) STRICT;
CREATE VIEW current_day AS SELECT date, rehearsal FROM service_day ORDER BY opened_seq DESC LIMIT 1;

-- Reporting: one row a visit, kept by the same transaction as the journal. Instants in milliseconds.
CREATE TABLE visit (
  ticket_id INTEGER PRIMARY KEY,
  date TEXT NOT NULL,
  rehearsal INTEGER NOT NULL,
  number TEXT NOT NULL,
  service_id TEXT NOT NULL,
  class TEXT NOT NULL,
  state TEXT NOT NULL,
  issued_at INTEGER NOT NULL,
  called_at INTEGER,
  calls INTEGER NOT NULL DEFAULT 0,
  counter_id TEXT,
  started_at INTEGER,
  finished_at INTEGER,
  outcome TEXT
) STRICT;

CREATE TABLE officer (
  id INTEGER PRIMARY KEY,
  username TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  agency_id TEXT,
  password TEXT NOT NULL,
  one_time INTEGER NOT NULL,
  disabled INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE device (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  place TEXT,
  token_hash BLOB NOT NULL UNIQUE,
  approved_at INTEGER NOT NULL,
  revoked INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Erasable: deleted when the day closes (rule I5).
CREATE TABLE priority_category (
  ticket_id INTEGER PRIMARY KEY,
  category TEXT NOT NULL
) STRICT;

-- Free text for the supervisor: never in the journal (rule G3).
CREATE TABLE note (
  id INTEGER PRIMARY KEY,
  about TEXT NOT NULL,
  text TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;

CREATE TABLE secret (
  name TEXT PRIMARY KEY,
  value BLOB NOT NULL
) STRICT;
