//! How a batch is written, in SQL that both databases understand.

use super::read::{collect, last_change, read_uuid};
use super::session::{LONGEST_LIST, Session, Value, in_list, insert_rows};
use super::{
    Applied, Batch, ChangeSeq, Entity, EntityKind, EntityRef, EntityWrite, ImportReport,
    RecordWrite, Revision, StoreError,
};
use crate::model::Source;
use crate::units::Position;
use jiff::Timestamp;
use serde::Serialize;
use sqlx::SqlSafeStr;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// Writes the batch inside a write transaction, which the caller commits.
pub(super) async fn apply(session: &mut dyn Session, batch: Batch) -> Result<Applied, StoreError> {
    refuse_unstorable(&batch)?;
    let log = ChangeLog {
        last: last_change(session).await?,
        at: written(batch.at),
        actor: batch.actor,
        pending: Vec::new(),
    };
    let mut writer = Writer { session, log, step: "" };
    let written = batch.entities.len();
    let done = async {
        writer.sources(&batch.sources).await?;
        writer.entities(batch.entities).await?;
        writer.records(&batch.records).await?;
        writer.redirects(&batch.redirects).await?;
        if batch.remove_orphans {
            writer.remove_orphans().await?;
        }
        if let Some(report) = &batch.report {
            writer.report(report).await?;
        }
        writer.flush_log().await
    }
    .await;
    match done {
        Ok(()) => Ok(Applied { last_change: writer.log.last, written }),
        Err(StoreError::Database(sqlx::Error::Database(error)))
            if error.is_foreign_key_violation() =>
        {
            Err(StoreError::InvalidBatch(writer.step.to_owned()))
        }
        Err(error) => Err(error),
    }
}

/// Refuses what one of the databases could not give back as it was.
fn refuse_unstorable(batch: &Batch) -> Result<(), StoreError> {
    let refuse = |what: &str| Err(StoreError::InvalidBatch(what.to_owned()));
    let sources = batch.sources.iter().map(|source| source.id.as_str());
    let records = batch
        .records
        .iter()
        .flat_map(|write| [write.record.source.as_str(), write.record.native_id.as_str()]);
    if sources.chain(records).chain([batch.actor.as_str()]).any(|text| text.contains('\0')) {
        return refuse("un identifiant contient un caractère nul");
    }
    let placed = batch.entities.iter().filter_map(|write| match &write.entity {
        Entity::Location(location) => location.position,
        _ => None,
    });
    let valid = |position: Position| Position::new(position.latitude, position.longitude).is_some();
    let recorded = batch.records.iter().filter_map(|write| write.record.position);
    if !placed.chain(recorded).all(valid) {
        return refuse("une position est hors du globe");
    }
    Ok(())
}

pub(super) struct ChangeLog {
    last: ChangeSeq,
    pub(super) at: String,
    actor: String,
    pending: Vec<Value>,
}

impl ChangeLog {
    pub(super) fn push(&mut self, entity: EntityRef, revision: Revision) {
        self.last.0 += 1;
        self.pending.extend([
            self.last.0.into(),
            entity.kind.as_str().into(),
            entity.id.to_string().into(),
            revision.0.into(),
            self.at.as_str().into(),
            self.actor.as_str().into(),
        ]);
    }
}

pub(super) struct Writer<'a> {
    pub(super) session: &'a mut dyn Session,
    pub(super) log: ChangeLog,
    /// What a broken reference means in the step that is being written.
    pub(super) step: &'static str,
}

