-- gated: whether reports that are not relevant were kept and not read. Before, every report was read.
ALTER TABLE run ADD COLUMN gated INTEGER NOT NULL DEFAULT 0;
