//! Writes of one transaction that go to the database together.
//!
//! Each statement that is sent alone costs a turn to the thread that holds SQLite's file, which takes longer than most
//! statements do: a reply is a dozen of them. SQLite takes several statements as one text. PostgreSQL takes one at a
//! time when they have parameters.

use crate::Error;
use crate::db::{Tx, within};
use sqlx::postgres::PgRow;
use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, FromRow};
use std::fmt::Write as _;
use uuid::Uuid;

/// A value of a parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    Id(Uuid),
    MaybeId(Option<Uuid>),
    Number(i64),
    MaybeNumber(Option<i64>),
    Text(String),
    MaybeText(Option<String>),
    Flag(bool),
}

macro_rules! values {
    ($($from:ty => $variant:ident),+ $(,)?) => {$(
        impl From<$from> for Value {
            fn from(value: $from) -> Self {
                Self::$variant(value.into())
            }
        }
    )+};
}

values! {
    Uuid => Id,
    Option<Uuid> => MaybeId,
    i64 => Number,
    Option<i64> => MaybeNumber,
    &str => Text,
    String => Text,
    Option<String> => MaybeText,
    bool => Flag,
}

/// Writes to come, in their order.
#[derive(Debug, Default)]
pub(crate) struct Writes {
    statements: Vec<(&'static str, Vec<Value>)>,
    /// A channel on which the other machines of a server are woken when the transaction ends.
    wakes: Option<&'static str>,
}

/// Binds values to a query on either database.
macro_rules! bound {
    ($query:expr, $values:expr) => {{
        let mut query = $query;
        for value in $values {
            query = match value {
                Value::Id(value) => query.bind(value),
                Value::MaybeId(value) => query.bind(value),
                Value::Number(value) => query.bind(value),
                Value::MaybeNumber(value) => query.bind(value),
                Value::Text(value) => query.bind(value),
                Value::MaybeText(value) => query.bind(value),
                Value::Flag(value) => query.bind(value),
            };
        }
        query
    }};
}

impl Writes {
    /// One more: a statement with parameters `$1` to `$n`, and their values.
    pub fn add<const N: usize>(&mut self, statement: &'static str, values: [Value; N]) {
        self.statements.push((statement, values.into()));
    }

    /// Wakes the other machines on the same server when the transaction ends; a file has none.
    pub fn wake(&mut self, channel: &'static str) {
        self.wakes = Some(channel);
    }

    /// Sends all of them, and a question after them: its first row.
    pub async fn then_ask<const N: usize, R>(
        mut self,
        tx: &mut Tx,
        question: &'static str,
        values: [Value; N],
    ) -> Result<Option<R>, Error>
    where
        R: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin,
    {
        if let Tx::Sqlite(tx) = tx {
            self.add(question, values);
            let (text, values) = self.into_one();
            return Ok(bound!(sqlx::query_as(AssertSqlSafe(text)), values).fetch_optional(&mut **tx).await?);
        }
        self.send(tx).await?;
        Ok(within!(tx, on => bound!(sqlx::query_as(question), values).fetch_optional(on).await)?)
    }

    /// Sends all of them.
    pub async fn send(self, tx: &mut Tx) -> Result<(), Error> {
        match tx {
            Tx::Sqlite(tx) => {
                let (text, values) = self.into_one();
                bound!(sqlx::query(AssertSqlSafe(text)), values).execute(&mut **tx).await?;
            }
            Tx::Postgres(tx) => {
                for (statement, values) in self.statements {
                    bound!(sqlx::query(statement), values).execute(&mut **tx).await?;
                }
                if let Some(channel) = self.wakes {
                    sqlx::query("select pg_notify($1, '')").bind(channel).execute(&mut **tx).await?;
                }
            }
        }
        Ok(())
    }

    /// One text of constants alone, and what it asks for.
    fn into_one(self) -> (String, impl Iterator<Item = Value>) {
        let text = together(self.statements.iter().map(|(statement, values)| (*statement, values.len())));
        (text, self.statements.into_iter().flat_map(|(_, values)| values))
    }
}

/// Statements as one text, each with its parameters numbered on from those before it.
fn together<'a>(statements: impl Iterator<Item = (&'a str, usize)>) -> String {
    let mut text = String::new();
    let mut before = 0;
    for (statement, values) in statements {
        let mut parts = statement.split('$');
        text.push_str(parts.next().unwrap_or_default());
        for part in parts {
            let digits = part.bytes().take_while(u8::is_ascii_digit).count();
            let (number, rest) = part.split_at(digits);
            // Writing to a `String` cannot fail.
            let _ = match number.parse::<usize>() {
                Ok(number) => write!(text, "${}{rest}", before + number),
                Err(_) => write!(text, "${part}"),
            };
        }
        text.push_str(";\n");
        before += values;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_numbered_on() {
        let text = together([("insert into a values ($1, $2, $1)", 2), ("delete from b where c = $1", 1)].into_iter());
        assert_eq!(text, "insert into a values ($1, $2, $1);\ndelete from b where c = $3;\n");
    }
}
