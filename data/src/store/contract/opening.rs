//! Opening, opening again, and what is refused.

use super::samples::{batch, creations, fill, found, listing};
use super::{Fixture, NewDatabase, new_sqlite};
use crate::store::sqlite::{is_busy, try_write_ahead};
use crate::store::{Batch, Counts, Store, StoreError, open};
use sqlx::{Connection, PgConnection, SqliteConnection};
use std::sync::Arc;

super::contract!(a_store_that_is_opened_again_still_has_everything);

async fn a_store_that_is_opened_again_still_has_everything(store: &Fixture) {
    let wanted = fill(&**store, &["a"]).await.remove(0);
    let again = open(&store.url).await.unwrap();
    assert_eq!(found(&*again, wanted.id()).await.unwrap().listing, wanted);
    assert_eq!(again.last_change().await.unwrap(), store.last_change().await.unwrap());
}

fn refused(opened: Result<Arc<dyn Store>, StoreError>) -> StoreError {
    opened.err().expect("it is refused")
}

async fn sqlite_connection(url: &str) -> SqliteConnection {
    SqliteConnection::connect(url).await.expect("the file opens")
}

#[tokio::test]
async fn a_store_in_memory_keeps_what_is_written_while_it_lives() {
    let store = open("sqlite::memory:").await.unwrap();
    let wanted = fill(&*store, &["a"]).await.remove(0);
    assert_eq!(found(&*store, wanted.id()).await.unwrap().listing, wanted);
    let other = open("sqlite::memory:").await.unwrap();
    assert_eq!(other.counts().await.unwrap(), Counts::default(), "each its own");
}

#[tokio::test]
async fn the_folder_of_a_new_file_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("données de Mulhouse/100 %/reperes.db");
    open(&format!("sqlite://{}", path.display())).await.unwrap();
    assert!(path.is_file());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn programs_that_start_together_make_the_tables_once() {
    let (_folder, url) = new_sqlite();
    let opening: Vec<_> = (0..8)
        .map(|_| {
            let url = url.clone();
            tokio::spawn(async move { open(&url).await.map(drop) })
        })
        .collect();
    for opened in opening {
        opened.await.unwrap().unwrap();
    }
}

#[tokio::test]
async fn a_new_file_that_another_program_writes_in_is_told_from_other_failures() {
    let (_folder, url) = new_sqlite();
    let url = format!("{url}?mode=rwc");
    let mut other = sqlite_connection(&url).await;
    let mut ours = sqlite_connection(&url).await;
    sqlx::raw_sql("BEGIN IMMEDIATE").execute(&mut other).await.unwrap();
    assert!(is_busy(&try_write_ahead(&mut ours).await.unwrap_err()));
    sqlx::raw_sql("ROLLBACK").execute(&mut other).await.unwrap();
    try_write_ahead(&mut ours).await.unwrap();
    let journal = sqlx::query_scalar("PRAGMA journal_mode");
    let journal: String = journal.fetch_one(&mut other).await.unwrap();
    assert_eq!(journal, "wal");
    let failure = sqlx::raw_sql("SELECT * FROM nowhere").execute(&mut ours).await.unwrap_err();
    assert!(!is_busy(&failure));
}

#[tokio::test]
async fn a_reader_is_not_kept_waiting_by_a_writer() {
    let (_folder, url) = new_sqlite();
    let store = open(&url).await.unwrap();
    let wanted = fill(&*store, &["a"]).await.remove(0);
    let mut writer = sqlite_connection(&url).await;
    let mut transaction = writer.begin_with("BEGIN IMMEDIATE").await.unwrap();
    sqlx::raw_sql("DELETE FROM redirect").execute(&mut *transaction).await.unwrap();
    assert!(found(&*store, wanted.id()).await.is_some());
    // Even a program that starts now.
    assert!(found(&*open(&url).await.unwrap(), wanted.id()).await.is_some());
}

#[tokio::test]
async fn an_address_of_another_kind_is_refused_without_its_password() {
    for url in
        ["mysql://user:secret@host/base", "reperes.db", "sqlite://", "sqlite://a?mode=ro", ""]
    {
        let refused = refused(open(url).await);
        assert!(matches!(refused, StoreError::UnknownDatabase(_)), "{url}: {refused:?}");
        assert!(!refused.to_string().contains("secret"));
    }
}

#[tokio::test]
async fn a_server_that_does_not_answer_is_named_without_its_password() {
    // A port that was free a moment ago.
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    let url = format!("postgres://user:secret@127.0.0.1:{port}/base");
    let said = refused(open(&url).await).to_string();
    assert_eq!(
        said,
        "impossible d'ouvrir la base PostgreSQL « base » sur 127.0.0.1 : \
         le serveur ne répond pas ; vérifiez qu'il est démarré, son adresse et son port"
    );
}

#[tokio::test]
async fn a_file_that_is_no_database_is_left_alone() {
    let (folder, url) = new_sqlite();
    let path = folder.path().join("reperes.db");
    let text = "nom;adresse\n".repeat(1000);
    std::fs::write(&path, &text).unwrap();
    let said = refused(open(&url).await).to_string();
    assert!(said.ends_with("reperes.db : ce fichier n'est pas une base SQLite"), "{said}");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
}

