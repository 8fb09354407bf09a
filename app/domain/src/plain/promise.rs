//! A promise in a letter says who does it and by when: an audit of letters to children found that they lacked
//! just that (Warwickshire IRO annual report 2022/23, 8.1).

use crate::{Day, Words};

/// Something that the letter says will happen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    /// What will happen.
    pub what: Words,
    /// Who sees to it.
    pub who: Option<Words>,
    /// The last day.
    pub by: Option<Day>,
}

/// What a promise does not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// Who sees to it.
    Who,
    /// By when.
    When,
}

impl Promise {
    /// What it does not say, in the order in which it is asked. A blank name is none.
    #[must_use]
    pub fn missing(&self) -> Vec<Missing> {
        let who = self.who.as_ref().is_none_or(Words::is_blank).then_some(Missing::Who);
        let when = self.by.is_none().then_some(Missing::When);
        who.into_iter().chain(when).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_and_when_are_missed() {
        let day = Day::from_ymd_opt(2026, 3, 12);
        for (who, by, missing) in [
            (Some("Jo"), day, &[][..]),
            (None, day, &[Missing::Who]),
            (Some("  "), day, &[Missing::Who]),
            (Some("Jo"), None, &[Missing::When]),
            (None, None, &[Missing::Who, Missing::When]),
        ] {
            let promise = Promise { what: "ring you".into(), who: who.map(Words::new), by };
            assert_eq!(promise.missing(), missing);
        }
    }
}
