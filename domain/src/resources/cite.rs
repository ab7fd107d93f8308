//! Citations as files: BibTeX (as biblatex reads it), RIS, and CSL-JSON.

use super::ResourceKind;

/// What a citation is made of.
#[derive(Clone, Copy, Debug)]
pub struct Citation<'a> {
    /// What it is known by in a bibliography: letters and digits.
    pub key: &'a str,
    /// What it is.
    pub kind: ResourceKind,
    /// Its title.
    pub title: &'a str,
    /// Names with `;` between them.
    pub authors: &'a str,
    /// Who stands behind it.
    pub organisation: &'a str,
    /// When it was published.
    pub year: Option<i32>,
    /// Where it is.
    pub link: &'a str,
    /// Its DOI.
    pub doi: &'a str,
    /// Its ISBN.
    pub isbn: &'a str,
    /// The tag of its first language.
    pub lang: &'a str,
    /// What it is about, in plain words.
    pub summary: &'a str,
}

impl Citation<'_> {
    fn names(&self) -> impl Iterator<Item = &str> {
        self.authors.split(';').map(str::trim).filter(|name| !name.is_empty())
    }

    /// An entry of biblatex (its manual, section 2.1).
    pub fn bibtex(&self) -> String {
        let kind = match self.kind {
            ResourceKind::JournalArticle => "article",
            ResourceKind::Report | ResourceKind::PolicyBrief => "report",
            ResourceKind::DataSet => "dataset",
            ResourceKind::Portal => "online",
            _ => "misc",
        };
        let authors = self.names().map(escaped).collect::<Vec<_>>().join(" and ");
        let publisher = if kind == "report" { "institution" } else { "publisher" };
        let year = self.year.map(|year| year.to_string()).unwrap_or_default();
        let fields = [
            ("title", format!("{{{}}}", escaped(self.title))),
            ("author", authors),
            (publisher, escaped(self.organisation)),
            ("date", year),
            ("url", self.link.replace(['{', '}'], "")),
            ("doi", self.doi.replace(['{', '}'], "")),
            ("isbn", self.isbn.to_owned()),
            ("langid", self.lang.to_owned()),
        ];
        let lines = fields.iter().filter(|(_, value)| !value.is_empty() && value != "{}");
        let lines: Vec<String> = lines.map(|(name, value)| format!("  {name} = {{{value}}},\n")).collect();
        format!("@{kind}{{{},\n{}}}\n", self.key, lines.concat())
    }

    /// A record of RIS (the tags that reference managers agree on).
    pub fn ris(&self) -> String {
        let kind = match self.kind {
            ResourceKind::JournalArticle => "JOUR",
            ResourceKind::Report | ResourceKind::PolicyBrief => "RPRT",
            ResourceKind::DataSet => "DATA",
            ResourceKind::Portal => "ELEC",
            ResourceKind::Video => "VIDEO",
            _ => "GEN",
        };
        let year = self.year.map(|year| year.to_string()).unwrap_or_default();
        let mut lines = vec![("TY", kind.to_owned()), ("TI", one_line(self.title))];
        lines.extend(self.names().map(|name| ("AU", one_line(name))));
        lines.extend([
            ("PB", one_line(self.organisation)),
            ("PY", year),
            ("UR", one_line(self.link)),
            ("DO", one_line(self.doi)),
            ("SN", one_line(self.isbn)),
            ("LA", one_line(self.lang)),
            ("AB", one_line(self.summary)),
        ]);
        lines.retain(|(_, value)| !value.is_empty());
        lines.push(("ER", String::new()));
        lines.iter().flat_map(|(tag, value)| [*tag, "  - ", value, "\r\n"]).collect()
    }

    /// The type in CSL-JSON (CSL 1.0.2, appendix III).
    pub const fn csl_type(&self) -> &'static str {
        match self.kind {
            ResourceKind::JournalArticle => "article-journal",
            ResourceKind::Report | ResourceKind::PolicyBrief => "report",
            ResourceKind::DataSet => "dataset",
            ResourceKind::Portal => "webpage",
            ResourceKind::Video => "motion_picture",
            ResourceKind::Infographic => "graphic",
            _ => "document",
        }
    }

    /// Family and given name of each author; a name without a comma stays whole.
    pub fn csl_authors(&self) -> Vec<(String, Option<String>)> {
        let split = |name: &str| match name.split_once(',') {
            Some((family, given)) => (family.trim().to_owned(), Some(given.trim().to_owned())),
            None => (name.to_owned(), None),
        };
        self.names().map(split).collect()
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Text whose signs mean nothing to TeX.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for char in one_line(text).chars() {
        match char {
            '{' | '}' | '%' | '&' | '$' | '#' | '_' => escaped.extend(['\\', char]),
            '\\' => escaped.push_str("\\textbackslash{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            char => escaped.push(char),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    const WELLS: Citation<'_> = Citation {
        key: "hub7",
        kind: ResourceKind::JournalArticle,
        title: "Wells & {droughts}",
        authors: "Diallo, Zoé; River Board",
        organisation: "Aquifer Press",
        year: Some(2024),
        link: "https://example.org/w",
        doi: "10.1000/w",
        isbn: "",
        lang: "fr",
        summary: "What\nwells say.",
    };

    #[test]
    fn each_format_says_the_same() {
        assert_eq!(
            WELLS.bibtex(),
            "@article{hub7,\n  title = {{Wells \\& \\{droughts\\}}},\n  author = {Diallo, Zoé and River Board},\n  publisher = \
             {Aquifer Press},\n  date = {2024},\n  url = {https://example.org/w},\n  doi = {10.1000/w},\n  langid = {fr},\n}\n"
        );
        assert_eq!(
            WELLS.ris(),
            "TY  - JOUR\r\nTI  - Wells & {droughts}\r\nAU  - Diallo, Zoé\r\nAU  - River Board\r\nPB  - Aquifer Press\r\nPY  - \
             2024\r\nUR  - https://example.org/w\r\nDO  - 10.1000/w\r\nLA  - fr\r\nAB  - What wells say.\r\nER  - \r\n"
        );
        assert_eq!(
            WELLS.csl_authors(),
            [("Diallo".to_owned(), Some("Zoé".to_owned())), ("River Board".to_owned(), None)]
        );
    }

    #[test]
    fn nothing_that_was_typed_begins_a_new_field() {
        let odd = Citation { title: "x}\n@book{y,", authors: "a\r\nER  - ", ..WELLS };
        assert_eq!(odd.bibtex().lines().filter(|line| line.starts_with('@')).count(), 1);
        assert_eq!(odd.ris().lines().filter(|line| line.starts_with("ER")).count(), 1);
    }
}
