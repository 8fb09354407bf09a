//! Logical sides (start, end), which browsers of 2018 know only in part, turned into left and right. A page is written in
//! one direction from its first element on (`<html dir>`), so there is a sheet for each and the page asks for its own.

use heard_domain::language::Direction;

use super::selectors::split;

/// The side where a line begins and the one where it ends.
pub(super) const fn start_and_end(direction: Direction) -> (&'static str, &'static str) {
    match direction {
        Direction::Ltr => ("left", "right"),
        Direction::Rtl => ("right", "left"),
    }
}

/// A declaration as left and right say it: itself, or one or two of physical sides.
pub(super) fn physical(name: &str, value: &str, direction: Direction) -> Vec<(String, String)> {
    let (start, end) = start_and_end(direction);
    let one = |name: String| vec![(name, value.to_owned())];
    // `padding-block: a b` is a at the start and b at the end; with one value, both.
    let two = |first: String, second: String| {
        let values = split(value, ' ');
        let last = values.last().cloned().unwrap_or_default();
        vec![(first, values.first().cloned().unwrap_or_default()), (second, last)]
    };
    match name {
        "inline-size" => return one("width".into()),
        "block-size" => return one("height".into()),
        "min-inline-size" | "max-inline-size" => return one(format!("{}width", &name[..4])),
        "min-block-size" | "max-block-size" => return one(format!("{}height", &name[..4])),
        // One name for the gaps of grids that all know, and that means those of rows today as well.
        "gap" | "row-gap" | "column-gap" => return one(format!("grid-{name}")),
        "inset" => {
            let values = split(value, ' ');
            let side = |place: usize| values[place.min(values.len() - 1)].clone();
            let left = if values.len() == 4 { side(3) } else { side(1) };
            let bottom = if values.len() > 2 { side(2) } else { side(0) };
            let sides = [("top", side(0)), ("right", side(1)), ("bottom", bottom), ("left", left)];
            return sides.map(|(name, value)| (name.to_owned(), value)).to_vec();
        }
        _ => {}
    }
    for (corner, at) in [
        ("start-start", ("top", start)),
        ("start-end", ("top", end)),
        ("end-start", ("bottom", start)),
        ("end-end", ("bottom", end)),
    ] {
        if name == format!("border-{corner}-radius") {
            return one(format!("border-{}-{}-radius", at.0, at.1));
        }
    }
    for (logical, first, second) in [("block", "top", "bottom"), ("inline", start, end)] {
        let Some((family, rest)) = name.split_once(&format!("-{logical}")) else { continue };
        let family = if family == "inset" { String::new() } else { format!("{family}-") };
        return match rest {
            "" if family == "border-" => {
                let both = [first, second].map(|side| (format!("border-{side}"), value.to_owned()));
                both.to_vec()
            }
            "" => two(format!("{family}{first}"), format!("{family}{second}")),
            _ => {
                let (side, rest) = match rest.strip_prefix("-start") {
                    Some(rest) => (first, rest),
                    None => (second, rest.strip_prefix("-end").unwrap_or(rest)),
                };
                one(format!("{family}{side}{rest}"))
            }
        };
    }
    one(name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_side_has_a_plain_name() {
        for (name, value, expected) in [
            ("padding-inline-start", "1px", "padding-left: 1px"),
            ("border-block-end", "1px solid", "border-bottom: 1px solid"),
            ("border-inline-start-color", "red", "border-left-color: red"),
            ("margin-inline", "auto", "margin-left: auto; margin-right: auto"),
            ("margin-block", "calc(1px + 2px) 0", "margin-top: calc(1px + 2px); margin-bottom: 0"),
            ("inset", "1px 2px", "top: 1px; right: 2px; bottom: 1px; left: 2px"),
            ("inset-block", "0 1px", "top: 0; bottom: 1px"),
            ("min-block-size", "1em", "min-height: 1em"),
            ("border-start-end-radius", "1px", "border-top-right-radius: 1px"),
            ("scroll-padding-block-start", "1em", "scroll-padding-top: 1em"),
            ("column-gap", "1em", "grid-column-gap: 1em"),
            ("color", "red", "color: red"),
        ] {
            let found = physical(name, value, Direction::Ltr);
            let found: Vec<_> = found.into_iter().map(|(name, value)| format!("{name}: {value}")).collect();
            assert_eq!(found.join("; "), expected);
        }
    }
}
