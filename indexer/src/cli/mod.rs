//! Commands.

mod addresses;
mod bundle;
mod doctor;
mod import;
mod plain;
mod progress;
mod rebuild;
mod report;
mod status;

pub use plain::{Plain, with_causes};

use anyhow::Context as _;
use clap::error::{ContextKind, ErrorKind};
use clap::{ArgAction, Args, Parser, Subcommand};
use data::store::Store;
use indexer::source::Catalogue;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

const TEMPLATE: &str = "{about}\n\nUtilisation : {usage}\n\n{all-args}{after-help}\n";

#[derive(Debug, Parser)]
#[command(
    name = "indexer",
    version,
    about = "Importe les sources de Repères et surveille la base.",
    after_help = "Premiers pas :\n  \
        indexer import bundle                       charge le jeu de données fourni\n  \
        indexer status                              dit ce que la base contient\n  \
        indexer import france-services --from DIR   importe un fichier plus récent\n  \
        indexer import-addresses adresses-68.csv.gz  rues et numéros, pour « Où ? »\n  \
        indexer doctor                              dit ce qui ne va pas",
    help_template = TEMPLATE,
    subcommand_help_heading = "Commandes",
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true
)]
pub struct Cli {
    /// Affiche cette aide
    #[arg(short, long, action = ArgAction::Help, global = true)]
    help: Option<bool>,
    /// Affiche la version
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Importe une ou plusieurs sources et imprime le compte rendu.
    #[command(
        help_template = TEMPLATE,
        after_help = "Exemples :\n  \
            indexer import bundle\n  \
            indexer import demo\n  \
            indexer import all --from ../shared/data\n  \
            indexer import musees --from musees-museofile-2026.csv --details\n  \
            indexer import ehpad --from . --json > compte-rendu.json\n\n\
            Importer deux fois le même fichier ne change rien. Une ligne disparue de sa source est\n\
            marquée, jamais supprimée."
    )]
    Import(import::Import),
    /// Importe les adresses du Haut-Rhin, pour trouver une rue ou un numéro.
    #[command(
        help_template = TEMPLATE,
        after_help = "Le fichier est celui de la Base Adresse Nationale (Licence Ouverte 2.0), à télécharger sur\n\
            https://adresse.data.gouv.fr/data/ban/adresses/latest/csv/\n\n\
            Exemples :\n  \
            indexer import-addresses adresses-68.csv.gz\n  \
            indexer import-addresses adresses-68.csv.gz --data-dir /srv/reperes --details\n\n\
            Il remplace les adresses importées avant. Un serveur qui tourne s'en sert aussitôt.\n\
            Sans lui, les communes, leurs anciens noms et les codes postaux sont trouvés quand même."
    )]
    ImportAddresses(addresses::ImportAddresses),
    /// Dit ce que la base contient, et de quand datent les sources.
    #[command(help_template = TEMPLATE)]
    Status(status::Status),
    /// Dit ce qui ne va pas ; le code de sortie est 1 s'il y a une erreur.
    #[command(help_template = TEMPLATE)]
    Doctor(doctor::Doctor),
    /// Refait l'index de recherche d'après la base ; le serveur doit être arrêté.
    #[command(help_template = TEMPLATE)]
    Rebuild(rebuild::Rebuild),
    /// Refait le jeu de données fourni (pour qui maintient Repères).
    #[command(
        help_template = TEMPLATE,
        after_help = "Exemple :\n  indexer bundle --from ../shared/data --to data/bundle"
    )]
    Bundle(bundle::Bundle),
}

/// The folder where everything is kept.
#[derive(Debug, Args)]
struct Folder {
    #[arg(
        long,
        help = "Dossier des données, ou variable REPERES_DATA_DIR [par défaut : ./var]",
        value_name = "DIR",
        env = "REPERES_DATA_DIR",
        hide_env = true,
        default_value = "./var",
        hide_default_value = true
    )]
    data_dir: PathBuf,
}

