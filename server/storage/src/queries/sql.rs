//! Statements and columns in terms of the domain, and the way the log is written.

use heard_domain::audit::Entry;
use sqlx::{Database, Decode, Encode, Row as _, Type};

use super::{Backend, Db, Row, Tx, undo};
use crate::failure::{Failure, Result};
use crate::values::Value;

/// A statement with its arguments.
pub(super) type Statement = sqlx::query::Query<'static, Db, <Db as Database>::Arguments>;

/// A statement; its text is fixed when Heard is compiled.
pub(super) fn sql(text: &'static str) -> Statement {
    sqlx::query(text)
}

/// Gives a statement its next argument.
pub(super) trait Put {
    /// `$1` first, then `$2`, and so on.
    fn put<T: Value>(self, value: &T) -> Self
    where
        T::Raw: for<'q> Encode<'q, Db> + Type<Db>;
}

impl Put for Statement {
    fn put<T: Value>(self, value: &T) -> Self
    where
        T::Raw: for<'q> Encode<'q, Db> + Type<Db>,
    {
        self.bind(value.raw())
    }
}

/// Reads a column into a type of the domain.
pub(super) trait Get {
    /// The column of this name.
    fn value<'r, T: Value>(&'r self, column: &'static str) -> Result<T>
    where
        T::Raw: Decode<'r, Db> + Type<Db>;
}

impl Get for Row {
    fn value<'r, T: Value>(&'r self, column: &'static str) -> Result<T>
    where
        T::Raw: Decode<'r, Db> + Type<Db>,
    {
        T::parse(self.try_get(column)?).ok_or(Failure::Unreadable(column))
    }
}

/// Every row, read.
pub(super) fn all<T>(rows: &[Row], read: impl Fn(&Row) -> Result<T>) -> Result<Vec<T>> {
    rows.iter().map(read).collect()
}

impl Backend {
    /// Writes a row of the log. The transaction must have been begun with [`Backend::begin`], so that nobody
    /// else writes between reading the last link and adding the next.
    pub(super) async fn note(&self, tx: &mut Tx, entry: &Entry) -> Result<()> {
        self.note_all(tx, &[entry]).await
    }

    /// Writes rows of the log, each linked to the one before; as [`Backend::note`].
    pub(super) async fn note_all(&self, tx: &mut Tx, entries: &[&Entry]) -> Result<()> {
        let last = sql("SELECT seq, link FROM log ORDER BY seq DESC LIMIT 1").fetch_optional(&mut **tx).await?;
        let (mut seq, mut link) = match last {
            Some(row) => (row.value::<i64>("seq")?, row.value("link")?),
            None => (0, [0; 32]),
        };
        for entry in entries {
            seq += 1;
            link = self.chain.link(&entry.canonical(seq, &link));
            sql("INSERT INTO log (seq, at, actor, actor_id, child, action, object, object_id, link)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
            .put(&seq)
            .put(&entry.at)
            .put(&entry.actor.kind().to_owned())
            .put(&entry.actor.id().copied())
            .put(&entry.child)
            .put(&entry.action)
            .put(&entry.object.code().to_owned())
            .put(&entry.object_id)
            .put(&link)
            .execute(&mut **tx)
            .await?;
            undo::forget(tx, entry).await?;
        }
        Ok(())
    }

    /// Writes the row of the log and makes the transaction last: the end of everything that is logged.
    pub(super) async fn finish(&self, mut tx: Tx, entry: &Entry) -> Result<()> {
        self.note(&mut tx, entry).await?;
        Ok(tx.commit().await?)
    }

    /// The same where a row was found that was to be changed; `false` where none was, and nothing is written.
    pub(super) async fn finish_if(&self, found: bool, tx: Tx, entry: &Entry) -> Result<bool> {
        if found {
            self.finish(tx, entry).await?;
        }
        Ok(found)
    }
}
