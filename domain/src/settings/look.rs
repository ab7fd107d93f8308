//! The hub's own colours. What is made of them must be readable for everybody (WCAG 2.2, 1.4.3 and 1.4.11), in light
//! and in dark; what is not is no colour for a hub.

use crate::colour::Colour;
use serde::{Deserialize, Serialize};
use std::fmt::Write as _;

/// A colour in light and in dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pair {
    /// On light pages.
    pub light: Colour,
    /// On dark pages.
    pub dark: Colour,
}

/// Which of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shade {
    /// Light pages.
    Light,
    /// Dark pages.
    Dark,
}

/// The colours of a hub; those of the product where it has none of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Look {
    /// Of links, buttons, and what is chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accent: Option<Pair>,
    /// The ground of the band at the top of the first page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub band: Option<Pair>,
}

/// What a colour lies on, or what lies on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// The page, and what is tinted on it.
    Page,
    /// The words on the band.
    Words,
}

impl Pair {
    const fn of(self, shade: Shade) -> Colour {
        match shade {
            Shade::Light => self.light,
            Shade::Dark => self.dark,
        }
    }
}

const fn pair(light: [u8; 3], dark: [u8; 3]) -> Pair {
    Pair { light: Colour::new(light), dark: Colour::new(dark) }
}

/// The product's own colours, as `style/tokens.css` has them; a test holds the two together.
pub const ACCENT: Pair = pair([0x0b, 0x55, 0x63], [0x7f, 0xcd, 0xd8]);
/// See [`ACCENT`].
pub const BAND: Pair = pair([0x0a, 0x3a, 0x43], [0x0c, 0x2f, 0x37]);
const PAPER: Pair = pair([0xff, 0xff, 0xff], [0x0f, 0x17, 0x18]);
const PAPER_2: Pair = pair([0xf3, 0xf6, 0xf5], [0x16, 0x21, 0x23]);
const PAPER_3: Pair = pair([0xe6, 0xec, 0xea], [0x21, 0x30, 0x33]);
const ON_BAND: Pair = pair([0xff, 0xff, 0xff], [0xf2, 0xf8, 0xf8]);
const ON_BAND_2: Pair = pair([0xc3, 0xdc, 0xdf], [0xb3, 0xd2, 0xd6]);

/// What words need, in hundredths. Whatever has it has more than the 300 that marks and the edges of controls need.
const FOR_WORDS: u32 = 450;

/// So much of the accent is in a ground that is tinted with it, in hundredths. More, and the palest words on it could
/// no longer be read.
const fn tint(shade: Shade) -> u16 {
    match shade {
        Shade::Light => 11,
        Shade::Dark => 14,
    }
}

fn wash(accent: Colour, shade: Shade) -> Colour {
    PAPER.of(shade).with(accent, tint(shade))
}

/// Too little contrast: between what, how much there is, and how much there must be, in hundredths.
pub type Pale = (Ground, u32, u32);

/// What is too pale about an accent; the palest of it.
pub fn accent(colour: Colour, shade: Shade) -> Option<Pale> {
    let grounds = [PAPER, PAPER_2, PAPER_3].map(|ground| ground.of(shade)).into_iter().chain([wash(colour, shade)]);
    let least = grounds.map(|ground| colour.contrast(ground)).min()?;
    (least < FOR_WORDS).then_some((Ground::Page, least, FOR_WORDS))
}

/// What is too pale on a band.
pub fn band(colour: Colour, shade: Shade) -> Option<Pale> {
    let least = [ON_BAND, ON_BAND_2].map(|words| colour.contrast(words.of(shade))).into_iter().min()?;
    (least < FOR_WORDS).then_some((Ground::Words, least, FOR_WORDS))
}

