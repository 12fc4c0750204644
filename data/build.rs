//! `sqlx::migrate!` embeds the files that exist when it runs; a new one must make it run again.

fn main() {
    println!("cargo:rerun-if-changed=migrations");
}
