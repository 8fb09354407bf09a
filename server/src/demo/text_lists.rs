//! Reading the demo's lists: one thing a line, its parts between bars, comments after `#`.

/// The lines of a list, each with exactly so many parts.
///
/// # Panics
/// When a line has another number of parts; the lists are part of the program and a test reads them all.
pub(super) fn rows<const N: usize>(list: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    list.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(|line| {
        let parts: Vec<_> = line.split('|').map(str::trim).collect();
        parts.try_into().unwrap_or_else(|_| panic!("{N} parts are expected in: {line}"))
    })
}

/// Fills a `{name}` in for each name given.
pub(super) fn fill(text: &str, names: &[(&str, &str)]) -> String {
    names.iter().fold(text.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
}

/// The first letter small, so that the words can stand inside a sentence.
pub(super) fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// The first letter large.
pub(super) fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
