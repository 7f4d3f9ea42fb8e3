-- For people with a SQL prompt: times as RFC 3339 in UTC, ids as the programs show them. Tables are singular, these are plural.

CREATE VIEW events AS
SELECT revision, strftime('%Y-%m-%dT%H:%M:%S', at / 1000000, 'unixepoch') || printf('.%03dZ', at / 1000 % 1000) AS at,
       actor, broker, kind, subject, body
FROM journal;

CREATE VIEW sessions AS
SELECT 's-' || substr('0123456789abcdefghjkmnpqrstvwxyz', ((id >> 60) & 15) + 1, 1)
            || (WITH RECURSIVE digit(shift, text) AS (
                    SELECT 55, substr('0123456789abcdefghjkmnpqrstvwxyz', ((id >> 55) & 31) + 1, 1)
                    UNION ALL
                    SELECT shift - 5, text || substr('0123456789abcdefghjkmnpqrstvwxyz', ((id >> (shift - 5)) & 31) + 1, 1)
                    FROM digit WHERE shift > 0)
                SELECT text FROM digit WHERE shift = 0) AS id,
       farm, user, domain, target, state, reason, client, client_name,
       strftime('%Y-%m-%dT%H:%M:%S', since / 1000000, 'unixepoch') || printf('.%03dZ', since / 1000 % 1000) AS since,
       strftime('%Y-%m-%dT%H:%M:%S', placed_at / 1000000, 'unixepoch') || printf('.%03dZ', placed_at / 1000 % 1000) AS placed_at,
       placed_revision, revision
FROM session;

CREATE VIEW holds AS
SELECT 'h-' || substr('0123456789abcdefghjkmnpqrstvwxyz', ((id >> 60) & 15) + 1, 1)
            || (WITH RECURSIVE digit(shift, text) AS (
                    SELECT 55, substr('0123456789abcdefghjkmnpqrstvwxyz', ((id >> 55) & 31) + 1, 1)
                    UNION ALL
                    SELECT shift - 5, text || substr('0123456789abcdefghjkmnpqrstvwxyz', ((id >> (shift - 5)) & 31) + 1, 1)
                    FROM digit WHERE shift > 0)
                SELECT text FROM digit WHERE shift = 0) AS id,
       target, mode, owner, reason,
       strftime('%Y-%m-%dT%H:%M:%S', placed_at / 1000000, 'unixepoch') || printf('.%03dZ', placed_at / 1000 % 1000) AS placed_at,
       CASE WHEN until_restart THEN 'restart'
            ELSE strftime('%Y-%m-%dT%H:%M:%S', until / 1000000, 'unixepoch') || printf('.%03dZ', until / 1000 % 1000) END AS until,
       revision
FROM hold;
