//! The stable number of a reply. It is cited in documents, so it never changes.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// `1.2.1`: the first answer to the second reply to question 1. The first part is the question's
/// number, every further one counts among the answers to the same thing, from 1.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReplyNumber(Vec<u32>);

/// A text that is no reply number.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a reply number")]
pub struct NotANumber;

impl ReplyNumber {
    /// The number of the `place`-th reply to a question.
    pub fn to_question(question: u32, place: u32) -> Self {
        Self(vec![question, place])
    }

    /// The number of the `place`-th answer to this reply.
    pub fn answer(&self, place: u32) -> Self {
        let mut parts = self.0.clone();
        parts.push(place);
        Self(parts)
    }

    /// The question's number.
    pub fn question(&self) -> u32 {
        self.0[0]
    }

    /// All parts, the question's first; always at least two.
    pub fn parts(&self) -> &[u32] {
        &self.0
    }

    /// How deep it stands: 1 for a reply to the question, 2 for an answer to such a reply.
    pub fn depth(&self) -> usize {
        self.0.len() - 1
    }

    /// The reply it answers; `None` for a reply to the question.
    pub fn parent(&self) -> Option<Self> {
        (self.0.len() > 2).then(|| Self(self.0[..self.0.len() - 1].to_vec()))
    }
}

impl fmt::Display for ReplyNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, part) in self.0.iter().enumerate() {
            if i > 0 {
                f.write_str(".")?;
            }
            part.fmt(f)?;
        }
        Ok(())
    }
}

impl FromStr for ReplyNumber {
    type Err = NotANumber;

    fn from_str(text: &str) -> Result<Self, NotANumber> {
        let parts = text
            .split('.')
            .map(|part| match part.parse::<u32>() {
                Ok(n) if n > 0 && !part.starts_with(['0', '+']) => Ok(n),
                _ => Err(NotANumber),
            })
            .collect::<Result<Vec<_>, _>>()?;
        // Deeper than any thread goes, and short enough for an address.
        if !(2..=32).contains(&parts.len()) {
            return Err(NotANumber);
        }
        Ok(Self(parts))
    }
}

impl Serialize for ReplyNumber {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ReplyNumber {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_reads_as_it_is_written() {
        for text in ["1.1", "1.2.1", "12.40.3.1"] {
            assert_eq!(text.parse::<ReplyNumber>().map(|n| n.to_string()), Ok(text.to_owned()));
        }
        for text in ["", "1", "1.", "1.0", "1.01", "1.a", "-1.2", "1.+2", "1..2"] {
            assert_eq!(text.parse::<ReplyNumber>(), Err(NotANumber), "{text:?}");
        }
    }

    #[test]
    fn the_parent_of_a_first_reply_is_the_question() {
        let first = ReplyNumber::to_question(1, 2);
        assert_eq!(first.parent(), None);
        assert_eq!(first.answer(3).parent(), Some(first));
    }
}
