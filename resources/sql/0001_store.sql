-- The embedded store. Words stand for enumerations, times are microseconds since 1970 in UTC, ids are numbers; the views of
-- 0002 show both as people write them. Whoever reads these tables with SQL may rely on their names and columns.

CREATE TABLE journal (
    revision INTEGER PRIMARY KEY,
    at       INTEGER NOT NULL,
    actor    TEXT NOT NULL,
    broker   TEXT NOT NULL,
    kind     TEXT NOT NULL,
    subject  TEXT NOT NULL,
    body     TEXT NOT NULL   -- one JSON object
) STRICT;
-- Without the events of sessions, which are by far the most and have to be appended fast.
CREATE INDEX journal_subject ON journal (subject) WHERE subject NOT LIKE 'session:%';

-- State: what the journal's events come to. Written in the transaction that writes the events.

CREATE TABLE farm (
    name      TEXT PRIMARY KEY,
    sessions  TEXT NOT NULL,  -- single, multiple
    balancing TEXT NOT NULL,
    min_open  INTEGER NOT NULL,
    revision  INTEGER NOT NULL
) STRICT;

CREATE TABLE target (
    name              TEXT PRIMARY KEY,
    farm              TEXT NOT NULL,
    kind              TEXT NOT NULL,
    host              TEXT NOT NULL,
    port              INTEGER NOT NULL,
    weight            INTEGER NOT NULL,
    session_limit     INTEGER NOT NULL,  -- 0: none
    tags              TEXT NOT NULL,     -- JSON array
    environment       TEXT NOT NULL,
    revision          INTEGER NOT NULL,
    health            TEXT NOT NULL,     -- unknown, up, down
    health_detail     TEXT NOT NULL,
    quarantined_until INTEGER,
    quarantine_reason TEXT NOT NULL,
    failures_in_a_row INTEGER NOT NULL
) STRICT;

CREATE TABLE hold (
    id            INTEGER PRIMARY KEY,
    target        TEXT NOT NULL,
    mode          TEXT NOT NULL,  -- reconnect-only, closed
    owner         TEXT NOT NULL,
    reason        TEXT NOT NULL,
    placed_at     INTEGER NOT NULL,
    until         INTEGER,
    until_restart INTEGER NOT NULL,
    revision      INTEGER NOT NULL
) STRICT;

CREATE TABLE session (
    id              INTEGER PRIMARY KEY,
    farm            TEXT NOT NULL,
    user            TEXT NOT NULL,
    domain          TEXT NOT NULL,
    target          TEXT NOT NULL,
    state           TEXT NOT NULL,  -- pending, active, disconnected
    reason          TEXT NOT NULL,
    client          TEXT NOT NULL,
    client_port     INTEGER NOT NULL,
    client_name     TEXT NOT NULL,
    connection      TEXT NOT NULL,
    placed_at       INTEGER NOT NULL,
    since           INTEGER NOT NULL,
    placed_revision INTEGER NOT NULL,
    revision        INTEGER NOT NULL
) STRICT;
CREATE INDEX session_user ON session (user, farm);

CREATE TABLE broker (
    name       TEXT PRIMARY KEY,
    front_door TEXT NOT NULL,
    pid        INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    seen_at    INTEGER NOT NULL
) STRICT;

-- Finished requests; open ones lie in the inbox beside this file.
CREATE TABLE request (
    key       TEXT PRIMARY KEY,
    actor     TEXT NOT NULL,
    verb      TEXT NOT NULL,
    arguments TEXT NOT NULL,
    expected  INTEGER NOT NULL,
    at        INTEGER NOT NULL,
    state     TEXT NOT NULL,  -- done, refused
    error     TEXT NOT NULL,
    message   TEXT NOT NULL,
    result    TEXT NOT NULL,
    revision  INTEGER NOT NULL
) STRICT;
CREATE INDEX request_revision ON request (revision);

-- The event that changed a definition last, also of what has been removed: what expected revisions are held against.
CREATE TABLE last_change (
    subject  TEXT PRIMARY KEY,  -- farm:NAME, target:NAME, holds:TARGET
    revision INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    actor    TEXT NOT NULL,
    kind     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE lease (
    name   TEXT PRIMARY KEY,  -- executor
    token  INTEGER NOT NULL,
    holder TEXT NOT NULL,     -- empty: released
    until  INTEGER NOT NULL
) STRICT;

-- A snapshot counts once its row is there; parts without one are left from an interrupted try.
CREATE TABLE snapshot (
    revision INTEGER PRIMARY KEY,
    at       INTEGER NOT NULL,
    parts    INTEGER NOT NULL
) STRICT;
CREATE TABLE snapshot_part (
    revision INTEGER NOT NULL,
    part     INTEGER NOT NULL,
    checksum INTEGER NOT NULL,
    content  BLOB NOT NULL,
    PRIMARY KEY (revision, part)
) STRICT;
