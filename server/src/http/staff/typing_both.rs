//! `/staff/typed`: what was typed and not sent is thrown away, or stands beside another text, of which somebody chooses
//! what stays. What they choose is kept as their typing, and the form shows it; nothing is sent from here.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use heard_app::fields;
use heard_app::staff::acts::TypingAct;
use heard_app::staff::both::{BothPage, BothTexts, MINE, OTHER, Other, TAKE, THEIRS, takes_both};
use heard_app::staff::{Problem, Trouble};
use heard_domain::Words;
use heard_domain::people::Role;
use heard_domain::typed::{Differing, Take, Typed, TypedAt, differing, group};
use leptos::prelude::*;

use super::page;
use super::typing::{Fields, allow_typing, is_compared, kept, save, typed_fields};
use super::typing_record::{href, record};
use crate::http::{Posted, see_other};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;

/// Does what the pressed button says.
///
/// # Errors
/// [`Stop::NotFound`] for a form that this worker may not fill in.
pub(super) async fn post(State(app): State<Arc<App>>, working: Working, posted: Posted) -> Result<Response, Stop> {
    let at: TypedAt = posted.get(fields::TYPED_AT).parse().map_err(|_| Stop::NotFound)?;
    allow_typing(&app, &working, at).await?;
    match posted.act()? {
        TypingAct::Away => {
            app.store.drop_typed(working.staff, at, posted.parse(fields::TYPED_VERSION)?).await?;
            Ok(see_other(&href(at)))
        }
        TypingAct::Beside => beside(&app, &working, at).await,
        TypingAct::Compare => compare(&app, &working, at, &posted).await,
        TypingAct::Settle => settle(&app, &working, at, &posted).await,
    }
}

/// What is kept beside what the record says.
async fn beside(app: &App, working: &Working, at: TypedAt) -> Result<Response, Stop> {
    let key = allow_typing(app, working, at).await?.1;
    let Some(kept) = kept(app, working, &key, at).await? else { return Ok(see_other(&href(at))) };
    against_record(app, working, at, kept.version, kept.typed.fields).await
}

/// What somebody typed beside what the record says by now.
///
/// # Errors
/// As for [`record`].
pub(super) async fn against_record(
    app: &App,
    working: &Working,
    at: TypedAt,
    version: i64,
    mine: Fields,
) -> Result<Response, Stop> {
    let (theirs, based_on) = record(app, working, at).await?;
    Ok(show(app, working, at, (version, based_on), Other::Record, mine, theirs))
}

/// What stands in the form beside what another window kept; with nothing kept any more, what the record says.
async fn compare(app: &App, working: &Working, at: TypedAt, posted: &Posted) -> Result<Response, Stop> {
    let key = allow_typing(app, working, at).await?.1;
    let mine = typed_fields(posted);
    match kept(app, working, &key, at).await? {
        Some(kept) if !kept.typed.fields.is_empty() => {
            let based_on = posted.parse::<i64>(fields::VERSION).unwrap_or_default().min(kept.typed.based_on);
            Ok(show(app, working, at, (kept.version, based_on), Other::Window, mine, kept.typed.fields))
        }
        _ => against_record(app, working, at, 0, mine).await,
    }
}

/// Keeps what was chosen, and goes on to the form. Not before something is chosen for each; and where another window
/// kept something since, that stands beside it first.
async fn settle(app: &App, working: &Working, at: TypedAt, posted: &Posted) -> Result<Response, Stop> {
    let (mine, theirs) = (carried(posted, MINE), carried(posted, THEIRS));
    let (version, based_on) = (posted.parse(fields::TYPED_VERSION)?, posted.parse(fields::VERSION)?);
    let other = Other::from_code(posted.get(OTHER)).ok_or(Stop::BadRequest)?;
    let differ = differ(other, &mine, &theirs);
    let taken: Vec<(String, Take)> = differ.iter().filter_map(|one| chosen(posted, one)).collect();
    if taken.len() < differ.len() {
        let lacks = differ.iter().filter(|one| !taken.iter().any(|(name, _)| *name == one.name));
        let troubles = lacks.map(|one| Trouble::new(format!("{TAKE}{}", one.name), Problem::NotChosen)).collect();
        let page = described(working.role, at, (version, based_on), other, mine, theirs);
        return Ok(shown(app, BothPage { taken, troubles, ..page }));
    }
    let fields = settled(&mine, &theirs, &taken);
    let typed = Typed { fields, based_on, window: String::new(), turn: 0 };
    let (child, key) = allow_typing(app, working, at).await?;
    match save(app, working, (child, &key), at, version, &typed).await? {
        Some(_) => Ok(see_other(&href(at))),
        None => match kept(app, working, &key, at).await? {
            Some(kept) => {
                let based_on = based_on.min(kept.typed.based_on);
                Ok(show(app, working, at, (kept.version, based_on), Other::Window, typed.fields, kept.typed.fields))
            }
            None => Ok(see_other(&href(at))),
        },
    }
}

