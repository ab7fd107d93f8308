//! The imaginary consultation that fills an empty database on request.

mod experts;
mod pictures;
mod support;

use domain::Locale;
use domain::accounts::Role;
use hub::Hub;
use hub::accounts::NewMember;

/// The consultations, as exported JSON.
#[derive(rust_embed::RustEmbed)]
#[folder = "../demo"]
#[include = "*.json"]
struct Demo;

/// The resources of its repository, as exported JSON.
const RESOURCES: &str = include_str!("../../demo/around/resources.json");

/// The password of everybody in the imaginary consultation who can sign in.
const PASSWORD: &str = "before the river runs low";

/// Who can sign in: address, name, role.
const PEOPLE: [(&str, &str, Role); 3] = [
    ("admin@example.org", "Demo Administrator", Role::Administrator),
    ("facilitator@example.org", "Ruairí Thornbeck", Role::Participant),
    ("participant@example.org", "Demo Participant", Role::Participant),
];

/// Lets some people of the imaginary consultation sign in, and says how.
pub async fn let_in(hub: &Hub) -> Result<String, hub::Error> {
    let mut said = format!("To sign in, the password being “{PASSWORD}”:\n");
    let administrator = PEOPLE[0].0;
    for (email, name, role) in PEOPLE {
        let new = NewMember {
            email: email.to_owned(),
            name: name.to_owned(),
            role,
            password: Some(PASSWORD.to_owned()),
            locale: Locale::En,
        };
        hub.accounts().add(&new).await?;
        said.extend(["  ", email, " (", name, ")\n"]);
    }
    let session = hub.accounts().sign_in(administrator, PASSWORD, "").await?;
    if let Some(ada) = hub.accounts().actor(&session.secret).await? {
        experts::put(hub, &ada).await?;
        support::put(hub, &ada).await?;
        // Where files stand may be away; nothing else waits for them.
        if let Err(error) = pictures::put(hub, &ada).await {
            tracing::warn!(%error, "the pictures of the demo could not be kept");
        }
    }
    hub.accounts().sign_out(&session.secret).await?;
    Ok(said)
}

/// Fills the database with the demo consultations if it holds no space. Says whether it did.
pub async fn fill(hub: &Hub) -> Result<bool, hub::Error> {
    if !hub.discussions().space_slugs().await?.is_empty() {
        return Ok(false);
    }
    // What stands in a folder is no consultation.
    for name in Demo::iter().filter(|name| !name.contains('/')) {
        if let Some(file) = Demo::get(&name) {
            let archive = hub::discussions::archive::parse(&file.data)?;
            hub.discussions().import_archive(&archive).await?;
        }
    }
    let resources = hub::resources::archive::parse(RESOURCES.as_bytes())?;
    hub.resources().import(&resources).await?;
    Ok(true)
}
