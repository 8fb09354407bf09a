//! Photographs of pages of paper booklets.

use heard_domain::audit::Entry;
use heard_domain::id::{ChildId, PageId, ViewsId};
use heard_domain::page_photo::{MOST_OF_VIEWS, takes_pages};
use heard_domain::sealed::Sealed;
use heard_domain::store::{NewPage, PageRow};
use heard_domain::voice::Voice;

use super::sql::{Get as _, Put as _, all, sql};
use super::{Backend, Row};
use crate::failure::Result;

pub(super) async fn keep_page(db: &Backend, page: &NewPage, entry: &Entry) -> Result<bool> {
    let mut tx = db.begin().await?;
    let views = sql("SELECT v.voice, (SELECT COUNT(*) FROM page_photo p WHERE p.views = v.id) AS pages FROM views v
         WHERE v.id = $1 AND v.child = $2")
    .put(&page.views)
    .put(&page.child)
    .fetch_optional(&mut *tx)
    .await?;
    let Some(views) = views else { return Ok(false) };
    let (voice, pages): (Voice, i64) = (views.value("voice")?, views.value("pages")?);
    if !takes_pages(voice) || pages >= i64::from(MOST_OF_VIEWS) {
        return Ok(false);
    }
    sql("INSERT INTO page_photo (id, child, views, body, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6)")
        .put(&page.id)
        .put(&page.child)
        .put(&page.views)
        .put(&page.body)
        .put(&page.by)
        .put(&page.at)
        .execute(&mut *tx)
        .await?;
    db.finish(tx, entry).await?;
    Ok(true)
}

fn read(row: &Row) -> Result<PageRow> {
    Ok(PageRow { id: row.value("id")?, views: row.value("views")?, at: row.value("made_at")? })
}

pub(super) async fn pages(db: &Backend, child: ChildId) -> Result<Vec<PageRow>> {
    let rows = sql("SELECT id, views, made_at FROM page_photo WHERE child = $1 ORDER BY made_at, id")
        .put(&child)
        .fetch_all(&db.read)
        .await?;
    all(&rows, read)
}

pub(super) async fn page(db: &Backend, child: ChildId, page: PageId) -> Result<Option<(PageRow, Sealed)>> {
    let row = sql("SELECT id, views, made_at, body FROM page_photo WHERE id = $1 AND child = $2")
        .put(&page)
        .put(&child)
        .fetch_optional(&db.read)
        .await?;
    row.map(|row| Ok((read(&row)?, row.value("body")?))).transpose()
}

pub(super) async fn remove_page(db: &Backend, views: ViewsId, page: PageId, entry: &Entry) -> Result<bool> {
    let mut tx = db.begin().await?;
    let done = sql("DELETE FROM page_photo WHERE id = $1 AND views = $2 AND child = $3")
        .put(&page)
        .put(&views)
        .put(&entry.child)
        .execute(&mut *tx)
        .await?;
    db.finish_if(done.rows_affected() == 1, tx, entry).await
}
