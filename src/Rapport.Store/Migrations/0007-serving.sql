-- What serves a record: watches with their alerts, feeds that are followed, keys of readers. None of it is a finding: exports, hashes and comparisons pass it over.

-- A question that is asked of everything new. coding_id: the last coding that was looked at; nothing behind it is lost while nobody looks.
CREATE TABLE watch (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,      -- 'w' and twelve characters
    conditions TEXT NOT NULL,       -- as the user wrote them
    webhook TEXT NOT NULL, secret TEXT NOT NULL,
    inside INTEGER NOT NULL,        -- whether the webhook may be an address of a private network
    made TEXT NOT NULL,
    coding_id INTEGER NOT NULL,
    failures INTEGER NOT NULL DEFAULT 0,    -- deliveries in a row that the webhook did not take
    due TEXT);                      -- when the webhook may be asked next, UTC; null where it took the last delivery

-- What is to be told to a webhook: the outbox. attempts: how often it was sent in vain; fault: why, the last time.
CREATE TABLE alert (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,      -- 'a' and twelve characters
    watch_id INTEGER NOT NULL REFERENCES watch (id),
    made TEXT NOT NULL,
    body TEXT NOT NULL,             -- '' once it was delivered
    state TEXT NOT NULL,            -- 'waiting', 'delivered', 'undeliverable'
    attempts INTEGER NOT NULL, fault TEXT);
CREATE INDEX alert_by_watch ON alert (watch_id, state, attempts);
-- What a watch has told: 'o…' an occasion, 'story/…' a text with its reprints, 'change/…' a new position. Each is told once.
CREATE TABLE alert_matter (
    watch_id INTEGER NOT NULL, matter TEXT NOT NULL, alert_id INTEGER NOT NULL,
    PRIMARY KEY (watch_id, matter)) WITHOUT ROWID;

-- A feed that is followed: what its server said last.
CREATE TABLE feed (
    id INTEGER PRIMARY KEY,
    address TEXT NOT NULL UNIQUE,   -- as the user wrote it
    moved TEXT,                     -- where its server said that it lies for good
    etag TEXT, modified TEXT,       -- what a conditional request repeats
    asked TEXT, due TEXT,           -- when it was asked last and may be asked next, UTC
    failures INTEGER NOT NULL,      -- in a row
    fault TEXT);                    -- of the last request, or null
-- The entries that were taken or left out, so that each is looked at once.
CREATE TABLE feed_entry (feed_id INTEGER NOT NULL REFERENCES feed (id), entry TEXT NOT NULL, PRIMARY KEY (feed_id, entry)) WITHOUT ROWID;

-- Keys of readers and writers; hash: SHA-256 of the key, which is shown once and kept nowhere.
CREATE TABLE access_key (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,      -- 'k' and eight characters
    label TEXT NOT NULL, hash BLOB NOT NULL UNIQUE,
    scope TEXT NOT NULL,            -- 'read', 'write'
    made TEXT NOT NULL, revoked TEXT);
