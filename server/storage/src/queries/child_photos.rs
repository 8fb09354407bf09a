//! Photos of children.

use heard_domain::audit::Entry;
use heard_domain::id::ChildId;
use heard_domain::sealed::Sealed;
use heard_domain::store::NewChildPhoto;

use super::Backend;
use super::sql::{Get as _, Put as _, sql};
use crate::failure::Result;

pub(super) async fn keep_child_photo(db: &Backend, photo: &NewChildPhoto, entry: &Entry) -> Result<bool> {
    let mut tx = db.begin().await?;
    let child = sql("SELECT 1 AS there FROM child WHERE id = $1").put(&photo.child).fetch_optional(&mut *tx).await?;
    if child.is_none() {
        return Ok(false);
    }
    sql("INSERT INTO child_photo (child, body, made_by, made_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (child) DO UPDATE SET body = $2, made_by = $3, made_at = $4")
    .put(&photo.child)
    .put(&photo.body)
    .put(&photo.by)
    .put(&photo.at)
    .execute(&mut *tx)
    .await?;
    db.finish(tx, entry).await?;
    Ok(true)
}

pub(super) async fn child_photo(db: &Backend, child: ChildId) -> Result<Option<Sealed>> {
    let row = sql("SELECT body FROM child_photo WHERE child = $1").put(&child).fetch_optional(&db.read).await?;
    row.map(|row| row.value("body")).transpose()
}

pub(super) async fn remove_child_photo(db: &Backend, child: ChildId, entry: &Entry) -> Result<bool> {
    let mut tx = db.begin().await?;
    let done = sql("DELETE FROM child_photo WHERE child = $1").put(&child).execute(&mut *tx).await?;
    db.finish_if(done.rows_affected() == 1, tx, entry).await
}
