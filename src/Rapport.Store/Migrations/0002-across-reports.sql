-- What belongs together across reports. All of it is derived from the facts and can be made again.

-- Stories: the reprints of one text, the same or nearly so. story_id is the text of the story whose hash comes first.
CREATE TABLE story_text (document_id INTEGER PRIMARY KEY, story_id INTEGER NOT NULL);
CREATE INDEX story_text_by_story ON story_text (story_id);
-- Texts that share a band may be nearly the same.
CREATE TABLE story_band (band INTEGER NOT NULL, document_id INTEGER NOT NULL, PRIMARY KEY (band, document_id)) WITHOUT ROWID;

-- The accounts of calls, meetings and visits in current codings; finding_id is the event that tells it.
-- leader_id is the account that stands for the occasion: of the earliest report, else of the name that comes first.
-- first_day to last_day: when it may have been; exact where they are one day of its own date. persons: "USA/Antony J. Blinken" a line.
CREATE TABLE account (
    finding_id INTEGER PRIMARY KEY,
    coding_id INTEGER NOT NULL, number INTEGER NOT NULL,
    leader_id INTEGER NOT NULL,
    kind TEXT NOT NULL, parties TEXT NOT NULL,
    first_day TEXT NOT NULL, last_day TEXT NOT NULL, exact INTEGER NOT NULL,
    persons TEXT NOT NULL, side TEXT);
CREATE INDEX account_by_coding ON account (coding_id);
CREATE INDEX account_by_parties ON account (kind, parties, exact, first_day);
CREATE INDEX account_by_leader ON account (leader_id);
-- Each occasion at each of its parties; day: its date as far as known, else of the report; '' where neither is known.
CREATE TABLE occasion_of (
    code TEXT NOT NULL, day TEXT NOT NULL, leader_id INTEGER NOT NULL, kind TEXT NOT NULL,
    PRIMARY KEY (code, day, leader_id)) WITHOUT ROWID;
CREATE TABLE occasion_on (day TEXT NOT NULL, leader_id INTEGER NOT NULL, kind TEXT NOT NULL, PRIMARY KEY (day, leader_id)) WITHOUT ROWID;

-- Who held which office, by which report.
CREATE TABLE attestation (
    country TEXT NOT NULL, office TEXT NOT NULL, name TEXT NOT NULL, day TEXT NOT NULL, coding_id INTEGER NOT NULL, number INTEGER NOT NULL,
    PRIMARY KEY (country, office, name, day, coding_id, number)) WITHOUT ROWID;
CREATE INDEX attestation_by_name ON attestation (name);
CREATE INDEX attestation_by_coding ON attestation (coding_id);

CREATE INDEX statement_by_issue ON statement (issue_id);
CREATE INDEX finding_by_occasion ON finding (coding_id, occasion) WHERE occasion IS NOT NULL;
