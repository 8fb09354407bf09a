//! A hello from the IRO now, a goodbye from the one before: for the child alone, with a secret that is confirmed.

use heard_app::child::greeting::{Greeting, Greetings};
use heard_domain::id::StaffId;
use heard_domain::policy::{change_is_news, has_left_care};
use heard_domain::store::{ChildFile, Greeting as Row, GreetingKind};
use heard_domain::{Words, english_time};

use crate::opened;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::{DataKey, places};
use crate::workers::{first_names, name_and_picture};

/// What is news: the change and the goodbye for as long as [`change_is_news`] says, and the hello as long or, where
/// the page is about the IRO (`always_hello`), for as long as they are.
///
/// # Errors
/// When storage fails or something does not open.
pub(super) async fn greetings(
    app: &App,
    file: &ChildFile,
    key: &DataKey,
    always_hello: bool,
) -> Result<Greetings, Stop> {
    let now = app.clock.now();
    let rows = app.store.greetings(file.id).await?;
    let find = |staff: Option<StaffId>, kind| rows.iter().find(|row| Some(row.staff) == staff && row.kind == kind);
    let before = before_lately(app, file);
    let changed = before.is_some();
    let said = find(file.iro, GreetingKind::Hello).filter(|row| always_hello || change_is_news(row.at, now));
    let hello = match file.iro {
        Some(iro) if changed || said.is_some() => greeting(app, key, iro, said).await?,
        _ => None,
    };
    // Only from who left, unless the child did: an IRO who came back has nothing to say goodbye for.
    let parted = |staff| Some(staff) != file.iro || has_left_care(file.left_care_on, english_time::day(now));
    let left =
        rows.iter().find(|row| row.kind == GreetingKind::Goodbye && parted(row.staff) && change_is_news(row.at, now));
    let goodbye = match left {
        Some(row) => greeting(app, key, row.staff, Some(row)).await?,
        None => None,
    };
    let before = match before {
        Some(before) => first_names(app, [before]).await?.remove(&before),
        None => None,
    };
    Ok(Greetings { hello, changed, before, goodbye })
}

/// Whom the child had as IRO until a while ago, where that is somebody else.
fn before_lately(app: &App, file: &ChildFile) -> Option<StaffId> {
    let lately = file.iro_since.is_some_and(|since| change_is_news(since, app.clock.now()));
    file.iro_before.filter(|before| lately && Some(*before) != file.iro)
}

async fn greeting(app: &App, key: &DataKey, from: StaffId, said: Option<&Row>) -> Result<Option<Greeting>, Stop> {
    let words = match said {
        Some(row) => {
            let place = match row.kind {
                GreetingKind::Hello => places::greeting_hello(from),
                GreetingKind::Goodbye => places::greeting_goodbye(from),
            };
            // Without its words it is a greeting all the same.
            opened::line(key.open::<Words>(place, &row.body), "greeting", from)
                .map(Words::into_inner)
                .unwrap_or_default()
        }
        None => String::new(),
    };
    let Some(row) = app.store.staff(&[from]).await?.pop() else { return Ok(None) };
    let (_, picture) = name_and_picture(app, &row)?;
    let name = first_names(app, [from]).await?.remove(&from).unwrap_or_default();
    Ok(Some(Greeting { name, picture, words }))
}
