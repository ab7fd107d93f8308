//! Secrets that a cookie or a link holds. The database keeps only their SHA-256, so that a copy of it opens nothing.

use crate::Error;
use sha2::{Digest as _, Sha256};

/// 256 random bits, as they travel: 64 hexadecimal digits.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret([u8; 32]);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret")
    }
}

impl Secret {
    /// A new one, from the machine's own randomness.
    pub fn new() -> Result<Self, Error> {
        let mut bits = [0; 32];
        getrandom::fill(&mut bits).map_err(|error| Error::Random(error.to_string()))?;
        Ok(Self(bits))
    }

    /// One that came back.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.as_bytes();
        if text.len() != 64 {
            return None;
        }
        let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        let mut bits = [0; 32];
        let (pairs, _) = text.as_chunks();
        for (bit, [high, low]) in bits.iter_mut().zip(pairs) {
            *bit = digit(*high)? << 4 | digit(*low)?;
        }
        Some(Self(bits))
    }

    /// As it travels.
    pub fn reveal(&self) -> String {
        self.0.iter().fold(String::with_capacity(64), |mut text, byte| {
            for digit in [byte >> 4, byte & 15] {
                text.extend(char::from_digit(u32::from(digit), 16));
            }
            text
        })
    }

    /// As it is kept.
    pub fn kept(&self) -> Vec<u8> {
        Sha256::digest(self.0).to_vec()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_comes_back_as_it_went() {
        let secret = Secret::new().unwrap();
        assert_eq!(Secret::parse(&secret.reveal()), Some(secret.clone()));
        assert_ne!(Secret::new().unwrap(), secret);
        assert_eq!(secret.kept().len(), 32);
    }

    #[test]
    fn what_is_no_secret_is_none() {
        for text in ["", "ab", &"g".repeat(64), &"a".repeat(63), &"é".repeat(32)] {
            assert_eq!(Secret::parse(text), None, "{text}");
        }
    }
}