impl Look {
    /// The style sheet that puts the colours on; empty without any.
    pub fn style(&self) -> String {
        let mut rules = String::new();
        let mut rule = |name: &str, of: Pair| {
            // Writing to a `String` cannot fail.
            let _ = write!(rules, "--{name}:light-dark({},{});", of.light, of.dark);
        };
        if let Some(accent) = self.accent {
            rule("accent", accent);
            let (light, dark) = (accent.light.with(Colour::BLACK, 25), accent.dark.with(Colour::WHITE, 35));
            rule("accent-2", Pair { light, dark });
            let tinted = |shade| wash(accent.of(shade), shade);
            rule("accent-wash", Pair { light: tinted(Shade::Light), dark: tinted(Shade::Dark) });
            // What can be read on the page can be read in the page's colour.
            rule("on-accent", PAPER);
        }
        if let Some(band) = self.band {
            rule("band", band);
            rule("space-ink", Pair { light: band.light, dark: self.accent.unwrap_or(ACCENT).dark });
        }
        if rules.is_empty() { rules } else { format!("@layer tokens{{:root{{{rules}}}}}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TOKENS: &str = include_str!("../../../style/tokens.css");

    fn colour(text: &str) -> Colour {
        Colour::parse(text).unwrap()
    }

    /// A colour of the style sheet.
    fn token(name: &str) -> Pair {
        let (_, rest) = TOKENS.split_once(&format!("  --{name}: ")).unwrap();
        let value = rest.split(';').next().unwrap();
        let inside = value.strip_prefix("light-dark(").and_then(|value| value.strip_suffix(')')).unwrap_or(value);
        let (light, dark) = inside.split_once(", ").unwrap_or((inside, inside));
        Pair { light: colour(light), dark: colour(dark) }
    }

    #[test]
    fn the_product_s_colours_are_those_of_the_style_sheet() {
        for (name, here) in [
            ("accent", ACCENT),
            ("band", BAND),
            ("paper", PAPER),
            ("paper-2", PAPER_2),
            ("paper-3", PAPER_3),
            ("on-band", ON_BAND),
            ("on-band-2", ON_BAND_2),
        ] {
            assert_eq!(token(name), here, "{name}");
        }
        for shade in [Shade::Light, Shade::Dark] {
            assert_eq!(accent(ACCENT.of(shade), shade), None);
            assert_eq!(band(BAND.of(shade), shade), None);
        }
    }

    #[test]
    fn what_is_pale_is_told_in_figures() {
        let (ground, has, least) = accent(colour("#4f9fae"), Shade::Light).unwrap();
        assert_eq!((ground, least), (Ground::Page, 450));
        assert!((100..450).contains(&has), "{has}");
        assert!(accent(colour("#0b5563"), Shade::Dark).is_some(), "a dark colour on a dark page");
        assert_eq!(band(colour("#ffffff"), Shade::Light), Some((Ground::Words, 100, 450)));
        assert!(band(colour("#2b2b2b"), Shade::Dark).is_none());
    }

    #[test]
    fn a_look_is_a_style_sheet_of_its_own() {
        assert_eq!(Look::default().style(), "");
        let look = Look { accent: Some(ACCENT), band: None };
        let style = look.style();
        assert!(style.starts_with("@layer tokens{:root{--accent:light-dark(#0b5563,#7fcdd8);--accent-2:"), "{style}");
        assert!(!style.contains("--band"));
        let look = Look { accent: None, band: Some(BAND) };
        assert_eq!(
            look.style(),
            "@layer tokens{:root{--band:light-dark(#0a3a43,#0c2f37);--space-ink:light-dark(#0a3a43,#7fcdd8);}}"
        );
    }

    proptest! {
        /// Whatever is made of an accent that is taken can be read.
        #[test]
        fn all_that_is_made_of_a_sound_accent_is_sound(parts in any::<[u8; 3]>()) {
            let own = Colour::new(parts);
            for (shade, end) in [(Shade::Light, Colour::BLACK), (Shade::Dark, Colour::WHITE)] {
                if accent(own, shade).is_some() {
                    continue;
                }
                let part = if shade == Shade::Light { 25 } else { 35 };
                prop_assert!(own.with(end, part).contrast(PAPER_3.of(shade)) >= FOR_WORDS);
                prop_assert!(own.contrast(PAPER.of(shade)) >= FOR_WORDS);
                let palest = token("ink-3").of(shade);
                prop_assert!(palest.contrast(wash(own, shade)) >= FOR_WORDS, "{own} {shade:?}");
            }
        }

        /// The dot of an open space and the ring of what has the focus stand out from every band that is taken.
        #[test]
        fn marks_stand_out_from_a_sound_band(parts in any::<[u8; 3]>()) {
            let own = Colour::new(parts);
            for shade in [Shade::Light, Shade::Dark] {
                prop_assert!(band(own, shade).is_some() || own.contrast(token("wait-mark").of(shade)) >= 300);
            }
        }
    }
}
