//! Passwords: Argon2id (RFC 9106), a few at a time and aside, because each takes a core and 19 MB for a while.

use crate::Error;
use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher as _, PasswordVerifier as _};
use domain::accounts::limits::{PASSWORD_LEAST, PASSWORD_MOST};
use domain::form::{Why, Wrong};
use tokio::sync::Semaphore;

/// How many are reckoned at once.
static SLOTS: Semaphore = Semaphore::const_new(2);

/// Stands for the password of an account that does not exist, so that both take the same time. Made with the
/// parameters of `Argon2::default`.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5IGhhcyB0aGlz$2ySqAt5hXyYxWQ5cWmjKiHXqPyXmTNuqHc3F0gCbVdw";

/// What is wrong with a new password, if anything is. Length is all that is asked (NIST SP 800-63B, section 3.1.1.2).
pub fn check(field: &str, password: &str) -> Option<Wrong> {
    let length = password.chars().count();
    let why = if length == 0 {
        Why::Required
    } else if length < PASSWORD_LEAST as usize {
        Why::TooShort { least: PASSWORD_LEAST }
    } else if length > PASSWORD_MOST as usize {
        Why::TooLong { most: PASSWORD_MOST }
    } else {
        return None;
    };
    Some(Wrong::new(field, why))
}

/// The hash of a password, as a PHC string.
pub async fn hash(password: &str) -> Result<String, Error> {
    let password = password.to_owned();
    aside(move || {
        let hash = Argon2::default().hash_password(password.as_bytes());
        hash.map(|hash| hash.to_string()).map_err(|error| Error::Random(error.to_string()))
    })
    .await?
}

/// Whether this is the password of that hash; without a hash it is not, after the same time.
pub async fn fits(password: &str, kept: Option<&str>) -> Result<bool, Error> {
    let there = kept.is_some();
    let (password, kept) = (password.to_owned(), kept.unwrap_or(NOBODY).to_owned());
    let fits = aside(move || {
        PasswordHash::new(&kept).is_ok_and(|kept| Argon2::default().verify_password(password.as_bytes(), &kept).is_ok())
    })
    .await?;
    Ok(fits && there)
}

async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Error> {
    let failed = |why: String| Error::Random(why);
    let slot = SLOTS.acquire().await.map_err(|error| failed(error.to_string()))?;
    let done = tokio::task::spawn_blocking(work).await.map_err(|error| failed(error.to_string()))?;
    drop(slot);
    Ok(done)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn only_the_password_fits() {
        let kept = hash("correct horse battery").await.unwrap();
        assert!(fits("correct horse battery", Some(&kept)).await.unwrap());
        assert!(!fits("correct horse batterY", Some(&kept)).await.unwrap());
        assert!(!fits("correct horse battery", None).await.unwrap());
    }

    #[test]
    fn nobody_has_a_hash_like_everybody_s() {
        // Else a missing account would be told by the time it takes.
        let nobody = PasswordHash::new(NOBODY).unwrap();
        assert_eq!(nobody.algorithm.as_str(), "argon2id");
        assert_eq!(nobody.params.to_string(), "m=19456,t=2,p=1");
    }
}
