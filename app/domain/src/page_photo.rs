//! A page of a paper booklet that a child drew on, kept as a photograph beside the views that were typed in from it.
//!
//! What it is: which views take one, and how many. What it is not: the picture, which is sealed and small
//! (`photo` of the server).
//!
//! A drawing cannot be typed in. The photograph shows the page as it is, and what else stands on it: so it is kept with
//! the views, and seen by whoever may read all of them.

use crate::voice::Voice;

/// How many photographs one set of views takes: a booklet has fewer pages for drawing.
pub const MOST_OF_VIEWS: u32 = 4;

/// Whether views in this voice take photographs: only what a worker typed in from a child's own paper has a page.
#[must_use]
pub const fn takes_pages(voice: Voice) -> bool {
    matches!(voice, Voice::Paper)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_childs_own_paper_has_pages() {
        let takes: Vec<_> = Voice::ALL.into_iter().filter(|voice| takes_pages(*voice)).collect();
        assert_eq!(takes, [Voice::Paper]);
    }
}
