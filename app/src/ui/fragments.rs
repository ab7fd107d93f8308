//! Parts of pages that were written down before. Readers who are shown the same part get the same markup, made once:
//! a page of replies that differs in one place costs little more than that place.

use std::collections::HashMap;
use std::hash::{BuildHasher as _, Hash, RandomState};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use siphasher::sip128::{Hasher128 as _, SipHasher13};

/// How much one generation holds, in bytes of markup. What was not asked for while two of them filled is forgotten.
const GENERATION: usize = 2 << 20;

/// A part of a page by everything that it is made of. Keys are drawn at the start, so that nobody can make two parts meet.
type Key = u128;

#[derive(Debug, Default)]
struct Fragments {
    young: HashMap<Key, Arc<str>>,
    old: HashMap<Key, Arc<str>>,
    /// Bytes in `young`.
    size: usize,
}

impl Fragments {
    fn get(&mut self, key: Key) -> Option<Arc<str>> {
        if let Some(markup) = self.young.get(&key) {
            return Some(Arc::clone(markup));
        }
        let markup = self.old.remove(&key)?;
        self.put(key, Arc::clone(&markup));
        Some(markup)
    }

    fn put(&mut self, key: Key, markup: Arc<str>) {
        if self.size + markup.len() > GENERATION {
            self.old = std::mem::take(&mut self.young);
            self.size = 0;
        }
        self.size += markup.len();
        self.young.insert(key, markup);
    }
}

static FRAGMENTS: LazyLock<Mutex<Fragments>> = LazyLock::new(Mutex::default);

static SEEDS: LazyLock<[u64; 2]> = LazyLock::new(|| {
    let state = RandomState::new();
    [state.hash_one(0), state.hash_one(1)]
});

/// The markup of a part that is made of `of` and nothing else, written by `write` if it was not before.
pub fn fragment<T: Hash>(of: T, write: impl FnOnce(T) -> String) -> Arc<str> {
    let mut hasher = SipHasher13::new_with_keys(SEEDS[0], SEEDS[1]);
    of.hash(&mut hasher);
    let key = hasher.finish128().as_u128();
    // A panic while the lock is held leaves a part missing at most.
    let lock = || FRAGMENTS.lock().unwrap_or_else(PoisonError::into_inner);
    let known = lock().get(key);
    known.unwrap_or_else(|| {
        let markup: Arc<str> = write(of).into();
        lock().put(key, Arc::clone(&markup));
        markup
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_written_once_and_another_anew() {
        let first = fragment(("a", 1), |_| "one".into());
        assert_eq!(&*fragment(("a", 1), |_| unreachable!("it is there")), &*first);
        assert_eq!(&*fragment(("a", 2), |_| "two".into()), "two");
    }

    #[test]
    fn what_is_asked_for_stays_and_the_rest_goes() {
        let mut fragments = Fragments::default();
        let part: Arc<str> = "x".repeat(GENERATION / 4).into();
        fragments.put(0, Arc::clone(&part));
        for key in 1..20 {
            fragments.put(key, Arc::clone(&part));
            assert!(fragments.get(0).is_some());
        }
        assert!(fragments.get(1).is_none());
        assert!(fragments.young.len() + fragments.old.len() <= 8);
    }
}
