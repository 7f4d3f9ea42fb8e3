-- The shared store. Words stand for enumerations, times are microseconds since 1970 in UTC, ids are numbers; the views at
-- the end show both as people write them. Whoever reads these tables with SQL may rely on their names and columns. Texts
-- are ordered by their bytes, whatever the database's language; a NUL in one is kept as SUB (26) and '0'.

CREATE SCHEMA farmwarden;
SET LOCAL search_path = farmwarden;

CREATE TABLE about (
    only_row       BOOLEAN PRIMARY KEY DEFAULT true CHECK (only_row),
    schema_version BIGINT NOT NULL,
    identity       TEXT NOT NULL  -- of this store, for followers that reconnect: another one starts from anew
);
INSERT INTO about (schema_version, identity) VALUES (0, gen_random_uuid()::text);

-- The number of the last event. Whoever appends locks this row until the end of the transaction, so numbers have no gaps
-- and become visible in their order.
CREATE TABLE journal_head (
    only_row BOOLEAN PRIMARY KEY DEFAULT true CHECK (only_row),
    revision BIGINT NOT NULL
) WITH (fillfactor = 50);
INSERT INTO journal_head (revision) VALUES (0);

CREATE TABLE journal (
    revision BIGINT PRIMARY KEY,
    at       BIGINT NOT NULL,
    actor    TEXT COLLATE "C" NOT NULL,
    broker   TEXT COLLATE "C" NOT NULL,
    kind     TEXT COLLATE "C" NOT NULL,
    subject  TEXT COLLATE "C" NOT NULL,
    body     TEXT NOT NULL  -- one JSON object
);
-- Without the events of sessions, which are by far the most and have to be appended fast.
CREATE INDEX journal_subject ON journal (subject, revision) WHERE subject NOT LIKE 'session:%';
CREATE INDEX journal_kind ON journal (kind, revision) WHERE subject NOT LIKE 'session:%';

-- State: what the journal's events come to. Written in the transaction that writes the events.

CREATE TABLE farm (
    name      TEXT COLLATE "C" PRIMARY KEY,
    sessions  TEXT NOT NULL,  -- single, multiple
    balancing TEXT NOT NULL,
    min_open  BIGINT NOT NULL,
    revision  BIGINT NOT NULL
);

CREATE TABLE target (
    name              TEXT COLLATE "C" PRIMARY KEY,
    farm              TEXT COLLATE "C" NOT NULL,
    kind              TEXT NOT NULL,
    host              TEXT NOT NULL,
    port              BIGINT NOT NULL,
    weight            BIGINT NOT NULL,
    session_limit     BIGINT NOT NULL,  -- 0: none
    tags              TEXT NOT NULL,    -- JSON array
    environment       TEXT NOT NULL,
    revision          BIGINT NOT NULL,
    health            TEXT NOT NULL DEFAULT 'unknown',  -- unknown, up, down
    health_detail     TEXT NOT NULL DEFAULT '',
    quarantined_until BIGINT,
    quarantine_reason TEXT NOT NULL DEFAULT '',
    failures_in_a_row BIGINT NOT NULL DEFAULT 0,
    load              BIGINT,                       -- 0..100 as last reported
    load_sessions     BIGINT NOT NULL DEFAULT 0,    -- on it at that report
    last_placed_at    BIGINT NOT NULL DEFAULT 0
) WITH (fillfactor = 50);
CREATE INDEX target_farm ON target (farm);

CREATE TABLE hold (
    id            BIGINT PRIMARY KEY,
    target        TEXT COLLATE "C" NOT NULL,
    mode          TEXT NOT NULL,  -- reconnect-only, closed
    owner         TEXT NOT NULL,
    reason        TEXT NOT NULL,
    placed_at     BIGINT NOT NULL,
    until         BIGINT,
    until_restart BIGINT NOT NULL,
    revision      BIGINT NOT NULL
);
CREATE INDEX hold_target ON hold (target);

CREATE TABLE session (
    id              BIGINT PRIMARY KEY,
    farm            TEXT COLLATE "C" NOT NULL,
    "user"          TEXT COLLATE "C" NOT NULL,
    domain          TEXT NOT NULL,
    target          TEXT COLLATE "C" NOT NULL,
    state           TEXT NOT NULL,  -- pending, active, disconnected
    reason          TEXT NOT NULL,
    client          TEXT NOT NULL,
    client_port     BIGINT NOT NULL,
    client_name     TEXT NOT NULL,
    connection      TEXT NOT NULL,
    placed_at       BIGINT NOT NULL,
    since           BIGINT NOT NULL,
    placed_revision BIGINT NOT NULL,
    revision        BIGINT NOT NULL
) WITH (fillfactor = 80);
CREATE INDEX session_user_farm ON session ("user", farm);

