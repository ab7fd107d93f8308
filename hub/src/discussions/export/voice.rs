//! On whose behalf somebody speaks, and who supports what was said, in the readable exports.

use super::Whole;
use crate::discussions::archive::Reply;
use domain::id::PersonId;
use domain::voices::Body;

/// The body somebody speaks for: a State by its code, as countries stand in exports; empty for oneself.
pub fn body(body: Option<&Body>) -> &str {
    match body {
        None => "",
        Some(Body::State { country }) => country,
        Some(Body::Organisation { name }) => name,
    }
}

/// A person and the body they speak for, the body first.
pub fn of(whole: &Whole<'_>, person: PersonId, body: Option<&Body>) -> String {
    match self::body(body) {
        "" => whole.name(person).to_owned(),
        body => format!("{body} (by {})", whole.name(person)),
    }
}

/// Who supports a reply, one name after the other.
pub fn supporters(whole: &Whole<'_>, reply: &Reply) -> Vec<String> {
    reply.endorsements.iter().map(|each| of(whole, each.by, each.speaks_for.as_ref())).collect()
}
