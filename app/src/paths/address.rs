//! An address that names something: one type is what the router goes by, what a request is read with, and what a page
//! links to, so that the three cannot differ.
//!
//! To add one: an entry in the `addresses!` of [`super`] or of [`super::staff`], and its row in the server's table of
//! routes.

use std::fmt;

/// An address with parts, such as a child's or a review's.
pub trait Address: fmt::Display + Sized {
    /// What the router goes by: the address with the names of its parts in braces.
    const PATTERN: &'static str;

    /// Takes what gives the text of a part by its name. `None` when a part is missing or is not what stands there: such
    /// an address leads nowhere.
    fn read<'a>(part: impl Fn(&str) -> Option<&'a str>) -> Option<Self>;
}

/// Makes types of address from what the router goes by. A part that is named on one side only does not compile.
macro_rules! addresses {
    ($($(#[$doc:meta])* $name:ident { $($part:ident: $kind:ty),+ } = $pattern:literal)*) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq)]
        pub struct $name {
            $(
                #[doc = concat!("Which ", stringify!($part), ".")]
                pub $part: $kind,
            )+
        }

        impl $name {
            /// The address, for a link, a form or a redirect.
            #[must_use]
            pub fn href(&self) -> String {
                self.to_string()
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, $pattern, $($part = self.$part),+)
            }
        }

        impl $crate::paths::Address for $name {
            const PATTERN: &'static str = $pattern;

            fn read<'a>(part: impl Fn(&str) -> Option<&'a str>) -> Option<Self> {
                Some(Self { $($part: part(stringify!($part))?.parse().ok()?),+ })
            }
        }
    )*};
}
pub(super) use addresses;
