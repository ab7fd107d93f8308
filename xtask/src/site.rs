//! `target/site`: the folder that the server embeds, and its manifest.
//!
//! `manifest.json` maps the name that code uses to the path that browsers get, and tells the sizes:
//! `{"files": {"style.css": "assets/style.0123456789ab.css"}, "sizes": {"style.css": {"raw": 9, "br": 5, "gz": 6}}}`.
//! What lies in `assets/` has its hash in its name and never changes; what lies beside it may. `<path>.br` and
//! `<path>.gz` are there when they are smaller.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use anyhow::{Context, Result, ensure};
use serde::{Deserialize, Serialize};

use crate::{Mode, assets, cache, pack};

const ROOT: &str = "target/site";
const ASSETS: &str = "assets/";

/// What `manifest.json` says.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Manifest {
    pub files: BTreeMap<String, String>,
    pub sizes: BTreeMap<String, Size>,
}

/// Bytes on the disk, and on the wire to a browser that takes brotli or gzip.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Size {
    pub raw: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub br: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gz: Option<usize>,
}

impl Size {
    pub fn wire(self) -> usize {
        self.br.unwrap_or(self.raw)
    }
}

impl Manifest {
    pub fn read() -> Result<Self> {
        let text = fs::read(Path::new(ROOT).join("manifest.json"))
            .context("there is no target/site/manifest.json: run script/build-client")?;
        serde_json::from_slice(&text).context("target/site/manifest.json is not ours: run script/build-client")
    }

    pub fn print(&self) {
        println!("{:>9} {:>9} {:>9}  file", "raw", "brotli", "gzip");
        for (name, path) in &self.files {
            let size = self.sizes[name];
            let column = |size: Option<usize>| size.map_or_else(|| "-".to_owned(), |size| size.to_string());
            println!("{:>9} {:>9} {:>9}  {path}", size.raw, column(size.br), column(size.gz));
        }
    }
}

/// The site while it is being put together.
pub struct Site {
    mode: Mode,
    manifest: Manifest,
    written: BTreeMap<String, Vec<u8>>,
}

impl Site {
    pub fn new(mode: Mode) -> Self {
        Self { mode, manifest: Manifest::default(), written: BTreeMap::new() }
    }

    /// Adds a file to `assets/` under a name with its hash in it, and tells that name.
    pub fn add(&mut self, name: &str, bytes: Vec<u8>) -> Result<String> {
        let hash = &cache::key(&[&bytes])[..12];
        let (stem, extension) = name.rsplit_once('.').with_context(|| format!("{name} has no extension"))?;
        let hashed = format!("{stem}.{hash}.{extension}");
        self.put(name, format!("{ASSETS}{hashed}"), bytes)?;
        Ok(hashed)
    }

    /// Adds a file that is asked for by its own name.
    pub fn add_unhashed(&mut self, name: &str, bytes: Vec<u8>) -> Result<()> {
        self.put(name, name.to_owned(), bytes)
    }

    /// How a file in `assets/` refers to one that was added before.
    pub fn seen_from_assets(&self, name: &str) -> Option<String> {
        let path = self.manifest.files.get(name)?;
        Some(path.strip_prefix(ASSETS).map_or_else(|| format!("../{path}"), ToOwned::to_owned))
    }

    fn put(&mut self, name: &str, path: String, bytes: Vec<u8>) -> Result<()> {
        let mut size = Size { raw: bytes.len(), br: None, gz: None };
        if let Some(packed) = pack::pack(name, &bytes, self.mode)? {
            size.br = Some(packed.br.len());
            size.gz = Some(packed.gz.len());
            self.written.insert(format!("{path}.br"), packed.br);
            self.written.insert(format!("{path}.gz"), packed.gz);
        }
        self.written.insert(path.clone(), bytes);
        self.manifest.sizes.insert(name.to_owned(), size);
        self.manifest.files.insert(name.to_owned(), path);
        Ok(())
    }

    /// Brings the folder to what was added. What is right already is not touched, so that the server, which
    /// embeds these files, is only built again when one of them changed.
    pub fn write(mut self) -> Result<Manifest> {
        let root = Path::new(ROOT);
        fs::create_dir_all(root)?;
        let mut manifest = serde_json::to_vec_pretty(&self.manifest)?;
        manifest.push(b'\n');
        self.written.insert("manifest.json".to_owned(), manifest);
        let wanted: BTreeSet<_> = self.written.keys().map(|path| root.join(path)).collect();
        for (path, bytes) in &self.written {
            write_changed(&root.join(path), bytes)?;
        }
        for path in assets::files_below(root)? {
            if !wanted.contains(&path) {
                fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.display()))?;
            }
        }
        ensure!(root.join("manifest.json").is_file(), "the manifest was not written");
        Ok(self.manifest)
    }
}

fn write_changed(path: &Path, bytes: &[u8]) -> Result<()> {
    if fs::read(path).is_ok_and(|there| there == bytes) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))
}