#[tokio::test]
async fn the_database_of_another_program_is_left_alone() {
    let (_folder, url) = new_sqlite();
    let mut other = sqlite_connection(&format!("{url}?mode=rwc")).await;
    sqlx::raw_sql("CREATE TABLE bookmark (url TEXT)").execute(&mut other).await.unwrap();
    let refused = refused(open(&url).await);
    assert!(matches!(refused, StoreError::Foreign(_)), "{refused:?}");
}

#[tokio::test]
async fn a_folder_in_the_place_of_the_file_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let said = refused(open(&format!("sqlite://{}", folder.path().display())).await).to_string();
    assert!(said.contains("le fichier ne peut être ni ouvert ni créé"), "{said}");
}

const NEWER: &str = "INSERT INTO _sqlx_migrations \
    (version, description, success, checksum, execution_time) VALUES (9999, 'later', TRUE, '', 0)";

fn assert_too_new(refused: &StoreError) {
    assert!(matches!(refused, StoreError::TooNew { found: 9999, .. }), "{refused:?}");
    assert!(refused.to_string().contains("mettez ce programme à jour"), "{refused}");
}

#[tokio::test]
async fn a_file_of_a_newer_program_is_refused() {
    let (_folder, url) = new_sqlite();
    drop(open(&url).await.unwrap());
    sqlx::raw_sql(NEWER).execute(&mut sqlite_connection(&url).await).await.unwrap();
    assert_too_new(&refused(open(&url).await));
}

#[tokio::test]
async fn a_server_of_a_newer_program_is_refused() {
    let Some(database) = NewDatabase::create().await else { return };
    drop(open(&database.url).await.unwrap());
    let mut connection = PgConnection::connect(&database.url).await.unwrap();
    sqlx::raw_sql(NEWER).execute(&mut connection).await.unwrap();
    assert_too_new(&refused(open(&database.url).await));
}

#[tokio::test]
async fn a_database_that_does_not_exist_on_the_server_is_said_so() {
    let Some(database) = NewDatabase::create().await else { return };
    let url = database.url.replace(&database.name, "absente");
    let said = refused(open(&url).await).to_string();
    assert!(said.contains("« absente »"), "{said}");
    assert!(said.ends_with("cette base n'existe pas sur le serveur ; créez-la d'abord"), "{said}");
}

/// Statements that would rewrite history.
const REWRITING: [&str; 2] = ["UPDATE change_log SET actor = 'autre'", "DELETE FROM change_log"];

#[tokio::test]
async fn the_change_log_of_a_file_cannot_be_rewritten() {
    let (_folder, url) = new_sqlite();
    fill(&*open(&url).await.unwrap(), &["a"]).await;
    let mut connection = sqlite_connection(&url).await;
    for sql in REWRITING {
        let refused = sqlx::raw_sql(sql).execute(&mut connection).await.unwrap_err();
        assert!(refused.to_string().contains("append-only"), "{refused}");
    }
}

#[tokio::test]
async fn the_change_log_of_a_server_cannot_be_rewritten() {
    let Some(database) = NewDatabase::create().await else { return };
    fill(&*open(&database.url).await.unwrap(), &["a"]).await;
    let mut connection = PgConnection::connect(&database.url).await.unwrap();
    for sql in REWRITING.into_iter().chain(["TRUNCATE change_log"]) {
        let refused = sqlx::raw_sql(sql).execute(&mut connection).await.unwrap_err();
        assert!(refused.to_string().contains("append-only"), "{refused}");
    }
}

#[tokio::test]
async fn fictitious_things_are_marked_in_a_column_of_their_own() {
    let (_folder, url) = new_sqlite();
    let store = open(&url).await.unwrap();
    fill(&*store, &["réel"]).await;
    let mut demo = listing("fictif");
    demo.organization.demo = true;
    demo.service.demo = true;
    demo.location.demo = true;
    demo.service_at_location.demo = true;
    store.apply(Batch { entities: creations(&demo), ..batch() }).await.unwrap();
    let mut connection = sqlite_connection(&url).await;
    for table in ["organization", "service", "location", "service_at_location"] {
        let sql = sqlx::AssertSqlSafe(format!("SELECT body FROM {table} WHERE demo = 1"));
        let bodies: Vec<String> = sqlx::query_scalar(sql).fetch_all(&mut connection).await.unwrap();
        assert_eq!(bodies.len(), 1, "{table}");
        assert!(bodies[0].contains("\"demo\":true"), "{table}");
    }
}

#[tokio::test]
async fn a_body_that_cannot_be_read_is_an_error_and_no_panic() {
    let (_folder, url) = new_sqlite();
    let store = open(&url).await.unwrap();
    fill(&*store, &["a"]).await;
    let mut connection = sqlite_connection(&url).await;
    sqlx::raw_sql("UPDATE service SET body = '{'").execute(&mut connection).await.unwrap();
    let refused = store.listing(listing("a").id()).await.unwrap_err();
    assert!(matches!(refused, StoreError::Corrupt(_)), "{refused:?}");
}
