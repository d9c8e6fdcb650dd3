-- How far an input was read, so that it is not read again from its beginning.

-- The part of an input whose reports are all in the record; it moves on with every batch.
CREATE TABLE input_reached (
    input_id INTEGER PRIMARY KEY REFERENCES input (id),
    bytes INTEGER NOT NULL, hash TEXT NOT NULL, -- how many bytes of it were read, and SHA-256 over them
    record INTEGER, byte INTEGER, within INTEGER, -- where reading is to go on in a web archive; null where the input was read to its end
    tally TEXT NOT NULL);                       -- what became of its reports so far, as JSON
CREATE INDEX input_reached_whole ON input_reached (bytes) WHERE record IS NULL;
CREATE INDEX input_reached_part ON input_reached (bytes) WHERE record IS NOT NULL;
