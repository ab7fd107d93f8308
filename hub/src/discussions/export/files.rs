//! Files beside replies in the readable exports, which name them and do not hold them.

use crate::discussions::archive::{File, Reply};
use domain::files::FileKind;

/// What stands beside a reply, one file after the other.
pub fn beside(reply: &Reply) -> Vec<String> {
    reply.files.iter().map(file).collect()
}

/// `well.png (PNG, 1200 bytes, SHA-256 9f86…): A stone well`.
fn file(file: &File) -> String {
    let kind = FileKind::parse(&file.kind).map_or("", FileKind::title);
    let mut said = format!("{} ({kind}, {} bytes", file.name, file.size);
    if !file.sha256.is_empty() {
        said.extend([", SHA-256 ", &file.sha256]);
    }
    said.push(')');
    if !file.alt.is_empty() {
        said.extend([": ", &file.alt]);
    }
    said
}
