//! What the buttons of a form say was pressed: one type that the page makes its buttons of and the server reads, so
//! that a button without a handler, and a handler without a button, cannot be.
//!
//! To add a button: a variant of its page's enum, in `staff/acts.rs` or `child/acts.rs`; the compiler asks for its
//! handler.

/// The field that says which button was pressed.
pub const DO: &str = "do";

/// One of a page's buttons.
pub trait Act: Sized {
    /// The name of the button.
    const FIELD: &'static str = DO;

    /// What the button sends.
    fn value(&self) -> String;

    /// Reads what a button sent; `None` for anything that no button of the page sends.
    fn read(text: &str) -> Option<Self>;
}

/// Makes the buttons of a page, each with its code; after a semicolon, those of a part that it shares with other pages.
macro_rules! acts {
    ($(
        $(#[$doc:meta])*
        $name:ident {
            $($(#[$about:meta])* $variant:ident = $code:literal,)+
            $(; $(#[$shared:meta])* $part:ident($acts:ty))?
        }
    )*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name {
            $($(#[$about])* $variant,)+
            $($(#[$shared])* $part($acts),)?
        }

        impl $crate::acts::Act for $name {
            fn value(&self) -> String {
                match self {
                    $(Self::$variant => $code.to_owned(),)+
                    $(Self::$part(act) => act.value(),)?
                }
            }

            fn read(text: &str) -> Option<Self> {
                match text {
                    $($code => Some(Self::$variant),)+
                    _ => None$(.or_else(|| <$acts>::read(text).map(Self::$part)))?,
                }
            }
        }

        $crate::acts::worded!($name);
    )*};
}
pub(crate) use acts;

/// Lets a button take its act as its value.
macro_rules! worded {
    ($name:ident) => {
        impl From<$name> for $crate::text::MaybeText {
            fn from(act: $name) -> Self {
                $crate::acts::Act::value(&act).into()
            }
        }
    };
}
pub(crate) use worded;
