//! `make relevance`: prints how well the search answers the judged queries.

use std::process::ExitCode;
use tests::Server;
use tests::relevance::{Directory, Half, NOW, Results};

#[expect(clippy::print_stdout, clippy::print_stderr, reason = "a command that prints a report")]
fn main() -> ExitCode {
    let mut half = Half::Tuning;
    let mut verbose = false;
    let mut serving = vec!["--demo".to_owned(), "--now".to_owned(), NOW.to_owned()];
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match (argument.as_str(), arguments.len()) {
            ("--held-out", _) => half = Half::HeldOut,
            ("--set", 1..) => {
                let Some(named) = arguments.next().as_deref().and_then(Half::named) else {
                    let names = Half::ALL.map(Half::name).join(", ");
                    eprintln!("relevance: --set is one of {names}");
                    return ExitCode::FAILURE;
                };
                half = named;
            }
            ("--verbose", _) => verbose = true,
            ("--ranking", 1..) => serving.extend([argument].into_iter().chain(arguments.next())),
            _ => {
                eprintln!(
                    "relevance: {argument}? I know --set NAME, --held-out, --verbose, --ranking FILE"
                );
                return ExitCode::FAILURE;
            }
        }
    }
    if verbose && half.is_set_aside() {
        eprintln!(
            "relevance: what is set aside is not shown query by query, lest one tune with it"
        );
        return ExitCode::FAILURE;
    }
    let server = Server::start(&serving.iter().map(String::as_str).collect::<Vec<_>>());
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
