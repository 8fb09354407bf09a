//! Leaving out the points of a stroke that do not show.

use super::{Point, Stroke};

/// How far, in points of the grid, a line may be off where it was drawn: two thirds of a pixel on a phone.
const OFF: i64 = 2;

impl Stroke {
    /// The same line with fewer points: each that is left out lies no more than two points of the grid beside what is
    /// drawn instead (the method of Ramer, Douglas and Peucker).
    #[must_use]
    pub fn lightened(mut self) -> Self {
        let points = std::mem::take(&mut self.points);
        lighten(&points, &mut self.points);
        self.points.extend(points.last().filter(|_| points.len() > 1));
        self
    }
}

/// Keeps what is needed of these points but the last one, with which the next piece begins.
fn lighten(points: &[Point], kept: &mut Vec<Point>) {
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return };
    let (mut farthest, mut most) = (0, OFF * OFF);
    for (place, point) in points.iter().enumerate() {
        let off = off(*point, *first, *last);
        if off > most {
            (farthest, most) = (place, off);
        }
    }
    if farthest == 0 {
        kept.push(*first);
    } else {
        lighten(&points[..=farthest], kept);
        lighten(&points[farthest..], kept);
    }
}

/// The square of how far `point` lies from the straight piece between two others, rounded up.
fn off(point: Point, from: Point, to: Point) -> i64 {
    let (along, way) = (Way::between(from, to), Way::between(from, point));
    let (forward, length) = (along.dot(way), along.dot(along));
    // Before its beginning or behind its end, it is as far as that end.
    if forward <= 0 {
        way.dot(way)
    } else if forward >= length {
        let way = Way::between(to, point);
        way.dot(way)
    } else {
        let across = along.x * way.y - along.y * way.x;
        (across * across + length - 1) / length
    }
}

/// From one point to another.
#[derive(Clone, Copy)]
struct Way {
    x: i64,
    y: i64,
}

impl Way {
    fn between(from: Point, to: Point) -> Self {
        Self { x: i64::from(to.x) - i64::from(from.x), y: i64::from(to.y) - i64::from(from.y) }
    }

    const fn dot(self, other: Self) -> i64 {
        self.x * other.x + self.y * other.y
    }
}

#[cfg(test)]
mod tests {
    use crate::drawing::{Nib, Pen};

    use super::*;

    fn lightened(points: &[(u16, u16)]) -> Vec<(u16, u16)> {
        let points = points.iter().map(|(x, y)| Point::new(*x, *y).unwrap()).collect();
        let stroke = Stroke { pen: Pen::Blue, nib: Nib::Thick, points };
        stroke.lightened().points.into_iter().map(|point| (point.x, point.y)).collect()
    }

    #[test]
    fn a_straight_line_is_its_two_ends() {
        assert_eq!(lightened(&[(0, 0), (10, 1), (20, 0), (30, 2), (40, 0)]), [(0, 0), (40, 0)]);
    }

    #[test]
    fn corners_dots_and_ways_back_stay() {
        assert_eq!(lightened(&[(5, 5)]), [(5, 5)]);
        let corner = [(0, 0), (50, 0), (50, 50)];
        assert_eq!(lightened(&corner), corner);
        let there_and_back = [(10, 10), (300, 10), (20, 10)];
        assert_eq!(lightened(&there_and_back), there_and_back);
        let around = [(100, 100), (200, 100), (200, 200), (100, 200), (100, 100)];
        assert_eq!(lightened(&around), around);
    }
}
