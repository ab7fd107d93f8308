//! Printed text as Markdown that reads as it was printed.

use super::ledger::printed;

/// Writes lines as Markdown. Blank lines part paragraphs; lines that begin with "- " or "• " are a
/// list's; any other sign that Markdown would take for its own is escaped.
pub(super) fn from_lines(lines: &[&str]) -> String {
    let mut markdown = String::new();
    let (mut listed, mut parted) = (false, false);
    for line in lines.iter().map(|line| printed(line)) {
        if line.is_empty() {
            parted = true;
            continue;
        }
        let item = line.strip_prefix(['-', '•', '·', '▪', '◦']).filter(|rest| rest.starts_with(char::is_whitespace));
        if !markdown.is_empty() {
            // Without a blank line, what follows an item would be its second line.
            markdown.push_str(if parted || listed && item.is_none() { "\n\n" } else { "\n" });
        }
        if item.is_some() {
            markdown.push_str("- ");
        }
        markdown.push_str(&escaped(item.map_or(line.as_str(), str::trim)));
        (listed, parted) = (item.is_some(), false);
    }
    markdown
}

/// One line, whose signs stand for themselves.
fn escaped(line: &str) -> String {
    let mut escaped = String::with_capacity(line.len() + 8);
    let start = start_to_escape(line);
    let mut before = None;
    for (at, c) in line.char_indices() {
        let after = line[at + c.len_utf8()..].chars().next();
        let within_word = || before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric);
        let sign = match c {
            '\\' | '`' | '*' | '[' | '|' => true,
            '~' => before == Some('~') || after == Some('~'),
            // An address keeps its underscores as they are.
            '_' => !within_word(),
            '<' => after.is_some_and(|c| c.is_ascii_alphabetic() || "/!?".contains(c)),
            '&' => is_entity(&line[at + 1..]),
            _ => false,
        };
        if sign || start == Some(at) {
            escaped.push('\\');
        }
        escaped.push(c);
        before = Some(c);
    }
    escaped
}

/// Where at its beginning a line would open a heading, a quotation, a list or a rule.
fn start_to_escape(line: &str) -> Option<usize> {
    let space = |rest: &str| rest.is_empty() || rest.starts_with(char::is_whitespace);
    match line.chars().next()? {
        '#' if space(line.trim_start_matches('#')) => Some(0),
        '>' => Some(0),
        '+' | '-' if space(&line[1..]) => Some(0),
        // Under another line, these make a heading or a table of it.
        '-' | '=' | ':' if line.trim_matches(['-', '=', ':', ' ']).is_empty() => Some(0),
        c if c.is_ascii_digit() => {
            let digits = line.find(|c: char| !c.is_ascii_digit())?;
            (line[digits..].starts_with(['.', ')']) && space(&line[digits + 1..])).then_some(digits)
        }
        _ => None,
    }
}

/// Whether what follows an ampersand makes it an entity.
fn is_entity(rest: &str) -> bool {
    rest.split_once(';').is_some_and(|(name, _)| {
        !name.is_empty() && name.strip_prefix('#').unwrap_or(name).bytes().all(|b| b.is_ascii_alphanumeric())
    })
}
