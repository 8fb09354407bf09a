//! Tries at secrets, codes and passwords, and browsers in which one was right.

use heard_domain::Moment;
use heard_domain::guessing::known_since;
use heard_domain::id::TryId;
use heard_domain::store::{Counted, KnownBrowser, NewTry, Taken};

use super::sql::{Get as _, Put as _, all, sql};
use super::{Backend, Tx};
use crate::failure::Result;

pub(super) async fn take_try(db: &Backend, new: &NewTry) -> Result<Taken> {
    // Nobody else takes one meanwhile.
    let mut tx = db.begin().await?;
    let (mut earlier, mut next) = (Vec::new(), None);
    for counted in &new.counted {
        let mut failures = failures(&mut tx, counted, new.at).await?;
        if let Some(until) = counted.limit.until(&failures, new.at) {
            return Ok(Taken::No { until });
        }
        earlier.push(failures.len());
        failures.insert(0, new.at);
        next = next.max(counted.limit.until(&failures, new.at));
    }
    for Counted { bucket, limit } in &new.counted {
        sql("INSERT INTO failure (bucket, at, try, until_at) VALUES ($1, $2, $3, $4)")
            .put(bucket)
            .put(&new.at)
            .put(&new.id)
            .put(&(new.at + limit.within()))
            .execute(&mut *tx)
            .await?;
    }
    tx.commit().await?;
    Ok(Taken::Yes { earlier, next })
}

/// Those that the limit looks at, newest first.
async fn failures(tx: &mut Tx, counted: &Counted, now: Moment) -> Result<Vec<Moment>> {
    let rows = sql("SELECT at FROM failure WHERE bucket = $1 AND at > $2 ORDER BY at DESC LIMIT $3")
        .put(&counted.bucket)
        .put(&(now - counted.limit.within()))
        .put(&i64::try_from(counted.limit.seen()).unwrap_or(i64::MAX))
        .fetch_all(&mut **tx)
        .await?;
    all(&rows, |row| row.value("at"))
}

pub(super) async fn give_back_try(db: &Backend, taken: TryId) -> Result<()> {
    sql("DELETE FROM failure WHERE try = $1").put(&taken).execute(&db.write).await?;
    Ok(())
}

pub(super) async fn right_try(db: &Backend, taken: TryId, forget: &[[u8; 32]]) -> Result<()> {
    let mut tx = db.begin().await?;
    sql("DELETE FROM failure WHERE try = $1").put(&taken).execute(&mut *tx).await?;
    for bucket in forget {
        sql("DELETE FROM failure WHERE bucket = $1").put(bucket).execute(&mut *tx).await?;
    }
    Ok(tx.commit().await?)
}

pub(super) async fn know_browser(db: &Backend, browser: &KnownBrowser, at: Moment) -> Result<()> {
    sql("INSERT INTO known_browser (mark, voucher, at) VALUES ($1, $2, $3)
         ON CONFLICT (mark) DO UPDATE SET at = excluded.at")
    .put(&browser.mark)
    .put(&browser.voucher)
    .put(&at)
    .execute(&db.write)
    .await?;
    Ok(())
}

pub(super) async fn known_browser(db: &Backend, mark: &[u8; 32], now: Moment) -> Result<Option<[u8; 32]>> {
    let row = sql("SELECT voucher FROM known_browser WHERE mark = $1 AND at >= $2")
        .put(mark)
        .put(&known_since(now))
        .fetch_optional(&db.read)
        .await?;
    row.map(|row| row.value("voucher")).transpose()
}
