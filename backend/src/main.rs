//! The `backend` command.

use anyhow::Result;
use backend::config::{Basemap, Listening, Storage};
use backend::startup::{ServeOptions, serve};
use clap::{Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Repères : l'annuaire des services aux familles de Mulhouse Alsace Agglomération.
#[derive(Debug, Parser)]
#[command(version, propagate_version = true, disable_help_subcommand = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Sert le site et l'API publique ; au premier démarrage, charge les données fournies et crée l'index.
    #[command(
        after_help = "Exemples :\n  backend serve --demo\n  backend serve --data-dir /var/lib/reperes --listen 0.0.0.0:8080 --public-url https://reperes.example\n  REPERES_DATABASE=postgres://reperes@localhost/reperes backend serve\n\nJournaux : RUST_LOG=debug pour en voir plus."
    )]
    Serve {
        #[command(flatten)]
        storage: Storage,
        #[command(flatten)]
        listening: Listening,
        #[command(flatten)]
        basemap: Basemap,
        /// Ajoute des fiches fictives, chacune marquée, pour montrer le service sans données réelles.
        #[arg(long, env = "REPERES_DEMO", value_parser = clap::builder::FalseyValueParser::new())]
        demo: bool,
        /// Nombres du classement, sous la forme de `indexer/ranking.toml`, à la place de ceux du programme.
        #[arg(long, env = "REPERES_RANKING", value_name = "FICHIER")]
        ranking: Option<PathBuf>,
        /// Arrête l'horloge à cet instant (RFC 3339) : pour les essais, dont les réponses ne doivent
        /// pas changer d'un jour à l'autre.
        #[arg(long, hide = true, value_name = "INSTANT")]
        now: Option<jiff::Timestamp>,
    },
    /// Écrit la description `OpenAPI` 3.1 de l'API publique.
    Openapi {
        /// Adresse publique du serveur décrit.
        #[arg(long, env = "REPERES_PUBLIC_URL", default_value = "http://localhost:8080")]
        public_url: String,
    },
}

#[tokio::main]
async fn main() -> ExitCode {
    let cli = Cli::parse();
    tracing_subscriber::fmt()
        .with_env_filter(
            // An empty variable is as good as none.
            std::env::var("RUST_LOG")
                .ok()
                .filter(|wish| !wish.trim().is_empty())
                .and_then(|wish| wish.parse::<tracing_subscriber::EnvFilter>().ok())
                .unwrap_or_else(|| "info,tantivy=warn,sqlx=warn".into()),
        )
        .with_writer(std::io::stderr)
        .with_ansi(std::io::IsTerminal::is_terminal(&std::io::stderr()))
        .init();
    match run(cli.command).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tracing::debug!("{error:?}");
            // One line for the operator: what failed, then why. The store says both at once.
            let said = match error.downcast_ref::<data::store::StoreError>() {
                Some(store) => store.to_string(),
                None => format!("{error:#}"),
            };
            #[expect(clippy::print_stderr, reason = "the command's own error line")]
            {
                eprintln!("backend : {said}");
            }
            ExitCode::FAILURE
        }
    }
}

async fn run(command: Command) -> Result<()> {
    match command {
        Command::Serve { storage, listening, basemap, demo, ranking, now } => {
            serve(ServeOptions { storage, listening, basemap, demo, ranking, now }).await
        }
        Command::Openapi { public_url } => {
            let description = backend::api::openapi::description(&public_url);
            #[expect(clippy::print_stdout, reason = "the command's output")]
            {
                println!("{}", serde_json::to_string_pretty(&description)?);
            }
            Ok(())
        }
    }
}
