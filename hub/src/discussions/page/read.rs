//! Reads a page from its first line to its last.

use super::furniture::{is_furniture, is_instruction, is_trail, opens_foot};
use super::head::{Head, head};
use super::kind::{Kind, kind, translated_heading};
use super::ledger::{Ledger, LineUse, Reason, printed};
use super::{NotAPage, ParsedPage, ParsedQuestion, ParsedReply, ParsedVersion, language, markdown, versions};
use domain::LangTag;
use domain::discussions::markers;
use std::ops::Range;

/// A head, readable or not, and the lines under it.
struct Block {
    at: usize,
    head: Result<Head, Reason>,
    lines: Range<usize>,
}

/// The lines of one language version, blank ones included.
struct Stretch {
    lang: LangTag,
    marker: Option<usize>,
    lines: Vec<usize>,
}

/// Which question replies belong to at a place of the page.
enum Above {
    Nothing,
    Question(usize),
    Unplaced,
}

/// Reads a page's text.
pub(super) fn page(text: &str) -> Result<(ParsedPage, Vec<LineUse>), NotAPage> {
    let mut ledger = Ledger::new(text);
    if ledger.open(0..ledger.len()).is_empty() {
        return Err(NotAPage::Empty);
    }
    let mut blocks = blocks(&ledger);
    let mut heads = Vec::new();
    for head in blocks.iter().filter_map(|block| block.head.as_ref().ok()) {
        count(&mut heads, head.lang, 1);
    }
    let foremost = heads.iter().rev().max_by_key(|(_, count)| *count);
    let Some(heads) = foremost.and_then(|(lang, _)| LangTag::parse(lang).ok()) else {
        return Err(NotAPage::NoSubmissions);
    };

    end_submissions(&mut blocks, &mut ledger);
    let languages = languages(&blocks, &ledger, heads.clone());
    let title = title(&mut ledger, blocks[0].at).ok_or(NotAPage::NoTitle)?;
    let title_lang = language::detect_among(&title, &languages).unwrap_or(heads);

    let mut reader = Reader { ledger, languages, questions: Vec::new(), above: Above::Nothing };
    for block in &blocks {
        reader.submission(block);
    }
    let (unplaced, uses) = reader.ledger.close();
    Ok((ParsedPage { title, title_lang, questions: reader.questions, unplaced }, uses))
}

fn blocks(ledger: &Ledger) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    for at in 0..ledger.len() {
        if let Some(head) = head(ledger.peek(at)) {
            if let Some(last) = blocks.last_mut() {
                last.lines.end = at;
            }
            blocks.push(Block { at, head, lines: at + 1..ledger.len() });
        }
    }
    blocks
}

/// Ends each submission where it ends, and reports what follows. Then takes out the page's own lines.
fn end_submissions(blocks: &mut [Block], ledger: &mut Ledger) {
    let Some((last, others)) = blocks.split_last() else { return };
    let inside = others.iter().flat_map(|block| {
        // A gap before the next head is none between paragraphs.
        ledger.gaps(block.lines.clone()).into_iter().filter(|(first, count)| first + count < block.lines.end)
    });
    let usual = inside.map(|(_, count)| count).min().unwrap_or(1);

    let last = last.at;
    for block in blocks {
        let reason = if block.at == last { Reason::AfterDiscussion } else { Reason::AfterSubmission };
        let gaps = ledger.gaps(block.lines.clone());
        let gap = gaps.into_iter().find(|(_, count)| *count > usual).map(|(first, _)| first);
        let foot = block.lines.clone().find(|&at| block.at == last && opens_foot(ledger.peek(at)));
        let end = gap.into_iter().chain(foot).min().unwrap_or(block.lines.end);
        ledger.report(end..block.lines.end, reason);
        block.lines.end = end;
        for at in block.lines.clone() {
            let line = ledger.peek(at);
            if is_furniture(line) {
                ledger.report([at], Reason::PageFurniture);
            } else if is_instruction(line) {
                ledger.report([at], Reason::Instruction);
            }
        }
    }
}

