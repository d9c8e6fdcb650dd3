-- The manifest: from which inputs, by which program and with which options the codings of the record were made.
-- Rows are only ever added. Paths and times are never part of what is compared between records.

-- One adding of reports to the record.
CREATE TABLE run (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    added TEXT NOT NULL,        -- when it began, UTC
    program TEXT NOT NULL,      -- version of the program
    model TEXT NOT NULL,        -- hash of the language model
    outlets TEXT NOT NULL,      -- hash of the register of outlets
    pack_id INTEGER NOT NULL REFERENCES pack (id),
    pack_path TEXT,             -- as the user named it; null where it was the program's own
    date TEXT, outlet TEXT, side TEXT);

-- An input of a run, from its first report on.
CREATE TABLE input (
    id INTEGER PRIMARY KEY,
    run_id INTEGER NOT NULL REFERENCES run (id), number INTEGER NOT NULL,
    path TEXT NOT NULL,         -- as the user named it
    UNIQUE (run_id, number));

-- The end of an input: all of its reports are in the record. An input without it was broken off.
CREATE TABLE input_end (
    input_id INTEGER PRIMARY KEY REFERENCES input (id),
    hash TEXT, bytes INTEGER,   -- null where it could not be read to its end
    taken INTEGER NOT NULL, known INTEGER NOT NULL);
CREATE INDEX input_end_by_hash ON input_end (hash);
CREATE TABLE input_left_out (
    input_id INTEGER NOT NULL REFERENCES input (id), reason TEXT NOT NULL, reports INTEGER NOT NULL,
    PRIMARY KEY (input_id, reason)) WITHOUT ROWID;

-- The input that a coding was read from first.
CREATE TABLE origin (
    coding_id INTEGER PRIMARY KEY REFERENCES coding (id), input_id INTEGER NOT NULL REFERENCES input (id));
CREATE INDEX origin_by_input ON origin (input_id);
