-- The same tables as for SQLite. Text is compared byte by byte (COLLATE "C"), so that both databases
-- sort alike. Bodies are text rather than jsonb: jsonb refuses \u0000 and rewrites what it is given;
-- `body::jsonb` serves for questions asked by hand.

CREATE TABLE organization (
    id         text COLLATE "C" NOT NULL PRIMARY KEY,
    body       text    NOT NULL,
    demo       boolean NOT NULL,
    revision   bigint  NOT NULL CHECK (revision > 0),
    created_at text COLLATE "C" NOT NULL,
    updated_at text COLLATE "C" NOT NULL
);

CREATE TABLE service (
    id              text COLLATE "C" NOT NULL PRIMARY KEY,
    organization_id text COLLATE "C" NOT NULL REFERENCES organization (id),
    body            text    NOT NULL,
    demo            boolean NOT NULL,
    revision        bigint  NOT NULL CHECK (revision > 0),
    created_at      text COLLATE "C" NOT NULL,
    updated_at      text COLLATE "C" NOT NULL
);
CREATE INDEX service_organization ON service (organization_id);

CREATE TABLE location (
    id         text COLLATE "C" NOT NULL PRIMARY KEY,
    body       text    NOT NULL,
    demo       boolean NOT NULL,
    revision   bigint  NOT NULL CHECK (revision > 0),
    created_at text COLLATE "C" NOT NULL,
    updated_at text COLLATE "C" NOT NULL
);

CREATE TABLE service_at_location (
    id          text COLLATE "C" NOT NULL PRIMARY KEY,
    service_id  text COLLATE "C" NOT NULL REFERENCES service (id),
    location_id text COLLATE "C" NOT NULL REFERENCES location (id),
    body        text    NOT NULL,
    demo        boolean NOT NULL,
    revision    bigint  NOT NULL CHECK (revision > 0),
    created_at  text COLLATE "C" NOT NULL,
    updated_at  text COLLATE "C" NOT NULL
);
CREATE INDEX service_at_location_service ON service_at_location (service_id);
CREATE INDEX service_at_location_location ON service_at_location (location_id);

-- Merged listings. `to_id` always exists: chains are flattened when they are written.
CREATE TABLE redirect (
    from_id text COLLATE "C" NOT NULL PRIMARY KEY,
    to_id   text COLLATE "C" NOT NULL REFERENCES service_at_location (id),
    at      text COLLATE "C" NOT NULL,
    CHECK (from_id <> to_id)
);
CREATE INDEX redirect_to ON redirect (to_id);

CREATE TABLE source (
    id   text COLLATE "C" NOT NULL PRIMARY KEY,
    body text NOT NULL
);

CREATE TABLE source_record (
    source     text COLLATE "C" NOT NULL REFERENCES source (id),
    native_id  text COLLATE "C" NOT NULL,
    listing    text COLLATE "C" NOT NULL REFERENCES service_at_location (id),
    body       text NOT NULL,
    first_seen text COLLATE "C" NOT NULL,
    updated    text COLLATE "C" NOT NULL,
    gone_since text COLLATE "C",
    PRIMARY KEY (source, native_id)
);
CREATE INDEX source_record_listing ON source_record (listing);

CREATE TABLE import_report (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    source   text COLLATE "C" NOT NULL,
    finished text COLLATE "C" NOT NULL,
    body     text NOT NULL
);

-- `seq` is no sequence: the writer that holds the write lock takes the next number, so that numbers
-- are in commit order and without gaps.
CREATE TABLE change_log (
    seq         bigint NOT NULL PRIMARY KEY,
    entity_kind text COLLATE "C" NOT NULL CHECK (entity_kind IN ('organization', 'service', 'location', 'service_at_location')),
    entity_id   text COLLATE "C" NOT NULL,
    revision    bigint NOT NULL,
    at          text COLLATE "C" NOT NULL,
    actor       text NOT NULL
);

CREATE FUNCTION refuse_change_log_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'change_log is append-only';
END;
$$;

CREATE TRIGGER change_log_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON change_log
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_log_change();
