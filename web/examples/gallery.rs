//! Writes every sample page and every asset below a directory, to be looked at:
//! `cargo run -p web --example gallery -- target/gallery`.

use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let directory = env::args().nth(1).unwrap_or_else(|| "target/gallery".to_owned());
    let directory = Path::new(&directory);
    fs::create_dir_all(directory.join("assets"))?;
    for (name, document) in web::pages::samples::samples(web::Locale::French)? {
        fs::write(directory.join(format!("{name}.html")), document)?;
    }
    for (file, asset) in web::assets::all() {
        fs::write(directory.join("assets").join(file), asset.bytes)?;
    }
    Ok(())
}
