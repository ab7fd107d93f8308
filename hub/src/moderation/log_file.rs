//! The log as a file: JSON for programs, CSV for a spreadsheet (RFC 4180).

use crate::Error;
use crate::discussions::export::tame;
use domain::moderation::{LogEntry, Subject};
use time::format_description::well_known::Rfc3339;

const COLUMNS: [&str; 7] = ["seq", "at", "by", "action", "space", "subject", "data"];

/// Writes entries as JSON.
pub fn log_json(entries: &[LogEntry]) -> Result<String, Error> {
    serde_json::to_string_pretty(entries).map_err(|error| Error::Export(error.to_string()))
}

/// Writes entries as a table.
pub fn log_csv(entries: &[LogEntry]) -> Result<String, Error> {
    let mut table = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    let failed = |error: csv::Error| Error::Export(error.to_string());
    table.write_record(COLUMNS).map_err(failed)?;
    for entry in entries {
        let row = [
            entry.seq.to_string(),
            entry.at.format(&Rfc3339).unwrap_or_default(),
            entry.by.clone(),
            entry.action.clone(),
            entry.space.clone(),
            subject(&entry.subject),
            entry.data.clone(),
        ];
        table.write_record(row.iter().map(|cell| tame(cell))).map_err(failed)?;
    }
    let bytes = table.into_inner().map_err(|error| Error::Export(error.to_string()))?;
    String::from_utf8(bytes).map_err(|error| Error::Export(error.to_string()))
}

/// In one cell: a reply's number, or its id as long as it has none; a person's name.
fn subject(subject: &Subject) -> String {
    match subject {
        Subject::Reply(id, number, _) => number.clone().unwrap_or_else(|| id.to_string()),
        Subject::Person(_, name) => name.clone(),
        Subject::Other => String::new(),
    }
}
