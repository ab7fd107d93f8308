//! Pictures are made anew from their points: what else a file carries, from the place where it was taken to whatever
//! somebody hid in it, stays behind.

use domain::files::{FileKind, MOST_MEGAPIXELS};
use domain::form::Why;
use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, ImageDecoder as _, ImageFormat, ImageReader, Limits};
use std::io::Cursor;

/// A picture as it is kept.
#[derive(Debug)]
pub(crate) struct Picture {
    pub kind: FileKind,
    pub bytes: Vec<u8>,
    pub width: u32,
    pub height: u32,
}

/// What is longer or wider, in points, is made smaller: it fills any screen, and a phone need not fetch more.
pub(super) const LONGEST: u32 = 2560;

/// Of 100: no eye sees a difference, and the file is a fraction.
const QUALITY: u8 = 85;

/// The kind of a file, by how it begins; none when it is not taken.
pub(super) fn kind_of(bytes: &[u8]) -> Option<FileKind> {
    if bytes.starts_with(b"%PDF-") {
        return Some(FileKind::Pdf);
    }
    match image::guess_format(bytes).ok()? {
        ImageFormat::Png => Some(FileKind::Png),
        ImageFormat::Jpeg => Some(FileKind::Jpeg),
        ImageFormat::WebP => Some(FileKind::Webp),
        _ => None,
    }
}

/// Whether a document has an end: one that broke off on the way has none.
pub(super) fn is_whole_document(bytes: &[u8]) -> bool {
    let tail = &bytes[bytes.len().saturating_sub(4096)..];
    tail.windows(5).any(|window| window == b"%%EOF")
}

/// The picture in a file, upright, without anything but its points, and at most so many of them long.
pub(super) fn anew(bytes: &[u8], kind: FileKind, longest: u32) -> Result<Picture, Why> {
    let format = match kind {
        FileKind::Png => ImageFormat::Png,
        FileKind::Jpeg => ImageFormat::Jpeg,
        FileKind::Webp => ImageFormat::WebP,
        FileKind::Pdf => return Err(Why::FileKind),
    };
    let mut decoder =
        ImageReader::with_format(Cursor::new(bytes), format).into_decoder().map_err(|_| Why::FileBroken)?;
    let (width, height) = decoder.dimensions();
    let most = u64::from(MOST_MEGAPIXELS) * 1_000_000;
    if u64::from(width) * u64::from(height) > most {
        return Err(Why::TooManyPixels { most: MOST_MEGAPIXELS });
    }
    let mut limits = Limits::default();
    // Four samples of two bytes.
    limits.max_alloc = Some(most * 8);
    decoder.set_limits(limits).map_err(|_| Why::FileBroken)?;
    let upright = decoder.orientation().map_err(|_| Why::FileBroken)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| Why::FileBroken)?;
    picture.apply_orientation(upright);
    if picture.width() > longest || picture.height() > longest {
        picture = picture.resize(longest, longest, FilterType::Triangle);
    }
    encoded(&picture, kind).map_err(|_| Why::FileBroken)
}

fn encoded(picture: &DynamicImage, kind: FileKind) -> image::ImageResult<Picture> {
    // What is left of WebP here has no loss, and a photograph would grow tenfold.
    let kind = if kind == FileKind::Webp && !picture.color().has_alpha() { FileKind::Jpeg } else { kind };
    let mut bytes = Vec::new();
    match kind {
        FileKind::Jpeg => {
            let encoder = JpegEncoder::new_with_quality(&mut bytes, QUALITY);
            if picture.color().has_color() {
                picture.to_rgb8().write_with_encoder(encoder)?;
            } else {
                picture.to_luma8().write_with_encoder(encoder)?;
            }
        }
        FileKind::Webp => picture.to_rgba8().write_to(&mut Cursor::new(&mut bytes), ImageFormat::WebP)?,
        FileKind::Png | FileKind::Pdf => {
            let out = &mut Cursor::new(&mut bytes);
            match (picture.color().has_color(), picture.color().has_alpha()) {
                (_, true) => picture.to_rgba8().write_to(out, ImageFormat::Png)?,
                (true, false) => picture.to_rgb8().write_to(out, ImageFormat::Png)?,
                (false, false) => picture.to_luma8().write_to(out, ImageFormat::Png)?,
            }
        }
    }
    Ok(Picture { kind, bytes, width: picture.width(), height: picture.height() })
}
