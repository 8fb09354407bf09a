//! Names of other children in a letter: the commonest breach in children's services is a text that belongs to
//! somebody else (Information Commissioner: penalties to Midlothian, Telford and Plymouth councils; reprimand of
//! Birmingham Children's Trust).

/// Which of `names` stand in `text` as whole words, each once, in the order in which they were given.
///
/// A name of several words is found as those words in a row. Capitals within a word do not matter, but its first
/// letter must be one, so that "will" and "may" are not taken for Will and May. `own` are names of the child whose
/// letter it is: another child of that name is not reported.
#[must_use]
pub fn others<'a>(text: &str, names: impl IntoIterator<Item = &'a str>, own: &[&str]) -> Vec<&'a str> {
    let words: Vec<&str> = split(text);
    let own: Vec<Vec<String>> = own.iter().map(|name| folded(&split(name))).collect();
    let mut found: Vec<&'a str> = Vec::new();
    for name in names {
        let parts = folded(&split(name));
        if parts.is_empty() || own.contains(&parts) || found.contains(&name) {
            continue;
        }
        let here = |window: &&[&str]| {
            window.iter().all(|word| word.chars().next().is_some_and(|first| !first.is_lowercase()))
                && folded(window) == parts
        };
        if words.windows(parts.len()).any(|window| here(&window)) {
            found.push(name);
        }
    }
    found
}

/// Runs of letters; what follows an apostrophe is not part of a name, so that "Amira's" is Amira.
fn split(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

fn folded(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| word.to_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_names_are_found_whatever_stands_around_them() {
        let text = "Dear Sam, I spoke with AMIRA’s teacher. Mary Jane was there, and Joanna too. She will ring you.";
        let names = ["Amira", "Jo", "Mary Jane", "Will", "Sam", "Anna", ""];
        assert_eq!(others(text, names, &["Sam"]), ["Amira", "Mary Jane"]);
    }

    #[test]
    fn a_namesake_is_not_reported_and_each_name_is_said_once() {
        assert_eq!(others("Sam and Sam and Lee", ["Sam", "sam", "Lee", "Lee"], &["Sam"]), ["Lee"]);
    }
}
