//! Why texts that a council lays over the shipped ones are refused.

/// What is wrong with a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TextFault {
    /// It is not written as Fluent is; the parser's own words.
    Syntax(String),
    /// It replaces no shipped message of the language, and none of the folder's forms and pictures asks for it.
    Unasked(String),
    /// The folder has it before, in the same language.
    Twice(String),
    /// The shipped message shows this value, and this one does not.
    Loses(String, String),
    /// It wants a value that it is not given.
    Wants(String, String),
    /// It refers to another message, a term, an attribute or a function.
    Refers(String),
    /// It has no words.
    Wordless(String),
    /// It is the text of a picture, and another picture reads the same: the two could not be told apart.
    ReadsLike(String, String),
}

/// Words have been looked up, or laid over the shipped ones, before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLate;
