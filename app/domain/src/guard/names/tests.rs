use super::super::tests::MARIGOLD;
use super::*;

const OTHERS: [Name<'static>; 7] = [
    Name { first: "Zuri", preferred: "", last: "Adebanji" },
    Name { first: "Jack", preferred: "", last: "Thornby-Vexley" },
    Name { first: "Will", preferred: "", last: "Young" },
    Name { first: "Mary Jane", preferred: "Em-Jay", last: "O'Dwyer" },
    Name { first: "Barnaby", preferred: "", last: "Ashdown" },
    Name { first: "Łucja", preferred: "", last: "Nowicz" },
    Name { first: "Amelia", preferred: "", last: "Thomas" },
];

fn letter<'a>(text: &'a str, people: &'a [&'a str], known: &'a [&'a str]) -> Letter<'a, 'a> {
    Letter { text, to: MARIGOLD, people, known, numbers: &[] }
}

fn others_of(letter: &Letter<'_, '_>, on_desk: bool) -> Vec<String> {
    let mut names = Names::of(letter);
    for other in &OTHERS {
        names.look(other, on_desk);
    }
    names.found().into_iter().map(|one| letter.text[one.range].to_owned()).collect()
}

fn others(text: &str) -> Vec<String> {
    others_of(&letter(text, &[], &[]), false)
}

#[test]
fn both_names_together_are_found_however_they_are_written() {
    for name in [
        "Zuri Adebanji",
        "ZURI ADEBANJI",
        "zuri adebanji",
        "Adebanji, Zuri",
        "Zuri T. Adebanji",
        "Jack Thornby-Vexley",
        "Jack Thornby Vexley",
        "Jack Vexley",
        "Will Young",
        "Mary O’Dwyer",
        "Mary Jane O'Dwyer",
        "Lucja Nowicz",
        "Amelia Thomas",
    ] {
        let text = format!("I saw {name} at school.");
        let found = others(&text);
        assert!(
            found.len() == 1 && found[0].replace("T.", "T").contains(&name.replace("T.", "T")),
            "{name}: {found:?}"
        );
    }
    assert_eq!(others("Zuri Adebanji’s letter"), ["Zuri Adebanji"]);
}

#[test]
fn a_surname_alone_is_found_unless_it_is_a_word_a_grown_ups_or_a_place() {
    assert_eq!(others("Ask Adebanji. The Thornbys and Vexley came."), ["Adebanji", "Vexley"]);
    for text in [
        "Mrs Adebanji teaches you.",
        "You go to Adebanji Primary School.",
        "Young people like you. Be young.",
        "Thomas is your friend.",
        "an adebanji",
    ] {
        assert_eq!(others(text), [""; 0], "{text}");
    }
}

#[test]
fn a_first_name_alone_is_found_where_it_is_unusual_or_of_the_same_desk() {
    assert_eq!(others("Zuri and Jack and Will came. Em-Jay’s dog too."), ["Zuri", "Em-Jay"]);
    let text = "Zuri and Jack came. Will you come? I asked Will.";
    let letter = letter(text, &[], &[]);
    assert_eq!(others_of(&letter, true), ["Zuri", "Jack", "Will"]);
    let mut names = Names::of(&letter);
    OTHERS.iter().for_each(|other| names.look(other, true));
    let kinds: Vec<_> = names.found().into_iter().map(|one| one.kind).collect();
    assert_eq!(kinds, [Kind::OtherChild, Kind::FirstName, Kind::FirstName], "what many are called is a hint");
    // Somebody of that first name with a surname that no child has.
    assert_eq!(others("Zuri Fenwick came."), [""; 0]);
    assert_eq!(others("Miss Zuri came."), [""; 0]);
}

#[test]
fn what_the_child_knows_is_not_found() {
    let text = "Zuri Adebanji will ring you. You play with Barnaby.";
    let allowed = letter(text, &["Zuri Adebanji"], &["I like playing with Barnaby."]);
    assert_eq!(others_of(&allowed, true), [""; 0]);
    // The words alone are known, not that they are one child.
    let apart = letter("Zuri Adebanji", &["Zuri Fenwick", "Jo Adebanji"], &[]);
    assert_eq!(others_of(&apart, false), ["Zuri Adebanji"]);
}

#[test]
fn brothers_and_sisters_are_those_of_one_surname_who_are_called_so() {
    assert_eq!(others("You can see your brother Barnaby on Friday."), [""; 0]);
    assert_eq!(others("Barnaby can come. Your brother knows."), ["Barnaby"]);
    assert_eq!(others("Dear Barnaby,\n\nyour sister is well."), ["Barnaby"]);
    assert_eq!(others("Your sister Zuri will come."), ["Zuri"], "of another surname: it is asked");
}

#[test]
fn ones_own_first_names_are_ones_own() {
    let namesake = Name { first: "Marigold", preferred: "", last: "Quillon" };
    let text = letter("Dear Marigold, Goldie! Marigold Quillon came.", &[], &[]);
    let mut names = Names::of(&text);
    names.look(&namesake, true);
    let found: Vec<_> = names.found().into_iter().map(|one| &text.text[one.range]).collect();
    assert_eq!(found, ["Marigold Quillon"]);
}

#[test]
fn the_tables_are_as_names_are_compared() {
    for word in USUAL.iter().chain(ORDINARY.iter()) {
        assert_eq!(folded(word), [*word]);
    }
}
