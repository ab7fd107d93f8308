//! Who is on the roster, in numbers, and what nobody there knows.

use super::Experts;
use crate::Error;
use crate::accounts::Actor;
use domain::experts::Balance;
use domain::{LangTag, Locale};

impl Experts<'_> {
    /// The roster's balance. The languages of the interface and all topics in use are in it, whoever knows them.
    pub async fn balance(&self, actor: &Actor) -> Result<Balance, Error> {
        actor.administrator()?;
        let members = self.members().await?;
        let topics = self.hub.topics().all().await?;
        let topics: Vec<_> = topics.into_iter().filter(|topic| !topic.retired).map(|topic| topic.id).collect();
        let languages: Vec<LangTag> =
            Locale::ALL.into_iter().filter_map(|locale| LangTag::parse(locale.tag()).ok()).collect();
        Ok(Balance::of(&members, &languages, &topics))
    }
}
