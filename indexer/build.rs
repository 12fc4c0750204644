//! Rebuilds when a source is added: `include_dir!` only watches the files it already knows.

fn main() {
    println!("cargo:rerun-if-changed=sources");
}
