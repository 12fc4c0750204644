//! What is read, in SQL that both databases understand.

use super::session::{Columns, LONGEST_LIST, Session, Value, in_list};
use super::{
    Change, ChangeSeq, Counts, EntityKind, EntityRef, Found, ImportReport, Revision,
    SourceActivity, StoreError, StoredListing, StoredRecord,
};
use crate::ids::{ServiceAtLocationId, SourceId};
use crate::model::{Listing, Source};
use jiff::Timestamp;
use serde::de::DeserializeOwned;
use sqlx::{AssertSqlSafe, SqlSafeStr, SqlStr};
use std::collections::BTreeSet;
use uuid::Uuid;

/// The columns that [`read_listing`] expects.
const LISTING: &str = "SELECT sal.body, sal.revision, sal.updated_at, s.body, s.revision, s.updated_at, \
     l.body, l.revision, l.updated_at, o.body, o.revision, o.updated_at \
     FROM service_at_location sal \
     JOIN service s ON s.id = sal.service_id \
     JOIN location l ON l.id = sal.location_id \
     JOIN organization o ON o.id = s.organization_id";

/// The columns that [`read_record`] expects.
const RECORD: &str = "SELECT body, listing, first_seen, updated, gone_since FROM source_record";

fn dynamic(sql: String) -> SqlStr {
    AssertSqlSafe(sql).into_sql_str()
}

pub(super) async fn listing(
    session: &mut dyn Session,
    id: ServiceAtLocationId,
) -> Result<Option<Found>, StoreError> {
    if let Some(listing) = listings(session, &[id]).await?.pop() {
        return Ok(Some(Found::Listing(Box::new(listing))));
    }
    Ok(redirected(session, id).await?.map(Found::MovedTo))
}

/// Where a merged listing went.
pub(super) async fn redirected(
    session: &mut dyn Session,
    id: ServiceAtLocationId,
) -> Result<Option<ServiceAtLocationId>, StoreError> {
    let sql = "SELECT to_id FROM redirect WHERE from_id = $1".into_sql_str();
    let targets = collect(session, sql, vec![id.to_string().into()], |row| read_id(row, 0)).await?;
    Ok(targets.into_iter().next())
}

pub(super) async fn listings(
    session: &mut dyn Session,
    ids: &[ServiceAtLocationId],
) -> Result<Vec<StoredListing>, StoreError> {
    let wanted: BTreeSet<ServiceAtLocationId> = ids.iter().copied().collect();
    let wanted: Vec<String> = wanted.iter().map(ToString::to_string).collect();
    let mut found = Vec::with_capacity(wanted.len());
    for chunk in wanted.chunks(LONGEST_LIST) {
        let (sql, values) = in_list(&format!("{LISTING} WHERE sal.id IN "), chunk, "");
        found.append(&mut collect(session, sql, values, read_listing).await?);
    }
    Ok(found)
}

pub(super) async fn listings_after(
    session: &mut dyn Session,
    after: Option<ServiceAtLocationId>,
    limit: u32,
) -> Result<Vec<StoredListing>, StoreError> {
    // Every id is greater than the empty text.
    let after = after.map(|id| id.to_string()).unwrap_or_default();
    let sql = dynamic(format!("{LISTING} WHERE sal.id > $1 ORDER BY sal.id LIMIT $2"));
    collect(session, sql, vec![after.into(), i64::from(limit).into()], read_listing).await
}

pub(super) async fn changes_after(
    session: &mut dyn Session,
    seq: ChangeSeq,
    limit: u32,
) -> Result<Vec<Change>, StoreError> {
    let sql = "SELECT seq, entity_kind, entity_id, revision, at, actor FROM change_log \
               WHERE seq > $1 ORDER BY seq LIMIT $2"
        .into_sql_str();
    collect(session, sql, vec![seq.0.into(), i64::from(limit).into()], |row| {
        let kind = row.text(1)?;
        Ok(Change {
            seq: ChangeSeq(row.integer(0)?),
            entity: EntityRef {
                kind: EntityKind::parse(kind)
                    .ok_or_else(|| StoreError::Corrupt(format!("type d'entité « {kind} »")))?,
                id: read_uuid(row, 2)?,
            },
            revision: Revision(row.integer(3)?),
            at: read_time(row.text(4)?)?,
            actor: row.text(5)?.to_owned(),
        })
    })
    .await
}

