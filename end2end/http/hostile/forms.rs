//! Every form of a page, filled in by somebody with bad intentions: whatever fields it has.

use super::harmless;
use crate::client::Answer;
use crate::database;
use crate::world::{World, form};
use scraper::{ElementRef, Html, Selector};

/// A page whose forms are tried, by whom, and what is put back before: statements of which each may name its id.
pub struct Tried {
    pub who: &'static str,
    pub path: String,
    pub reset: Vec<(&'static str, String)>,
}

/// A form as it stands on a page.
struct Found {
    action: String,
    fields: Vec<Field>,
    deeds: Vec<String>,
}

struct Field {
    name: String,
    value: String,
    /// How many characters of a text go in where it is to be sound; none where words do not belong.
    words: Option<usize>,
}

/// How much of a text a line takes, and more than a line.
const LINE: usize = 80;
const WORDS: usize = 4_000;

fn selector(selector: &str) -> Selector {
    Selector::parse(selector).unwrap()
}

fn attr(element: ElementRef<'_>, name: &str) -> String {
    element.attr(name).unwrap_or_default().to_owned()
}

/// The choice that is made of a list, else the first there is.
fn chosen(select: ElementRef<'_>) -> String {
    let options: Vec<_> = select.select(&selector("option")).collect();
    let kept =
        options.iter().find(|option| option.attr("selected").is_some_and(|_| !attr(**option, "value").is_empty()));
    let kept = kept.or_else(|| options.iter().find(|option| !attr(**option, "value").is_empty()));
    kept.map(|option| attr(*option, "value")).unwrap_or_default()
}

fn field(element: ElementRef<'_>) -> Field {
    let (name, value) = (attr(element, "name"), attr(element, "value"));
    match (element.value().name(), attr(element, "type").as_str()) {
        ("textarea", _) => Field { name, value: String::new(), words: Some(WORDS) },
        ("select", _) => Field { name, value: chosen(element), words: None },
        (_, "text" | "search") => {
            // Figures, and parts of addresses, are no words.
            let words =
                !["code", "link"].contains(&name.as_str()) && !value.starts_with(|char: char| char.is_ascii_digit());
            Field { name, value, words: words.then_some(LINE) }
        }
        _ => Field { name, value, words: None },
    }
}

/// The forms of a page that are sent.
fn found(page: &Answer) -> Vec<Found> {
    let document = Html::parse_document(&page.text());
    let all = selector("main form[method=post]");
    let forms = document.select(&all).map(|form| {
        let mut fields: Vec<Field> = Vec::new();
        for element in form.select(&selector("input[name]:not([type=file]), select[name], textarea[name]")) {
            let ticks = ["radio", "checkbox"].contains(&attr(element, "type").as_str());
            // Of choices, the first is made.
            if !ticks || !fields.iter().any(|field| Some(field.name.as_str()) == element.attr("name")) {
                fields.push(self::field(element));
            }
        }
        let mut deeds: Vec<String> =
            form.select(&selector("button[name=do]")).map(|button| attr(button, "value")).collect();
        deeds.dedup();
        Found { action: attr(form, "action"), fields, deeds }
    });
    // Of many that do the same, as in a list, one is tried.
    let mut all: Vec<Found> = Vec::new();
    for form in forms {
        if all.iter().all(|each| each.deeds != form.deeds) {
            all.push(form);
        }
    }
    all
}

/// Sends a form, by itself or by the script; after the limits, once more.
fn send(world: &mut World, who: &str, action: &str, fields: &[(&str, &str)], scripted: bool) -> Answer {
    let answer = once(world, who, action, fields, scripted);
    if answer.status != 429 {
        return answer;
    }
    world.breathe();
    once(world, who, action, fields, scripted)
}

fn once(world: &World, who: &str, action: &str, fields: &[(&str, &str)], scripted: bool) -> Answer {
    let cookie = world.cookie(who, &World::nothing());
    let site = ("Sec-Fetch-Site", "same-origin");
    if !scripted {
        return world.site.post(action, &[("Cookie", &cookie), site], &form(fields));
    }
    let (path, query) = action.split_once('?').unwrap_or((action, ""));
    let fields: Vec<[&str; 2]> = fields.iter().map(|(name, value)| [*name, *value]).collect();
    let body = serde_json::json!({ "locale": "en", "path": path, "query": query, "fields": fields });
    let headers = [("Cookie", cookie.as_str()), ("Content-Type", "application/json"), site];
    world.site.ask("POST", "/api/act", &headers, body.to_string().as_bytes())
}

/// Puts a text into every form of a page: into each field that takes words, and the next time into whatever there is.
/// How many were taken.
pub fn try_all(world: &mut World, tried: &Tried, place: usize, (what, text): &(String, String)) -> usize {
    let reset = |world: &World| {
        for (statement, id) in &tried.reset {
            database::ask(&world.site, statement, id);
        }
    };
    reset(world);
    let any = World::nothing();
    let page = world.get(tried.who, &any, &tried.path);
    harmless::check(&page, &format!("{what}, {}", tried.path));
    assert_eq!(page.status, 200, "{what}, {}: {}", tried.path, page.text());
    let forms = found(&page);
    assert!(!forms.is_empty(), "{} has a form", tried.path);
    let mut taken = 0;
    for (nth, form) in forms.iter().enumerate() {
        let turn = place + nth;
        let deed = form.deeds.get(turn / 2 % form.deeds.len().max(1)).cloned().unwrap_or_default();
        let sound = turn.is_multiple_of(2);
        let values: Vec<(String, String)> = form
            .fields
            .iter()
            .map(|field| {
                let value = match (sound, field.words) {
                    // The forms of a page share a key, and each is sent.
                    (true, None) if field.name == "key" => world.key(),
                    (true, None) if field.name == "code" && field.value.is_empty() => format!("topic-{place}"),
                    (true, Some(most)) => text.chars().take(most).collect(),
                    (true, None) => field.value.clone(),
                    (false, _) => text.clone(),
                };
                (field.name.clone(), value)
            })
            .collect();
        let mut fields: Vec<(&str, &str)> =
            values.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        fields.push(("do", &deed));
        reset(world);
        let answer = send(world, tried.who, &form.action, &fields, turn % 4 > 1);
        let doing = format!("{what}, {}, {deed} as {}", form.action, tried.who);
        harmless::check(&answer, &doing);
        taken += usize::from(answer.status == 303 || answer.text().contains("GoTo"));
    }
    reset(world);
    let again = world.get(tried.who, &any, &tried.path);
    harmless::check(&again, &format!("{what}, {} again", tried.path));
    taken
}
