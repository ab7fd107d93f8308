//! The repository as JSON: for those who harvest it, and to bring it into another hub. Documented in
//! `docs/operations.md`.

use super::steps::include;
use super::told::Told;
use super::{Resources, sql, suggest};
use crate::Error;
use crate::attachments::import_of;
use crate::db::within;
use crate::discussions::archive::{File, Person, sound_file};
use crate::discussions::write;
use domain::files::MOST_FILES;
use domain::id::{PersonId, ResourceId};
use domain::resources::{Resource, ResourceState};
use domain::voices::Titled;
use domain::{LangTag, Locale};
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use uuid::Uuid;

/// The name of this form of JSON.
pub const FORMAT: &str = "colloquy-resources-1";

/// Resources that everybody may read, by number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResourceArchive {
    /// [`FORMAT`].
    pub format: String,
    /// The resources.
    pub resources: Vec<Archived>,
    /// The number after which the next ones are asked for; none when these were the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<u32>,
}

/// One of them. Codes are those of the addresses of the list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Archived {
    /// Its id.
    pub id: ResourceId,
    /// Its number in the hub that it comes from.
    pub number: u32,
    /// What it is.
    pub kind: String,
    /// How far it reaches.
    pub scope: String,
    /// How much it covers.
    pub breadth: String,
    /// Title and summary (Markdown), the original first.
    pub versions: Vec<Titled>,
    /// The languages that the work is in.
    pub languages: Vec<LangTag>,
    /// Names with `;` between them.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub authors: String,
    /// Who stands behind it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub organisation: String,
    /// When it was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
    /// Where it is.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub link: String,
    /// Its DOI.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub doi: String,
    /// Its ISBN.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub isbn: String,
    /// Under which licence.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub licence: String,
    /// Regions, if its reach has any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub regions: Vec<String>,
    /// Countries, if its reach has any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub countries: Vec<String>,
    /// What it is on.
    pub topics: Vec<String>,
    /// For whom.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<String>,
    /// By how many it was reviewed.
    #[serde(default)]
    pub peers: u32,
    /// Its files, the picture that stands for it before other pictures. They do not come along: who takes the list in
    /// fetches them from their addresses.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<File>,
    /// When it was included.
    #[serde(with = "time::serde::rfc3339")]
    pub included_at: OffsetDateTime,
}

/// Who stands as the sender of what comes from another hub.
const ELSEWHERE: PersonId = PersonId(Uuid::from_u128(0x6f1c_3e0a_2f7b_5d0c_9a41_c011_0a0b_0001));

/// Reads an archive, without judging it.
pub fn parse(bytes: &[u8]) -> Result<ResourceArchive, Error> {
    let archive: ResourceArchive = serde_json::from_slice(bytes)
        .map_err(|error| Error::Import(format!("this is no list of resources: {error}")))?;
    if archive.format == FORMAT {
        Ok(archive)
    } else {
        Err(Error::Import(format!("its format is {:?}, not {FORMAT:?}", archive.format)))
    }
}

impl Archived {
    fn told(&self) -> Told {
        let versions = self.versions.iter();
        Told {
            kind: self.kind.clone(),
            scope: self.scope.clone(),
            breadth: self.breadth.clone(),
            versions: versions.map(|each| (each.lang.to_string(), each.title.clone(), each.text.clone())).collect(),
            languages: self.languages.iter().map(ToString::to_string).collect(),
            authors: self.authors.clone(),
            organisation: self.organisation.clone(),
            year: self.year.map(|year| year.to_string()).unwrap_or_default(),
            link: self.link.clone(),
            doi: self.doi.clone(),
            isbn: self.isbn.clone(),
            licence: self.licence.clone(),
            regions: self.regions.clone(),
            countries: self.countries.clone(),
            topics: self.topics.clone(),
            groups: self.groups.clone(),
        }
    }
}

impl Resources<'_> {
    /// So many resources whose numbers come after one.
    pub async fn export(&self, after: u32, most: u32) -> Result<ResourceArchive, Error> {
        let topics = self.hub.topics().all().await?;
        let found = self.after(after, Locale::default(), most + 1).await?;
        let mut resources = Vec::with_capacity(found.len());
        for resource in &found {
            let told = self.told(resource, &topics).await?;
            let files = self.hub.attachments().exported_of(resource.id).await?;
            resources.push(archived(resource, told, files)?);
        }
        let next = (resources.len() > most as usize).then(|| {
            resources.truncate(most as usize);
            resources.last().map_or(after, |last| last.number)
        });
        Ok(ResourceArchive { format: FORMAT.to_owned(), resources, next })
    }

    /// Takes resources into the repository that were included elsewhere. All or nothing; one whose id is there is left as
    /// it is. Says how many were added.
    pub async fn import(&self, archive: &ResourceArchive) -> Result<u32, Error> {
        let hub = self.hub;
        let topics = hub.topics().all().await?;
        let mut tx = hub.begin().await?;
        let elsewhere = Person {
            id: ELSEWHERE,
            name: domain::accounts::ELSEWHERE.to_owned(),
            affiliation: String::new(),
            country: None,
            group: None,
        };
        write::person(&mut tx, &elsewhere).await?;
        let mut added = 0;
        for each in &archive.resources {
            let named = |error: Error| match error {
                Error::Wrong(wrong) => {
                    let fields: Vec<String> = wrong.into_iter().map(|wrong| wrong.field).collect();
                    Error::Import(format!("resource {}: wrong are {}", each.number, fields.join(", ")))
                }
                other => other,
            };
            let sound = each.told().sound(&topics, hub.today().year(), each.files.len()).map_err(named)?;
            let what = format!("resource {}", each.number);
            if each.files.len() > MOST_FILES as usize {
                return Err(Error::Import(format!("{what}: it has more than {MOST_FILES} files")));
            }
            for file in &each.files {
                sound_file(file, &format!("{what}, file {:?}", file.name))?;
            }
            let known: i64 = within!(&mut tx, on => {
                sqlx::query_scalar(sql::KNOWN).bind(each.id.0).fetch_one(on).await
            })?;
            if known > 0 {
                continue;
            }
            let state = ResourceState::Included;
            suggest::insert(&mut tx, each.id, ELSEWHERE, each.id.0, state, &sound, each.included_at).await?;
            import_of(&mut tx, (each.id, &what), ELSEWHERE, &each.files, each.included_at).await?;
            include(&mut tx, each.id, each.peers, each.included_at).await?;
            self.noted(&mut tx, each.id, "include", None, "").await?;
            self.publish_with(&mut tx, each.id, &topics).await?;
            added += 1;
        }
        hub.commit(tx).await?;
        Ok(added)
    }
}

fn archived(resource: &Resource, told: Told, files: Vec<File>) -> Result<Archived, Error> {
    let version = |(lang, title, text): (String, String, String)| {
        Ok(Titled { lang: crate::discussions::unsound(&lang)?, title, text })
    };
    Ok(Archived {
        id: resource.id,
        number: resource.number.unwrap_or_default(),
        kind: told.kind,
        scope: told.scope,
        breadth: told.breadth,
        versions: told.versions.into_iter().map(version).collect::<Result<_, Error>>()?,
        languages: resource.languages.clone(),
        authors: told.authors,
        organisation: told.organisation,
        year: resource.year,
        link: told.link,
        doi: told.doi,
        isbn: told.isbn,
        licence: told.licence,
        regions: told.regions,
        countries: told.countries,
        topics: told.topics,
        groups: told.groups,
        peers: resource.reviewed.map_or(0, |reviewed| reviewed.peers),
        files,
        included_at: resource.included_at,
    })
}
