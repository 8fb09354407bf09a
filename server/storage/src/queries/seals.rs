//! Seals on rows that give something, and what the tables hold that the log tells of too. Which columns decide is
//! [`Grant`]'s; the key is the log's.

use heard_domain::audit::Entry;
use heard_domain::grant::Grant;
use heard_domain::id::{LetterId, StaffId, ViewsId};
use heard_domain::sealed::Sealed;
use heard_domain::witness::{Broken, SecretTimes, Tables};

use super::sql::{Get as _, Put as _, all, sql};
use super::{Backend, Row, Tx, allocations, parts, records, reviews, secrets, sessions};
use crate::failure::{Failure, Result};

impl Backend {
    /// The seal of a row that is written.
    pub(super) fn seal(&self, grant: &Grant<'_>) -> [u8; 32] {
        grant.seal(&*self.chain)
    }

    /// Whether a row that was read, with its seal in this column, is as it was written.
    pub(super) fn holds(&self, grant: &Grant<'_>, row: &Row, seal: &'static str) -> Result<bool> {
        Ok(grant.holds(row.value(seal)?, &*self.chain))
    }

    /// The words in a row, in `body` with `version` and `seal`: nothing that opens, unless they are the ones that Heard
    /// wrote last.
    pub(super) fn words(&self, table: &'static str, id: &[u8], row: &Row) -> Result<Sealed> {
        self.newest(table, id, row.value("version")?, row.value("body")?, row, "seal")
    }

    /// The same of words in other columns: themselves, if they are the ones that Heard wrote last.
    pub(super) fn newest(
        &self,
        table: &'static str,
        id: &[u8],
        version: i64,
        body: Sealed,
        row: &Row,
        seal: &'static str,
    ) -> Result<Sealed> {
        let newest = self.holds(&Grant::Words { table, row: id, version, body: &body }, row, seal)?;
        Ok(if newest { body } else { Sealed(Vec::new()) })
    }

    /// The seal of words that are written.
    pub(super) fn seal_words(&self, table: &'static str, row: &[u8], version: i64, body: &Sealed) -> [u8; 32] {
        self.seal(&Grant::Words { table, row, version, body })
    }

    /// Whether the account in a row is as it was written: `role`, `email`, `password` and `disabled_at` of the worker,
    /// with the seal as `account_seal`.
    pub(super) fn account_holds(&self, id: StaffId, row: &Row) -> Result<bool> {
        let (email, password): ([u8; 32], Option<String>) = (row.value("email")?, row.value("password")?);
        let (role, disabled_at) = (row.value("role")?, row.value("disabled_at")?);
        self.holds(
            &Grant::Account { id, role, email: &email, password: password.as_deref(), disabled_at },
            row,
            "account_seal",
        )
    }

