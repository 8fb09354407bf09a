//! What a child draws with a finger as an answer.
//!
//! What it is: strokes of a few pens on a grid, with bounds, so that a drawing is small, the same on every screen, and
//! nothing but a drawing whatever somebody posts. Its text form is in [`text`], for the form field and for sealing;
//! making a line lighter without changing how it looks is in [`lighten`]. What it is not: it knows no page and no
//! colour values (those are classes in `style/`).
//!
//! To add a pen: a variant of [`Pen`], at the end, because the text form counts them; its name in every language; its
//! colour in `style/components/drawing.css`.
//!
//! A drawing is strokes on a grid, not a picture file: at most 59 kB, nothing in it but lines, which every page draws
//! from the strokes.

use crate::codes::codes;
use std::fmt;

use serde::{Deserialize, Serialize};

pub mod lighten;
pub mod text;

pub use text::NotADrawing;

codes! {
    /// A pen. Each has 3:1 contrast on white paper (WCAG 1.4.11).
    pub enum Pen {
        /// Black.
        Black = "black",
        /// Brown.
        Brown = "brown",
        /// Red.
        Red = "red",
        /// Orange.
        Orange = "orange",
        /// Green.
        Green = "green",
        /// Blue.
        Blue = "blue",
        /// Purple.
        Purple = "purple",
        /// Pink.
        Pink = "pink",
    }
}

codes! {
    /// How broad a line is.
    pub enum Nib {
        /// Thin.
        Thin = "thin",
        /// Between the two.
        Medium = "medium",
        /// Thick.
        Thick = "thick",
    }
}

/// A place on the paper. It has no Debug, because places together are the drawing.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Point {
    x: u16,
    y: u16,
}

impl Point {
    /// The place so many thousandths of the paper's width from its left and top; `None` off the paper.
    #[must_use]
    pub const fn new(x: u16, y: u16) -> Option<Self> {
        if x < Drawing::WIDTH && y < Drawing::HEIGHT { Some(Self { x, y }) } else { None }
    }
}

/// One line, from where the finger came down to where it was lifted; one point is a dot. Debug shows only how long it
/// is.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Stroke {
    /// The pen.
    pub pen: Pen,
    /// How broad it is.
    pub nib: Nib,
    points: Vec<Point>,
}

impl fmt::Debug for Stroke {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Stroke({} points)", self.points.len())
    }
}

impl Stroke {
    /// A dot.
    #[must_use]
    pub fn new(pen: Pen, nib: Nib, from: Point) -> Self {
        Self { pen, nib, points: vec![from] }
    }

    /// Goes on to a point; `false` if it does not: the point is so near to the last one (under three thousandths of the
    /// paper's width) that it makes no difference, or the line is as long as a line can be.
    pub fn go_on(&mut self, to: Point) -> bool {
        let far = self.points.last().is_none_or(|last| last.x.abs_diff(to.x).max(last.y.abs_diff(to.y)) >= 3);
        let on = far && self.points.len() < Drawing::MAX_POINTS;
        if on {
            self.points.push(to);
        }
        on
    }

    /// The data of an SVG path: straight pieces from point to point.
    #[must_use]
    pub fn path(&self) -> String {
        let mut path = String::new();
        for (place, Point { x, y }) in self.points.iter().enumerate() {
            path.push_str(match place {
                0 => "M",
                1 => "L",
                _ => " ",
            });
            text::write_number(*x, &mut path);
            path.push(' ');
            text::write_number(*y, &mut path);
        }
        // A line that goes nowhere, with round ends, is a dot.
        if self.points.len() == 1 { path + "h0" } else { path }
    }
}

/// A drawing. Debug shows only of how many strokes it is.
#[derive(Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Drawing {
    strokes: Vec<Stroke>,
}

impl fmt::Debug for Drawing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Drawing({} strokes)", self.strokes.len())
    }
}

impl Drawing {
    /// How wide the paper is, in points of its grid.
    pub const WIDTH: u16 = 1000;
    /// How high it is.
    pub const HEIGHT: u16 = 750;
    /// The most strokes.
    pub const MAX_STROKES: usize = 400;
    /// The most points of all strokes together. With as many strokes the text form stays below the 64 KiB that browsers
    /// send for a page that is being left.
    pub const MAX_POINTS: usize = 7_200;

