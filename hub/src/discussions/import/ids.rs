//! Ids that are made from what they stand for, so that the same page gives the same ids whenever it is read.

use crate::discussions::page::ParsedVersion;
use crate::discussions::write::{NAMESPACE, name_key};
use std::collections::HashMap;
use time::Date;
use uuid::Uuid;

/// Ids made from what they stand for. Of things that are alike in all, the second gets another than the first.
pub struct Ids {
    slug: String,
    seen: HashMap<Uuid, u32>,
}

impl Ids {
    /// Those of the space with this address.
    pub fn of(slug: String) -> Self {
        Self { slug, seen: HashMap::new() }
    }

    /// The id of the next submission of a page.
    pub fn next(&mut self, kind: &str, author: &str, date: Date, versions: &[ParsedVersion]) -> Uuid {
        let (title, words) = versions.first().map_or(("", ""), |original| (&original.title, &original.markdown));
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let base = derived(&[kind, &self.slug, &name_key(author), &date.to_string(), title, &words]);
        let count = self.seen.entry(base).or_default();
        *count += 1;
        if *count == 1 { base } else { derived(&[&base.to_string(), &count.to_string()]) }
    }
}

/// The id of what these parts stand for.
pub fn derived(parts: &[&str]) -> Uuid {
    // A character that no part holds keeps ("a", "bc") apart from ("ab", "c").
    Uuid::new_v5(&NAMESPACE, parts.join("\u{1f}").as_bytes())
}