/// Which of the two is taken, of what is offered for it.
fn chosen(posted: &Posted, one: &Differing) -> Option<(String, Take)> {
    let take = Take::from_code(posted.get(&format!("{TAKE}{}", one.name)))?;
    (take != Take::Both || takes_both(&one.name)).then(|| (one.name.clone(), take))
}

/// The form that comes of it: every field of both, where they differ as was chosen.
fn settled(mine: &Fields, theirs: &Fields, taken: &[(String, Take)]) -> Fields {
    let mut fields = Fields::new();
    for (name, _) in mine.iter().chain(theirs) {
        if fields.iter().any(|(there, _)| there == name) {
            continue;
        }
        // A field of ticks has a value for each.
        let of = |fields: &Fields| -> Vec<String> {
            fields.iter().filter(|(field, _)| field == name).map(|(_, words)| words.expose().to_owned()).collect()
        };
        let (mine, theirs) = (of(mine), of(theirs));
        let take = taken.iter().find(|(field, _)| field == group(name)).map(|(_, take)| *take);
        let values = match take {
            Some(take) => vec![take.of(&mine.join("\n"), &theirs.join("\n"))],
            None if mine.is_empty() => theirs,
            None => mine,
        };
        fields.extend(values.into_iter().map(|value| (name.clone(), value.into())));
    }
    fields
}

/// The fields that a page of two texts carries under names that begin so.
fn carried(posted: &Posted, begin: &str) -> Fields {
    let named = |(name, value): &(String, String)| {
        let words = Words::new(value.replace("\r\n", "\n"));
        name.strip_prefix(begin).map(|name| (name.to_owned(), words))
    };
    posted.pairs().iter().filter_map(named).collect()
}

fn described(
    role: Role,
    at: TypedAt,
    (version, based_on): (i64, i64),
    other: Other,
    mine: Fields,
    theirs: Fields,
) -> BothPage {
    let differing = differ(other, &mine, &theirs);
    let plain = |fields: Fields| fields.into_iter().map(|(name, words)| (name, words.into_inner())).collect::<Vec<_>>();
    let (mine, theirs) = (plain(mine), plain(theirs));
    let (taken, troubles) = (Vec::new(), Vec::new());
    BothPage { role, at, back: href(at).into(), version, based_on, other, mine, theirs, differing, taken, troubles }
}

/// What two texts have differently. What the record holds of a form is part of that form only: of what else was typed
/// in it, there is nothing to choose.
fn differ(other: Other, mine: &Fields, theirs: &Fields) -> Vec<Differing> {
    let mut differ = differing(mine, theirs, is_compared);
    let known = |name: &str| other == Other::Window || theirs.iter().any(|(field, _)| group(field) == name);
    differ.retain(|one| known(&one.name));
    differ
}

/// The page of two texts.
pub(super) fn show(
    app: &App,
    working: &Working,
    at: TypedAt,
    versions: (i64, i64),
    other: Other,
    mine: Fields,
    theirs: Fields,
) -> Response {
    shown(app, described(working.role, at, versions, other, mine, theirs))
}

/// 409: it was not done, because something else is there.
fn shown(app: &App, shown: BothPage) -> Response {
    let troubles = shown.troubles.clone();
    let mut response = page(app, &troubles, move || view! { <BothTexts page=shown /> });
    *response.status_mut() = axum::http::StatusCode::CONFLICT;
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), Words::new(*value))).collect()
    }

    #[test]
    fn what_is_chosen_stays_and_what_is_alike_stays_too() {
        let mine = [("by-day", "3"), ("by-month", "4"), ("words", "Yes."), ("who", "Jo"), ("what", "A shelf")];
        let mine = fields(&[&mine[..], &[("child", "one"), ("child", "two")]].concat());
        let theirs = fields(&[
            ("child", "three"),
            ("by-day", "5"),
            ("by-month", "4"),
            ("words", "No."),
            ("who", "Jo"),
            ("kind", "heard"),
        ]);
        let taken = [("by".to_owned(), Take::Theirs), ("words".to_owned(), Take::Both)];
        let expected = [
            ("by-day", "5"),
            ("by-month", "4"),
            ("words", "No.\n\nYes."),
            ("who", "Jo"),
            ("what", "A shelf"),
            ("child", "one"),
            ("child", "two"),
            ("kind", "heard"),
        ];
        assert_eq!(settled(&mine, &theirs, &taken), fields(&expected));
    }
}
