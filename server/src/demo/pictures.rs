//! Pictures of two resources of the imaginary repository, drawn here point by point.

use domain::files::FileKind;
use domain::id::ResourceId;
use hub::Hub;
use hub::accounts::Actor;
use hub::attachments::{NewFile, Settling};
use image::{ImageFormat, Rgb, RgbImage};
use std::io::Cursor;
use uuid::{Uuid, uuid};

/// Width and height in points.
const SIZE: (u32, u32) = (960, 600);

const PAPER: Rgb<u8> = Rgb([243, 246, 245]);
const INK: Rgb<u8> = Rgb([18, 33, 31]);
const WATER: Rgb<u8> = Rgb([11, 85, 99]);
const SAND: Rgb<u8> = Rgb([233, 168, 32]);
const SKY: Rgb<u8> = Rgb([198, 222, 226]);

struct Drawn {
    of: Uuid,
    name: &'static str,
    alt: &'static str,
    draw: fn(f64, f64) -> Rgb<u8>,
}

const PICTURES: [Drawn; 2] = [
    Drawn {
        of: uuid!("b31f7d8b-c0c4-5955-ac90-70f1290671fb"),
        name: "Whom to call.png",
        alt: "One circle stands for the landing; lines lead from it to three others, of whom each calls two more.",
        draw: calls,
    },
    Drawn {
        of: uuid!("b9cbc1ee-a9e7-5edf-ada8-59b8cdb33c90"),
        name: "Rain gauge.png",
        alt: "A rain gauge of glass on a post, a third full, before a field and a pale sky.",
        draw: gauge,
    },
];

/// Puts them in, on behalf of an administrator.
pub async fn put(hub: &Hub, ada: &Actor) -> Result<(), hub::Error> {
    for Drawn { of, name, alt, draw } in PICTURES {
        let (key, id) = (hub.new_key(), ResourceId(of));
        let told = hub.resources().told_before_editor(ada, id).await?;
        let place = format!("/resources/{id}");
        let new = NewFile { key, place, beside: 0, listed: true, name: name.to_owned(), bytes: png(draw) };
        let file = hub.attachments().attach(ada.person, new).await?;
        debug_assert_eq!(file.kind, FileKind::Png, "what is drawn is kept as it is");
        hub.attachments().describe(ada.person, key, &[(file.id, alt.to_owned())]).await?;
        let settling = Settling { new: Some((ada.person, key)), ..Settling::default() };
        hub.resources().revise(ada, id, &told, &settling).await?;
    }
    Ok(())
}

/// What a function gives for each point, from -1.6 to 1.6 and from -1 to 1.
fn png(draw: fn(f64, f64) -> Rgb<u8>) -> Vec<u8> {
    let half = f64::from(SIZE.1) / 2.0;
    let at = |points: u32, length: u32| (f64::from(points) - f64::from(length) / 2.0) / half;
    let picture = RgbImage::from_fn(SIZE.0, SIZE.1, |x, y| draw(at(x, SIZE.0), at(y, SIZE.1)));
    let mut bytes = Cursor::new(Vec::new());
    // Into memory there is always a way.
    let _written = picture.write_to(&mut bytes, ImageFormat::Png);
    bytes.into_inner()
}

/// How far a point is from a line between two others.
fn from_line((x, y): (f64, f64), (ax, ay): (f64, f64), (bx, by): (f64, f64)) -> f64 {
    let (dx, dy) = (bx - ax, by - ay);
    let along = (((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)).clamp(0.0, 1.0);
    (x - ax - along * dx).hypot(y - ay - along * dy)
}

/// A landing, three who are called, and whom they call.
fn calls(x: f64, y: f64) -> Rgb<u8> {
    const FIRST: (f64, f64) = (-1.1, 0.0);
    for place in [-0.6, 0.0, 0.6] {
        let second = (-0.1, place);
        for fork in [-0.15, 0.15] {
            let third = (0.95, place + fork);
            if (x - third.0).hypot(y - third.1) < 0.09 {
                return SAND;
            }
            if from_line((x, y), second, third) < 0.012 && (x - second.0).hypot(y - second.1) > 0.16 {
                return INK;
            }
        }
        if (x - second.0).hypot(y - second.1) < 0.16 {
            return WATER;
        }
        if from_line((x, y), FIRST, second) < 0.014 && (x - FIRST.0).hypot(y - FIRST.1) > 0.26 {
            return INK;
        }
    }
    if (x - FIRST.0).hypot(y - FIRST.1) < 0.26 { INK } else { PAPER }
}

/// A glass on a post, with marks on it.
fn gauge(x: f64, y: f64) -> Rgb<u8> {
    if x.abs() < 0.22 && (-0.75..0.45).contains(&y) {
        let is_wall = x.abs() > 0.2 || y > 0.43;
        let is_mark = x > 0.08 && (y * 10.0).rem_euclid(1.0) < 0.12;
        return match () {
            () if is_wall || is_mark => INK,
            () if y > 0.05 => WATER,
            () => PAPER,
        };
    }
    if x.abs() < 0.05 && y >= 0.45 {
        return INK;
    }
    let hill = 0.45 + 0.12 * (x * 2.1).sin();
    if y > hill { SAND } else { SKY }
}
