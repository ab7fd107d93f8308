//! Files in a store that speaks S3 and asks for a signature.

use crate::client::TestSite;
use crate::executable::command;
use crate::world::{QUESTION, Thing, World};
use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto::Builder;
use s3s::auth::SimpleAuth;
use s3s::service::S3ServiceBuilder;
use std::fs::File;
use std::path::PathBuf;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::runtime::Runtime;

const PAPER: &[u8] = b"%PDF-1.7\n%%EOF\n";
const KEY: (&str, &str) = ("colloquy", "a key that nobody guesses");

/// A store with one bucket.
struct Store {
    folder: tempfile::TempDir,
    address: String,
    /// What it runs on, while it runs.
    running: Option<Runtime>,
    /// The pictures of the demo, which come before all else.
    demo: Vec<String>,
}

impl Store {
    fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("hub")).unwrap();
        let mut store = Self { folder, address: "127.0.0.1:0".to_owned(), running: None, demo: Vec::new() };
        store.run();
        store
    }

    fn run(&mut self) {
        let runtime = Runtime::new().unwrap();
        let files = s3s_fs::FileSystem::new(self.folder.path()).unwrap();
        let mut service = S3ServiceBuilder::new(files);
        service.set_auth(SimpleAuth::from_single(KEY.0, KEY.1));
        let service = service.build();
        let listener = runtime.block_on(TcpListener::bind(&self.address)).unwrap();
        self.address = listener.local_addr().unwrap().to_string();
        runtime.spawn(async move {
            while let Ok((line, _)) = listener.accept().await {
                let service = service.clone();
                tokio::spawn(async move {
                    let _ = Builder::new(TokioExecutor::new()).serve_connection(TokioIo::new(line), service).await;
                });
            }
        });
        self.running = Some(runtime);
    }

    fn stop(&mut self) {
        self.running.take().unwrap().shutdown_timeout(Duration::from_secs(5));
    }

    fn settings(&self) -> Vec<(&'static str, String)> {
        vec![
            ("COLLOQUY_FILES", "s3://hub/consultation/files".to_owned()),
            ("AWS_ENDPOINT_URL", format!("http://{}", self.address)),
            ("AWS_ALLOW_HTTP", "true".to_owned()),
            ("AWS_ACCESS_KEY_ID", KEY.0.to_owned()),
            ("AWS_SECRET_ACCESS_KEY", KEY.1.to_owned()),
        ]
    }

    /// Where our files stand.
    fn files(&self) -> PathBuf {
        self.folder.path().join("hub/consultation/files")
    }

    fn names(&self) -> Vec<String> {
        let files = std::fs::read_dir(self.files()).into_iter().flatten();
        let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
        names.filter(|name| !self.demo.contains(name)).collect()
    }
}

#[test]
fn files_stand_in_a_bucket_and_wait_for_one_that_is_away() {
    let mut store = Store::start();
    // What no row names, and has been there for long.
    std::fs::create_dir_all(store.files()).unwrap();
    let left = store.files().join("01900000-0000-7000-8000-00000000dead");
    std::fs::write(&left, PAPER).unwrap();
    let old = left.metadata().unwrap().modified().unwrap() - Duration::from_hours(48);
    File::options().write(true).open(&left).unwrap().set_modified(old).unwrap();
    let mut world = World::on(TestSite::start_with(store.settings()));
    world.site.wait_for("the sweeping", |_| (!left.exists()).then_some(()));
    store.demo = store.names();
    let (of, key) = (Thing { author: "author 1".to_owned(), ..World::nothing() }, world.key());
    let typed = [("key", key.as_str()), ("lang-0", "en"), ("text-0", "Read the paper."), ("do", "attach")];
    let answer = world.upload("author", &of, QUESTION, &typed, ("paper.pdf", PAPER), &[]);
    assert_eq!(answer.status, 200, "{}", answer.text());
    let href = answer.attributes(".files .file a", "href")[0].clone();
    assert_eq!(world.get("author", &of, &href).body, PAPER);
    assert_eq!(store.names(), [href.split('/').nth(2).unwrap()]);
    assert_eq!(std::fs::read(store.files().join(&store.names()[0])).unwrap(), PAPER);
    assert!(!world.site.folder().join("data/files").exists());

    store.stop();
    let second = [PAPER, b"% 2 %%EOF"].concat();
    let answer = world.upload("author", &of, QUESTION, &typed, ("second.pdf", &second), &[]);
    assert_eq!(answer.status, 422, "{}", answer.text());
    assert!(answer.find("#upload-wrong").unwrap().starts_with("Files cannot be stored for the moment."));
    assert_eq!(answer.find("#text-0").as_deref(), Some("Read the paper."));
    assert_eq!(world.get("author", &of, &href).status, 503);
    // The hub starts without its files, too.
    world.breathe();
    store.run();
    let answer = world.upload("author", &of, QUESTION, &typed, ("second.pdf", &second), &[]);
    assert_eq!((answer.status, store.names().len()), (200, 2), "{}", answer.text());
    assert_eq!(world.get("author", &of, &href).body, PAPER);
}

#[test]
fn a_bucket_that_is_not_ours_is_one_line_and_touches_nothing() {
    let store = Store::start();
    let wrong = |name: &str, value: &str, wanted: &str| {
        let folder = tempfile::tempdir().unwrap();
        let output = command(folder.path(), &["check"]).envs(store.settings()).env(name, value).output().unwrap();
        let line = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{name}={value}: {line}");
        assert!(line.starts_with("colloquy: ") && line.trim_end().lines().count() == 1, "{line}");
        assert!(line.contains(wanted) && !line.contains(KEY.1) && !line.contains("secret"), "{line}");
        assert!(!folder.path().join("data").exists(), "{name}");
    };
    wrong("COLLOQUY_FILES", "s3://Bucket/secret", "--files");
    wrong("COLLOQUY_FILES", "gs://bucket", "--files");
    wrong("COLLOQUY_FILES", "s3://nowhere", "there is no bucket nowhere");
    wrong("AWS_SECRET_ACCESS_KEY", "secret", "does not let us read the bucket hub");
    wrong("AWS_ENDPOINT_URL", "secret:3000", "AWS_ENDPOINT_URL: it must be http:// or https://");
    wrong("AWS_ALLOW_HTTP", "false", "AWS_ALLOW_HTTP=true");
}
