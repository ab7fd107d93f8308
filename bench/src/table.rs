//! The results: a table for people, JSON for programs.

use crate::Result;
use serde::Serialize;
use std::path::Path;

/// What a figure has to be.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// This or more.
    AtLeast(f64),
    /// This or less.
    AtMost(f64),
    /// It only informs.
    None,
}

#[derive(Debug, Serialize)]
struct Row {
    name: String,
    value: f64,
    unit: &'static str,
    bound: Bound,
    result: &'static str,
}

/// All results.
#[derive(Debug, Default, Serialize)]
pub struct Table {
    rows: Vec<Row>,
}

impl Table {
    /// Notes a figure, and says it at once.
    pub fn note(&mut self, name: impl Into<String>, value: f64, unit: &'static str, bound: Bound) {
        let reached = match bound {
            Bound::AtLeast(bound) => Some(value >= bound),
            Bound::AtMost(bound) => Some(value <= bound),
            Bound::None => None,
        };
        let result = match reached {
            Some(true) => "ok",
            Some(false) => "short",
            None => "",
        };
        let row = Row { name: name.into(), value, unit, bound, result };
        eprintln!("    {}: {} {} {}", row.name, figure(value), unit, result);
        self.rows.push(row);
    }

    /// Prints the table and a line that sums it up.
    pub fn print(&self) {
        let cells: Vec<[String; 4]> = self
            .rows
            .iter()
            .map(|row| {
                let bound = match row.bound {
                    Bound::AtLeast(bound) => format!("≥ {}", figure(bound)),
                    Bound::AtMost(bound) => format!("≤ {}", figure(bound)),
                    Bound::None => String::new(),
                };
                let value = format!("{} {:<5}", figure(row.value), row.unit);
                [row.name.clone(), value, bound, row.result.to_owned()]
            })
            .collect();
        let width = |column: usize| cells.iter().map(|cells| cells[column].chars().count()).max().unwrap_or(0);
        let (name, value, bound) = (width(0), width(1), width(2));
        println!();
        for [a, b, c, d] in &cells {
            println!("{}", format!("{a:<name$}  {b:>value$}  {c:<bound$}  {d}").trim_end());
        }
        let bounded = self.rows.iter().filter(|row| !row.result.is_empty()).count();
        let short = self.rows.iter().filter(|row| row.result == "short").count();
        println!("\n{} of {bounded} bounds reached, {short} short", bounded - short);
    }

    /// Writes the JSON.
    pub fn write(&self, to: &Path) -> Result {
        std::fs::write(to, serde_json::to_string_pretty(self)? + "\n")?;
        Ok(())
    }
}

/// Three significant figures, or all of them before the point.
fn figure(value: f64) -> String {
    match value.abs() {
        0.0 => "0".to_owned(),
        size if size >= 100.0 => format!("{value:.0}"),
        size if size >= 10.0 => format!("{value:.1}"),
        size if size >= 1.0 => format!("{value:.2}"),
        _ => format!("{value:.3}"),
    }
}
