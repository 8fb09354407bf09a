//! The messages of one Fluent file with their lines, for whoever checks what somebody else wrote.
//!
//! Only what Heard's own files use is read: words, values, and a choice by a value. A message that refers to another
//! one, a term, an attribute or a function is a fault, because nobody here would answer it.

use std::collections::BTreeSet;

use fluent_syntax::{
    ast::{self, Entry, Expression, InlineExpression, Pattern, PatternElement},
    parser,
};

use super::faults::TextFault;

/// One message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Message {
    /// Its key.
    pub(super) key: String,
    /// The line that it begins on, from 1.
    pub(super) line: usize,
    /// The values that it takes.
    pub(super) takes: BTreeSet<String>,
    /// Its words without the values.
    pub(super) words: String,
}

/// Reads a file. What cannot be read is left out, and named with its line.
pub(super) fn read(text: &str) -> (Vec<Message>, Vec<(usize, TextFault)>) {
    let mut faults = Vec::new();
    let resource = parser::parse(text).unwrap_or_else(|(partly, errors)| {
        let lines = errors.iter().map(|error| {
            let entry = error.slice.clone().unwrap_or_else(|| error.pos.clone());
            (broken_line(text, entry.start, error.pos.start), TextFault::Syntax(error.kind.to_string()))
        });
        faults.extend(lines);
        partly
    });
    let mut lines = beginnings(text);
    let mut messages = Vec::new();
    for entry in resource.body {
        match entry {
            Entry::Message(message) => {
                let key = message.id.name.to_owned();
                let line = lines.find(|(_, begun)| *begun == key).map_or(1, |(line, _)| line);
                match content(&message) {
                    Ok(Content { takes, words }) => messages.push(Message { key, line, takes, words }),
                    Err(fault) => faults.push((line, fault(key))),
                }
            }
            Entry::Term(term) => {
                let key = format!("-{}", term.id.name);
                let line = text.lines().position(|line| line.starts_with(&key)).map_or(1, |place| place + 1);
                faults.push((line, TextFault::Refers(key)));
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => {}
        }
    }
    (messages, faults)
}

/// The lines on which messages begin. In a file that was read only a message's key stands at the start of a line
/// before `=`: what goes on is indented (Fluent's grammar, `Message`).
fn beginnings(text: &str) -> impl Iterator<Item = (usize, String)> {
    text.lines().enumerate().filter_map(|(place, line)| {
        let (key, _) = line.split_once('=')?;
        Some((place + 1, key.trim_end().to_owned()))
    })
}

/// The line of a fault, from 1. The parser names the place where it would go on, often lines below: the fault is
/// where the text before it ends, in the entry that cannot be read.
fn broken_line(text: &str, entry: usize, at: usize) -> usize {
    let end = |at: usize| text.get(..at).unwrap_or(text);
    let begins = text.len() - text.get(entry..).unwrap_or_default().trim_start().len();
    let at = end(at).trim_end().len().max(begins);
    end(at).matches('\n').count() + 1
}

/// What a message shows.
#[derive(Default)]
struct Content {
    takes: BTreeSet<String>,
    words: String,
}

/// What is wrong, but for the key of the message.
type Wrong = fn(String) -> TextFault;

fn content(message: &ast::Message<&str>) -> Result<Content, Wrong> {
    let Some(value) = message.value.as_ref().filter(|_| message.attributes.is_empty()) else {
        return Err(TextFault::Refers);
    };
    let mut content = Content::default();
    content.pattern(value)?;
    let nothing = content.words.trim().is_empty() && content.takes.is_empty();
    if nothing { Err(TextFault::Wordless) } else { Ok(content) }
}

impl Content {
    fn pattern(&mut self, pattern: &Pattern<&str>) -> Result<(), Wrong> {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.words.push_str(value),
                PatternElement::Placeable { expression } => self.expression(expression)?,
            }
        }
        Ok(())
    }

    fn expression(&mut self, expression: &Expression<&str>) -> Result<(), Wrong> {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                variants.iter().try_for_each(|variant| self.pattern(&variant.value))?;
                self.inline(selector)
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) -> Result<(), Wrong> {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.takes.insert(id.name.to_owned());
                Ok(())
            }
            InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
                self.words.push_str(value);
                Ok(())
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::FunctionReference { .. }
            | InlineExpression::MessageReference { .. }
            | InlineExpression::TermReference { .. } => Err(TextFault::Refers),
        }
    }
}
