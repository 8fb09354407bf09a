//! Children whose reviews follow other rules than regulation 33: what is not timed as if it did.
//!
//! Legal status codes are those of the SSDA903 return. To add one: a line in [`of`] and, for a new regime, its
//! words on the caseload.

/// Other rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Regime {
    /// A series of short breaks (V3, V4): reviewed at intervals of its own (reg 48), and in no return of reviews (rule
    /// 399).
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

/// Whether reviews are timed as regulation 33 has it under a legal status. One that was opened before the status
/// changed is neither due nor late by our dates any more.
#[must_use]
pub fn is_timed(legal_status: &str) -> bool {
    of(legal_status).is_none()
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
        assert!(!is_timed("V4") && !is_timed("j1"));
        for ours in ["", "C2", "V2", "J2", "J3", "E1"] {
            assert_eq!((of(ours), is_timed(ours)), (None, true), "{ours}");
        }
    }
}
