//! What was changed between two revisions of a text, word by word.

pub use domain::discussions::Change;

use similar::utils::diff_unicode_words;
use similar::{Algorithm, ChangeTag};

/// Lays two revisions over each other. Joined in order, what is same or gone gives the old text, what is same or new
/// the new one, to the letter. No stretch is empty; what is gone stands before the new in its place; words that were
/// changed side by side are one stretch, unless a line ends between them.
pub fn words(old: &str, new: &str) -> Vec<Change> {
    let mut place = Place::default();
    let mut changes = Vec::new();
    for (tag, text) in diff_unicode_words(Algorithm::Myers, old, new) {
        match tag {
            ChangeTag::Delete => place.change(&mut changes).gone.push_str(text),
            ChangeTag::Insert => place.change(&mut changes).new.push_str(text),
            ChangeTag::Equal if place.is_open() && text.chars().all(|c| c.is_whitespace() && c != '\n') => {
                place.blank.push_str(text);
            }
            ChangeTag::Equal => {
                place.close(&mut changes);
                same(&mut changes, text);
            }
        }
    }
    place.close(&mut changes);
    changes
}

/// A place where words were changed, while it is read.
#[derive(Default)]
struct Place {
    gone: String,
    new: String,
    /// A blank that both have, at the end so far.
    blank: String,
}

impl Place {
    fn is_open(&self) -> bool {
        !self.gone.is_empty() || !self.new.is_empty()
    }

    /// To go on with the change. A blank inside belongs to both sides if both have words.
    fn change(&mut self, changes: &mut Vec<Change>) -> &mut Self {
        if !self.blank.is_empty() {
            if self.gone.is_empty() || self.new.is_empty() {
                self.close(changes);
            } else {
                self.gone.push_str(&self.blank);
                self.new.push_str(&self.blank);
                self.blank.clear();
            }
        }
        self
    }

    fn close(&mut self, changes: &mut Vec<Change>) {
        let Self { gone, new, blank } = std::mem::take(self);
        if !gone.is_empty() {
            changes.push(Change::Gone(gone));
        }
        if !new.is_empty() {
            changes.push(Change::New(new));
        }
        same(changes, &blank);
    }
}

fn same(changes: &mut Vec<Change>, text: &str) {
    match changes.last_mut() {
        _ if text.is_empty() => (),
        Some(Change::Same(last)) => last.push_str(text),
        _ => changes.push(Change::Same(text.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A change as people write it down: `[-gone-]{+new+}`.
    fn marked(old: &str, new: &str) -> String {
        let show = |change| match change {
            Change::Same(text) => text,
            Change::Gone(text) => format!("[-{text}-]"),
            Change::New(text) => format!("{{+{text}+}}"),
        };
        words(old, new).into_iter().map(show).collect()
    }

    #[test]
    fn changes_are_told_by_words() {
        for (old, new, change) in [
            ("", "", ""),
            ("", "Merci.", "{+Merci.+}"),
            ("Merci.", "", "[-Merci.-]"),
            ("Les villes accueillent.", "Les villes accueillent.", "Les villes accueillent."),
            ("Les villes accueillent.", "Les communes accueillent.", "Les [-villes-]{+communes+} accueillent."),
            ("Article 17(2) applies.", "Article 17(3) applies.", "Article 17([-2-]{+3+}) applies."),
            ("El 12/11/2026.", "El 13/11/2026.", "El [-12-]{+13+}/11/2026."),
            ("the big old town", "the small new town", "the [-big old-]{+small new+} town"),
            ("One.\n\nTwo.", "One.\n\nHalf.\n\nTwo.", "One.\n\n{+Half.\n\n+}Two."),
            ("住房问题", "住房政策", "住房[-问题-]{+政策+}"),
        ] {
            assert_eq!(marked(old, new), change);
        }
    }

    #[test]
    fn a_long_text_that_was_written_anew_takes_no_long_time() {
        let text = |seed: usize| (0..20_000).map(|n| (n * seed % 7919).to_string()).collect::<Vec<_>>().join(" ");
        assert_ne!(words(&text(31), &text(57)).len(), 0);
    }

    proptest! {
        #[test]
        fn both_texts_are_in_it(old in "([a-c]{1,2}|[ \n.é*]|mot){0,30}", new in "([a-c]{1,2}|[ \n.é*]|mot){0,30}") {
            let changes = words(&old, &new);
            let (mut was, mut is) = (String::new(), String::new());
            for change in &changes {
                match change {
                    Change::Same(text) => { was.push_str(text); is.push_str(text); }
                    Change::Gone(text) => was.push_str(text),
                    Change::New(text) => is.push_str(text),
                }
                prop_assert!(!matches!(change, Change::Same(text) | Change::Gone(text) | Change::New(text) if text.is_empty()));
            }
            prop_assert_eq!(was, old);
            prop_assert_eq!(is, new);
        }
    }
}
