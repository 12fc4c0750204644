//! What goes wrong in the store, said so that an operator knows what to do.

use super::{EntityRef, Revision};
use sqlx::error::DatabaseError;

/// What went wrong in the store.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Somebody else wrote the entity first.
    #[error("{entity} a été modifié entre-temps (révision attendue : {}, trouvée : {})", said(*.expected), said(*.found))]
    Conflict { entity: EntityRef, expected: Option<Revision>, found: Option<Revision> },
    /// The batch contradicts itself or the store; writing it again would fail again.
    #[error("écriture refusée : {0}")]
    InvalidBatch(String),
    #[error(
        "adresse de base de données non reconnue : {0} (attendu sqlite://chemin ou postgres://…)"
    )]
    UnknownDatabase(String),
    /// The database could not be opened at all.
    #[error("impossible d'ouvrir la base {database} : {}", explain(.source))]
    Open { database: String, source: sqlx::Error },
    /// A file of SQLite that another program made.
    #[error("{0} est la base d'une autre application ; choisissez un autre fichier")]
    Foreign(String),
    /// A newer program migrated the database.
    #[error(
        "la base a été préparée par une version plus récente de Repères (schéma {found}, ce programme connaît le schéma {known}) ; mettez ce programme à jour"
    )]
    TooNew { found: i64, known: i64 },
    #[error("contenu illisible dans la base : {0}")]
    Corrupt(String),
    #[error("base de données : {}", explain(.0))]
    Database(#[from] sqlx::Error),
    #[error("migration de la base de données : {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
}

fn said(revision: Option<Revision>) -> String {
    revision.map_or_else(|| "aucune".to_owned(), |Revision(number)| number.to_string())
}

/// In French when the cause is known and the operator can act, else the database's own words.
fn explain(error: &sqlx::Error) -> String {
    let known = match error {
        sqlx::Error::Database(error) => explain_code(error.as_ref()),
        sqlx::Error::Io(error) => match error.kind() {
            std::io::ErrorKind::PermissionDenied => Some("accès refusé"),
            std::io::ErrorKind::NotFound => Some("chemin introuvable"),
            std::io::ErrorKind::ConnectionRefused => Some(
                "le serveur ne répond pas ; vérifiez qu'il est démarré, son adresse et son port",
            ),
            std::io::ErrorKind::StorageFull => Some("le disque est plein"),
            _ => None,
        },
        sqlx::Error::Tls(_) => Some(
            "une connexion chiffrée est demandée, et ce programme ne sait pas la faire (sslmode=disable, ou un tunnel)",
        ),
        sqlx::Error::PoolTimedOut => {
            Some("toutes les connexions sont occupées ; réessayez dans un instant")
        }
        _ => None,
    };
    known.map_or_else(|| error.to_string(), str::to_owned)
}

fn explain_code(error: &(dyn DatabaseError + 'static)) -> Option<&'static str> {
    if let Some(sqlite) = error.try_downcast_ref::<sqlx::sqlite::SqliteError>() {
        // An extended code holds the primary one in its last eight bits: https://www.sqlite.org/rescode.html
        let primary = sqlite.code()?.parse::<i32>().ok()? & 0xff;
        return match primary {
            5 | 6 => {
                Some("une autre écriture est en cours (un import ?) ; réessayez dans un instant")
            }
            8 => Some("le fichier ou son dossier n'est pas accessible en écriture"),
            10 => Some("le disque ne répond pas correctement (erreur de lecture ou d'écriture)"),
            11 => Some("le fichier est abîmé ; restaurez une sauvegarde"),
            13 => Some("le disque est plein ; rien n'a été écrit"),
            14 => {
                Some("le fichier ne peut être ni ouvert ni créé ; vérifiez le chemin et les droits")
            }
            26 => Some("ce fichier n'est pas une base SQLite"),
            _ => None,
        };
    }
    // https://www.postgresql.org/docs/current/errcodes-appendix.html
    match error.code()?.as_ref() {
        "28P01" | "28000" => Some("identifiant ou mot de passe refusé par le serveur"),
        "3D000" => Some("cette base n'existe pas sur le serveur ; créez-la d'abord"),
        "42501" => Some("l'utilisateur n'a pas les droits nécessaires sur cette base"),
        "53100" => Some("le disque du serveur est plein ; rien n'a été écrit"),
        "53300" => Some("le serveur n'accepte plus de connexions"),
        "55P03" => {
            Some("une autre écriture est en cours (un import ?) ; réessayez dans un instant")
        }
        "57014" => Some("la requête a pris trop de temps"),
        "57P03" => Some("le serveur est en cours de démarrage ; réessayez dans un instant"),
        "25006" => Some("le serveur n'accepte que des lectures (réplique ?)"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
    use sqlx::{ConnectOptions, Connection};
    use std::time::Duration;

    async fn said(connection: &mut SqliteConnection, sql: &'static str) -> String {
        let error = sqlx::raw_sql(sql).execute(connection).await.expect_err("it fails");
        StoreError::from(error).to_string()
    }

    #[tokio::test]
    async fn a_full_disk_is_said_so() {
        let mut connection = SqliteConnection::connect("sqlite::memory:").await.unwrap();
        let limit = "CREATE TABLE t (x); PRAGMA max_page_count = 2";
        sqlx::raw_sql(limit).execute(&mut connection).await.unwrap();
        assert_eq!(
            said(&mut connection, "INSERT INTO t VALUES (zeroblob(100000))").await,
            "base de données : le disque est plein ; rien n'a été écrit"
        );
    }

    #[tokio::test]
    async fn a_file_that_may_only_be_read_is_said_so() {
        let folder = tempfile::tempdir().unwrap();
        let options = SqliteConnectOptions::new().filename(folder.path().join("base.db"));
        options.clone().create_if_missing(true).connect().await.unwrap();
        let mut connection = options.read_only(true).connect().await.unwrap();
        assert_eq!(
            said(&mut connection, "CREATE TABLE t (x)").await,
            "base de données : le fichier ou son dossier n'est pas accessible en écriture"
        );
    }

    #[tokio::test]
    async fn another_writer_that_takes_too_long_is_said_so() {
        let folder = tempfile::tempdir().unwrap();
        let options = SqliteConnectOptions::new()
            .filename(folder.path().join("base.db"))
            .create_if_missing(true)
            .busy_timeout(Duration::ZERO);
        let mut one = options.connect().await.unwrap();
        let mut other = options.connect().await.unwrap();
        let _writing = one.begin_with("BEGIN IMMEDIATE").await.unwrap();
        assert_eq!(
            said(&mut other, "CREATE TABLE t (x)").await,
            "base de données : une autre écriture est en cours (un import ?) ; réessayez dans un instant"
        );
    }
}
