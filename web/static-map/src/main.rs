//! Draws vector tiles as square pictures, by maplibre-rs on the processor.
//!
//! A child process of `backend`, which feeds it and starts another when it dies. It reads no file but
//! the graphics driver's, writes none, and asks nothing of the network.
//!
//! On its standard input, again and again:
//! - the length of the header, as a big-endian `u32`;
//! - the header, in JSON: `{"layers": […], "tile": BYTES}`, layers as maplibre-rs 0.0.3 reads them
//!   (`source_layer` with an underscore), drawn in this order;
//! - the tile, so many bytes of MVT of extent 4096. All of its layers are filled polygons.
//!
//! For each it writes the length of a PNG, as a big-endian `u32`, and the PNG. What is wrong is said on
//! the standard error, and the process ends with status 1; when there is nothing more to draw, with 0.

mod canvas;
mod driver;

use canvas::Canvas;
use maplibre::style::layer::StyleLayer;
use serde::Deserialize;
use std::fmt;
use std::io::{self, Read, Write};
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::process::ExitCode;

/// Lengths beyond these are nonsense, and not waited for.
const LONGEST_HEADER: usize = 64 * 1024;
const LARGEST_TILE: usize = 4 * 1024 * 1024;

/// Sides of a picture, in pixels, that a processor draws in good time.
const SIDES: std::ops::RangeInclusive<u32> = 16..=2048;

#[derive(Deserialize)]
struct Header {
    layers: Vec<StyleLayer>,
    tile: usize,
}

/// Said to whoever runs the server, and the end of this process.
struct Fault(String);

impl<E: fmt::Display> From<E> for Fault {
    fn from(error: E) -> Self {
        Self(error.to_string())
    }
}

fn main() -> ExitCode {
    // maplibre-rs panics at what it cannot read: one line of it is enough.
    std::panic::set_hook(Box::new(|panic| {
        eprintln!("static-map: {}", panic.to_string().replace('\n', " "));
    }));
    driver::choose();
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(Fault(reason)) => {
            eprintln!("static-map: {reason}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Fault> {
    let side = side()?;
    let mut canvas = guarded(|| Canvas::new(side))??;
    let (mut input, mut output) = (io::stdin().lock(), io::stdout().lock());
    while let Some((header, tile)) = read(&mut input)? {
        let picture = guarded(|| canvas.draw(header.layers, tile))??;
        let length = u32::try_from(picture.len())?;
        output.write_all(&length.to_be_bytes())?;
        output.write_all(&picture)?;
        output.flush()?;
    }
    Ok(())
}

/// The one argument: pixels of a side.
fn side() -> Result<u32, Fault> {
    let mut arguments = std::env::args().skip(1);
    let (Some(side), None) = (arguments.next(), arguments.next()) else {
        return Err(Fault("usage: static-map SIDE_IN_PIXELS".to_owned()));
    };
    let side = side.parse().ok().filter(|side| SIDES.contains(side));
    side.ok_or_else(|| Fault(format!("a side of {SIDES:?} pixels is expected")))
}

/// A panic of the library, as a fault.
fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, Fault> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|_| Fault("could not be drawn".to_owned()))
}

/// The next request; nothing when the input ends where one would begin.
fn read(input: &mut impl Read) -> Result<Option<(Header, Box<[u8]>)>, Fault> {
    let mut length = [0; 4];
    match input.read(&mut length[..1])? {
        0 => return Ok(None),
        _ => input.read_exact(&mut length[1..])?,
    }
    let length = bounded(u32::from_be_bytes(length) as usize, LONGEST_HEADER, "header")?;
    let header: Header = serde_json::from_slice(&exactly(input, length)?)?;
    let length = bounded(header.tile, LARGEST_TILE, "tile")?;
    let tile = exactly(input, length)?;
    Ok(Some((header, tile)))
}

fn bounded(length: usize, most: usize, what: &str) -> Result<usize, Fault> {
    if length > most {
        return Err(Fault(format!("a {what} of {length} bytes is too long")));
    }
    Ok(length)
}

fn exactly(input: &mut impl Read, length: usize) -> Result<Box<[u8]>, Fault> {
    let mut bytes = vec![0; length].into_boxed_slice();
    input.read_exact(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(header: &str, tile: &[u8]) -> Vec<u8> {
        let length = u32::try_from(header.len()).unwrap();
        [&length.to_be_bytes()[..], header.as_bytes(), tile].concat()
    }

    fn read_all(bytes: &[u8]) -> Result<Option<(Header, Box<[u8]>)>, String> {
        read(&mut &*bytes).map_err(|fault| fault.0)
    }

    #[test]
    fn a_request_is_a_header_and_a_tile() {
        let layer =
            r##"{"id":"a","type":"fill","source_layer":"a","paint":{"fill-color":"#fff"}}"##;
        let bytes = request(&format!(r#"{{"layers":[{layer}],"tile":3}}"#), b"abc");
        let (header, tile) = read_all(&bytes).unwrap().unwrap();
        assert_eq!(header.layers[0].source_layer.as_deref(), Some("a"));
        assert_eq!(&*tile, b"abc");
    }

    #[test]
    fn the_input_may_end_between_requests_and_nowhere_else() {
        assert!(read_all(b"").unwrap().is_none());
        for cut in [&b"\0"[..], b"\0\0\0\x09", &request(r#"{"layers":[],"tile":3}"#, b"ab")] {
            assert!(read_all(cut).is_err(), "{cut:?}");
        }
    }

    #[test]
    fn nonsense_is_refused_before_room_is_made_for_it() {
        let refused = read_all(b"\xff\xff\xff\xff").err().unwrap();
        assert!(refused.contains("too long"), "{refused}");
        let refused = read_all(&request(r#"{"layers":[],"tile":99999999}"#, b"")).err().unwrap();
        assert!(refused.contains("too long"), "{refused}");
        assert!(read_all(&request("[]", b"")).is_err());
    }
}
