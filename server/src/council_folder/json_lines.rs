//! The lines of a JSON text's values, by JSON pointer (RFC 6901).

use std::collections::{BTreeMap, HashMap};

use serde_json::value::RawValue;

/// Where every value of a text begins.
pub(super) struct JsonLines(BTreeMap<String, usize>);

impl JsonLines {
    /// Looks at every value; of what is not JSON, nothing is known.
    pub(super) fn of(json: &str) -> Self {
        let mut lines = BTreeMap::new();
        if let Ok(whole) = serde_json::from_str::<&RawValue>(json) {
            walk(json, whole, String::new(), &mut lines);
        }
        Self(lines)
    }

    /// The line of a value, from 1; of what is around it, when the file does not have the value itself.
    pub(super) fn line(&self, pointer: &str) -> usize {
        let mut pointer = pointer;
        loop {
            match (self.0.get(pointer), pointer.rsplit_once('/')) {
                (Some(line), _) => return *line,
                (None, Some((around, _))) => pointer = around,
                (None, None) => return 1,
            }
        }
    }
}

fn walk(json: &str, value: &RawValue, pointer: String, lines: &mut BTreeMap<String, usize>) {
    let text = value.get();
    // The value is borrowed from the text, so that the distance of the two is its place.
    let at = (text.as_ptr() as usize).saturating_sub(json.as_ptr() as usize);
    lines.insert(pointer.clone(), json.get(..at).unwrap_or_default().matches('\n').count() + 1);
    if let Ok(object) = serde_json::from_str::<HashMap<String, &RawValue>>(text) {
        for (name, value) in object {
            walk(json, value, format!("{pointer}/{name}"), lines);
        }
    } else if let Ok(list) = serde_json::from_str::<Vec<&RawValue>>(text) {
        for (number, value) in list.into_iter().enumerate() {
            walk(json, value, format!("{pointer}/{number}"), lines);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_has_its_line_and_what_is_not_there_that_of_what_is_around_it() {
        let lines = JsonLines::of("{\n  \"steps\": [\n    {\"id\": \"a\"},\n    {\"when\": {\n      \"any\": []}}]}");
        for (pointer, line) in
            [("", 1), ("/steps", 2), ("/steps/0/id", 3), ("/steps/1/when/any", 5), ("/steps/1/gone/0", 4), ("/x", 1)]
        {
            assert_eq!(lines.line(pointer), line, "{pointer}");
        }
        assert_eq!(JsonLines::of("{").line("/steps"), 1);
    }
}
