//! Who supports a reply, by name, and the way to do so or to take it back. Nothing is counted.

use super::{body_name, choice};
use crate::discussions::group_name;
use domain::accounts::{Speaker, StakeholderGroup};
use domain::discussions::ReplyNumber;
use domain::id::{PersonId, ReplyId};
use domain::voices::{Body, Endorser};
use domain::{Html, Locale};
use i18n::voices as t;
use leptos::prelude::*;

/// How many names stand in sight; the others fold away.
const IN_SIGHT: usize = 12;

/// What a reader who has signed in may do about a reply.
#[derive(Debug)]
pub struct Reader<'a> {
    /// Who.
    pub person: PersonId,
    /// The bodies they may speak for.
    pub bodies: &'a [Body],
    /// Whether they may support this reply.
    pub may: bool,
    /// The path of the question's page.
    pub action: &'a str,
}

/// The block below a reply.
pub fn support(
    locale: Locale,
    id: ReplyId,
    number: &ReplyNumber,
    endorsers: &[Endorser],
    reader: Option<&Reader<'_>>,
) -> Html {
    let acts = reader.map(|reader| acts(locale, id, number, endorsers, reader));
    let heading = format!("support-{number}");
    let names = (!endorsers.is_empty()).then(|| {
        let (shown, folded) = endorsers.split_at(endorsers.len().min(IN_SIGHT));
        let more = (!folded.is_empty()).then(|| {
            view! {
                <details>
                    <summary>{t::more_names(locale)}</summary>
                    <ul role="list">{names(locale, folded)}</ul>
                </details>
            }
        });
        view! {
            <p class="support-h" id=heading.clone()>
                {t::supported_by(locale)}
            </p>
            <ul role="list" aria-labelledby=heading>
                {names(locale, shown)}
            </ul>
            {more}
        }
    });
    if names.is_none() && acts.as_ref().is_none_or(Vec::is_empty) {
        return Html::default();
    }
    Html(view! { {names} {acts} }.to_html())
}

/// Who stands behind a reply, by stakeholder group, for those who facilitate.
pub fn behind(locale: Locale, speaker: &Speaker, endorsers: &[Endorser]) -> Html {
    if endorsers.is_empty() && speaker.speaks_for.is_empty() {
        return Html::default();
    }
    let body = (!speaker.speaks_for.is_empty()).then(|| {
        view! {
            <p>
                {t::speaks_for(locale)} " " <bdi>{speaker.speaks_for.clone()}</bdi>
            </p>
        }
    });
    let groups = StakeholderGroup::ALL.into_iter().map(Some).chain([None]);
    let groups = groups.filter_map(|group| {
        let here: Vec<Endorser> = endorsers.iter().filter(|each| each.speaker.group == group).cloned().collect();
        let name = group.map_or(t::group_unknown(locale), |group| group_name(locale, group));
        (!here.is_empty()).then(|| {
            view! {
                <dt>{name}</dt>
                <dd>
                    <ul role="list">{names(locale, &here)}</ul>
                </dd>
            }
        })
    });
    let groups = groups.collect::<Vec<_>>();
    let groups = (!groups.is_empty()).then(|| {
        view! {
            <p>{t::supported_by(locale)}</p>
            <dl class="facts">{groups}</dl>
        }
    });
    let view = view! {
        <section>
            <h3>{t::behind(locale)}</h3>
            {body}
            {groups}
        </section>
    };
    Html(view.to_html())
}

fn names(locale: Locale, endorsers: &[Endorser]) -> Vec<AnyView> {
    let name = |each: &Endorser| {
        let person = each.speaker.name.clone();
        let named = if each.speaker.speaks_for.is_empty() {
            view! { <bdi>{person}</bdi> }.into_any()
        } else {
            let body = each.speaker.speaks_for.clone();
            view! {
                <bdi>{body}</bdi>
                ", "
                {t::by_person(locale)}
                " "
                <bdi>{person}</bdi>
            }
            .into_any()
        };
        let before = each.before_edit.then(|| view! { " (" {t::before_edit(locale)} ")" });
        view! { <li>{named} {before}</li> }.into_any()
    };
    endorsers.iter().map(name).collect()
}

/// What can be done: support it with the voices that do not yet, take back what one has given.
fn acts(
    locale: Locale,
    id: ReplyId,
    number: &ReplyNumber,
    endorsers: &[Endorser],
    reader: &Reader<'_>,
) -> Vec<AnyView> {
    let own: Vec<&Endorser> = endorsers.iter().filter(|each| each.person == reader.person).collect();
    let fresh = |body: Option<&Body>| !own.iter().any(|each| each.body.as_ref() == body && !each.before_edit);
    let mut forms = Vec::new();
    if reader.may {
        let myself = fresh(None);
        let bodies: Vec<Body> = reader.bodies.iter().filter(|body| fresh(Some(body))).cloned().collect();
        let (field, label) = match (myself, bodies.as_slice()) {
            (true, []) => (None, Some(t::support(locale).to_owned())),
            (false, []) => (None, None),
            (false, [body]) => {
                let label = t::support_for(locale, &body_name(locale, body));
                (Some(hidden(Body::code(Some(body)))), Some(label))
            }
            _ => {
                let select = format!("as-{number}");
                let options = choice::options(locale, myself, &bodies, "");
                let field = view! {
                    <label for=select.clone()>{t::speak_for(locale)}</label>
                    <select class="input" id=select name="speaks-for">
                        {options}
                    </select>
                }
                .into_any();
                (Some(field), Some(t::support(locale).to_owned()))
            }
        };
        if let Some(label) = label {
            forms.push(form(id, number, reader.action, field, "endorse", label));
        }
    }
    for each in own {
        let label = match &each.body {
            None => t::take_back(locale).to_owned(),
            Some(body) => t::take_back_for(locale, &body_name(locale, body)),
        };
        let field = hidden(Body::code(each.body.as_ref()));
        forms.push(form(id, number, reader.action, Some(field), "take-back", label));
    }
    forms
}

fn hidden(code: String) -> AnyView {
    view! { <input type="hidden" name="speaks-for" value=code /> }.into_any()
}

fn form(
    id: ReplyId,
    number: &ReplyNumber,
    action: &str,
    field: Option<AnyView>,
    deed: &'static str,
    label: String,
) -> AnyView {
    view! {
        <form class="support-form" method="post" action=action.to_owned() data-act="">
            <input type="hidden" name="reply" value=id.to_string() />
            {field}
            <span class="form-acts">
                <button class="act" type="submit" name="do" value=deed>
                    {label}
                    <span class="vh">" " {number.to_string()}</span>
                </button>
            </span>
        </form>
    }
    .into_any()
}
