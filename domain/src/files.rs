//! Files beside a reply: which are taken, and what is told of them.

use crate::id::AttachmentId;

/// The most files beside one reply.
pub const MOST_FILES: u32 = 5;

/// The most bytes of a file, in millions.
pub const MOST_MEGABYTES: u32 = 10;

/// The most bytes of a file.
pub const MOST_BYTES: usize = MOST_MEGABYTES as usize * 1_000_000;

/// The most points of a picture, in millions.
pub const MOST_MEGAPIXELS: u32 = 40;

/// The most characters of a picture's alternative text.
pub const MOST_ALT: u32 = 500;

/// What kind of file it is, by what is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A document (ISO 32000).
    Pdf,
    /// A picture (RFC 2083).
    Png,
    /// A picture (ITU-T T.81).
    Jpeg,
    /// A picture (RFC 9649).
    Webp,
}

impl FileKind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Pdf, Self::Png, Self::Jpeg, Self::Webp];

    /// Its name in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Png => "png",
            Self::Jpeg => "jpeg",
            Self::Webp => "webp",
        }
    }

    /// The kind of a name in the database.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Its media type (RFC 2046).
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Webp => "image/webp",
        }
    }

    /// How the names of such files end, without the dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Png => "png",
            Self::Jpeg => "jpg",
            Self::Webp => "webp",
        }
    }

    /// What people call it.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Pdf => "PDF",
            Self::Png => "PNG",
            Self::Jpeg => "JPEG",
            Self::Webp => "WebP",
        }
    }
}

/// A file beside a reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Its id.
    pub id: AttachmentId,
    /// Its name, with the ending of its kind.
    pub name: String,
    /// Its kind.
    pub kind: FileKind,
    /// What a picture shows, for those who do not see it; empty with a document.
    pub alt: String,
    /// How many bytes it has.
    pub size: u64,
    /// Whether it is here: a consultation that was taken in from elsewhere names files that may not have come along.
    pub here: bool,
    /// A picture's width and height, in points.
    pub measures: Option<(u32, u32)>,
}

/// The longest name, in characters.
const LONGEST_NAME: usize = 100;

/// A file's name as it is kept: without folders and without signs that nobody sees, ending as its kind does.
///
/// ```
/// # use domain::files::{FileKind, kept_name};
/// assert_eq!(kept_name(r"C:\papers\Draft.2.PDF", FileKind::Pdf), "Draft.2.pdf");
/// assert_eq!(kept_name("../../etc/passwd", FileKind::Png), "passwd.png");
/// assert_eq!(kept_name("\u{202e}.jpeg", FileKind::Jpeg), "file.jpg");
/// ```
pub fn kept_name(name: &str, kind: FileKind) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = match last.rsplit_once('.') {
        Some((stem, end)) if end.len() <= 4 && end.bytes().all(|byte| byte.is_ascii_alphanumeric()) => stem,
        _ => last,
    };
    let seen = |c: char| !(c.is_control() || is_direction(c) || "<>:\"|?*".contains(c));
    let stem: String = stem.chars().filter(|c| seen(*c)).take(LONGEST_NAME).collect();
    let stem = stem.trim_matches(['.', ' ']);
    format!("{}.{}", if stem.is_empty() { "file" } else { stem }, kind.extension())
}

/// Whether a sign only turns the direction of those around it (UAX #9), or is not seen at all.
fn is_direction(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}
