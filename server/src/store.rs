//! Where files beside replies are kept: in a folder, or in a bucket of a store that speaks S3.

mod line;

use crate::cli::Failure;
use futures_util::StreamExt as _;
use hub::Hub;
use line::Lines;
use object_store::aws::AmazonS3Builder;
use object_store::path::Path as Name;
use object_store::prefix::PrefixStore;
use object_store::{Error, ObjectStore, RetryConfig};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use url::Url;

/// What `COLLOQUY_FILES` says. Nothing is touched yet.
#[derive(Clone, Debug)]
pub enum Files {
    /// A folder.
    Folder(PathBuf),
    /// A bucket. Where it is and by what key one gets in, the environment says by `AWS_` names.
    Bucket {
        /// Its name.
        bucket: String,
        /// What the names of our files begin with; may be empty.
        prefix: Name,
    },
}

/// How long one file may take, with what is tried again.
const PATIENCE: Duration = Duration::from_secs(60);

/// How long to wait at the start for a store to say whether it lets us in.
const GREETING: Duration = Duration::from_secs(10);

impl Files {
    /// Reads `DIR` or `s3://BUCKET/PREFIX`.
    pub fn parse(setting: &str) -> Result<Self, String> {
        const WRONG: &str = "it must be a folder, or s3://BUCKET or s3://BUCKET/PREFIX";
        let Some(place) = setting.strip_prefix("s3://") else {
            // A folder's name holds no colon and two slashes; what does was meant as an address.
            let fine = !setting.is_empty() && !setting.contains("://");
            return if fine { Ok(Self::Folder(setting.into())) } else { Err(WRONG.to_owned()) };
        };
        let (bucket, prefix) = place.split_once('/').unwrap_or((place, ""));
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
        // The rule of S3 for names of buckets.
        let is_name = (3..=63).contains(&bucket.len())
            && bucket.bytes().all(|b| plain(b) || b == b'-' || b == b'.')
            && bucket.starts_with(|c: char| c.is_ascii_alphanumeric())
            && bucket.ends_with(|c: char| c.is_ascii_alphanumeric());
        if !is_name {
            return Err(format!("{WRONG}; a bucket's name is 3 to 63 of a-z, 0-9, - and ."));
        }
        let prefix = Name::parse(prefix).map_err(|_| WRONG)?;
        Ok(Self::Bucket { bucket: bucket.to_owned(), prefix })
    }

    /// Reads the rest of the environment, and asks the store whether it lets us in. One that does not answer is
    /// waited for later: the hub can do without files for a while.
    pub async fn open(self) -> Result<Opened, Failure> {
        let (bucket, prefix) = match self {
            Self::Folder(folder) => return Ok(Opened::Folder(folder)),
            Self::Bucket { bucket, prefix } => (bucket, prefix),
        };
        let endpoint = endpoint()?;
        let retry = RetryConfig { max_retries: 3, retry_timeout: PATIENCE, ..RetryConfig::default() };
        let store = AmazonS3Builder::from_env()
            .with_bucket_name(&bucket)
            .with_retry(retry)
            .with_http_connector(Lines)
            .build()
            .map_err(|error| Failure::wrong(said(&error)))?;
        let store: Arc<dyn ObjectStore> = Arc::new(PrefixStore::new(store, prefix));
        let mut names = store.list(None);
        match tokio::time::timeout(GREETING, names.next()).await {
            Ok(None | Some(Ok(_))) => {}
            Ok(Some(Err(error))) => match status(&error) {
                Some(404) => {
                    return Err(Failure::wrong(format!("COLLOQUY_FILES: there is no bucket {bucket} at {endpoint}")));
                }
                Some(301 | 400 | 401 | 403) => {
                    return Err(Failure::wrong(format!(
                        "COLLOQUY_FILES: {endpoint} does not let us read the bucket {bucket}; set AWS_ACCESS_KEY_ID, \
                         AWS_SECRET_ACCESS_KEY and AWS_REGION"
                    )));
                }
                _ => tracing::warn!(%error, "no files until the store answers"),
            },
            Err(_) => tracing::warn!("no files until the store at {endpoint} answers"),
        }
        drop(names);
        Ok(Opened::Bucket(store))
    }
}

/// A place for files that is ready.
#[derive(Debug)]
pub enum Opened {
    /// A folder, which need not be there yet.
    Folder(PathBuf),
    /// A bucket.
    Bucket(Arc<dyn ObjectStore>),
}

impl Opened {
    /// The hub, with its files there.
    pub fn give(self, hub: Hub) -> Hub {
        match self {
            Self::Folder(folder) => hub.with_files_in(&folder),
            Self::Bucket(store) => hub.with_files_at(store),
        }
    }
}

/// Where the store is said to be. What is wrong with that is told before anything is asked of it.
fn endpoint() -> Result<String, Failure> {
    let name = ["AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL", "AWS_ENDPOINT"];
    let Some((name, given)) = name.iter().find_map(|name| Some((name, std::env::var(name).ok()?))) else {
        return Ok("Amazon S3".to_owned());
    };
    let url = Url::parse(&given).ok().filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
    let url = url.ok_or_else(|| Failure::wrong(format!("{name}: it must be http:// or https:// and a host")))?;
    let clear = std::env::var("AWS_ALLOW_HTTP").is_ok_and(|allowed| matches!(allowed.as_str(), "true" | "1"));
    if url.scheme() == "http" && !clear {
        return Err(Failure::wrong(format!(
            "{name}: files would travel in clear; set AWS_ALLOW_HTTP=true to allow it"
        )));
    }
    Ok(url.origin().ascii_serialization())
}

/// The status with which a list was refused. The library has it in its words only.
fn status(error: &Error) -> Option<u16> {
    let text = error.to_string();
    let (_, after) = text.split_once("status code: ")?;
    after.get(..3)?.parse().ok()
}

/// One line of what the library says at length.
fn said(error: &Error) -> String {
    let text = error.to_string();
    format!("COLLOQUY_FILES: {}", text.lines().next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::Files;

    #[test]
    fn a_place_for_files_is_a_folder_or_a_bucket() {
        for folder in ["files", "/var/lib/colloquy/files", "s3", "C:\\files"] {
            assert!(matches!(Files::parse(folder), Ok(Files::Folder(_))), "{folder}");
        }
        for (place, bucket, prefix) in
            [("s3://hub", "hub", ""), ("s3://hub/", "hub", ""), ("s3://hub.example.org/a/b/", "hub.example.org", "a/b")]
        {
            let Ok(Files::Bucket { bucket: found, prefix: begin }) = Files::parse(place) else { panic!("{place}") };
            assert_eq!((found.as_str(), begin.as_ref()), (bucket, prefix));
        }
        for wrong in [
            "",
            "s3://",
            "s3:///prefix",
            "s3://Hub",
            "s3://hu",
            "s3://-hub",
            "s3://hub/a//b",
            "s3://hub/../b",
            "http://hub",
        ] {
            assert!(Files::parse(wrong).is_err(), "{wrong}");
        }
    }
}
