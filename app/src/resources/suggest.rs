//! What the form asks by which a resource is suggested, changed, or revised.

use super::words;
use crate::accounts::forms::groups;
use crate::paths;
use crate::ui::region_name;
use domain::form::{Button, Field, Fields, Form, FormPage, Kind, Part};
use domain::resources::{Breadth, Cited, ResourceKind, Scope};
use domain::topic::Topic;
use domain::{Locale, Region};
use i18n::resources as t;

/// How many language versions the form has room for.
const VERSIONS: usize = 3;

/// The name of the form on the page.
pub const FORM: &str = "resource";

fn button(deed: &str, label: &str) -> Button {
    Button { deed: deed.to_owned(), label: label.to_owned() }
}

/// The page to suggest one; who has not signed in says who they are. `first` are fields that are not shown, `files` is the
/// part with the files.
pub fn suggest(
    locale: Locale,
    topics: &[Topic],
    first: impl IntoIterator<Item = Field>,
    files: Field,
    visits: bool,
) -> FormPage {
    let mut fields: Vec<Field> = first.into_iter().collect();
    fields.extend(questions(locale, topics, files, true));
    if visits {
        use i18n::accounts as a;
        fields.extend([
            Field::new("", t::you(locale), Kind::Heading).hint(t::you_lead(locale)),
            Field::new("name", a::name(locale), Kind::Text).autocomplete("name").hint(a::name_hint(locale)),
            Field::new("email", a::email(locale), Kind::Email).autocomplete("email"),
            Field::new("affiliation", a::affiliation(locale), Kind::Text).autocomplete("organization").optional(),
        ]);
    }
    let buttons = vec![button("send", t::send(locale))];
    let mut page = page(t::suggest(locale), t::suggest_lead(locale), paths::suggest(locale), fields, buttons);
    let own = if visits {
        (i18n::accounts::sign_in(locale).to_owned(), paths::sign_in(locale, &paths::suggest(locale)))
    } else {
        (t::mine(locale).to_owned(), paths::suggestions(locale))
    };
    page.links = vec![own, (t::all(locale).to_owned(), paths::resources(locale))];
    page
}

/// The page to change one: `hidden` are the fields that say which, `files` is the part with its files, and `back` is where
/// one came from.
pub fn change(
    locale: Locale,
    topics: &[Topic],
    action: String,
    hidden: Vec<Field>,
    files: Field,
    deed: &str,
    back: (String, String),
) -> FormPage {
    let mut fields = hidden;
    fields.extend(questions(locale, topics, files, false));
    let buttons = vec![button(deed, t::save(locale))];
    let mut page = page(t::change_title(locale), "", action, fields, buttons);
    page.links = vec![back];
    page
}

fn page(title: &str, lead: &str, action: String, fields: Vec<Field>, buttons: Vec<Button>) -> FormPage {
    let form = Form { id: FORM.to_owned(), action, fields, buttons };
    FormPage {
        title: title.to_owned(),
        lead: lead.to_owned(),
        parts: vec![Part { form: Some(form), ..Part::default() }],
        ..FormPage::default()
    }
}

