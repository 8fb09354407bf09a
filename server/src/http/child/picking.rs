//! Pictures picked one by one, over several replies, without scripts.

use heard_domain::picture;
use heard_domain::secret::{PICTURES, PICTURES_CHOSEN, Secret, Weak};

use crate::http::Posted;

/// What is picked so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Picked {
    /// This time, in order.
    pub(super) chosen: Vec<String>,
    /// The first time, when this is the second.
    pub(super) first: Vec<String>,
}

impl Picked {
    /// The secret that the four pictures are.
    ///
    /// # Errors
    /// [`Weak::Malformed`] unless there are four different ones.
    pub(super) fn secret(&self) -> Result<Secret, Weak> {
        Secret::pictures(&self.chosen.iter().map(String::as_str).collect::<Vec<_>>())
    }
}

/// Reads what was picked before and what was picked now. Picking the same twice leaves it picked once; "start
/// again" empties this time's.
#[must_use]
pub(super) fn picked(posted: &Posted) -> Picked {
    let list = |name: &str| -> Vec<String> {
        let known = posted.get(name).split(' ').filter(|name| PICTURES.contains(name) && picture::known(name));
        known.take(PICTURES_CHOSEN).map(str::to_owned).collect()
    };
    let first = list("first");
    if posted.has("again") {
        return Picked { chosen: Vec::new(), first };
    }
    let mut chosen = list("chosen");
    let pick = posted.get("pick");
    if PICTURES.contains(&pick) && !chosen.iter().any(|name| name == pick) && chosen.len() < PICTURES_CHOSEN {
        chosen.push(pick.to_owned());
    }
    Picked { chosen, first }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn posted(pairs: &[(&str, &str)]) -> Posted {
        Posted::new(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn pictures_are_picked_in_order_and_once() {
        let two = picked(&posted(&[("chosen", "cat"), ("pick", "moon")]));
        assert_eq!(two.chosen, ["cat", "moon"]);
        assert_eq!(picked(&posted(&[("chosen", "cat moon"), ("pick", "cat")])).chosen, ["cat", "moon"]);
        assert_eq!(picked(&posted(&[("chosen", "cat moon"), ("again", "yes")])).chosen, Vec::<String>::new());
        assert_eq!(picked(&posted(&[("chosen", "cat <b>"), ("pick", "gun")])).chosen, ["cat"]);
    }
}