-- Every policy that was ever published; the highest version is in force. Kept for good: the journal's retention does not
-- reach here.
CREATE TABLE policy (
    version         BIGINT PRIMARY KEY,
    document        TEXT NOT NULL,    -- canonical JSON
    base            BIGINT NOT NULL,  -- the version that its author started from
    restored        BIGINT NOT NULL,  -- the older version that it brings back; 0: none
    reason          TEXT NOT NULL,
    author          TEXT NOT NULL,
    at              BIGINT NOT NULL,
    failed_tests    TEXT NOT NULL,    -- JSON array of names
    override_reason TEXT NOT NULL,
    revision        BIGINT NOT NULL
);

CREATE TABLE broker (
    name       TEXT COLLATE "C" PRIMARY KEY,
    front_door TEXT NOT NULL,
    pid        BIGINT NOT NULL,
    started_at BIGINT NOT NULL,
    seen_at    BIGINT NOT NULL
) WITH (fillfactor = 50);

-- What was asked for, open and finished. People insert, the executor finishes.
CREATE TABLE request (
    seq       BIGINT GENERATED ALWAYS AS IDENTITY,
    key       TEXT COLLATE "C" PRIMARY KEY,
    actor     TEXT NOT NULL,
    verb      TEXT COLLATE "C" NOT NULL,
    arguments TEXT NOT NULL,
    expected  BIGINT NOT NULL,
    at        BIGINT NOT NULL,
    state     TEXT COLLATE "C" NOT NULL DEFAULT 'open',  -- open, done, refused
    error     TEXT NOT NULL DEFAULT '',
    message   TEXT NOT NULL DEFAULT '',
    result    TEXT NOT NULL DEFAULT '',
    revision  BIGINT NOT NULL DEFAULT 0
);
CREATE INDEX request_open ON request (seq) WHERE state = 'open';
CREATE INDEX request_revision ON request (revision) WHERE state <> 'open';

-- Who asks is who the database let in. Only those who may append to the journal, and so could write any name there
-- anyway, ask in another one's name: a broker does for what it is told by other means.
CREATE FUNCTION name_actor() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT has_table_privilege(session_user, 'farmwarden.journal', 'INSERT') THEN
        NEW.actor := session_user;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER request_actor BEFORE INSERT ON request FOR EACH ROW EXECUTE FUNCTION name_actor();

-- The event that changed a definition last, also of what has been removed: what expected revisions are held against.
CREATE TABLE last_change (
    subject  TEXT COLLATE "C" PRIMARY KEY,  -- farm:NAME, target:NAME, holds:TARGET, policy
    revision BIGINT NOT NULL,
    at       BIGINT NOT NULL,
    actor    TEXT NOT NULL,
    kind     TEXT NOT NULL
);

CREATE TABLE lease (
    name   TEXT COLLATE "C" PRIMARY KEY,
    token  BIGINT NOT NULL,
    holder TEXT NOT NULL,  -- empty: released
    until  BIGINT NOT NULL
);
INSERT INTO lease (name, token, holder, until) VALUES ('executor', 0, '', 0);

-- Who serves connections, or did last; an advisory lock says whether it still does.
CREATE TABLE service (
    name   TEXT COLLATE "C" PRIMARY KEY,
    holder TEXT NOT NULL
);
INSERT INTO service (name, holder) VALUES ('connections', '');

CREATE TABLE snapshot (
    revision BIGINT PRIMARY KEY,
    at       BIGINT NOT NULL,
    parts    BIGINT NOT NULL
);
CREATE TABLE snapshot_part (
    revision BIGINT NOT NULL,
    part     BIGINT NOT NULL,
    checksum BIGINT NOT NULL,
    content  BYTEA NOT NULL,
    PRIMARY KEY (revision, part)
);

-- For people with a SQL prompt: times as RFC 3339 in UTC, ids as the programs show them. Tables are singular, these are
-- plural.

CREATE FUNCTION time_text(at BIGINT) RETURNS TEXT LANGUAGE sql IMMUTABLE AS $$
    SELECT to_char((timestamp 'epoch' + at * interval '1 microsecond'), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;

CREATE FUNCTION id_text(letter TEXT, id BIGINT) RETURNS TEXT LANGUAGE sql IMMUTABLE AS $$
    SELECT letter || '-' || string_agg(
        substr('0123456789abcdefghjkmnpqrstvwxyz',
               (((id >> shift) & CASE shift WHEN 60 THEN 15 ELSE 31 END) + 1)::int, 1), '' ORDER BY shift DESC)
    FROM generate_series(0, 60, 5) AS shift
$$;

CREATE VIEW events AS
SELECT revision, time_text(at) AS at, actor, broker, kind, subject, body FROM journal;

CREATE VIEW sessions AS
SELECT id_text('s', id) AS id, farm, "user", domain, target, state, reason, client, client_name,
       time_text(since) AS since, time_text(placed_at) AS placed_at, placed_revision, revision
FROM session;

CREATE VIEW holds AS
SELECT id_text('h', id) AS id, target, mode, owner, reason, time_text(placed_at) AS placed_at,
       CASE WHEN until_restart <> 0 THEN 'restart' ELSE time_text(until) END AS until, revision
FROM hold;
