//! Merged listings and orphans: what a batch removes.

use super::read::{collect, read_uuid, redirected};
use super::write::Writer;
use super::{EntityKind, EntityRef, Redirect, Revision, StoreError};
use crate::ids::ServiceAtLocationId;
use sqlx::{AssertSqlSafe, SqlSafeStr};

impl Writer<'_> {
    pub(super) async fn redirects(&mut self, redirects: &[Redirect]) -> Result<(), StoreError> {
        self.step = "une fiche est fusionnée dans une fiche qui n'existe pas";
        for Redirect { from, to } in redirects {
            let to = redirected(self.session, *to).await?.unwrap_or(*to);
            if *from == to {
                let why = format!("la fiche {from} est fusionnée dans elle-même");
                return Err(StoreError::InvalidBatch(why));
            }
            self.redirect(*from, to).await?;
        }
        Ok(())
    }

    async fn redirect(
        &mut self,
        from: ServiceAtLocationId,
        to: ServiceAtLocationId,
    ) -> Result<(), StoreError> {
        let both = || vec![from.to_string().into(), to.to_string().into()];
        for sql in [
            "UPDATE source_record SET listing = $2 WHERE listing = $1",
            "UPDATE redirect SET to_id = $2 WHERE to_id = $1",
        ] {
            self.session.execute(sql.into_sql_str(), both()).await?;
        }
        let sql = "DELETE FROM service_at_location WHERE id = $1 RETURNING revision";
        let removed =
            collect(self.session, sql.into_sql_str(), vec![from.to_string().into()], |row| {
                row.integer(0)
            })
            .await?;
        for revision in removed {
            self.log.push(from.into(), Revision(revision + 1));
        }
        let sql = "INSERT INTO redirect (from_id, to_id, at) VALUES ($1, $2, $3) \
                   ON CONFLICT (from_id) DO UPDATE SET to_id = excluded.to_id, at = excluded.at";
        let mut values = both();
        values.push(self.log.at.as_str().into());
        self.session.execute(sql.into_sql_str(), values).await
    }

    /// Removals are logged too: no listing changes by them, but a follower that keeps organisations must hear of it.
    pub(super) async fn remove_orphans(&mut self) -> Result<(), StoreError> {
        // An organisation is an orphan only once its services are gone.
        for (kind, referring, column) in [
            (EntityKind::Service, "service_at_location", "service_id"),
            (EntityKind::Location, "service_at_location", "location_id"),
            (EntityKind::Organization, "service", "organization_id"),
        ] {
            let table = kind.as_str();
            let sql = format!(
                "DELETE FROM {table} WHERE NOT EXISTS \
                 (SELECT 1 FROM {referring} WHERE {referring}.{column} = {table}.id) \
                 RETURNING id, revision"
            );
            let sql = AssertSqlSafe(sql).into_sql_str();
            let mut removed = collect(self.session, sql, Vec::new(), |row| {
                Ok((read_uuid(row, 0)?, row.integer(1)?))
            })
            .await?;
            removed.sort_unstable();
            for (id, revision) in removed {
                self.log.push(EntityRef { kind, id }, Revision(revision + 1));
            }
        }
        Ok(())
    }
}