impl Writer<'_> {
    async fn sources(&mut self, sources: &[Source]) -> Result<(), StoreError> {
        for source in sources {
            let sql = "INSERT INTO source (id, body) VALUES ($1, $2) \
                       ON CONFLICT (id) DO UPDATE SET body = excluded.body";
            let values = vec![source.id.as_str().into(), json(source)?.into()];
            self.session.execute(sql.into_sql_str(), values).await?;
        }
        Ok(())
    }

    /// Organisations, then services, locations and listings, whatever their order in the batch.
    async fn entities(&mut self, mut writes: Vec<EntityWrite>) -> Result<(), StoreError> {
        writes.sort_by_key(|write| write.entity.entity_ref().kind);
        let mut rest = writes.as_slice();
        while let Some(first) = rest.first() {
            let kind = first.entity.entity_ref().kind;
            let mut ids = HashSet::new();
            let length = rest
                .iter()
                .take(LONGEST_LIST)
                .take_while(|write| {
                    let entity = write.entity.entity_ref();
                    entity.kind == kind && ids.insert(entity.id)
                })
                .count();
            let (chunk, after) = rest.split_at(length);
            self.entities_of_kind(kind, chunk).await?;
            rest = after;
        }
        Ok(())
    }

    /// Writes entities of one kind, each at most once.
    async fn entities_of_kind(
        &mut self,
        kind: EntityKind,
        writes: &[EntityWrite],
    ) -> Result<(), StoreError> {
        let (columns, updates) = references(kind);
        self.step = match kind {
            EntityKind::Service => "un service renvoie à une organisation qui n'existe pas",
            _ => "une fiche renvoie à un service ou à un lieu qui n'existe pas",
        };
        let found = self.revisions(kind, writes).await?;
        let mut values = Vec::new();
        let mut created = Vec::new();
        for EntityWrite { entity, expected } in writes {
            let named = entity.entity_ref();
            let found = found.get(&named.id).copied();
            if *expected != found {
                return Err(StoreError::Conflict { entity: named, expected: *expected, found });
            }
            let revision = Revision(found.map_or(1, |Revision(number)| number + 1));
            if found.is_none() {
                created.push(named.id.to_string());
            }
            values.push(named.id.to_string().into());
            push_entity(&mut values, entity)?;
            values.extend([
                revision.0.into(),
                self.log.at.as_str().into(),
                self.log.at.as_str().into(),
            ]);
            self.log.push(named, revision);
        }
        if kind == EntityKind::ServiceAtLocation {
            self.revive(&created).await?;
        }
        let table = kind.as_str();
        let insert = format!(
            "INSERT INTO {table} (id, {columns}body, demo, revision, created_at, updated_at)"
        );
        let after = format!(
            "ON CONFLICT (id) DO UPDATE SET {updates}body = excluded.body, demo = excluded.demo, \
             revision = excluded.revision, updated_at = excluded.updated_at"
        );
        let width = values.len() / writes.len().max(1);
        insert_rows(self.session, &insert, width, &after, values).await?;
        self.flush_log().await
    }

    async fn revisions(
        &mut self,
        kind: EntityKind,
        writes: &[EntityWrite],
    ) -> Result<HashMap<Uuid, Revision>, StoreError> {
        let ids: Vec<String> =
            writes.iter().map(|write| write.entity.entity_ref().id.to_string()).collect();
        let select = format!("SELECT id, revision FROM {} WHERE id IN ", kind.as_str());
        let (sql, values) = in_list(&select, &ids, "");
        let found = collect(self.session, sql, values, |row| {
            Ok((read_uuid(row, 0)?, Revision(row.integer(1)?)))
        })
        .await?;
        Ok(found.into_iter().collect())
    }

    /// A merged listing that is written again lives again: its address no longer leads elsewhere.
    async fn revive(&mut self, created: &[String]) -> Result<(), StoreError> {
        if created.is_empty() {
            return Ok(());
        }
        let (sql, values) = in_list("DELETE FROM redirect WHERE from_id IN ", created, "");
        self.session.execute(sql, values).await
    }

    async fn records(&mut self, writes: &[RecordWrite]) -> Result<(), StoreError> {
        self.step = "un enregistrement renvoie à une source ou à une fiche qui n'existe pas";
        let mut rest = writes;
        while !rest.is_empty() {
            let mut rows = HashSet::new();
            let length = rest
                .iter()
                .take(LONGEST_LIST)
                .take_while(|RecordWrite { record, .. }| {
                    rows.insert((&record.source, record.native_id.as_str()))
                })
                .count();
            let (chunk, after) = rest.split_at(length);
            let mut values = Vec::with_capacity(chunk.len() * 7);
            for RecordWrite { record, listing, gone_since } in chunk {
                values.extend([
                    record.source.as_str().into(),
                    record.native_id.as_str().into(),
                    listing.to_string().into(),
                    json(record)?.into(),
                    self.log.at.as_str().into(),
                    self.log.at.as_str().into(),
                    gone_since.map(written).into(),
                ]);
            }
            insert_rows(
                self.session,
                "INSERT INTO source_record \
                 (source, native_id, listing, body, first_seen, updated, gone_since)",
                7,
                "ON CONFLICT (source, native_id) DO UPDATE SET listing = excluded.listing, \
                 body = excluded.body, gone_since = excluded.gone_since, \
                 updated = CASE WHEN source_record.body = excluded.body \
                 THEN source_record.updated ELSE excluded.updated END",
                values,
            )
            .await?;
            rest = after;
        }
        Ok(())
    }

    async fn report(&mut self, report: &ImportReport) -> Result<(), StoreError> {
        let sql = "INSERT INTO import_report (source, finished, body) VALUES ($1, $2, $3)";
        let values = vec![
            report.source.as_str().into(),
            written(report.finished).into(),
            json(report)?.into(),
        ];
        self.session.execute(sql.into_sql_str(), values).await
    }

    async fn flush_log(&mut self) -> Result<(), StoreError> {
        let pending = std::mem::take(&mut self.log.pending);
        let insert = "INSERT INTO change_log (seq, entity_kind, entity_id, revision, at, actor)";
        insert_rows(self.session, insert, 6, "", pending).await
    }
}

/// The columns that refer to other entities, and how an update sets them.
fn references(kind: EntityKind) -> (&'static str, &'static str) {
    match kind {
        EntityKind::Organization | EntityKind::Location => ("", ""),
        EntityKind::Service => {
            ("organization_id, ", "organization_id = excluded.organization_id, ")
        }
        EntityKind::ServiceAtLocation => (
            "service_id, location_id, ",
            "service_id = excluded.service_id, location_id = excluded.location_id, ",
        ),
    }
}

/// Values of the columns that [`references`] names, then body and demo.
fn push_entity(values: &mut Vec<Value>, entity: &Entity) -> Result<(), StoreError> {
    match entity {
        Entity::Organization(organization) => {
            values.extend([json(organization)?.into(), organization.demo.into()]);
        }
        Entity::Location(location) => {
            values.extend([json(location)?.into(), location.demo.into()]);
        }
        Entity::Service(service) => {
            values.extend([
                service.organization_id.to_string().into(),
                json(service)?.into(),
                service.demo.into(),
            ]);
        }
        Entity::ServiceAtLocation(listing) => {
            values.extend([
                listing.service_id.to_string().into(),
                listing.location_id.to_string().into(),
                json(listing)?.into(),
                listing.demo.into(),
            ]);
        }
    }
    Ok(())
}

fn json(value: &impl Serialize) -> Result<String, StoreError> {
    serde_json::to_string(value)
        .map_err(|error| StoreError::InvalidBatch(format!("JSON : {error}")))
}

/// Nine decimals always, so that the order of texts is the order of times.
fn written(time: Timestamp) -> String {
    format!("{time:.9}")
}
