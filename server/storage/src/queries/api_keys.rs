//! Keys by which programs of the council read figures.

use heard_domain::Moment;
use heard_domain::api_key::Terms;
use heard_domain::audit::Entry;
use heard_domain::grant::Grant;
use heard_domain::id::ApiKeyId;
use heard_domain::store::{ApiKeyRow, NewApiKey};

use super::sql::{Get as _, Put as _, sql};
use super::{Backend, Row};
use crate::failure::Result;

/// The columns of a key; the rest of the statement follows.
macro_rules! select {
    ($rest:literal) => {
        concat!("SELECT id, hash, name, sets, made_by, made_at, until_at, ended_at, used_at, seal FROM api_key ", $rest)
    };
}

pub(super) async fn make_api_key(db: &Backend, new: &NewApiKey, entry: &Entry) -> Result<()> {
    let NewApiKey { id, hash, name, by, at, terms } = new;
    let mut tx = db.begin().await?;
    sql("INSERT INTO api_key (id, hash, name, sets, made_by, made_at, until_at, ended_at, seal)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
    .put(id)
    .put(hash)
    .put(name)
    .put(&terms.sets)
    .put(by)
    .put(at)
    .put(&terms.until)
    .put(&terms.ended_at)
    .put(&db.seal(&Grant::ApiKey { id: *id, hash, terms }))
    .execute(&mut *tx)
    .await?;
    db.finish(tx, entry).await
}

/// The key in a row; nothing for one that was written by hand.
fn key(db: &Backend, row: &Row) -> Result<Option<ApiKeyRow>> {
    let (id, hash): (ApiKeyId, [u8; 32]) = (row.value("id")?, row.value("hash")?);
    let terms = Terms { sets: row.value("sets")?, until: row.value("until_at")?, ended_at: row.value("ended_at")? };
    if !db.holds(&Grant::ApiKey { id, hash: &hash, terms: &terms }, row, "seal")? {
        return Ok(None);
    }
    let (name, by, at, used_at) =
        (row.value("name")?, row.value("made_by")?, row.value("made_at")?, row.value("used_at")?);
    Ok(Some(ApiKeyRow { id, name, by, at, terms, used_at }))
}

pub(super) async fn api_key(db: &Backend, hash: &[u8; 32]) -> Result<Option<ApiKeyRow>> {
    let row = sql(select!("WHERE hash = $1")).put(hash).fetch_optional(&db.read).await?;
    row.map_or(Ok(None), |row| key(db, &row))
}

pub(super) async fn api_keys(db: &Backend) -> Result<Vec<ApiKeyRow>> {
    let rows = sql(select!("ORDER BY made_at DESC, id")).fetch_all(&db.read).await?;
    rows.iter().filter_map(|row| key(db, row).transpose()).collect()
}

pub(super) async fn end_api_key(db: &Backend, id: ApiKeyId, at: Moment, entry: &Entry) -> Result<bool> {
    let mut tx = db.begin().await?;
    let row = sql(select!("WHERE id = $1 AND ended_at IS NULL")).put(&id).fetch_optional(&mut *tx).await?;
    let Some(row) = row else { return Ok(false) };
    let Some(found) = key(db, &row)? else { return Ok(false) };
    let terms = Terms { ended_at: Some(at), ..found.terms };
    sql("UPDATE api_key SET ended_at = $2, seal = $3 WHERE id = $1")
        .put(&id)
        .put(&at)
        .put(&db.seal(&Grant::ApiKey { id, hash: &row.value("hash")?, terms: &terms }))
        .execute(&mut *tx)
        .await?;
    db.finish(tx, entry).await?;
    Ok(true)
}

pub(super) async fn use_api_key(db: &Backend, id: ApiKeyId, at: Moment, entry: &Entry) -> Result<bool> {
    let mut tx = db.begin().await?;
    let done = sql("UPDATE api_key SET used_at = $2 WHERE id = $1 AND ended_at IS NULL")
        .put(&id)
        .put(&at)
        .execute(&mut *tx)
        .await?;
    db.finish_if(done.rows_affected() > 0, tx, entry).await
}