/// The languages of the page: those of its originals, the one in which most is written first, then
/// that of its heads.
fn languages(blocks: &[Block], ledger: &Ledger, heads: LangTag) -> Vec<LangTag> {
    let mut written: Vec<(LangTag, usize)> = Vec::new();
    for block in blocks {
        let lines: Vec<_> = block.lines.clone().map(|at| ledger.peek(at)).collect();
        let text = lines.join("\n");
        let Some(original) = markers::split(&text).into_iter().find(|part| !part.text.trim().is_empty()) else {
            continue;
        };
        if let Some(lang) = original.lang.or_else(|| language::detect(original.text)) {
            count(&mut written, lang, original.text.chars().count());
        }
    }
    count(&mut written, heads, 0);
    // A stable sort: of equals, the one that came first.
    written.sort_by_key(|(_, letters)| std::cmp::Reverse(*letters));
    written.into_iter().map(|(lang, _)| lang).collect()
}

fn count<T: PartialEq>(counts: &mut Vec<(T, usize)>, value: T, more: usize) {
    match counts.iter_mut().find(|(known, _)| *known == value) {
        Some((_, count)) => *count += more,
        None => counts.push((value, more)),
    }
}

/// The first heading above the submissions, and the lines right under it that go on with it.
fn title(ledger: &mut Ledger, end: usize) -> Option<String> {
    for at in 0..end {
        if is_furniture(ledger.peek(at)) || is_trail(ledger.peek(at)) {
            ledger.report([at], Reason::PageFurniture);
        } else if is_instruction(ledger.peek(at)) {
            ledger.report([at], Reason::Instruction);
        }
    }
    let open = ledger.open(0..end);
    let first = open.iter().position(|&at| is_title(ledger.peek(at)))?;
    let mut title = printed(ledger.take(open[first], LineUse::Title));
    for lines in open[first..].windows(2) {
        let next = printed(ledger.peek(lines[1]));
        let goes_on =
            title.ends_with([':', ',', '–', '—', '-', '(']) || next.starts_with(|c: char| c.is_lowercase() || c == '(');
        if lines[1] != lines[0] + 1 || !goes_on {
            break;
        }
        title = format!("{title} {}", printed(ledger.take(lines[1], LineUse::Title)));
    }
    ledger.report(0..end, Reason::BeforeSubmissions);
    Some(title)
}

/// A page's title may be one word, be long, break off at a colon; it is no paragraph.
fn is_title(line: &str) -> bool {
    let line = printed(line);
    line.chars().any(char::is_alphabetic) && line.chars().count() <= 300 && !line.ends_with(['.', ';', '…'])
}

struct Reader<'a> {
    ledger: Ledger<'a>,
    languages: Vec<LangTag>,
    questions: Vec<ParsedQuestion>,
    above: Above,
}

