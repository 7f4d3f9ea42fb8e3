-- Every policy that was ever published; the highest version is in force. Kept for good: the journal's retention does not reach here.
CREATE TABLE policy (
    version         INTEGER PRIMARY KEY,
    document        TEXT NOT NULL,     -- canonical JSON
    base            INTEGER NOT NULL,  -- the version that its author started from
    restored        INTEGER NOT NULL,  -- the older version that it brings back; 0: none
    reason          TEXT NOT NULL,
    author          TEXT NOT NULL,
    at              INTEGER NOT NULL,
    failed_tests    TEXT NOT NULL,     -- JSON array of names
    override_reason TEXT NOT NULL,
    revision        INTEGER NOT NULL
) STRICT;

-- What balancing by load index and round robin look at.
ALTER TABLE target ADD COLUMN load INTEGER;  -- 0..100 as last reported
ALTER TABLE target ADD COLUMN load_sessions INTEGER NOT NULL DEFAULT 0;  -- on it at that report
ALTER TABLE target ADD COLUMN last_placed_at INTEGER NOT NULL DEFAULT 0;
