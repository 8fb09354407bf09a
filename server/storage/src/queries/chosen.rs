//! What was chosen in what is sent, in codes, beside the words ([`heard_domain::chosen`]).

use heard_domain::chosen::{GivenBy, Replaces};
use heard_domain::store::NewViews;

use super::Tx;
use super::sql::{Put as _, sql};
use crate::failure::Result;

/// Takes out of a table of what somebody said in answer to questions (`views`, `given_by`, `question`) what something new
/// takes the place of.
macro_rules! replace {
    ($tx:ident, $table:literal, $views:ident, $by:ident, $new:ident) => {
        match $new.replaces {
            Replaces::Nothing => {}
            Replaces::InSet => {
                let before = sql(concat!("DELETE FROM ", $table, " WHERE views = $1 AND question = $2"));
                before.put(&$views.id).put(&$new.question).execute(&mut **$tx).await?;
            }
            Replaces::OfReview => {
                let before = sql(concat!(
                    "DELETE FROM ",
                    $table,
                    " WHERE question = $1 AND given_by = $2
                     AND views IN (SELECT v.id FROM views v WHERE v.review = $3 AND v.purpose = $4)"
                ));
                let before = before.put(&$new.question).put(&$by).put(&$views.review).put(&$views.purpose);
                before.execute(&mut **$tx).await?;
            }
        }
    };
}
pub(super) use replace;

/// Keeps it with the views, or with the set that they joined.
pub(super) async fn keep(tx: &mut Tx, views: &NewViews) -> Result<()> {
    let Some(by) = GivenBy::of(views.voice) else { return Ok(()) };
    for chosen in &views.chosen {
        let question = &chosen.question;
        replace!(tx, "chosen", views, by, chosen);
        for option in &chosen.options {
            let new = sql("INSERT INTO chosen (views, given_by, question, choice) VALUES ($1, $2, $3, $4)
                 ON CONFLICT DO NOTHING");
            new.put(&views.id).put(&by).put(question).put(option).execute(&mut **tx).await?;
        }
    }
    Ok(())
}
