//! What a work is known by: its address, its DOI, its ISBN.

/// A DOI as people write it, in its plain form: `10.1000/182`. With or without `doi:` or the address of the resolver in
/// front; small letters, because a DOI has no case (ISO 26324; DOI Handbook, 2.4).
pub fn doi(text: &str) -> Option<String> {
    let small = text.trim().to_lowercase();
    let bare = ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi.org/", "doi:"]
        .iter()
        .find_map(|front| small.strip_prefix(front))
        .unwrap_or(&small)
        .trim();
    let (registrant, item) = bare.strip_prefix("10.")?.split_once('/')?;
    let sound = (4..=9).contains(&registrant.len())
        && registrant.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
        && !item.is_empty()
        && bare.len() <= 200
        && item.chars().all(|char| !char.is_whitespace() && !char.is_control());
    sound.then(|| bare.to_owned())
}

/// An ISBN of 13 digits without hyphens, its check digit right; one of 10 is brought into that form (ISO 2108).
pub fn isbn(text: &str) -> Option<String> {
    let bare = text.trim().trim_start_matches(|char: char| char.is_ascii_alphabetic() && char != 'X');
    let bare = bare.trim_start_matches([':', ' ']);
    let digits: Vec<char> = bare.chars().filter(|char| !matches!(char, '-' | ' ' | '\u{2010}' | '\u{2011}')).collect();
    let value = |char: char| char.to_digit(10);
    match digits.len() {
        13 => {
            let values: Vec<u32> = digits.iter().map(|char| value(*char)).collect::<Option<_>>()?;
            let sum: u32 = values.iter().zip([1, 3].into_iter().cycle()).map(|(digit, weight)| digit * weight).sum();
            (sum.is_multiple_of(10) && values[..2] == [9, 7]).then(|| digits.iter().collect())
        }
        10 => {
            let last = if matches!(digits[9], 'X' | 'x') { 10 } else { value(digits[9])? };
            let values: Vec<u32> = digits[..9].iter().map(|char| value(*char)).collect::<Option<_>>()?;
            let sum: u32 = values.iter().zip((2..=10).rev()).map(|(digit, weight)| digit * weight).sum::<u32>() + last;
            if !sum.is_multiple_of(11) {
                return None;
            }
            let begin: String = "978".chars().chain(digits[..9].iter().copied()).collect();
            let sum: u32 = begin.chars().filter_map(value).zip([1, 3].into_iter().cycle()).map(|(d, w)| d * w).sum();
            Some(format!("{begin}{}", (10 - sum % 10) % 10))
        }
        _ => None,
    }
}

/// The address of a page on the web, as it is kept; none when it is something else.
pub fn link(text: &str) -> Option<&str> {
    let text = text.trim();
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"))?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let sound = host.contains('.')
        && !host.contains('@')
        && host.len() <= 253
        && !host.starts_with('.')
        && text.len() <= super::limits::LINK as usize
        && text
            .chars()
            .all(|char| !char.is_whitespace() && !char.is_control() && !matches!(char, '"' | '<' | '>' | '\\'));
    sound.then_some(text)
}

/// An address as it is compared: without what differs between two ways to write the same page's.
pub fn link_key(link: &str) -> String {
    let small = link.trim();
    let rest = small.split_once("://").map_or(small, |(_, rest)| rest);
    let rest = rest.split('#').next().unwrap_or_default();
    let (host, path) = rest.find(['/', '?']).map_or((rest, ""), |at| rest.split_at(at));
    let host = host.to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let told: Vec<&str> = query.split('&').filter(|part| !part.is_empty() && !part.starts_with("utm_")).collect();
    let query = if told.is_empty() { String::new() } else { format!("?{}", told.join("&")) };
    format!("{host}{}{query}", path.trim_end_matches('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_doi_is_known_in_any_dress() {
        for text in
            ["10.1000/ABC.1", " doi:10.1000/abc.1", "https://doi.org/10.1000/abc.1", "http://dx.doi.org/10.1000/Abc.1"]
        {
            assert_eq!(doi(text).as_deref(), Some("10.1000/abc.1"), "{text}");
        }
        for text in ["", "10.1/x", "11.1000/x", "10.1000/", "10.1000/a b", "https://example.org/10.1000/x"] {
            assert_eq!(doi(text), None, "{text}");
        }
    }

    #[test]
    fn an_isbn_has_its_check_digit() {
        assert_eq!(isbn("978-3-16-148410-0").as_deref(), Some("9783161484100"));
        assert_eq!(isbn("ISBN: 0-306-40615-2").as_deref(), Some("9780306406157"));
        assert_eq!(isbn("080442957X").as_deref(), Some("9780804429573"));
        for text in ["978-3-16-148410-1", "0-306-40615-3", "123", "", "9783161484"] {
            assert_eq!(isbn(text), None, "{text}");
        }
    }

    #[test]
    fn a_link_leads_to_the_web() {
        assert_eq!(link(" https://example.org/a?b=c "), Some("https://example.org/a?b=c"));
        for text in [
            "javascript:alert(1)",
            "ftp://example.org",
            "https://localhost/",
            "https://u@example.org/",
            "https://a b.org",
            "",
        ] {
            assert_eq!(link(text), None, "{text}");
        }
    }

    #[test]
    fn two_ways_to_write_an_address_are_one() {
        let key = link_key("https://www.Example.org/Report/?utm_source=mail#part");
        assert_eq!(key, "example.org/Report");
        assert_eq!(link_key("http://example.org/Report"), key);
        assert_eq!(link_key("https://example.org?id=1"), "example.org?id=1");
    }
}
