//! Figures that are counted from records.

pub mod small;
