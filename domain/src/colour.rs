//! Colours, and how well they stand out from each other (WCAG 2.2, 1.4.3 and 1.4.11).

use serde::{Deserialize, Serialize};
use std::fmt;

/// A colour of the sRGB space.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Colour([u8; 3]);

/// Not six hexadecimal digits behind a `#`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a colour such as #0b5563")]
pub struct NotAColour;

impl Colour {
    /// The darkest there is.
    pub const BLACK: Self = Self([0; 3]);
    /// The lightest there is.
    pub const WHITE: Self = Self([255; 3]);

    /// A colour by its three parts.
    pub const fn new([red, green, blue]: [u8; 3]) -> Self {
        Self([red, green, blue])
    }

    /// Reads `#0b5563`; three digits, as in `#fff`, are each meant twice.
    pub fn parse(text: &str) -> Result<Self, NotAColour> {
        let digits = text.trim().strip_prefix('#').ok_or(NotAColour)?;
        let digit = |char: char| char.to_digit(16).and_then(|digit| u8::try_from(digit).ok()).ok_or(NotAColour);
        let digits = digits.chars().map(digit).collect::<Result<Vec<_>, _>>()?;
        let parts: Vec<u8> = match digits.len() {
            3 => digits.iter().map(|digit| digit * 17).collect(),
            6 => digits.as_chunks().0.iter().map(|[high, low]| high << 4 | low).collect(),
            _ => return Err(NotAColour),
        };
        parts.try_into().map(Self).map_err(|_| NotAColour)
    }

    /// This one with so many hundredths of another in it.
    pub fn with(self, other: Self, hundredths: u16) -> Self {
        let hundredths = hundredths.min(100);
        let part = |one: u8, two: u8| {
            let sum = u16::from(one) * (100 - hundredths) + u16::from(two) * hundredths;
            u8::try_from((sum + 50) / 100).unwrap_or(u8::MAX)
        };
        let ([r, g, b], [red, green, blue]) = (self.0, other.0);
        Self([part(r, red), part(g, green), part(b, blue)])
    }

    /// How light it is, from 0 to 1 ("relative luminance").
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// The contrast between two colours in hundredths, from 100 to 2100, rounded down: what is nearly enough is not.
    pub fn contrast(self, other: Self) -> u32 {
        let (one, two) = (self.luminance(), other.luminance());
        let ratio = (one.max(two) + 0.05) / (one.min(two) + 0.05);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is between 1 and 21")]
        let hundredths = (ratio * 100.0 + 1e-9) as u32;
        hundredths
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl From<Colour> for String {
    fn from(colour: Colour) -> Self {
        colour.to_string()
    }
}

impl TryFrom<String> for Colour {
    type Error = NotAColour;

    fn try_from(text: String) -> Result<Self, NotAColour> {
        Self::parse(&text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn colour(text: &str) -> Colour {
        Colour::parse(text).unwrap()
    }

    #[test]
    fn a_colour_is_read_as_people_write_it() {
        assert_eq!(colour("#0b5563").to_string(), "#0b5563");
        assert_eq!(colour(" #FfF ").to_string(), "#ffffff");
        for wrong in ["", "0b5563", "#0b556", "#0b55633", "#ggg", "red", "#é5é5é5", "#fff;}"] {
            assert_eq!(Colour::parse(wrong), Err(NotAColour), "{wrong}");
        }
    }

    #[test]
    fn contrast_is_what_the_guidelines_reckon() {
        for (one, two, hundredths) in [
            ("#000", "#fff", 2100),
            ("#fff", "#fff", 100),
            ("#777", "#fff", 447),
            ("#767676", "#fff", 454),
            ("#0b5563", "#fff", 842),
            ("#7fcdd8", "#0f1718", 1005),
            ("#e9a820", "#0a3a43", 593),
        ] {
            assert_eq!(colour(one).contrast(colour(two)), hundredths, "{one} on {two}");
        }
    }

    proptest! {
        #[test]
        fn contrast_has_no_direction_and_a_mixture_lies_between(a in any::<[u8; 3]>(), b in any::<[u8; 3]>(), part in 0_u16..=100) {
            let (a, b) = (Colour(a), Colour(b));
            prop_assert_eq!(a.contrast(b), b.contrast(a));
            let mixed = a.with(b, part);
            for place in 0..3 {
                let (least, most) = (a.0[place].min(b.0[place]), a.0[place].max(b.0[place]));
                prop_assert!((least..=most).contains(&mixed.0[place]));
            }
        }
    }
}
