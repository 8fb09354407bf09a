//! Guesses at secrets.

use heard_domain::Moment;
use heard_domain::audit::Entry;
use heard_domain::device::Device;
use heard_domain::secret::{Wrong, counted_since};
use heard_domain::store::Guess;

use super::sql::{Get as _, Put as _, sql};
use super::{Backend, Row};
use crate::failure::Result;

/// How often a secret was guessed at, from the columns `wrong_pictures` and `wrong_numbers`.
pub(super) fn wrong(row: &Row) -> Result<Wrong> {
    Ok(Wrong { pictures: row.value("wrong_pictures")?, numbers: row.value("wrong_numbers")? })
}

pub(super) async fn take_guess(db: &Backend, guess: &Guess) -> Result<bool> {
    let mut tx = db.begin().await?;
    let row = sql("SELECT
             (SELECT COUNT(*) FROM guess g WHERE g.secret = $1 AND g.at >= $3 AND g.kind = 'pictures') AS wrong_pictures,
             (SELECT COUNT(*) FROM guess g WHERE g.secret = $1 AND g.at >= $3 AND g.kind = 'number') AS wrong_numbers,
             (SELECT MAX(g.at) FROM guess g WHERE g.secret = $1 AND g.mark = $2) AS made_at")
    .put(&guess.secret)
    .put(&guess.mark)
    .put(&counted_since(guess.at))
    .fetch_one(&mut *tx)
    .await?;
    if row.value::<Option<Moment>>("made_at")?.is_some() {
        return Ok(true);
    }
    if !wrong(&row)?.allows(guess.kind, guess.known) {
        return Ok(false);
    }
    // A secret that was taken away meanwhile has no guesses any more.
    sql("INSERT INTO guess (secret, mark, kind, at) SELECT x.id, $2, $3, $4 FROM secret x WHERE x.id = $1")
        .put(&guess.secret)
        .put(&guess.mark)
        .put(&guess.kind)
        .put(&guess.at)
        .execute(&mut *tx)
        .await?;
    tx.commit().await?;
    Ok(true)
}

pub(super) async fn prove_secret(db: &Backend, guess: &Guess, on: Device, entry: &Entry) -> Result<()> {
    let mut tx = db.begin().await?;
    sql("DELETE FROM guess WHERE secret = $1 AND mark = $2")
        .put(&guess.secret)
        .put(&guess.mark)
        .execute(&mut *tx)
        .await?;
    sql("UPDATE secret SET proved_at = $2, proved_on = $3 WHERE id = $1")
        .put(&guess.secret)
        .put(&guess.at)
        .put(&on)
        .execute(&mut *tx)
        .await?;
    db.finish(tx, entry).await
}
