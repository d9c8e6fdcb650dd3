-- Corrections: what readers say against the coding of a report. Rows are only ever added: a correction is withdrawn by another row.

CREATE TABLE correction (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,          -- lasting: 'c' and twelve characters
    report_id INTEGER NOT NULL REFERENCES report (id),
    finding TEXT NOT NULL,              -- lasting name of the finding that it is about or that it adds
    act TEXT NOT NULL,                  -- 'wrong', 'change', 'missing', 'right', 'withdraw'
    withdraws INTEGER REFERENCES correction (id),
    reading TEXT NOT NULL,              -- what is right, as a JSON object; '{}' where nothing is to be said
    author TEXT NOT NULL, made TEXT NOT NULL, reason TEXT NOT NULL);
CREATE INDEX correction_by_report ON correction (report_id);
CREATE INDEX correction_by_finding ON correction (finding);
CREATE INDEX correction_by_withdrawn ON correction (withdraws) WHERE withdraws IS NOT NULL;

-- The corrected reading of a coding: a coding of its own, which stands beside the machine's and supersedes it.
CREATE TABLE corrected_coding (
    coding_id INTEGER PRIMARY KEY REFERENCES coding (id), base_id INTEGER NOT NULL REFERENCES coding (id));
