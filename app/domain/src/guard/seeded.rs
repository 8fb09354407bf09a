//! 200 letters with one leak each, and 200 without, made from a seed out of the parts below. What is invented is
//! invented here; a council of 2,000 children has its names from the same numbers as friends and carers in the letters,
//! so that what is stopped by chance is stopped as often as it would be.

use super::names::usual_names;
use super::*;

/// How many letters of each kind.
const LETTERS: usize = 200;
/// How many children the council has, and how many of them are on the desk of whoever writes.
const CHILDREN: usize = 2_000;
const ON_DESK: usize = 60;
/// How many clean letters may be stopped: five in a hundred.
const FALSE_STOPS: usize = LETTERS * 5 / 100;

/// Of a hundred people so many have a first name that is usual.
const USUAL_OF_HUNDRED: usize = 72;
/// How many unusual first names, and how many surnames, there are.
const UNUSUAL: usize = 6_000;
const SURNAMES: usize = 9_000;
/// Of a hundred surnames so many are ordinary words.
const WORDS_OF_HUNDRED: usize = 8;

const WORDS: [&str; 8] = ["Young", "Green", "Brown", "King", "Day", "Park", "Rose", "Hill"];

const OPENINGS: [&str; 5] = [
    "It was good to see you on 14 December. ",
    "Thank you for showing me your room. Will you show me again in May? ",
    "This letter is about your review on 3 March 2027 at 10.30. ",
    "You told me in June that Year 6 is hard. Young people often say that. ",
    "You scored 3-0 for the school, and 12 of you went for a £20 tea! ",
];

/// `{carer}`, `{friend}`, `{teacher}`, `{worker}`: people of whom most letters name one or two.
const MIDDLES: [&str; 12] = [
    "{carer} told us that you are kind to the little ones. ",
    "{carer} and you are going to Hyde Park. ",
    "You like to play with {friend} at the weekend. ",
    "{teacher} says that you try hard in maths. ",
    "{teacher} will give you a book by Friday. ",
    "{worker} will ring you by 12 March. ",
    "You can have your own shelf. {worker} will see to this by 20 January. ",
    "You said: “I want to see my mum soon.” I told everybody. ",
    "You go to Hartley Road Primary School. That is going well. ",
    "It is down the road, 2 miles and a 10 minutes drive. ",
    "You watched Coronation Street with me and Manchester United on the TV. ",
    "Your plan has 4 parts: home, school, health and fun. ",
];

const ENDS: [&str; 4] = [
    "If you do not feel safe, ring 999, or Childline on 0800 1111.",
    "Ring me on 0117 496 0001 when you want to.",
    "I will see you on Monday 12 April.",
    "Ring me as soon as you like.",
];

/// A fixed sequence of numbers (xorshift).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % bound as u64).expect("a small number")
    }

    fn one_of<'a>(&mut self, parts: &[&'a str]) -> &'a str {
        parts[self.below(parts.len())]
    }

    /// A place among so many of which the first are much commoner than the last, as names are.
    fn rank(&mut self, bound: usize) -> usize {
        let (one, other) = (self.below(bound), self.below(bound));
        one * other / bound
    }

    fn chance(&mut self, of_hundred: usize) -> bool {
        self.below(100) < of_hundred
    }
}

/// A name of four syllables that nobody has: the same number gives the same name.
fn invented(number: usize, end: &str) -> String {
    let (consonants, vowels) = (b"bdfgklmnprstvz", b"aeiou");
    let mut name = String::new();
    let mut rest = number * 7_919 + 13;
    for _ in 0..3 {
        name.push(char::from(consonants[rest % 14]));
        name.push(char::from(vowels[rest / 14 % 5]));
        rest /= 70;
    }
    name.push_str(end);
    name[..1].to_uppercase() + &name[1..]
}

struct People<'n> {
    usual: Vec<&'n str>,
}

#[derive(Clone)]
struct Child {
    first: String,
    last: String,
}

impl Child {
    fn name(&self) -> Name<'_> {
        Name { first: &self.first, preferred: "", last: &self.last }
    }
}

impl People<'_> {
    fn first(&self, numbers: &mut Numbers) -> String {
        if numbers.chance(USUAL_OF_HUNDRED) {
            let name = self.usual[numbers.rank(self.usual.len())];
            name[..1].to_uppercase() + &name[1..]
        } else {
            invented(numbers.rank(UNUSUAL), "l")
        }
    }

    fn last(&self, numbers: &mut Numbers) -> String {
        if numbers.chance(WORDS_OF_HUNDRED) {
            numbers.one_of(&WORDS).to_owned()
        } else {
            invented(numbers.rank(SURNAMES), "rby")
        }
    }

    fn child(&self, numbers: &mut Numbers) -> Child {
        Child { first: self.first(numbers), last: self.last(numbers) }
    }
}

/// A letter with what may stand in it.
struct Written {
    text: String,
    people: Vec<String>,
}

