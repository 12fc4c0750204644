//! Which graphics driver draws: Mesa's lavapipe, which needs no graphics card and draws alike on all
//! machines.

use std::env::{set_var, var_os};
use std::fs::read_dir;
use std::path::PathBuf;

/// Where Debian describes Vulkan drivers.
const DRIVERS: &str = "/usr/share/vulkan/icd.d";

/// Sets the environment that wgpu, the Vulkan loader and Mesa read; called before any of them, and
/// before any thread.
pub fn choose() {
    set_var("WGPU_BACKEND", "vulkan");
    // Nothing is left on the disk.
    set_var("MESA_SHADER_CACHE_DISABLE", "true");
    if var_os("VK_ICD_FILENAMES").is_none() {
        if let Some(lavapipe) = lavapipe() {
            set_var("VK_ICD_FILENAMES", lavapipe);
        }
    }
}

fn lavapipe() -> Option<PathBuf> {
    let mut files = read_dir(DRIVERS).ok()?.flatten().map(|entry| entry.path());
    files.find(|file| {
        file.file_name().is_some_and(|name| name.to_string_lossy().starts_with("lvp_icd"))
    })
}
