//! Tables of a Markdown document, as tests read them.

/// A table, and the heading that it stands under.
pub struct Table {
    pub heading: String,
    pub columns: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// The cell of a row that begins with `first`; none where there is no such row.
    pub fn cell(&self, first: &str, column: &str) -> Option<&str> {
        let place = self.columns.iter().position(|name| name == column).expect(column);
        self.rows.iter().find(|row| row[0] == first).map(|row| row[place].as_str())
    }

    /// What the heading has between backquotes.
    pub fn code(&self) -> &str {
        code(&self.heading)
    }
}

/// What a text has between backquotes.
pub fn code(text: &str) -> &str {
    text.split('`').nth(1).unwrap_or_default()
}

/// All tables of a document.
pub fn tables(document: &str) -> Vec<Table> {
    let mut tables: Vec<Table> = Vec::new();
    let mut heading = "";
    let mut inside = false;
    for line in document.lines() {
        if let Some(text) = line.strip_prefix('#') {
            heading = text.trim_start_matches('#').trim();
        }
        let cells = || line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
        match (line.starts_with('|'), inside) {
            (true, false) => tables.push(Table { heading: heading.to_owned(), columns: cells(), rows: Vec::new() }),
            (true, true) if !line.starts_with("| ---") => {
                let table = tables.last_mut().unwrap();
                let row = cells();
                assert_eq!(row.len(), table.columns.len(), "{line}");
                table.rows.push(row);
            }
            _ => {}
        }
        inside = line.starts_with('|');
    }
    tables
}