impl Folder {
    fn addresses(&self) -> PathBuf {
        self.data_dir.join("addresses")
    }
}

/// Where the data is.
#[derive(Debug, Args)]
struct Place {
    #[command(flatten)]
    folder: Folder,
    #[arg(
        long,
        help = "Base de données, sqlite://chemin ou postgres://…, ou variable REPERES_DATABASE \
                [par défaut : reperes.sqlite3 dans le dossier des données]",
        value_name = "URL",
        env = "REPERES_DATABASE",
        hide_env = true
    )]
    database: Option<String>,
}

impl Place {
    fn database(&self) -> String {
        self.database.clone().unwrap_or_else(|| {
            format!("sqlite://{}", self.folder.data_dir.join("reperes.sqlite3").display())
        })
    }

    fn index(&self) -> PathBuf {
        self.folder.data_dir.join("index")
    }

    /// Opens the store, making the folder and the base when they do not exist.
    async fn create(&self) -> anyhow::Result<Arc<dyn Store>> {
        if self.database.is_none() {
            std::fs::create_dir_all(&self.folder.data_dir)
                .with_context(|| format!("dossier {} non créé", self.folder.data_dir.display()))?;
        }
        Ok(data::store::open(&self.database()).await?)
    }

    /// Opens a store that exists.
    async fn open(&self) -> anyhow::Result<Arc<dyn Store>> {
        let file = self.folder.data_dir.join("reperes.sqlite3");
        anyhow::ensure!(
            self.database.is_some() || file.exists(),
            "pas de base dans {} ; commencez par « indexer import bundle »",
            self.folder.data_dir.display()
        );
        Ok(data::store::open(&self.database()).await?)
    }
}

/// Where the sources are described.
#[derive(Debug, Args)]
struct Sources {
    /// Dossier des fichiers TOML qui décrivent les sources [par défaut : ceux du programme]
    #[arg(long, value_name = "DIR")]
    sources: Option<PathBuf>,
}

impl Sources {
    fn catalogue(&self) -> anyhow::Result<Catalogue> {
        Ok(match &self.sources {
            Some(folder) => Catalogue::folder(folder)?,
            None => Catalogue::embedded()?,
        })
    }
}

impl Cli {
    pub async fn run(&self, out: &mut (dyn Write + Send)) -> anyhow::Result<ExitCode> {
        match &self.command {
            Command::Import(command) => command.run(out).await,
            Command::ImportAddresses(command) => command.run(out),
            Command::Status(command) => command.run(out).await,
            Command::Doctor(command) => command.run(out).await,
            Command::Rebuild(command) => command.run(out).await,
            Command::Bundle(command) => command.run(out),
        }
    }
}

/// Says in one line what is wrong with the command line; help and version are printed as asked.
pub fn usage(error: &clap::Error) -> ExitCode {
    let context = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let wrong = context(ContextKind::InvalidArg);
    let message = match error.kind() {
        ErrorKind::DisplayHelp
        | ErrorKind::DisplayVersion
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let _ = error.print();
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
        }
        ErrorKind::UnknownArgument => format!("argument « {wrong} » inconnu"),
        ErrorKind::InvalidSubcommand => {
            format!("commande « {} » inconnue", context(ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingRequiredArgument => format!("il manque {wrong}"),
        ErrorKind::ArgumentConflict => {
            format!("{wrong} et {} ne vont pas ensemble", context(ContextKind::PriorArg))
        }
        ErrorKind::InvalidValue if context(ContextKind::InvalidValue).is_empty() => {
            format!("{wrong} veut une valeur")
        }
        _ => format!("valeur « {} » refusée pour {wrong}", context(ContextKind::InvalidValue)),
    };
    let _ = writeln!(std::io::stderr(), "indexer : {message} ; voir indexer --help");
    ExitCode::from(2)
}