pub(super) async fn last_change(session: &mut dyn Session) -> Result<ChangeSeq, StoreError> {
    let sql = "SELECT seq FROM change_log ORDER BY seq DESC LIMIT 1".into_sql_str();
    let newest = collect(session, sql, Vec::new(), |row| row.integer(0).map(ChangeSeq)).await?;
    Ok(newest.into_iter().next().unwrap_or_default())
}

pub(super) async fn listings_touched_by(
    session: &mut dyn Session,
    entities: &[EntityRef],
) -> Result<Vec<ServiceAtLocationId>, StoreError> {
    let mut touched = BTreeSet::new();
    let mut named: [BTreeSet<String>; 3] = Default::default();
    for entity in entities {
        let of_kind = match entity.kind {
            EntityKind::ServiceAtLocation => {
                touched.insert(ServiceAtLocationId(entity.id));
                continue;
            }
            EntityKind::Service => &mut named[0],
            EntityKind::Location => &mut named[1],
            EntityKind::Organization => &mut named[2],
        };
        of_kind.insert(entity.id.to_string());
    }
    let queries = [
        "SELECT id FROM service_at_location WHERE service_id IN ",
        "SELECT id FROM service_at_location WHERE location_id IN ",
        "SELECT sal.id FROM service s JOIN service_at_location sal ON sal.service_id = s.id \
         WHERE s.organization_id IN ",
    ];
    for (query, ids) in queries.into_iter().zip(named) {
        let ids: Vec<String> = ids.into_iter().collect();
        for chunk in ids.chunks(LONGEST_LIST) {
            let (sql, values) = in_list(query, chunk, "");
            touched.extend(collect(session, sql, values, |row| read_id(row, 0)).await?);
        }
    }
    Ok(touched.into_iter().collect())
}

pub(super) async fn records(
    session: &mut dyn Session,
    source: Option<&SourceId>,
) -> Result<Vec<StoredRecord>, StoreError> {
    let (filter, values) = match source {
        Some(source) => ("WHERE source = $1", vec![source.as_str().into()]),
        None => ("", Vec::new()),
    };
    let sql = dynamic(format!("{RECORD} {filter} ORDER BY source, native_id"));
    collect(session, sql, values, read_record).await
}

pub(super) async fn records_of(
    session: &mut dyn Session,
    listing: ServiceAtLocationId,
) -> Result<Vec<StoredRecord>, StoreError> {
    let sql = dynamic(format!("{RECORD} WHERE listing = $1 ORDER BY source, native_id"));
    collect(session, sql, vec![listing.to_string().into()], read_record).await
}

pub(super) async fn sources(session: &mut dyn Session) -> Result<Vec<Source>, StoreError> {
    let sql = "SELECT body FROM source ORDER BY id".into_sql_str();
    collect(session, sql, Vec::new(), |row| read_body(row, 0)).await
}

pub(super) async fn import_reports(
    session: &mut dyn Session,
    limit: u32,
) -> Result<Vec<ImportReport>, StoreError> {
    let sql = "SELECT body FROM import_report ORDER BY id DESC LIMIT $1".into_sql_str();
    collect(session, sql, vec![i64::from(limit).into()], |row| read_body(row, 0)).await
}

