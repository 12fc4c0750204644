//! Bundles styles and scripts with npm and esbuild, and embeds the result.
//!
//! The bundle is written to `OUT_DIR`, so cargo itself knows when it is missing or older than its
//! sources, and each target directory has its own.

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// What the bundle is made of.
const SOURCES: [&str; 8] = [
    "build.mjs",
    "package.json",
    "package-lock.json",
    "tsconfig.json",
    "images",
    "scripts",
    "styles",
    "../data/territory/communes.geojson",
];

const MISSING: &str = "npm est introuvable : installez Node.js 20 ou plus récent avec npm \
     (Debian : apt install nodejs npm), puis relancez la commande.";

fn main() -> Result<(), Box<dyn Error>> {
    let here = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(env::var("OUT_DIR")?);
    for source in SOURCES {
        println!("cargo::rerun-if-changed={source}");
    }
    println!("cargo::rerun-if-changed=build.rs");
    install(&here)?;
    let dist = out.join("dist");
    run(Command::new("node").arg("build.mjs").arg(&dist).current_dir(&here))?;
    fs::write(out.join("embedded.rs"), embedded(&dist)?)?;
    Ok(())
}

/// `npm ci` when the installed packages are missing or older than the lock file.
fn install(here: &Path) -> Result<(), Box<dyn Error>> {
    let lock = fs::metadata(here.join("package-lock.json"))?.modified()?;
    let installed = fs::metadata(here.join("node_modules/.package-lock.json"))
        .and_then(|file| file.modified())
        .is_ok_and(|installed| installed >= lock);
    if installed {
        return Ok(());
    }
    run(Command::new("npm")
        .args(["ci", "--prefer-offline", "--no-audit", "--no-fund"])
        .current_dir(here))
}

fn run(command: &mut Command) -> Result<(), Box<dyn Error>> {
    let shown = format!("{command:?}");
    let output = command.output().map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => MISSING.to_owned(),
        _ => format!("{shown} : {error}"),
    })?;
    if output.status.success() {
        return Ok(());
    }
    let (said, wrong) =
        (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    Err(format!("{shown} a échoué ({}) :\n{said}{wrong}", output.status).into())
}

/// A Rust table of the files: path, bytes, and their Brotli twin.
fn embedded(dist: &Path) -> Result<String, Box<dyn Error>> {
    let mut files: Vec<String> = fs::read_dir(dist)?
        .map(|entry| entry.map(|entry| entry.file_name().to_string_lossy().into_owned()))
        .collect::<Result<_, _>>()?;
    files.sort();
    let mut code = String::from("static FILES: &[Embedded] = &[\n");
    let include = |file: &str| format!("include_bytes!({:?})", dist.join(file).to_string_lossy());
    let is_twin =
        |file: &str| Path::new(file).extension().is_some_and(|extension| extension == "br");
    for file in files.iter().filter(|file| !is_twin(file) && *file != "manifest.txt") {
        let twin = format!("{file}.br");
        let brotli = if files.contains(&twin) {
            format!("Some({})", include(&twin))
        } else {
            "None".to_owned()
        };
        writeln!(code, "    ({file:?}, {}, {brotli}),", include(file))?;
    }
    code.push_str("];\n");
    let manifest = dist.join("manifest.txt");
    writeln!(code, "static NAMES: &str = include_str!({:?});", manifest.to_string_lossy())?;
    Ok(code)
}