impl Reader<'_> {
    fn submission(&mut self, block: &Block) {
        let stretches = self.stretches(block);
        let Some(original) = stretches.first() else {
            let reason = block.head.as_ref().err().copied().unwrap_or(Reason::NoText);
            self.ledger.report([block.at], reason);
            return;
        };
        let kind = kind(&self.printed_lines(&original.lines).iter().map(String::as_str).collect::<Vec<_>>());

        let head = match &block.head {
            Ok(head) => head,
            Err(reason) => {
                self.ledger.report([block.at], *reason);
                self.ledger.report(block.lines.clone(), Reason::UnknownSubmission);
                if kind != Kind::Reply {
                    self.above = Above::Unplaced;
                }
                return;
            }
        };
        match kind {
            Kind::Question { number, heading, lines } => {
                if let Some(same) =
                    self.questions.iter().position(|question| number.is_some() && question.number == number)
                {
                    // Question or reply: what comes next belongs to that number in either case,
                    // unless this was a reply to another question.
                    if !matches!(self.above, Above::Question(above) if above == same) {
                        self.above = Above::Unplaced;
                    }
                    return self.report_whole(block, Reason::RepeatedNumber);
                }
                let versions = self.question_versions(stretches, number, &heading, lines);
                self.ledger.take(block.at, LineUse::Head);
                self.above = Above::Question(self.questions.len());
                self.questions.push(ParsedQuestion {
                    number,
                    author: head.author.clone(),
                    date: head.date,
                    versions,
                    replies: Vec::new(),
                    line: block.at + 1,
                });
            }
            Kind::Reply => match self.above {
                Above::Nothing => self.report_whole(block, Reason::ReplyBeforeQuestion),
                Above::Unplaced => self.report_whole(block, Reason::ReplyToUnplaced),
                Above::Question(question) => {
                    let versions = stretches.into_iter().map(|stretch| self.version(stretch, String::new())).collect();
                    self.ledger.take(block.at, LineUse::Head);
                    self.questions[question].replies.push(ParsedReply {
                        author: head.author.clone(),
                        date: head.date,
                        versions,
                        line: block.at + 1,
                    });
                }
            },
        }
    }

    fn report_whole(&mut self, block: &Block, reason: Reason) {
        self.ledger.report(block.at..block.lines.end, reason);
    }

    /// Parts a submission at its markers, one stretch a language; reports what is none.
    fn stretches(&mut self, block: &Block) -> Vec<Stretch> {
        // What was reported already reads as a blank line.
        let lines: Vec<&str> = block.lines.clone().map(|at| self.ledger.peek_open(at)).collect();
        let text = lines.join("\n");
        let parts = markers::split(&text);

        let mut stretches: Vec<Stretch> = Vec::new();
        for part in &parts {
            let marker = part.marker.map(|at| block.lines.start + at);
            let lines: Vec<usize> = part.lines.clone().map(|at| block.lines.start + at).collect();
            if self.ledger.open(lines.iter().copied()).is_empty() {
                self.ledger.report(marker, Reason::VersionWithoutText);
                continue;
            }
            let Some(lang) = versions::language_of(part, &parts, &self.languages) else { continue };
            if stretches.iter().any(|known| known.lang == lang) {
                self.ledger.report(marker.into_iter().chain(lines), Reason::RepeatedLanguage);
                continue;
            }
            stretches.push(Stretch { lang, marker, lines });
        }
        stretches
    }

    fn question_versions(
        &mut self,
        stretches: Vec<Stretch>,
        number: Option<u32>,
        heading: &str,
        heading_lines: usize,
    ) -> Vec<ParsedVersion> {
        let mut versions = Vec::new();
        for stretch in stretches {
            let printed = self.printed_lines(&stretch.lines);
            let printed: Vec<&str> = printed.iter().map(String::as_str).collect();
            let (title, above) = if versions.is_empty() {
                (heading.to_owned(), heading_lines)
            } else {
                translated_heading(&printed, number).unwrap_or_else(|| (heading.to_owned(), 0))
            };
            for at in self.ledger.open(stretch.lines.iter().copied()).into_iter().take(above) {
                self.ledger.take(at, LineUse::Heading);
            }
            versions.push(self.version(stretch, title));
        }
        versions
    }

    fn version(&mut self, stretch: Stretch, title: String) -> ParsedVersion {
        if let Some(marker) = stretch.marker {
            self.ledger.take(marker, LineUse::Marker);
        }
        // What became the heading or was reported leaves a blank line.
        let text = |at| if self.ledger.is_open(at) { self.ledger.take(at, LineUse::Text) } else { "" };
        let lines: Vec<&str> = stretch.lines.into_iter().map(text).collect();
        ParsedVersion { lang: stretch.lang, title, markdown: markdown::from_lines(&lines) }
    }

    /// Lines to look at, as they are printed.
    fn printed_lines(&self, lines: &[usize]) -> Vec<String> {
        lines.iter().map(|&at| printed(self.ledger.peek_open(at))).collect()
    }
}
