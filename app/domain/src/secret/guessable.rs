//! What somebody who knows the child, or knows people, would try first: the commonest numbers, the
//! child's dates, patterns, and straight lines of pictures.

use crate::Day;

use super::PICTURES;

/// The thousand commonest numbers; the file says where they come from.
const COMMON: &str = include_str!("../../words/common-numbers.txt");

/// Four pictures at the same distance from one another: every straight line on the page, whether across, down or
/// slanting, forwards or backwards. The page has three columns on a phone and more on wider screens, and on each of
/// them a straight line of four is one of these.
pub(super) fn straight(names: &str) -> bool {
    let places: Vec<usize> = names.split(' ').filter_map(|name| PICTURES.iter().position(|p| *p == name)).collect();
    places.windows(3).all(|three| three[0] + three[2] == 2 * three[1])
}

/// A number that many people choose, that has a pattern, or that is one of these days.
pub(super) fn easy(digits: &str, days: &[Day]) -> bool {
    common(digits) || patterned(digits.as_bytes()) || days.iter().any(|day| is_date(digits, *day))
}

fn common(digits: &str) -> bool {
    COMMON.lines().filter(|line| !line.starts_with('#')).any(|line| line.split(' ').any(|number| number == digits))
}

/// The same step from digit to digit (111111, 123456, 654321, 890123, 135791), two or three digits said again (121212,
/// 123123), or digits in twos or threes (112233, 111222).
pub(super) fn patterned(digits: &[u8]) -> bool {
    let step = |pair: &[u8]| (i16::from(pair[1]) - i16::from(pair[0])).rem_euclid(10);
    let again = |len: usize| digits.chunks(len).all(|chunk| chunk == &digits[..len]);
    let groups = |len: usize| digits.chunks(len).all(|chunk| chunk.iter().all(|digit| *digit == chunk[0]));
    digits.windows(2).all(|pair| step(pair) == step(&digits[..2])) || again(2) || again(3) || groups(2) || groups(3)
}

/// A date in any order of day, month and year, the year with two digits or four, noughts written or left out; of what
/// has more than six digits, the first six or the last.
fn is_date(digits: &str, date: Day) -> bool {
    const ORDERS: [[usize; 3]; 6] = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
    let forms = ["%d", "%-d"].into_iter().flat_map(|day| {
        let months = ["%m", "%-m"].into_iter();
        months.flat_map(move |month| ["%y", "%Y"].into_iter().map(move |year| [day, month, year]))
    });
    forms.flat_map(|form| ORDERS.map(|order| order.map(|part| form[part]).concat())).any(|form| {
        let written = date.format(&form).to_string();
        written.starts_with(digits) || written.ends_with(digits)
    })
}
