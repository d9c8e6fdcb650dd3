-- The words that tell what an event is about. weight: 1 where they tell the context alone, less where they tell it beside others.
CREATE TABLE event_context (
    finding_id INTEGER NOT NULL REFERENCES finding (id),
    number INTEGER NOT NULL,        -- by context and in the order of the text, from 0
    context TEXT NOT NULL, weight REAL NOT NULL,
    "start" INTEGER NOT NULL, "end" INTEGER NOT NULL,   -- code points of the text
    text TEXT NOT NULL,
    PRIMARY KEY (finding_id, number)) WITHOUT ROWID;
