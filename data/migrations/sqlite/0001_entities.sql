-- Times are RFC 3339 in UTC with nine decimals, so that their order as text is their order in time.
-- Bodies are the JSON of the model; the columns beside them are what SQL needs to join, look up and count.

CREATE TABLE organization (
    id         TEXT    NOT NULL PRIMARY KEY,
    body       TEXT    NOT NULL,
    demo       INTEGER NOT NULL CHECK (demo IN (0, 1)),
    revision   INTEGER NOT NULL CHECK (revision > 0),
    created_at TEXT    NOT NULL,
    updated_at TEXT    NOT NULL
) STRICT;

CREATE TABLE service (
    id              TEXT    NOT NULL PRIMARY KEY,
    organization_id TEXT    NOT NULL REFERENCES organization (id),
    body            TEXT    NOT NULL,
    demo            INTEGER NOT NULL CHECK (demo IN (0, 1)),
    revision        INTEGER NOT NULL CHECK (revision > 0),
    created_at      TEXT    NOT NULL,
    updated_at      TEXT    NOT NULL
) STRICT;
CREATE INDEX service_organization ON service (organization_id);

CREATE TABLE location (
    id         TEXT    NOT NULL PRIMARY KEY,
    body       TEXT    NOT NULL,
    demo       INTEGER NOT NULL CHECK (demo IN (0, 1)),
    revision   INTEGER NOT NULL CHECK (revision > 0),
    created_at TEXT    NOT NULL,
    updated_at TEXT    NOT NULL
) STRICT;

CREATE TABLE service_at_location (
    id          TEXT    NOT NULL PRIMARY KEY,
    service_id  TEXT    NOT NULL REFERENCES service (id),
    location_id TEXT    NOT NULL REFERENCES location (id),
    body        TEXT    NOT NULL,
    demo        INTEGER NOT NULL CHECK (demo IN (0, 1)),
    revision    INTEGER NOT NULL CHECK (revision > 0),
    created_at  TEXT    NOT NULL,
    updated_at  TEXT    NOT NULL
) STRICT;
CREATE INDEX service_at_location_service ON service_at_location (service_id);
CREATE INDEX service_at_location_location ON service_at_location (location_id);

-- Merged listings. `to_id` always exists: chains are flattened when they are written.
CREATE TABLE redirect (
    from_id TEXT NOT NULL PRIMARY KEY,
    to_id   TEXT NOT NULL REFERENCES service_at_location (id),
    at      TEXT NOT NULL,
    CHECK (from_id <> to_id)
) STRICT;
CREATE INDEX redirect_to ON redirect (to_id);

CREATE TABLE source (
    id   TEXT NOT NULL PRIMARY KEY,
    body TEXT NOT NULL
) STRICT;

CREATE TABLE source_record (
    source     TEXT NOT NULL REFERENCES source (id),
    native_id  TEXT NOT NULL,
    listing    TEXT NOT NULL REFERENCES service_at_location (id),
    body       TEXT NOT NULL,
    first_seen TEXT NOT NULL,
    updated    TEXT NOT NULL,
    gone_since TEXT,
    PRIMARY KEY (source, native_id)
) STRICT;
CREATE INDEX source_record_listing ON source_record (listing);

CREATE TABLE import_report (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    source   TEXT NOT NULL,
    finished TEXT NOT NULL,
    body     TEXT NOT NULL
) STRICT;

CREATE TABLE change_log (
    seq         INTEGER PRIMARY KEY,
    entity_kind TEXT    NOT NULL CHECK (entity_kind IN ('organization', 'service', 'location', 'service_at_location')),
    entity_id   TEXT    NOT NULL,
    revision    INTEGER NOT NULL,
    at          TEXT    NOT NULL,
    actor       TEXT    NOT NULL
) STRICT;

CREATE TRIGGER change_log_is_never_updated BEFORE UPDATE ON change_log
BEGIN
    SELECT RAISE(ABORT, 'change_log is append-only');
END;

CREATE TRIGGER change_log_is_never_deleted BEFORE DELETE ON change_log
BEGIN
    SELECT RAISE(ABORT, 'change_log is append-only');
END;
