//! Which messages a page asks for, while somebody wants to know: what a council recorded is played for those that are on
//! the page. A page is rendered on one thread from its first word to its last, so the thread keeps the list.

use std::cell::RefCell;
use std::collections::BTreeSet;

thread_local! {
    static ASKED: RefCell<Option<BTreeSet<String>>> = const { RefCell::new(None) };
}

/// What `view` gives, and the keys of the messages without values that it asked for.
pub(crate) fn during<T>(view: impl FnOnce() -> T) -> (T, BTreeSet<String>) {
    ASKED.set(Some(BTreeSet::new()));
    let made = view();
    (made, ASKED.take().unwrap_or_default())
}

/// A message was asked for.
pub(crate) fn note(key: &str) {
    ASKED.with_borrow_mut(|asked| {
        if let Some(asked) = asked.as_mut().filter(|asked| !asked.contains(key)) {
            asked.insert(key.to_owned());
        }
    });
}

#[cfg(test)]
mod tests {
    use crate::text::t;

    #[test]
    fn what_a_view_asks_for_is_known_and_nothing_before_or_after() {
        let before = t("button-continue");
        let (words, asked) = super::during(|| (t("listen"), t("listen-stop"), t("listen")));
        assert_eq!(before, t("button-continue"));
        assert_eq!(words.0, words.2);
        assert_eq!(Vec::from_iter(asked), ["listen", "listen-stop"]);
        assert!(super::during(|| ()).1.is_empty());
    }
}
