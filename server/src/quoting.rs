//! Words that somebody agrees to have quoted, sealed by themselves as they are sent ([`heard_domain::quoting`]).

use heard_domain::documents::ChildDetails;
use heard_domain::people::Language;
use heard_domain::quoting::{Agreed, Quote, names_child};
use heard_domain::store::{ChildNow, NewQuote};

use crate::dice::Dice;
use crate::sending::Sender;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::{DataKey, places};

/// What is agreed about what somebody sends, sealed.
///
/// # Errors
/// When the child's details do not open.
pub(crate) fn quotes(
    app: &App,
    sender: &Sender<'_>,
    child: &ChildNow,
    agreed: Vec<Agreed>,
) -> Result<Vec<NewQuote>, Stop> {
    if agreed.is_empty() {
        return Ok(Vec::new());
    }
    let details = sender.key.open(places::child_identity(child.id), &child.identity)?;
    Ok(sealed(&*app.dice, sender.key, &details, sender.language, agreed))
}

/// The same of a child whose details are known. Words in which the child's own name stands are as if nobody had agreed.
pub(crate) fn sealed(
    dice: &dyn Dice,
    key: &DataKey,
    child: &ChildDetails,
    language: Language,
    agreed: Vec<Agreed>,
) -> Vec<NewQuote> {
    let quote = |Agreed { question, words, replaces }| {
        let id = dice.id();
        let words = words.filter(|words| !names_child(words, child));
        let body = words.map(|words| key.seal(places::quote_body(id), &Quote { words, language }));
        NewQuote { id, question, replaces, body }
    };
    agreed.into_iter().map(quote).collect()
}
