//! What people with bad intentions send, as it is written down in `end2end/hostile/`: it is answered, nothing of it
//! runs, and it tells nothing.

mod around;
mod desks;
mod experts;
mod forms;
mod harmless;
mod requests;
mod texts;

use crate::client::Answer;
use crate::world::{Thing, World};
use serde_json::Value;

/// A form is sent by itself, or by the script.
type Way = fn(&mut World, &str, &Thing, &str, &[(&str, &str)]) -> Answer;

/// The lines of a list: one JSON object each.
fn lines(list: &str) -> Vec<Value> {
    list.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"))).collect()
}

/// What a line has under a name, as often as it says.
fn repeated(line: &Value, name: &str) -> String {
    let times = line["times"].as_u64().map_or(1, |times| usize::try_from(times).unwrap());
    line[name].as_str().unwrap_or_default().repeat(times)
}

#[test]
fn there_are_two_hundred_of_them_and_more() {
    let texts = lines(texts::LIST);
    let requests = lines(requests::LIST);
    assert!(texts.len() + requests.len() >= 200, "{} and {}", texts.len(), requests.len());
    let mut names: Vec<&str> = texts.iter().chain(&requests).map(|line| line["what"].as_str().unwrap()).collect();
    names.sort_unstable();
    for pair in names.windows(2) {
        assert_ne!(pair[0], pair[1], "each has a name of its own");
    }
}
