//! Who read a child's words, from the log. Whoever read what grown-ups said in their own name read none of them, nor
//! did an advocate who looked through their own list.

use heard_domain::id::ChildId;
use heard_domain::store::SeenRow;

use super::Backend;
use super::sql::{Get as _, Put as _, all, sql};
use super::views::grown_ups;
use crate::failure::Result;

pub(super) async fn seen(db: &Backend, child: ChildId) -> Result<Vec<SeenRow>> {
    let rows = sql(concat!(
        "SELECT actor_id, actor, action, MIN(at) AS first, MAX(at) AS last FROM log
         WHERE child = $1 AND actor IN ('iro', 'manager', 'advocate')
           AND action IN ('read_views', 'read_record', 'read_letter', 'read_concern', 'read_promises',
               'read_quote')
           AND NOT (actor = 'advocate' AND object = 'child')
           AND NOT EXISTS (SELECT 1 FROM views v WHERE v.child = log.child AND v.voice IN ",
        grown_ups!(),
        " AND (v.id = log.object_id OR v.id = (SELECT k.views FROM concern k WHERE k.id = log.object_id)))
         GROUP BY actor_id, actor, action ORDER BY MAX(at) DESC, MIN(seq) DESC"
    ))
    .put(&child)
    .fetch_all(&db.read)
    .await?;
    all(&rows, |row| {
        Ok(SeenRow {
            staff: row.value("actor_id")?,
            role: row.value("actor")?,
            action: row.value("action")?,
            first: row.value("first")?,
            last: row.value("last")?,
        })
    })
}
