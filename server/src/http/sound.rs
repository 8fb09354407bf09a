//! A recording as a browser plays it, whole or the part that it asks for, and what was written down from it. Safari plays
//! nothing of a server that gives no parts (RFC 9110, 14).

use std::collections::HashMap;
use std::ops::Range;

use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use heard_app::components::Written;
use heard_app::text::Text;
use heard_domain::Words;
use heard_domain::id::{ChildId, RecordingId, StaffId};
use heard_domain::recording::{Recording, Sound};
use heard_domain::store::WrittenDown;

use crate::state::App;
use crate::stop::Stop;
use crate::vault::{DataKey, places};

/// The sound of an answer that somebody may read: whoever asks for it has found it there.
///
/// # Errors
/// [`Stop::NotFound`] when it is not there any more; when it does not open.
pub(super) async fn of(
    app: &App,
    key: &DataKey,
    child: ChildId,
    recording: Recording,
    headers: &HeaderMap,
) -> Result<Response, Stop> {
    let row = app.store.recording(child, recording.id).await?.ok_or(Stop::NotFound)?;
    played(&key.open_bytes(places::recording_body(recording.id), &row.body)?, headers)
}

/// What was written down from recordings, with the names of those who did.
///
/// # Errors
/// When it does not open.
pub(super) fn written(
    key: &DataKey,
    rows: Vec<WrittenDown>,
    name: impl Fn(StaffId) -> Text,
) -> Result<HashMap<RecordingId, Written>, Stop> {
    let open = |row: WrittenDown| {
        let words: Words = key.open(places::recording_written(row.recording), &row.words)?;
        Ok((row.recording, Written { words: words.into_inner().into(), by: name(row.by), at: row.at }))
    };
    rows.into_iter().map(open).collect()
}

/// The reply. The kind is that of the bytes, and nothing guesses another: `nosniff` stands on every reply.
///
/// # Errors
/// [`Stop::Broken`] for bytes that are no sound.
pub(super) fn played(bytes: &[u8], headers: &HeaderMap) -> Result<Response, Stop> {
    let sound = Sound::of(bytes).ok_or(Stop::Broken)?;
    let about = [
        (header::CONTENT_TYPE, sound.media_type()),
        (header::CONTENT_DISPOSITION, "inline"),
        (header::ACCEPT_RANGES, "bytes"),
    ];
    let asked = headers.get(header::RANGE).and_then(|asked| asked.to_str().ok());
    let Some(part) = asked.and_then(|asked| part(asked, bytes.len())) else {
        return Ok((about, bytes.to_vec()).into_response());
    };
    let range = format!("bytes {}-{}/{}", part.start, part.end - 1, bytes.len());
    Ok((StatusCode::PARTIAL_CONTENT, about, [(header::CONTENT_RANGE, range)], bytes[part].to_vec()).into_response())
}

/// One part of so many bytes; `None` for what is no such part, which is answered with the whole.
fn part(asked: &str, length: usize) -> Option<Range<usize>> {
    let (first, last) = asked.strip_prefix("bytes=")?.split_once('-')?;
    let part = match (first, last) {
        ("", last) => length.saturating_sub(last.parse().ok()?)..length,
        (first, "") => first.parse().ok()?..length,
        (first, last) => first.parse().ok()?..length.min(last.parse::<usize>().ok()?.saturating_add(1)),
    };
    (part.start < part.end).then_some(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_part_that_is_asked_for_is_given() {
        for (asked, expected) in [
            ("bytes=0-", Some(0..100)),
            ("bytes=0-1", Some(0..2)),
            ("bytes=90-200", Some(90..100)),
            ("bytes=-10", Some(90..100)),
            ("bytes=-200", Some(0..100)),
            ("bytes=99-99", Some(99..100)),
            ("bytes=100-", None),
            ("bytes=5-4", None),
            ("bytes=0-1,4-5", None),
            ("bytes=-0", None),
            ("bytes=x-", None),
            ("items=0-1", None),
        ] {
            assert_eq!(part(asked, 100), expected, "{asked}");
        }
    }

    #[test]
    fn what_is_no_sound_is_not_played() {
        assert!(played(b"<svg/>", &HeaderMap::new()).is_err());
    }
}
