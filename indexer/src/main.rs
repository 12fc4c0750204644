//! `indexer`: imports sources, tells what the base holds and what is wrong with it.

mod cli;

use clap::Parser as _;
use std::io::{Write as _, stderr, stdout};
use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[tokio::main]
async fn main() -> ExitCode {
    let cli = match cli::Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return cli::usage(&error),
    };
    match cli.run(&mut cli::Plain(stdout())).await {
        Ok(code) => code,
        Err(error) => {
            // A reader that closed the pipe (`indexer status | head`) wants no complaint.
            let closed = error
                .downcast_ref::<std::io::Error>()
                .is_some_and(|error| error.kind() == std::io::ErrorKind::BrokenPipe);
            if !closed {
                let told = cli::with_causes(&error);
                let _ = writeln!(cli::Plain(stderr()), "indexer : {told}");
            }
            ExitCode::FAILURE
        }
    }
}
