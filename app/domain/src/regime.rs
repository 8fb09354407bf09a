//! Children whose reviews follow other rules than regulation 33: what is not timed as if it did.
//!
//! Legal status codes are those of the SSDA903 return. To add one: a line in [`of`] and, for a new regime, its
//! words on the caseload.

/// Other rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Regime {
    /// A series of short breaks (V3, V4): reviewed at intervals of its own (reg 48), and in no return of reviews (rule 399).
    ShortBreaks,
    /// On remand (J1): looked after under provisions of its own (Legal Aid, Sentencing and Punishment of Offenders Act
    /// 2012, s 104).
    Remand,
}

/// The other rules for a legal status, if it has any.
#[must_use]
pub fn of(legal_status: &str) -> Option<Regime> {
    match legal_status.trim().to_ascii_uppercase().as_str() {
        "V3" | "V4" => Some(Regime::ShortBreaks),
        "J1" => Some(Regime::Remand),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_breaks_and_remand_are_not_ours() {
        assert_eq!(
            [of("V3"), of(" v4 "), of("J1")],
            [Some(Regime::ShortBreaks), Some(Regime::ShortBreaks), Some(Regime::Remand)]
        );
        for ours in ["", "C2", "V2", "J2", "J3", "E1"] {
            assert_eq!(of(ours), None, "{ours}");
        }
    }
}
