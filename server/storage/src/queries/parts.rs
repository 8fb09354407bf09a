//! What joined sets of views, each kept beside its set. The seal of a set covers how many there are, so that none can
//! be left out or brought back by hand.

use heard_domain::grant::Grant;
use heard_domain::id::ViewsId;
use heard_domain::sealed::Sealed;
use heard_domain::store::{Joins, NewViews};

use super::sql::{Get as _, Put as _, sql};
use super::{Backend, Row, Tx};
use crate::failure::Result;

/// By which name a part is sealed.
const TABLE: &str = "views_part";

/// What the seal of a set covers: its own words, and how many parts are beside them if there are any.
fn covered(body: &Sealed, parts: i64) -> Sealed {
    let count = if parts > 0 { parts.to_be_bytes().to_vec() } else { Vec::new() };
    Sealed([body.0.as_slice(), &count].concat())
}

impl Backend {
    /// The seal of a set with so many parts.
    fn seal_set(&self, id: ViewsId, version: i64, body: &Sealed, parts: i64) -> [u8; 32] {
        self.seal_words("views", id.as_bytes(), version, &covered(body, parts))
    }

    /// The set's own words in a row, in `body` with `version`, `parts` and `seal`: nothing that opens, unless they are
    /// the ones that Heard wrote last.
    pub(super) fn set_words(&self, id: ViewsId, row: &Row) -> Result<Sealed> {
        let (body, version): (Sealed, i64) = (row.value("body")?, row.value("version")?);
        let sealed = covered(&body, row.value("parts")?);
        let newest =
            self.holds(&Grant::Words { table: "views", row: id.as_bytes(), version, body: &sealed }, row, "seal")?;
        Ok(if newest { body } else { Sealed(Vec::new()) })
    }

    /// The same, with what the set is joined as. A set that is not as Heard wrote it is sealed as if it were empty, so
    /// that it stays so.
    pub(super) fn to_be_joined(&self, id: ViewsId, row: &Row) -> Result<(Sealed, Joins)> {
        let (version, parts): (i64, i64) = (row.value("version")?, row.value("parts")?);
        let first = self.set_words(id, row)?;
        let seal = self.seal_set(id, version + 1, &first, parts + 1);
        Ok((first, Joins { version, seal }))
    }
}

/// Puts the newest part to a set, which has this version since. It is found by the id under which it was sent.
pub(super) async fn add(db: &Backend, tx: &mut Tx, version: i64, part: &NewViews) -> Result<()> {
    sql("INSERT INTO views_part (views, version, body, seal, submission) VALUES ($1, $2, $3, $4, $5)")
        .put(&part.id)
        .put(&version)
        .put(&part.body)
        .put(&db.seal_words(TABLE, part.id.as_bytes(), version, &part.body))
        .put(&part.submission)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// The parts of a set in a row with `version` and `parts`, in order. One that is not as Heard wrote it, or is not
/// there, is nothing that opens.
pub(super) async fn read(db: &Backend, tx: &mut Tx, id: ViewsId, row: &Row) -> Result<Vec<Sealed>> {
    let (version, parts): (i64, i64) = (row.value("version")?, row.value("parts")?);
    if parts == 0 {
        return Ok(Vec::new());
    }
    let rows = sql("SELECT version, body, seal FROM views_part WHERE views = $1 AND version > $2 ORDER BY version")
        .put(&id)
        .put(&(version - parts))
        .fetch_all(&mut **tx)
        .await?;
    let mut found = Vec::with_capacity(rows.len());
    for (row, number) in rows.iter().zip(version - parts + 1..) {
        let body = db.words(TABLE, id.as_bytes(), row)?;
        found.push(if row.value::<i64>("version")? == number { body } else { Sealed(Vec::new()) });
    }
    let all_there = i64::try_from(found.len()).is_ok_and(|there| there == parts);
    Ok(if all_there { found } else { vec![Sealed(Vec::new())] })
}