fn written(numbers: &mut Numbers, people: &People<'_>, to: &Child) -> Written {
    let worker = format!("{} {}", people.first(numbers), people.last(numbers));
    let mut text = format!("Dear {},\n\n{}", to.first, numbers.one_of(&OPENINGS));
    for _ in 0..4 {
        let middle = numbers.one_of(&MIDDLES);
        let carer = people.first(numbers);
        let friend = people.first(numbers);
        let teacher = format!("{} {}", numbers.one_of(&["Mr", "Mrs", "Miss"]), people.last(numbers));
        let put = middle.replace("{carer}", &carer).replace("{friend}", &friend).replace("{teacher}", &teacher);
        text.push_str(&put.replace("{worker}", worker.split(' ').next().unwrap_or_default()));
    }
    text.push_str("\n\n");
    text.push_str(numbers.one_of(&ENDS));
    Written { text: text + "\n\nRuth", people: vec![worker, "Ruth Wardle".into()] }
}

/// One leak, and what it is.
fn leak(numbers: &mut Numbers, kind: Kind, to: &Child, other: &Child) -> String {
    let (house, number) = (1 + numbers.below(98), 100_000 + numbers.below(900_000));
    let street = invented(numbers.below(900), "n");
    match kind {
        Kind::Postcode => {
            let gap = numbers.one_of(&[" ", "", "\u{a0}"]);
            format!("It is in ZZ{house}{gap}{}QP. ", numbers.below(10))
        }
        Kind::Telephone => match numbers.below(4) {
            0 => format!("Ring 07700{number}. "),
            1 => format!("Her number is 07700 {} {:03}. ", number / 1000, number % 1000),
            2 => format!("Ring +44 7700 {number}. "),
            _ => format!("Ring (01632) {number}. "),
        },
        Kind::Address => {
            let street_kind = numbers.one_of(&["Road", "Street", "Close", "Avenue", "Way", "Rd"]);
            numbers
                .one_of(&["We meet at {} now. ", "You moved to {}. "])
                .replace("{}", &format!("{house} {street} {street_kind}"))
        }
        Kind::Street => format!("You live in {street} {}. ", numbers.one_of(&["Lane", "Road", "Terrace"])),
        Kind::Surname => numbers.one_of(&["The {} family came. ", "You are a {}! "]).replace("{}", &to.last),
        Kind::Greeting => format!("\n\nDear {},\n\n", other.first),
        _ => {
            let name = format!("{} {}", other.first, other.last);
            numbers.one_of(&["I saw {} there. ", "{} said no. ", "You and {}’s mum met. "]).replace("{}", &name)
        }
    }
}

fn stopped(written: &Written, to: &Child, council: &[Child]) -> Vec<(Kind, String)> {
    let people: Vec<&str> = written.people.iter().map(String::as_str).collect();
    let letter =
        Letter { text: &written.text, to: to.name(), people: &people, known: &[], numbers: &["0117 496 0001"] };
    let mut names = Names::of(&letter);
    for (place, other) in council.iter().enumerate() {
        if other.first != to.first || other.last != to.last {
            names.look(&other.name(), place < ON_DESK);
        }
    }
    let found = look(&letter).into_iter().chain(names.found());
    let found = found.filter(|one| one.kind.weight() != Weight::Look);
    found.map(|one| (one.kind, written.text[one.range].to_owned())).collect()
}

#[test]
fn every_leak_is_stopped_and_few_letters_without_one_are() {
    let usual = usual_names();
    let (people, mut numbers) = (People { usual }, Numbers(0x1989_2510));
    let council: Vec<Child> = (0..CHILDREN).map(|_| people.child(&mut numbers)).collect();
    let kinds = [
        Kind::OtherChild,
        Kind::Postcode,
        Kind::OtherChild,
        Kind::Telephone,
        Kind::Address,
        Kind::OtherChild,
        Kind::Street,
        Kind::Surname,
        Kind::OtherChild,
        Kind::Greeting,
    ];

    let mut clean: Vec<Vec<(Kind, String)>> = Vec::new();
    let mut leaked = Vec::new();
    for place in 0..LETTERS {
        let to = loop {
            // A surname that is a word is found beside the first name alone, which the seeded leaks do not write.
            let to = &council[numbers.below(ON_DESK)];
            if !WORDS.contains(&to.last.as_str()) {
                break to;
            }
        };
        let letter = written(&mut numbers, &people, to);
        clean.push(stopped(&letter, to, &council));

        let kind = kinds[place % kinds.len()];
        let other = loop {
            let other = &council[numbers.below(CHILDREN)];
            if other.first != to.first && other.last != to.last {
                break other;
            }
        };
        let leak = leak(&mut numbers, kind, to, other);
        let mut letter = written(&mut numbers, &people, to);
        let at = letter.text.rfind("\n\n").and_then(|end| letter.text[..end].rfind("\n\n")).expect("paragraphs");
        letter.text.insert_str(at, &leak);
        let planted = at..at + leak.len();
        let found = stopped(&letter, to, &council);
        if !found.iter().any(|(_, words)| letter.text[planted.clone()].contains(words.as_str())) {
            leaked.push((kind, leak));
        }
    }
    assert!(leaked.is_empty(), "{leaked:?}");
    let false_stops: Vec<_> = clean.iter().filter(|found| !found.is_empty()).collect();
    println!("{} of {LETTERS} clean letters are stopped: {false_stops:?}", false_stops.len());
    assert!(false_stops.len() <= FALSE_STOPS, "{false_stops:?}");
}