/// Everything that is asked of a resource; whether it can be filled in from its page.
fn questions(locale: Locale, topics: &[Topic], files: Field, fetches: bool) -> Vec<Field> {
    let named = |choices: Vec<(&'static str, String)>| -> Vec<(String, String)> {
        choices.into_iter().map(|(code, name)| (code.to_owned(), name)).collect()
    };
    let radios = |choices: Vec<(&'static str, &'static str)>| Kind::Radios {
        choices: choices.into_iter().map(|(code, name)| (code.to_owned(), name.to_owned())).collect(),
    };
    let kinds = ResourceKind::ALL.map(|kind| (kind.code(), words::kind(locale, kind))).to_vec();
    let scopes = Scope::ALL.map(|scope| (scope.code(), words::scope(locale, scope))).to_vec();
    let breadths = Breadth::ALL.map(|breadth| (breadth.code(), words::breadth(locale, breadth))).to_vec();
    let mut languages = vec![(String::new(), t::lang_none(locale).to_owned())];
    languages.extend(crate::accounts::forms::all_languages(locale));
    let mut regions = vec![("", t::lang_none(locale).to_owned())];
    regions.extend(Region::ALL.map(|region| (region.code(), region_name(locale, region).to_owned())));
    let mut countries = vec![(String::new(), i18n::accounts::country_none(locale).to_owned())];
    countries.extend(i18n::countries(locale).into_iter().map(|(code, name)| (code.to_owned(), name.to_owned())));
    let topics = topics.iter().filter(|topic| !topic.retired);
    let topics = topics.map(|topic| (topic.code.clone(), topic.title.get(locale).to_owned())).collect();
    let mut fields =
        vec![Field::new("link", t::link(locale), Kind::Text).hint(t::link_hint(locale)).autocomplete("url").optional()];
    if fetches {
        let kind = Kind::Deed { deed: "fetch".to_owned() };
        fields.push(Field::new("", t::fetch(locale), kind).hint(t::suggest_fetch_lead(locale)));
    }
    fields.push(Field::new("doi", t::doi(locale), Kind::Text).optional());
    fields.push(files);
    for place in 0..VERSIONS {
        if place > 0 {
            let heading = if place == 1 { t::second(locale) } else { t::third(locale) };
            fields.push(Field::new("", heading, Kind::Heading).hint(t::version_lead(locale)));
        }
        fields.extend(version(locale, place, &languages));
    }
    fields.extend([
        Field::new("", t::about_work(locale), Kind::Heading),
        Field::new("kind", t::kind(locale), Kind::Select { choices: chosen_first(locale, kinds) }),
        Field::new("languages", t::work_languages(locale), Kind::Several { choices: languages, least: 3 }),
        Field::new("authors", t::authors(locale), Kind::Text).hint(t::authors_hint(locale)).optional(),
        Field::new("organisation", t::organisation(locale), Kind::Text).optional(),
        Field::new("year", t::year(locale), Kind::Text).optional(),
        Field::new("scope", t::scope(locale), radios(scopes)).hint(t::scope_hint(locale)),
        Field::new("regions", t::regions(locale), Kind::Several { choices: named(regions), least: 2 })
            .hint(t::regions_hint(locale))
            .optional(),
        Field::new("countries", t::countries(locale), Kind::Several { choices: countries, least: 2 })
            .hint(t::countries_hint(locale))
            .optional(),
        Field::new("breadth", t::breadth(locale), radios(breadths)),
        Field::new("topics", t::topics(locale), Kind::Checks { choices: topics }).hint(t::topics_hint(locale)),
        Field::new("groups", t::for_whom(locale), Kind::Checks { choices: groups(locale) }).optional(),
        Field::new("licence", t::licence(locale), Kind::Text).optional(),
        Field::new("isbn", t::isbn(locale), Kind::Text).optional(),
    ]);
    fields
}

fn chosen_first(locale: Locale, choices: Vec<(&'static str, &'static str)>) -> Vec<(String, String)> {
    let none = (String::new(), i18n::forms::choose(locale).to_owned());
    let all = choices.into_iter().map(|(code, name)| (code.to_owned(), name.to_owned()));
    std::iter::once(none).chain(all).collect()
}

/// Title and summary in one language. The first has the language of the interface until another is chosen.
fn version(locale: Locale, place: usize, languages: &[(String, String)]) -> Vec<Field> {
    let first = place == 0;
    let choices = if first { languages[1..].to_vec() } else { languages.to_vec() };
    let mut fields = vec![
        Field::new(&format!("lang-{place}"), t::lang_nth(locale), Kind::Select { choices }).with([if first {
            locale.tag().to_owned()
        } else {
            String::new()
        }]),
        Field::new(&format!("title-{place}"), t::title_nth(locale), Kind::Text),
        Field::new(&format!("text-{place}"), t::text_nth(locale), Kind::Area),
    ];
    if first {
        fields[2] = fields[2].clone().hint(t::text_hint(locale));
    }
    for field in &mut fields {
        field.optional = !first;
    }
    fields
}

/// What was typed, with what the page of the work tells where nothing was.
pub fn filled_in(fields: &Fields, cited: &Cited) -> Fields {
    let mut filled = fields.clone();
    let mut put = |name: &str, value: &str| {
        if !value.is_empty() && filled.get(name).is_empty() {
            filled.0.retain(|(key, _)| key != name);
            filled.0.push((name.to_owned(), value.to_owned()));
        }
    };
    put("title-0", &cited.title);
    put("text-0", &cited.summary);
    put("authors", &cited.authors);
    put("organisation", &cited.organisation);
    put("year", &cited.year);
    put("doi", &cited.doi);
    put("isbn", &cited.isbn);
    put("kind", cited.kind.map_or("", ResourceKind::code));
    let lang = cited.lang.as_ref().map_or("", |lang| lang.primary());
    if fields.all("languages").all(str::is_empty) {
        put("languages", lang);
    }
    // The text came from the page, so it is in the page's language.
    if fields.get("text-0").is_empty() && !cited.summary.is_empty() && !lang.is_empty() {
        filled.0.retain(|(key, _)| key != "lang-0");
        filled.0.push(("lang-0".to_owned(), lang.to_owned()));
    }
    filled
}

/// What was typed into the form, as the hub reads it: the versions, then single values by their names.
pub fn versions(fields: &Fields) -> Vec<(String, String, String)> {
    let of = |name: &str, place: usize| fields.get(&format!("{name}-{place}")).to_owned();
    (0..VERSIONS).map(|place| (of("lang", place), of("title", place), of("text", place))).collect()
}
