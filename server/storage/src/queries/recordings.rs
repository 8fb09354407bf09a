//! The sound of answers that were spoken.

use heard_domain::audit::Entry;
use heard_domain::id::{ChildId, DraftId, RecordingId};
use heard_domain::recording::MOST_OF_A_DRAFT;
use heard_domain::store::{NewRecording, NewViews, RecordingRow, WrittenDown};

use super::sql::{Get as _, Put as _, all, sql};
use super::{Backend, Tx};
use crate::failure::Result;

pub(super) async fn keep_recording(db: &Backend, recording: &NewRecording) -> Result<bool> {
    let done = sql("INSERT INTO recording (id, child, draft, body, made_at)
         SELECT $1, d.child, d.id, $4, $5 FROM draft d WHERE d.id = $3 AND d.child = $2
             AND (SELECT COUNT(*) FROM recording r WHERE r.draft = d.id) < $6")
    .put(&recording.id)
    .put(&recording.child)
    .put(&recording.draft)
    .put(&recording.body)
    .put(&recording.at)
    .put(&i64::from(MOST_OF_A_DRAFT))
    .execute(&db.write)
    .await?;
    Ok(done.rows_affected() == 1)
}

pub(super) async fn drop_recording(db: &Backend, draft: DraftId, recording: RecordingId) -> Result<()> {
    sql("DELETE FROM recording WHERE id = $1 AND draft = $2").put(&recording).put(&draft).execute(&db.write).await?;
    Ok(())
}

pub(super) async fn recording(db: &Backend, child: ChildId, recording: RecordingId) -> Result<Option<RecordingRow>> {
    let row = sql("SELECT draft, body FROM recording WHERE id = $1 AND child = $2")
        .put(&recording)
        .put(&child)
        .fetch_optional(&db.read)
        .await?;
    row.map(|row| Ok(RecordingRow { draft: row.value("draft")?, body: row.value("body")? })).transpose()
}

/// Takes what these views name out of its draft, before that goes.
pub(super) async fn keep_sent(tx: &mut Tx, views: &NewViews) -> Result<()> {
    for recording in &views.recordings {
        sql("UPDATE recording SET draft = NULL WHERE id = $1 AND child = $2")
            .put(recording)
            .put(&views.child)
            .execute(&mut **tx)
            .await?;
    }
    Ok(())
}

pub(super) async fn write_down(db: &Backend, child: ChildId, written: &WrittenDown, entry: &Entry) -> Result<bool> {
    let mut tx = db.begin().await?;
    let done = sql("UPDATE recording SET written = $3, written_by = $4, written_at = $5
         WHERE id = $1 AND child = $2 AND draft IS NULL")
    .put(&written.recording)
    .put(&child)
    .put(&written.words)
    .put(&written.by)
    .put(&written.at)
    .execute(&mut *tx)
    .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    db.finish(tx, entry).await?;
    Ok(true)
}

pub(super) async fn written_down(db: &Backend, child: ChildId) -> Result<Vec<WrittenDown>> {
    let rows = sql("SELECT id, written, written_by, written_at FROM recording
         WHERE child = $1 AND written IS NOT NULL ORDER BY made_at, id")
    .put(&child)
    .fetch_all(&db.read)
    .await?;
    all(&rows, |row| {
        Ok(WrittenDown {
            recording: row.value("id")?,
            words: row.value("written")?,
            by: row.value("written_by")?,
            at: row.value("written_at")?,
        })
    })
}
