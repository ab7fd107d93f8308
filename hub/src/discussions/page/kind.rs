//! Whether a submission asks or answers.
//!
//! It is a question if its first line says so, "Question 2.", "Pregunta n.º 2:", or if it has a
//! heading and asks for something:
//!
//! - the first line is a heading: two words at least, short, one sentence without a mark at its end
//!   other than "?", and a blank line and more text under it;
//! - it is not the opening of a letter ("Dear colleagues"), speaks in no first person ("I agree
//!   with Canada"; "How can we …?" is everybody's) and names no sender ("Comments from …");
//! - the text, or the heading, has a sentence that ends with "?", or invites ("Please share your …").
//!
//! Everything else is a reply: a line that stands alone, a paragraph that asks something in passing,
//! a statement under a heading. Where one of them is meant to be a question, a "Question N." above
//! it says so.

use domain::discussions::markers::fold;

/// What a text's first lines make it.
#[derive(Debug, PartialEq)]
pub(super) enum Kind {
    /// A question. Its heading is what `heading` says, printed on the first `lines` lines that are
    /// not blank.
    Question {
        number: Option<u32>,
        heading: String,
        lines: usize,
    },
    Reply,
}

/// Longer lines are no headings.
const LONGEST: usize = 120;

/// How letters begin, and replies; folded.
const OPENINGS: &str = "dear hello hi greetings thank thanks good yes no agreed congratulations cher chers chere cheres \
    bonjour bonsoir merci madame mesdames monsieur messieurs oui non felicitations estimado estimada estimados estimadas \
    querido querida queridos queridas hola buenos buenas gracias senor senora senores si felicidades";

/// The first person.
const SINGULAR: &str = "i i'm i've i'd me my je j'ai mon ma mes moi yo mi mis";

/// The first person of several.
const PLURAL: &str = "we we're we've our us nous notre nos nosotros nosotras nuestro nuestra nuestros nuestras";

/// "How can we ensure …?" is everybody's question; "Should we not wait?" may be somebody's answer.
const INTERROGATIVES: &str = "what how which who whom whose why where when comment quel quelle quels quelles que qui \
    pourquoi ou quand combien como cual cuales quien quienes donde cuando cuanto cuantos por";

/// "Comments from …": a statement, whatever it goes on to ask.
const STATEMENTS: &str = "comment comments statement response reply answer answers input inputs contribution contributions \
    feedback views remarks submission position commentaires declaration reponse remarques comentario comentarios \
    respuesta declaracion contribucion contribuciones aporte aportes posicion";
const SENDERS: &[&str] = &[
    " from ",
    " by ",
    " on behalf of ",
    " de la part d",
    " au nom d",
    " par ",
    " en nombre d",
    " de parte d",
    " del gobierno",
];

/// How a text invites without a question mark; folded.
const INVITATIONS: &[&str] = &[
    "please share",
    "share your",
    "tell us",
    "let us know",
    "we invite",
    "you are invited",
    "we would like to hear",
    "partagez",
    "partager vos",
    "dites-nous",
    "faites-nous",
    "nous vous invitons",
    "vous etes invite",
    "nous aimerions",
    "comparta",
    "compartir sus",
    "diganos",
    "haganos",
    "le invitamos",
    "les invitamos",
    "los invitamos",
    "nos gustaria",
];

/// Says what a text is. Its lines are those of the original, blank ones included.
pub(super) fn kind(lines: &[&str]) -> Kind {
    let mut text = lines.iter().enumerate().filter(|(_, line)| !line.is_empty());
    let Some((at, first)) = text.next() else { return Kind::Reply };
    let second = text.next();

    if let Some((number, heading)) = numbered(first) {
        return match second {
            _ if !heading.is_empty() => Kind::Question { number: Some(number), heading: heading.to_owned(), lines: 1 },
            Some((_, second)) if is_heading(second) => {
                Kind::Question { number: Some(number), heading: (*second).to_owned(), lines: 2 }
            }
            _ => Kind::Question { number: Some(number), heading: (*first).to_owned(), lines: 1 },
        };
    }
    let set_apart = second.is_some_and(|(below, _)| below > at + 1);
    if set_apart && is_heading(first) && !is_somebodys(first) && asks(lines) {
        return Kind::Question { number: None, heading: (*first).to_owned(), lines: 1 };
    }
    Kind::Reply
}

