//! Enums that stand outside the program by a code: in columns, documents, form files, form fields, addresses and
//! message keys. A code never changes once it was kept, whatever its variant is called.
//!
//! To add a code: a variant with its code, in the place where it is to be offered, and its words; `families.rs` in
//! `app` lists the keys that are put together from codes, and a test there names those that are missing. To add such an
//! enum: [`codes!`] in the module of its noun; if it is kept in a column, its name in the list of `values.rs` in
//! storage.

/// Declares enums by their variants and codes. Each has `ALL`, `code()` and `from_code()`, and is written by its code
/// in documents. Two variants with one code do not compile. More traits go into a `derive` of the enum's own.
macro_rules! codes {
    ($($(#[$meta:meta])* pub enum $name:ident { $($(#[$said:meta])* $variant:ident = $code:literal,)+ })+) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$said])* $variant,)+ }

        impl $name {
            /// All of them, in the order in which they are offered or follow each other.
            pub const ALL: [Self; [$($code),+].len()] = [$(Self::$variant),+];

            /// The code by which it stands outside the program.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }

            /// Reads a code; `None` for any other text.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)+ _ => None }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.code())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> std::result::Result<Self, D::Error> {
                let code = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(from)?;
                Self::from_code(&code).ok_or_else(|| $crate::codes::unknown(&code, &[$($code),+]))
            }
        }
    )+};
}

pub(crate) use codes;

/// What is said of a code that no variant has.
pub(crate) fn unknown<E: serde::de::Error>(code: &str, expected: &'static [&'static str]) -> E {
    E::unknown_variant(code, expected)
}

#[cfg(test)]
mod tests {
    use crate::people::Invitee;
    use crate::review::SeenAlone;

    #[test]
    fn codes_and_variants_are_one_to_one() {
        assert_eq!(SeenAlone::ALL.map(SeenAlone::code), ["seen", "refused", "not_appropriate", "not_done"]);
        assert_eq!(SeenAlone::ALL.map(|seen| SeenAlone::from_code(seen.code())), SeenAlone::ALL.map(Some));
        for other in ["", "NotDone", "not-done", "not_done ", "NOT_DONE"] {
            assert_eq!(SeenAlone::from_code(other), None, "{other}");
        }
        assert_eq!(Invitee::default(), Invitee::Child);
    }

    #[test]
    fn documents_hold_codes() {
        for seen in SeenAlone::ALL {
            let text = serde_json::to_string(&seen).expect("a code");
            assert_eq!(text, format!("\"{}\"", seen.code()));
            assert_eq!(serde_json::from_str::<SeenAlone>(&text).ok(), Some(seen));
            assert_eq!(serde_json::from_slice::<SeenAlone>(text.as_bytes()).ok(), Some(seen));
        }
        let fault = serde_json::from_str::<SeenAlone>("\"yes\"").expect_err("not a code").to_string();
        assert!(fault.contains("`yes`") && fault.contains("`not_done`"), "{fault}");
        assert!(serde_json::from_str::<SeenAlone>("1").is_err());
    }
}
