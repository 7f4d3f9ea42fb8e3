-- Which plug-ins are asked, in which order, and how each is configured. One row, once it was set. May hold secrets of plug-ins.
CREATE TABLE plugin_chain (
    id       integer PRIMARY KEY CHECK (id = 1),
    document text NOT NULL,  -- canonical JSON
    reason   text NOT NULL,
    author   text NOT NULL,
    at       bigint NOT NULL,
    revision bigint NOT NULL,
    kept     text NOT NULL DEFAULT ''  -- what plug-ins keep for themselves; JSON, empty: nothing
);

-- What a broker says of its plug-ins beside its heartbeat, as core/plugin/report reads it; no part of the fold.
ALTER TABLE broker ADD COLUMN report text NOT NULL DEFAULT '';