/// The heading of a question's translation, if it has one: its number's line, or a heading of any
/// length that does not look like a sentence.
pub(super) fn translated_heading(lines: &[&str], number: Option<u32>) -> Option<(String, usize)> {
    let first = lines.iter().find(|line| !line.is_empty())?;
    match kind(lines) {
        Kind::Question { number: own, heading, lines } if own.is_some() && own == number => Some((heading, lines)),
        _ if first.chars().count() <= 2 * LONGEST && is_one_phrase(first) => Some(((*first).to_owned(), 1)),
        _ => None,
    }
}

/// "Question N." at a line's beginning, and what follows it.
fn numbered(line: &str) -> Option<(u32, &str)> {
    let (word, rest) = line.split_at(line.find(|c: char| !c.is_alphabetic())?);
    if !["question", "pregunta", "questao"].contains(&fold(word).as_str()) {
        return None;
    }
    let (sign, rest) = rest.split_at(rest.find(|c: char| c.is_ascii_digit())?);
    let sign = fold(sign).replace([' ', '.'], "");
    if !["", "n", "no", "nr", "num", "numero", "number", "#"].contains(&sign.as_str()) {
        return None;
    }
    let (digits, rest) = rest.split_at(rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len()));
    let number = digits.parse().ok().filter(|number| (1..10_000).contains(number))?;
    // "Question 2 is the most important", "Question 2.1", "Question 2-3" are something else.
    let after = rest.trim_start();
    let heading = after.trim_start_matches([':', '.', ')', '–', '—', '-', '：']);
    let ends = after.is_empty()
        || heading.len() < after.len() && (heading.is_empty() || heading.starts_with(char::is_whitespace));
    ends.then(|| (number, heading.trim()))
}

/// Whether a line is a heading by its form.
pub(super) fn is_heading(line: &str) -> bool {
    line.chars().count() <= LONGEST && line.split_whitespace().nth(1).is_some() && is_one_phrase(line)
}

fn is_one_phrase(line: &str) -> bool {
    let line = line.trim();
    let small = line.chars().find(|c| c.is_alphabetic()).is_none_or(char::is_lowercase);
    let marked = line.ends_with(['.', '!', '…', ';', ':', ',', '。', '！', '：', '؛', '،']);
    let mut words = line.split_whitespace().peekable();
    let mut sentences = 1;
    while let Some(word) = words.next() {
        let next_is_large =
            words.peek().is_some_and(|next| next.starts_with(|c: char| c.is_uppercase() || "¿¡«\"“".contains(c)));
        // "Dr. Ngu" is no end, "the guide. Are" is.
        let ends = word.ends_with(['?', '!']) || word.ends_with('.') && word.chars().count() > 4;
        sentences += usize::from(ends && next_is_large);
    }
    !small && !marked && sentences == 1
}

fn is_somebodys(line: &str) -> bool {
    let folded = fold(line).replace('’', "'");
    let words: Vec<&str> =
        folded.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|word| !word.is_empty()).collect();
    let among = |list: &str, word: &&str| list.split_whitespace().any(|known| known == *word);
    let opens = |list: &str| words.first().is_some_and(|word| among(list, word));
    let everybodys = folded.trim_end().ends_with('?') && opens(INTERROGATIVES);
    opens(OPENINGS)
        || words
            .iter()
            .any(|word| among(SINGULAR, word) || word.starts_with("j'") || !everybodys && among(PLURAL, word))
        || words.iter().any(|word| among(STATEMENTS, word))
            && SENDERS.iter().any(|sender| folded.contains(sender))
            && !everybodys
}

fn asks(lines: &[&str]) -> bool {
    let question = |line: &&str| {
        let mut after = line.split(['?', '？', '؟']).skip(1);
        after.any(|rest| rest.is_empty() || rest.starts_with(|c: char| c.is_whitespace() || ")»”\"’".contains(c)))
    };
    lines.iter().any(question)
        || lines.iter().any(|line| {
            let folded = fold(line);
            INVITATIONS.iter().any(|words| folded.contains(words))
        })
}
