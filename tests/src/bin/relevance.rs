//! `make relevance`: prints how well the search answers the judged queries.

use std::process::ExitCode;
use tests::Server;
use tests::relevance::{Directory, Half, NOW, Results};

#[expect(clippy::print_stdout, clippy::print_stderr, reason = "a command that prints a report")]
fn main() -> ExitCode {
    let mut half = Half::Tuning;
    let mut verbose = false;
    for argument in std::env::args().skip(1) {
        match argument.as_str() {
            "--held-out" => half = Half::HeldOut,
            "--verbose" => verbose = true,
            _ => {
                eprintln!("relevance: {argument}? I know --held-out and --verbose");
                return ExitCode::FAILURE;
            }
        }
    }
    if verbose && half == Half::HeldOut {
        eprintln!(
            "relevance: what is set aside is not shown query by query, lest one tune with it"
        );
        return ExitCode::FAILURE;
    }
    let server = Server::start(&["--demo", "--now", NOW]);
    let directory = Directory::of(&server);
    match Results::of(half, directory, &server) {
        Ok(results) => {
            if verbose {
                println!("{}", results.poor());
            }
            print!("{results}");
            server.finish();
            ExitCode::SUCCESS
        }
        Err(fault) => {
            eprintln!("relevance: {fault}");
            ExitCode::FAILURE
        }
    }
}
