-- Derived tables that hold side by side what questions about busy pairs and states read. All are made again when a record comes to this version.

DROP TABLE by_pair;
-- All that take part in a reciprocal event are sources and targets of each other. issue_id: of a statement, or null.
CREATE TABLE by_pair (
    source TEXT NOT NULL, target TEXT NOT NULL, kind TEXT NOT NULL, day TEXT NOT NULL, finding_id INTEGER NOT NULL,
    class TEXT NOT NULL, status TEXT NOT NULL, reciprocal INTEGER NOT NULL, coding_id INTEGER NOT NULL, issue_id INTEGER,
    PRIMARY KEY (source, target, kind, day, finding_id)) WITHOUT ROWID;

-- What an actor said on a call, a meeting or a visit with another one, but not to or about it.
CREATE TABLE said_beside (
    holder TEXT NOT NULL, other TEXT NOT NULL, day TEXT NOT NULL, finding_id INTEGER NOT NULL, issue_id INTEGER,
    PRIMARY KEY (holder, other, day, finding_id)) WITHOUT ROWID;

DROP TABLE pair_report;
-- The reports that tell anything actual between two actors, story by story, the first print first; first is the code that comes first.
-- day: of the report, '~' where it is not known; key: the lasting name of the report.
CREATE TABLE pair_report (
    first TEXT NOT NULL, second TEXT NOT NULL, story_id INTEGER NOT NULL, day TEXT NOT NULL, key TEXT NOT NULL,
    coding_id INTEGER NOT NULL, outlet_id INTEGER,
    PRIMARY KEY (first, second, story_id, day, key)) WITHOUT ROWID;
CREATE INDEX pair_report_by_coding ON pair_report (coding_id);

DROP TABLE attestation;
-- Who held which office, by which report; story_id, outlet_id: of the report.
CREATE TABLE attestation (
    country TEXT NOT NULL, office TEXT NOT NULL, name TEXT NOT NULL, day TEXT NOT NULL, coding_id INTEGER NOT NULL, number INTEGER NOT NULL,
    story_id INTEGER NOT NULL, outlet_id INTEGER,
    PRIMARY KEY (country, office, name, day, coding_id, number)) WITHOUT ROWID;
CREATE INDEX attestation_by_name ON attestation (name);
CREATE INDEX attestation_by_coding ON attestation (coding_id);

-- What a finding weighs for a reader's look: its doubt, the days of directed pairs on which it is the only finding of its class,
-- the pairs of which it alone tells in its report, and doubt × (1 + days).
CREATE TABLE review_weight (
    finding_id INTEGER PRIMARY KEY, key TEXT NOT NULL, doubt REAL NOT NULL, days INTEGER NOT NULL, reports INTEGER NOT NULL, weight REAL NOT NULL);
CREATE INDEX review_weight_by_weight ON review_weight (weight DESC, key);

-- The days of dyad_day summed by month; '' where the day is not known.
CREATE TABLE dyad_month (
    source TEXT NOT NULL, target TEXT NOT NULL, month TEXT NOT NULL, kind TEXT NOT NULL, class TEXT NOT NULL,
    findings INTEGER NOT NULL, both INTEGER NOT NULL, cooperation INTEGER NOT NULL, conflict INTEGER NOT NULL,
    both_cooperation INTEGER NOT NULL, both_conflict INTEGER NOT NULL,
    PRIMARY KEY (source, target, month, kind, class)) WITHOUT ROWID;

CREATE INDEX coverage_by_day ON coverage (day, reports, texts);
