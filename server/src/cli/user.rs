//! `colloquy user add`: people whom the operator adds, the first administrator among them.

use super::Failure;
use crate::config::DatabaseArgs;
use clap::{Args, Subcommand};
use domain::Locale;
use domain::accounts::Role;
use domain::accounts::limits::PASSWORD_LEAST;
use domain::form::Why;
use hub::accounts::NewMember;
use hub::{Error, Hub};
use std::io::Read as _;

/// What to do with people.
#[derive(Args, Debug)]
pub struct UserArgs {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Add somebody, or give a role to somebody who is there
    Add(AddArgs),
}

#[derive(Args, Debug)]
struct AddArgs {
    #[command(flatten)]
    database: DatabaseArgs,
    /// Address for mail
    #[arg(long)]
    email: String,
    /// Display name
    #[arg(long)]
    name: String,
    /// participant, reviewer, facilitator or administrator
    #[arg(long, value_parser = role)]
    role: Role,
    /// Language the hub writes to them in: en, fr or es
    #[arg(long, default_value = "en", value_parser = locale)]
    lang: Locale,
    /// Read the password from standard input; without one they sign in by mailed links
    #[arg(long)]
    password_stdin: bool,
}

fn role(code: &str) -> Result<Role, String> {
    Role::parse(code)
        .ok_or_else(|| "it must be participant, reviewer, facilitator, editor, support or administrator".to_owned())
}

fn locale(tag: &str) -> Result<Locale, String> {
    Locale::parse(tag).ok_or_else(|| "it must be en, fr or es".to_owned())
}

/// Does it.
pub async fn run(args: UserArgs) -> Result<(), Failure> {
    let Action::Add(args) = args.action;
    let password = if args.password_stdin {
        let mut typed = String::new();
        std::io::stdin()
            .read_to_string(&mut typed)
            .map_err(|error| Failure::wrong(format!("--password-stdin: {error}")))?;
        Some(typed.trim_end_matches(['\r', '\n']).to_owned())
    } else {
        None
    };
    let hub = Hub::open(&args.database.database_url).await?;
    let new = NewMember { email: args.email, name: args.name, role: args.role, password, locale: args.lang };
    let added = hub.accounts().add(&new).await.map_err(said)?;
    hub.close().await;
    let what = if added { "added" } else { "was there already; the role is given" };
    println!("{}: {what}", new.email);
    Ok(())
}

/// What is wrong, in one line.
fn said(error: Error) -> Failure {
    let Error::Wrong(wrong) = error else { return error.into() };
    let first = wrong.first().map(|wrong| {
        let flag = match wrong.field.as_str() {
            "password" => "--password-stdin",
            "name" => "--name",
            _ => "--email",
        };
        match wrong.why {
            Why::NotAnEmail => format!("{flag}: it is no address for mail"),
            Why::TooShort { .. } => format!("{flag}: it needs at least {PASSWORD_LEAST} characters"),
            Why::TooLong { most } => format!("{flag}: at most {most} characters"),
            _ => format!("{flag}: it is missing"),
        }
    });
    Failure::wrong(first.unwrap_or_default())
}