pub(super) async fn source_activity(
    session: &mut dyn Session,
) -> Result<Vec<SourceActivity>, StoreError> {
    let sql = "SELECT s.id, \
               (SELECT count(*) FROM source_record r WHERE r.source = s.id AND r.gone_since IS NULL), \
               COALESCE((SELECT max(i.finished) FROM import_report i WHERE i.source = s.id), '') \
               FROM source s ORDER BY s.id"
        .into_sql_str();
    collect(session, sql, Vec::new(), |row| {
        Ok(SourceActivity {
            source: SourceId::new(row.text(0)?),
            records: row.integer(1)?.unsigned_abs(),
            imported: row.text(2)?.parse().ok(),
        })
    })
    .await
}

pub(super) async fn counts(session: &mut dyn Session) -> Result<Counts, StoreError> {
    let sql = "SELECT (SELECT count(*) FROM organization), (SELECT count(*) FROM service), \
               (SELECT count(*) FROM location), (SELECT count(*) FROM service_at_location), \
               (SELECT count(*) FROM source_record), (SELECT count(gone_since) FROM source_record)"
        .into_sql_str();
    let read = |row: &dyn Columns, column| row.integer(column).map(i64::unsigned_abs);
    let counted = collect(session, sql, Vec::new(), |row| {
        Ok(Counts {
            organizations: read(row, 0)?,
            services: read(row, 1)?,
            locations: read(row, 2)?,
            listings: read(row, 3)?,
            records: read(row, 4)?,
            records_gone: read(row, 5)?,
        })
    })
    .await?;
    Ok(counted.into_iter().next().unwrap_or_default())
}

/// Reads all rows, each decoded as it arrives.
pub(super) async fn collect<T: Send>(
    session: &mut dyn Session,
    sql: SqlStr,
    values: Vec<Value>,
    read: impl Fn(&dyn Columns) -> Result<T, StoreError> + Send + Sync,
) -> Result<Vec<T>, StoreError> {
    let mut found = Vec::new();
    let mut sink = |row: &dyn Columns| {
        found.push(read(row)?);
        Ok(())
    };
    session.rows(sql, values, &mut sink).await?;
    Ok(found)
}

fn read_listing(row: &dyn Columns) -> Result<StoredListing, StoreError> {
    let times = [
        read_time(row.text(2)?)?,
        read_time(row.text(5)?)?,
        read_time(row.text(8)?)?,
        read_time(row.text(11)?)?,
    ];
    Ok(StoredListing {
        listing: Listing {
            service_at_location: read_body(row, 0)?,
            service: read_body(row, 3)?,
            location: read_body(row, 6)?,
            organization: read_body(row, 9)?,
        },
        service_at_location: Revision(row.integer(1)?),
        service: Revision(row.integer(4)?),
        location: Revision(row.integer(7)?),
        organization: Revision(row.integer(10)?),
        modified: times.into_iter().max().unwrap_or_default(),
    })
}

fn read_record(row: &dyn Columns) -> Result<StoredRecord, StoreError> {
    Ok(StoredRecord {
        record: read_body(row, 0)?,
        listing: read_id(row, 1)?,
        first_seen: read_time(row.text(2)?)?,
        updated: read_time(row.text(3)?)?,
        gone_since: row.optional_text(4)?.map(read_time).transpose()?,
    })
}

fn read_body<T: DeserializeOwned>(row: &dyn Columns, column: usize) -> Result<T, StoreError> {
    serde_json::from_str(row.text(column)?)
        .map_err(|error| StoreError::Corrupt(format!("JSON : {error}")))
}

pub(super) fn read_uuid(row: &dyn Columns, column: usize) -> Result<Uuid, StoreError> {
    let text = row.text(column)?;
    Uuid::try_parse(text).map_err(|_| StoreError::Corrupt(format!("identifiant « {text} »")))
}

fn read_id(row: &dyn Columns, column: usize) -> Result<ServiceAtLocationId, StoreError> {
    read_uuid(row, column).map(ServiceAtLocationId)
}

fn read_time(text: &str) -> Result<Timestamp, StoreError> {
    text.parse().map_err(|_| StoreError::Corrupt(format!("date « {text} »")))
}