    /// Refuses to go on with an account that was changed by hand: sealing it anew would make that good.
    pub(super) async fn require_account(&self, tx: &mut Tx, id: StaffId) -> Result<()> {
        let row = sql("SELECT t.role, t.email, t.password, t.disabled_at, e.seal AS account_seal
             FROM staff t LEFT JOIN account_seal e ON e.staff = t.id WHERE t.id = $1")
        .put(&id)
        .fetch_one(&mut **tx)
        .await?;
        if self.account_holds(id, &row)? { Ok(()) } else { Err(Failure::Unreadable("account_seal")) }
    }

    /// Seals the account as it stands in this transaction.
    pub(super) async fn seal_account(&self, tx: &mut Tx, id: StaffId) -> Result<()> {
        let row = sql("SELECT role, email, password, disabled_at FROM staff WHERE id = $1")
            .put(&id)
            .fetch_one(&mut **tx)
            .await?;
        let (email, password): ([u8; 32], Option<String>) = (row.value("email")?, row.value("password")?);
        let (role, disabled_at) = (row.value("role")?, row.value("disabled_at")?);
        let seal = self.seal(&Grant::Account { id, role, email: &email, password: password.as_deref(), disabled_at });
        sql("INSERT INTO account_seal (staff, seal) VALUES ($1, $2)
             ON CONFLICT (staff) DO UPDATE SET seal = excluded.seal")
        .put(&id)
        .put(&seal)
        .execute(&mut **tx)
        .await?;
        Ok(())
    }
}

pub(super) async fn seal_rows(db: &Backend, entry: &Entry) -> Result<bool> {
    let mut any = false;
    for generation in [Generation::First, Generation::Second] {
        any |= seal_generation(db, &Entry { object_id: [generation as u8; 16], ..entry.clone() }, generation).await?;
    }
    Ok(any)
}

/// What was given seals at once: rows of each are sealed once in a database.
#[derive(Debug, Clone, Copy)]
enum Generation {
    /// Allocations, secrets, sessions, accounts, views, and letters.
    First = 0,
    /// Drafts, replies, and what the IRO writes of a review.
    Second = 1,
}

async fn seal_generation(db: &Backend, entry: &Entry, generation: Generation) -> Result<bool> {
    // Asked first without waiting for those who write: it is done once, and asked at every start.
    let was_done = || {
        let done = "SELECT 1 FROM log WHERE child IS NULL AND action = $1 AND object_id = $2 LIMIT 1";
        sql(done).put(&entry.action).put(&entry.object_id)
    };
    if was_done().fetch_optional(&db.read).await?.is_some() {
        return Ok(false);
    }
    let mut tx = db.begin().await?;
    if was_done().fetch_optional(&mut *tx).await?.is_some() {
        return Ok(false);
    }
    match generation {
        Generation::First => {
            allocations::seal_all(db, &mut tx).await?;
            secrets::seal_all(db, &mut tx).await?;
            sessions::seal_all(db, &mut tx).await?;
            for (table, some, give) in [
                (
                    "views",
                    "SELECT id, version, body FROM views WHERE seal IS NULL LIMIT 200",
                    "UPDATE views SET seal = $2 WHERE id = $1",
                ),
                (
                    "letter",
                    "SELECT id, version, body FROM letter WHERE seal IS NULL LIMIT 200",
                    "UPDATE letter SET seal = $2 WHERE id = $1",
                ),
            ] {
                seal_words(db, &mut tx, table, some, give).await?;
            }
            let accounts = sql("SELECT id FROM staff WHERE id NOT IN (SELECT staff FROM account_seal)")
                .fetch_all(&mut *tx)
                .await?;
            for id in all(&accounts, |row| row.value("id"))? {
                db.seal_account(&mut tx, id).await?;
            }
        }
        Generation::Second => {
            let some = "SELECT id, version, body FROM draft WHERE seal IS NULL LIMIT 200";
            seal_words(db, &mut tx, "draft", some, "UPDATE draft SET seal = $2 WHERE id = $1").await?;
            records::seal_all(db, &mut tx).await?;
            reviews::seal_all(db, &mut tx).await?;
        }
    }
    db.finish(tx, entry).await?;
    Ok(true)
}

/// Seals the words of a table that have no seal, some at a time.
async fn seal_words(
    db: &Backend,
    tx: &mut Tx,
    table: &'static str,
    some: &'static str,
    give: &'static str,
) -> Result<()> {
    loop {
        let rows = sql(some).fetch_all(&mut **tx).await?;
        if rows.is_empty() {
            return Ok(());
        }
        for row in &rows {
            let id: [u8; 16] = row.value("id")?;
            let seal = db.seal_words(table, &id, row.value("version")?, &row.value("body")?);
            sql(give).put(&id).put(&seal).execute(&mut **tx).await?;
        }
    }
}

pub(super) async fn tables(db: &Backend) -> Result<Tables> {
    let mut tx = db.begin_read().await?;
    let last = sql("SELECT COALESCE(MAX(seq), 0) AS seq FROM log").fetch_one(&mut *tx).await?;
    let mut tables = Tables { seq: last.value("seq")?, ..Tables::default() };
    let children = sql("SELECT id FROM child").fetch_all(&mut *tx).await?;
    tables.children = children.iter().map(|row| row.value("id")).collect::<Result<_>>()?;
    let concerns = sql("SELECT id FROM concern").fetch_all(&mut *tx).await?;
    tables.concerns = concerns.iter().map(|row| row.value("id")).collect::<Result<_>>()?;
    let views = "SELECT id, version, parts, body, seal FROM views WHERE id > $1 ORDER BY id LIMIT 200";
    for (id, version, newest) in written(db, &mut tx, "views", views).await? {
        let id = ViewsId::from_bytes(id);
        tables.views.insert(id, version);
        tables.broken.extend((!newest).then_some(Broken::Views(id)));
    }
    let letters = "SELECT id, version, body, seal FROM letter WHERE id > $1 ORDER BY id LIMIT 200";
    for (id, version, newest) in written(db, &mut tx, "letter", letters).await? {
        let id = LetterId::from_bytes(id);
        tables.letters.insert(id, version);
        tables.broken.extend((!newest).then_some(Broken::Letter(id)));
    }
    for row in sql("SELECT id, child, kind, hash, set_at, changed_at, confirmed_at, seal FROM secret")
        .fetch_all(&mut *tx)
        .await?
    {
        let times = SecretTimes {
            id: row.value("id")?,
            confirmed_at: row.value("confirmed_at")?,
            changed_at: row.value("changed_at")?,
        };
        if !secrets::is_genuine(db, &row)? {
            tables.broken.push(Broken::Secret(times.id));
        }
        tables.secrets.push(times);
    }
    for held in allocations::every(db, &mut tx).await? {
        if !held.genuine {
            tables.broken.push(Broken::Allocation(held.child, held.worker));
        }
    }
    let accounts = sql("SELECT t.id, t.role, t.email, t.password, t.disabled_at, e.seal AS account_seal
         FROM staff t LEFT JOIN account_seal e ON e.staff = t.id ORDER BY t.id")
    .fetch_all(&mut *tx)
    .await?;
    for row in &accounts {
        let id = row.value("id")?;
        if !db.account_holds(id, row)? {
            tables.broken.push(Broken::Account(id));
        }
    }
    tables.broken.extend(records::broken_replies(db, &mut tx).await?);
    tables.broken.extend(reviews::broken_notes(db, &mut tx).await?);
    Ok(tables)
}

/// Whether the words in a row are the ones that Heard wrote last; of a set of views, all that joined it too.
async fn is_newest(db: &Backend, tx: &mut Tx, table: &'static str, id: &[u8; 16], row: &Row) -> Result<bool> {
    if table != "views" {
        return Ok(!db.words(table, id, row)?.0.is_empty());
    }
    let id = ViewsId::from_bytes(*id);
    let parts = parts::read(db, tx, id, row).await?;
    Ok(!db.set_words(id, row)?.0.is_empty() && parts.iter().all(|part| !part.0.is_empty()))
}

/// For each row with words its id, its version, and whether they are the ones that Heard wrote last. Read some at a
/// time: all words at once would not fit everywhere.
async fn written(
    db: &Backend,
    tx: &mut Tx,
    table: &'static str,
    page: &'static str,
) -> Result<Vec<([u8; 16], i64, bool)>> {
    let (mut found, mut after) = (Vec::new(), Vec::new());
    loop {
        let rows = sql(page).put(&after).fetch_all(&mut **tx).await?;
        for row in &rows {
            let id: [u8; 16] = row.value("id")?;
            found.push((id, row.value("version")?, is_newest(db, tx, table, &id, row).await?));
            after = id.to_vec();
        }
        if rows.is_empty() {
            return Ok(found);
        }
    }
}