    /// The strokes, the first one first.
    #[must_use]
    pub fn strokes(&self) -> &[Stroke] {
        &self.strokes
    }

    /// Whether nothing is drawn.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.strokes.is_empty()
    }

    /// Whether nothing more fits on it.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.strokes.len() >= Self::MAX_STROKES || self.room() == 0
    }

    /// How many points more fit on it.
    fn room(&self) -> usize {
        Self::MAX_POINTS.saturating_sub(self.strokes.iter().map(|stroke| stroke.points.len()).sum())
    }

    /// Draws one more stroke: as much of it as fits, which is nothing when the paper is full.
    pub fn draw(&mut self, mut stroke: Stroke) {
        if !self.is_full() {
            stroke.points.truncate(self.room());
            self.strokes.push(stroke);
        }
    }

    /// Takes the last stroke away; `None` if there is none.
    pub fn take_back(&mut self) -> Option<Stroke> {
        self.strokes.pop()
    }
}

/// Drawings for tests.
#[cfg(test)]
pub(crate) mod samples {
    use proptest::collection::vec;
    use proptest::prelude::*;
    use proptest::sample::select;

    use super::*;

    /// Any drawing of a few strokes, one at least.
    pub(crate) fn any() -> impl Strategy<Value = Drawing> {
        let points = vec((0..Drawing::WIDTH, 0..Drawing::HEIGHT), 1..9);
        let stroke = (select(&Pen::ALL), select(&Nib::ALL), points).prop_map(|(pen, nib, points)| Stroke {
            pen,
            nib,
            points: points.into_iter().map(|(x, y)| Point { x, y }).collect(),
        });
        vec(stroke, 1..5).prop_map(|strokes| Drawing { strokes })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stroke(points: &[(u16, u16)]) -> Stroke {
        let points = points.iter().map(|(x, y)| Point::new(*x, *y).unwrap()).collect();
        Stroke { pen: Pen::Red, nib: Nib::Thin, points }
    }

    #[test]
    fn the_paper_ends_at_its_edges() {
        assert!(Point::new(999, 749).is_some());
        assert!(Point::new(1000, 0).is_none() && Point::new(0, 750).is_none());
    }

    #[test]
    fn a_path_goes_from_point_to_point_and_a_dot_is_seen() {
        assert_eq!(stroke(&[(1, 2), (30, 4), (50, 749)]).path(), "M1 2L30 4 50 749");
        assert_eq!(stroke(&[(7, 8)]).path(), "M7 8h0");
    }

    #[test]
    fn a_trembling_finger_adds_nothing() {
        let mut line = stroke(&[(10, 10)]);
        assert!(!line.go_on(Point { x: 12, y: 8 }));
        assert!(line.go_on(Point { x: 13, y: 10 }));
        assert_eq!(line, stroke(&[(10, 10), (13, 10)]));
    }

    #[test]
    fn what_does_not_fit_is_left_out() {
        let mut drawing = Drawing::default();
        drawing.draw(stroke(&vec![(1, 1); Drawing::MAX_POINTS - 2]));
        drawing.draw(stroke(&[(5, 5), (9, 9), (20, 20)]));
        assert!(drawing.is_full());
        assert_eq!(drawing.take_back(), Some(stroke(&[(5, 5), (9, 9)])));
        for _ in 0..Drawing::MAX_STROKES {
            drawing.draw(stroke(&[(1, 1)]));
        }
        assert_eq!(drawing.strokes().len(), 3, "two dots fill it");
        let mut dots = Drawing::default();
        (0..500).for_each(|_| dots.draw(stroke(&[(1, 1)])));
        assert_eq!(dots.strokes().len(), Drawing::MAX_STROKES);
    }

    #[test]
    fn debug_shows_nothing_of_it() {
        let drawing = Drawing { strokes: vec![stroke(&[(123, 456)])] };
        assert_eq!(format!("{drawing:?} {:?}", drawing.strokes[0]), "Drawing(1 strokes) Stroke(1 points)");
    }
}
