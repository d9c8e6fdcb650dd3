-- The record: what was read, what was found in it, and by what.
-- Positions count Unicode code points, half-open, so that substr(text, "start" + 1, "end" - "start") gives the words.
-- Dates are text, as far as they are known: '2023-02-10', '2023-02', '2023'.
-- The tables of facts are only ever added to. The tables under "derived" can be made again from them.

-- Facts ----------------------------------------------------------------------------------------------------------

CREATE TABLE pack (id INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE);
CREATE TABLE rule (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE outlet (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);

-- A text, once, however many reports carry it.
CREATE TABLE document (id INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, text TEXT NOT NULL);

-- What an outlet published: a text under the identifier that the input gave.
CREATE TABLE report (
    id INTEGER PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE,
    key TEXT NOT NULL UNIQUE,
    document_id INTEGER NOT NULL REFERENCES document (id),
    name TEXT NOT NULL,
    outlet_id INTEGER REFERENCES outlet (id));
CREATE INDEX report_by_document ON report (document_id);

-- One reading and coding of a report with one pack.
CREATE TABLE coding (
    id INTEGER PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE,
    report_id INTEGER NOT NULL REFERENCES report (id),
    pack_id INTEGER NOT NULL REFERENCES pack (id),
    side TEXT, published TEXT, url TEXT, language TEXT NOT NULL, headline TEXT,
    dateline_place TEXT, dateline_date TEXT, dateline_agency TEXT, dateline_start INTEGER, dateline_end INTEGER,
    day TEXT NOT NULL,          -- published, else the day of the dateline, else ''
    events INTEGER NOT NULL,    -- number of actual events
    statements INTEGER NOT NULL,
    rejections INTEGER NOT NULL);
CREATE INDEX coding_by_report ON coding (report_id);

-- A newer coding of the same report stands beside the older one.
CREATE TABLE superseded (coding_id INTEGER PRIMARY KEY REFERENCES coding (id), by_id INTEGER NOT NULL REFERENCES coding (id));

CREATE TABLE section (
    coding_id INTEGER NOT NULL, number INTEGER NOT NULL, kind TEXT NOT NULL, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL,
    PRIMARY KEY (coding_id, number)) WITHOUT ROWID;
CREATE TABLE sentence (
    coding_id INTEGER NOT NULL, number INTEGER NOT NULL, section INTEGER, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL,
    PRIMARY KEY (coding_id, number)) WITHOUT ROWID;
CREATE TABLE person (
    coding_id INTEGER NOT NULL, number INTEGER NOT NULL, name TEXT NOT NULL, office TEXT, country TEXT,
    PRIMARY KEY (coding_id, number)) WITHOUT ROWID;
CREATE TABLE mention (
    coding_id INTEGER NOT NULL, person INTEGER NOT NULL, number INTEGER NOT NULL, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL,
    PRIMARY KEY (coding_id, person, number)) WITHOUT ROWID;
CREATE TABLE occasion (
    coding_id INTEGER NOT NULL, number INTEGER NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, date TEXT, place TEXT,
    PRIMARY KEY (coding_id, number)) WITHOUT ROWID;
CREATE TABLE occasion_participant (
    coding_id INTEGER NOT NULL, occasion INTEGER NOT NULL, number INTEGER NOT NULL, code TEXT NOT NULL,
    PRIMARY KEY (coding_id, occasion, number)) WITHOUT ROWID;
CREATE TABLE occasion_person (
    coding_id INTEGER NOT NULL, occasion INTEGER NOT NULL, number INTEGER NOT NULL, person INTEGER NOT NULL,
    PRIMARY KEY (coding_id, occasion, number)) WITHOUT ROWID;

-- Something found: kind 'event', 'statement' or 'link'; class is the PLOVER type or the kind of statement.
-- The key is made from the report and what was found, so it is the same with every pack that finds the same.
CREATE TABLE finding (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    coding_id INTEGER NOT NULL REFERENCES coding (id),
    kind TEXT NOT NULL, class TEXT NOT NULL,
    name TEXT NOT NULL,         -- within its report: 'e1'
    date TEXT, occasion TEXT,
    rule_id INTEGER REFERENCES rule (id), confidence REAL NOT NULL,
    UNIQUE (key, coding_id));
CREATE INDEX finding_by_coding ON finding (coding_id);

CREATE TABLE event (
    finding_id INTEGER PRIMARY KEY REFERENCES finding (id),
    mode TEXT, contexts TEXT NOT NULL, cameo TEXT, quad TEXT NOT NULL, intensity REAL NOT NULL,
    reciprocal INTEGER NOT NULL, place TEXT, status TEXT NOT NULL, statement TEXT);
CREATE TABLE issue (id INTEGER PRIMARY KEY, register TEXT NOT NULL, text TEXT NOT NULL, UNIQUE (register, text));
CREATE TABLE statement (
    finding_id INTEGER PRIMARY KEY REFERENCES finding (id),
    stance TEXT, issue_id INTEGER REFERENCES issue (id), speaker TEXT, strength TEXT, direct INTEGER NOT NULL);
CREATE TABLE link (
    finding_id INTEGER PRIMARY KEY REFERENCES finding (id), what TEXT NOT NULL, verb TEXT NOT NULL, place TEXT);

-- role: 'source' or 'target' of an event, 'holder' or 'target' of a statement.
CREATE TABLE finding_actor (
    finding_id INTEGER NOT NULL, role TEXT NOT NULL, number INTEGER NOT NULL, code TEXT NOT NULL, sector TEXT, name TEXT,
    PRIMARY KEY (finding_id, role, number)) WITHOUT ROWID;
CREATE TABLE evidence (
    id INTEGER PRIMARY KEY,
    finding_id INTEGER NOT NULL REFERENCES finding (id), number INTEGER NOT NULL,
    sentence INTEGER, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL);
CREATE INDEX evidence_by_finding ON evidence (finding_id);
CREATE TABLE rejection (
    id INTEGER PRIMARY KEY,
    coding_id INTEGER NOT NULL REFERENCES coding (id), number INTEGER NOT NULL,
    reason TEXT NOT NULL, rule_id INTEGER REFERENCES rule (id),
    sentence INTEGER, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL);
CREATE INDEX rejection_by_coding ON rejection (coding_id);

-- Derived: the newest coding of each report ------------------------------------------------------------------------

CREATE TABLE current_coding (
    coding_id INTEGER PRIMARY KEY, day TEXT NOT NULL, outlet_id INTEGER, side TEXT);
CREATE INDEX current_coding_by_day ON current_coding (day, coding_id);
CREATE INDEX current_coding_by_outlet ON current_coding (outlet_id, day, coding_id);

-- day: of the date, else of the report; '' where neither is known.
CREATE TABLE current_finding (
    finding_id INTEGER PRIMARY KEY, coding_id INTEGER NOT NULL, kind TEXT NOT NULL, class TEXT NOT NULL, status TEXT NOT NULL,
    day TEXT NOT NULL, outlet_id INTEGER, side TEXT, issue_id INTEGER, stance TEXT);
CREATE INDEX current_finding_by_coding ON current_finding (coding_id);
CREATE INDEX current_finding_by_day ON current_finding (kind, day, finding_id, status);
CREATE INDEX current_finding_by_class ON current_finding (kind, class, day, finding_id, status);
CREATE INDEX current_finding_by_outlet ON current_finding (outlet_id, kind, day, finding_id, class, status);
CREATE INDEX current_finding_by_side ON current_finding (side, kind, day, finding_id, class, status);
CREATE INDEX current_finding_by_issue ON current_finding (issue_id, kind, day, finding_id, class, status) WHERE issue_id IS NOT NULL;
CREATE INDEX current_finding_by_stance ON current_finding (stance, kind, day, finding_id, class) WHERE stance IS NOT NULL;

CREATE TABLE by_actor (
    code TEXT NOT NULL, kind TEXT NOT NULL, day TEXT NOT NULL, finding_id INTEGER NOT NULL, role TEXT NOT NULL,
    class TEXT NOT NULL, status TEXT NOT NULL,
    PRIMARY KEY (code, kind, day, finding_id, role)) WITHOUT ROWID;
-- All that take part in a reciprocal event are sources and targets of each other.
CREATE TABLE by_pair (
    source TEXT NOT NULL, target TEXT NOT NULL, kind TEXT NOT NULL, day TEXT NOT NULL, finding_id INTEGER NOT NULL,
    class TEXT NOT NULL, status TEXT NOT NULL, reciprocal INTEGER NOT NULL,
    PRIMARY KEY (source, target, kind, day, finding_id)) WITHOUT ROWID;

-- Roll-ups. Only actual events are counted; intensity is in thousandths, so that sums are exact.
-- reciprocal findings are in both directions; "both" counts them, so that a pair is source→target + target→source - both.
CREATE TABLE dyad_day (
    source TEXT NOT NULL, target TEXT NOT NULL, day TEXT NOT NULL, kind TEXT NOT NULL, class TEXT NOT NULL,
    findings INTEGER NOT NULL, both INTEGER NOT NULL, reports INTEGER NOT NULL,
    cooperation INTEGER NOT NULL, conflict INTEGER NOT NULL,
    both_cooperation INTEGER NOT NULL, both_conflict INTEGER NOT NULL,
    PRIMARY KEY (source, target, day, kind, class)) WITHOUT ROWID;
CREATE INDEX dyad_day_by_day ON dyad_day (day, source, target, findings, both) WHERE kind = 'event';
-- The reports that tell anything actual between two actors; first is the code that comes first.
CREATE TABLE pair_report (
    first TEXT NOT NULL, second TEXT NOT NULL, coding_id INTEGER NOT NULL, document_id INTEGER NOT NULL, outlet_id INTEGER,
    PRIMARY KEY (first, second, coding_id)) WITHOUT ROWID;
CREATE INDEX pair_report_by_coding ON pair_report (coding_id);
CREATE TABLE coverage (
    outlet_id INTEGER NOT NULL, day TEXT NOT NULL, reports INTEGER NOT NULL, texts INTEGER NOT NULL,
    PRIMARY KEY (outlet_id, day)) WITHOUT ROWID;
CREATE TABLE tally (kind TEXT NOT NULL, status TEXT NOT NULL, findings INTEGER NOT NULL, PRIMARY KEY (kind, status)) WITHOUT ROWID;

-- Full text ----------------------------------------------------------------------------------------------------------

CREATE VIRTUAL TABLE document_words USING fts5 (text, content = 'document', content_rowid = 'id', tokenize = 'porter unicode61');
CREATE VIRTUAL TABLE headline_words USING fts5 (headline, content = 'coding', content_rowid = 'id', tokenize = 'porter unicode61');
CREATE VIEW finding_evidence AS
    SELECT f.id AS finding_id, (
        SELECT group_concat(e.text, ' … ') FROM (SELECT text FROM evidence WHERE finding_id = f.id ORDER BY number) e) AS text
    FROM finding f;
CREATE VIRTUAL TABLE evidence_words USING fts5 (text, content = 'finding_evidence', content_rowid = 'finding_id', tokenize = 'porter unicode61');
CREATE VIRTUAL TABLE issue_words USING fts5 (text, content = 'issue', content_rowid = 'id', tokenize = 'porter unicode61');
