//! What maplibre-rs draws on, kept from one picture to the next: making it takes a hundred times as
//! long as drawing.

use crate::Fault;
use maplibre::context::MapContext;
use maplibre::headless::environment::HeadlessEnvironment;
use maplibre::headless::map::HeadlessMap;
use maplibre::headless::{create_headless_renderer, HeadlessPlugin};
use maplibre::kernel::Kernel;
use maplibre::plugin::Plugin;
use maplibre::render::graph::RenderGraph;
use maplibre::render::resource::Head;
use maplibre::render::{RenderPlugin, RenderStageLabel};
use maplibre::schedule::Schedule;
use maplibre::style::layer::StyleLayer;
use maplibre::style::Style;
use maplibre::tcs::system::{System, SystemContainer};
use maplibre::tcs::world::World;
use maplibre::vector::{DefaultVectorTransferables, VectorPlugin};
use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;
use tokio::runtime::{Builder, Runtime};

pub struct Canvas {
    runtime: Runtime,
    map: HeadlessMap,
    desk: Rc<RefCell<Desk>>,
    side: u32,
}

/// What passes between us and the systems that maplibre-rs runs: it hides its map's style and picture.
#[derive(Default)]
struct Desk {
    layers: Vec<StyleLayer>,
    /// RGBA, row after row.
    pixels: Vec<u8>,
}

impl Canvas {
    pub fn new(side: u32) -> Result<Self, Fault> {
        let runtime = Builder::new_current_thread().build()?;
        let (kernel, renderer) = runtime.block_on(create_headless_renderer(side, None));
        let desk = Rc::new(RefCell::new(Desk::default()));
        let plugins: Vec<Box<dyn Plugin<HeadlessEnvironment>>> = vec![
            Box::new(RenderPlugin),
            Box::new(VectorPlugin::<DefaultVectorTransferables>::default()),
            Box::new(HeadlessPlugin::new(false)),
            Box::new(DeskPlugin(Rc::clone(&desk))),
        ];
        let style = Style { layers: Vec::new(), ..Style::default() };
        let map = HeadlessMap::new(style, renderer, kernel, plugins)
            .map_err(|_| Fault("no map could be made".to_owned()))?;
        Ok(Self { runtime, map, desk, side })
    }

    /// Draws the layers of a tile, the first beneath the others, as a PNG.
    pub fn draw(&mut self, mut layers: Vec<StyleLayer>, tile: Box<[u8]>) -> Result<Vec<u8>, Fault> {
        for (index, layer) in (1..).zip(&mut layers) {
            // Not read from the style; at 0 lies what is drawn where there is no layer.
            layer.index = index;
        }
        let names: Vec<String> =
            layers.iter().filter_map(|layer| layer.source_layer.clone()).collect();
        if names.len() < layers.len() {
            return Err(Fault("a layer names no source_layer".to_owned()));
        }
        self.desk.borrow_mut().layers = layers;
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let shapes = self.runtime.block_on(self.map.process_tile(tile, &names));
        self.map.render_tile(shapes);
        png(self.side, &self.desk.borrow().pixels)
    }
}

/// Lets the systems in.
struct DeskPlugin(Rc<RefCell<Desk>>);

impl Plugin<HeadlessEnvironment> for DeskPlugin {
    fn build(
        &self,
        schedule: &mut Schedule,
        _: Rc<Kernel<HeadlessEnvironment>>,
        _: &mut World,
        _: &mut RenderGraph,
    ) {
        let restyle = SystemContainer::new(Restyle(Rc::clone(&self.0)));
        schedule.add_system_to_stage(RenderStageLabel::Prepare, restyle);
        let take = SystemContainer::new(TakePixels(Rc::clone(&self.0)));
        schedule.add_system_to_stage(RenderStageLabel::Cleanup, take);
    }
}

/// Puts the layers of the request into the map's style, before they are looked up there.
struct Restyle(Rc<RefCell<Desk>>);

impl System for Restyle {
    fn name(&self) -> Cow<'static, str> {
        "restyle".into()
    }

    fn run(&mut self, context: &mut MapContext) {
        context.style.layers = std::mem::take(&mut self.0.borrow_mut().layers);
    }
}

/// Takes the picture out of the buffer that it was copied to.
struct TakePixels(Rc<RefCell<Desk>>);

impl System for TakePixels {
    fn name(&self) -> Cow<'static, str> {
        "take_pixels".into()
    }

    fn run(&mut self, context: &mut MapContext) {
        let renderer = &context.renderer;
        let surface = renderer.resources.surface();
        let Head::Headless(head) = surface.head() else { return };
        let row = surface.size().width() as usize * 4;
        let padded_row = head.bytes_per_row().get() as usize;
        let mut desk = self.0.borrow_mut();
        desk.pixels.clear();
        let mapped = head.map_async(&renderer.device).get_mapped_range();
        for padded in mapped.chunks(padded_row) {
            desk.pixels.extend_from_slice(&padded[..row]);
        }
        // The view must be gone before the buffer is unmapped.
        drop(mapped);
        head.unmap();
    }
}

/// Our pictures have few colours and no transparency: neither filter nor alpha makes them smaller.
fn png(side: u32, rgba: &[u8]) -> Result<Vec<u8>, Fault> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, side, side);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_filter(png::FilterType::NoFilter);
    encoder.set_compression(png::Compression::Default);
    let rgb: Vec<u8> =
        rgba.chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&rgb)?;
    writer.finish()?;
    Ok(bytes)
}
