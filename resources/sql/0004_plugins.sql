-- Which plug-ins are asked, in which order, and how each is configured. One row, once it was set. May hold secrets of plug-ins.
CREATE TABLE plugin_chain (
    id       INTEGER PRIMARY KEY CHECK (id = 1),
    document TEXT NOT NULL,  -- canonical JSON
    reason   TEXT NOT NULL,
    author   TEXT NOT NULL,
    at       INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    kept     TEXT NOT NULL DEFAULT ''  -- what plug-ins keep for themselves; JSON, empty: nothing
) STRICT;

-- What a broker says of its plug-ins beside its heartbeat, as core/plugin/report reads it; no part of the fold.
ALTER TABLE broker ADD COLUMN report TEXT NOT NULL DEFAULT '';
