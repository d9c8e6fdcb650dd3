-- Layers: event tables of others, laid beside the record. Nothing of them is counted with it, and nothing of it depends on them.

-- format: 'gdelt', 'icews' or 'polecat'.
CREATE TABLE layer (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, format TEXT NOT NULL);

-- A file that was read into a layer; hash: SHA-256 of the file, so that the same file comes in once.
CREATE TABLE layer_file (
    layer_id INTEGER NOT NULL REFERENCES layer (id), hash TEXT NOT NULL, name TEXT NOT NULL,
    events INTEGER NOT NULL,    -- added by the file
    repeated INTEGER NOT NULL,  -- rows that the layer had already
    mended INTEGER NOT NULL,    -- codes whose lost zeros were put back
    left_out INTEGER NOT NULL,  -- lines that could not be read
    PRIMARY KEY (layer_id, hash)) WITHOUT ROWID;

-- source, target: ISO 3166-1 alpha-3, '' where the table names no state. key: their id. code: CAMEO, of POLECAT the PLOVER type.
-- quad: class of the code's PLOVER type, '' where it has none. place: the state of the place. A row that is repeated is one event.
CREATE TABLE layer_event (
    layer_id INTEGER NOT NULL, source TEXT NOT NULL, target TEXT NOT NULL, day TEXT NOT NULL, code TEXT NOT NULL, key TEXT NOT NULL,
    quad TEXT NOT NULL, place TEXT NOT NULL,
    PRIMARY KEY (layer_id, source, target, day, code, key)) WITHOUT ROWID;
