-- Who may do what in a shared store. Run it once as the owner of the database, after the first farmwardend has made the
-- tables, and again after an update of Farmwarden; then grant people and brokers their roles:
--
--     psql --file=roles.sql postgresql://OWNER@HOST/DATABASE
--     CREATE ROLE anna LOGIN; GRANT farmwarden_operator TO anna;
--
-- farmwarden_viewer        sees everything
-- farmwarden_operator      asks for whatever does not touch policy and plug-ins: holds, sessions, farms, targets
-- farmwarden_policy_admin  asks for changes of the policy and of the plug-ins
-- farmwarden_broker        what farmwardend connects as; whoever has it can do anything but change tables
--
-- A person who may do both is granted both. Roles belong to the whole server, so all stores on it share them; give CONNECT
-- on a database only to those whom it concerns.

\set ON_ERROR_STOP on
BEGIN;

DO $$
DECLARE
    name TEXT;
BEGIN
    FOREACH name IN ARRAY ARRAY['farmwarden_viewer', 'farmwarden_operator', 'farmwarden_policy_admin', 'farmwarden_broker'] LOOP
        IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = name) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN', name);
        END IF;
    END LOOP;
END $$;

GRANT farmwarden_viewer TO farmwarden_operator, farmwarden_policy_admin, farmwarden_broker;

GRANT USAGE ON SCHEMA farmwarden TO farmwarden_viewer;
GRANT SELECT ON ALL TABLES IN SCHEMA farmwarden TO farmwarden_viewer;

-- Only what a request says; how it ends the executor writes. The actor is overwritten by the database's own idea of who
-- asks (trigger request_actor).
GRANT INSERT (key, actor, verb, arguments, expected, at) ON farmwarden.request TO farmwarden_operator, farmwarden_policy_admin;

GRANT INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA farmwarden TO farmwarden_broker;
REVOKE INSERT, UPDATE, DELETE ON farmwarden.about FROM farmwarden_broker;
REVOKE UPDATE ON farmwarden.journal FROM farmwarden_broker;

-- Which requests: row by row, by their verb.
ALTER TABLE farmwarden.request ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS seen_by_all ON farmwarden.request;
DROP POLICY IF EXISTS asked_by_operators ON farmwarden.request;
DROP POLICY IF EXISTS asked_by_policy_admins ON farmwarden.request;
DROP POLICY IF EXISTS finished_by_brokers ON farmwarden.request;
CREATE POLICY seen_by_all ON farmwarden.request FOR SELECT TO farmwarden_viewer USING (true);
CREATE POLICY asked_by_operators ON farmwarden.request FOR INSERT TO farmwarden_operator
    WITH CHECK (verb NOT LIKE 'policy.%' AND verb NOT LIKE 'plugin.%');
CREATE POLICY asked_by_policy_admins ON farmwarden.request FOR INSERT TO farmwarden_policy_admin
    WITH CHECK (verb LIKE 'policy.%' OR verb LIKE 'plugin.%');
CREATE POLICY finished_by_brokers ON farmwarden.request TO farmwarden_broker USING (true) WITH CHECK (true);

COMMIT;
