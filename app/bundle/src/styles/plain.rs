//! Rules spelled out for old browsers, and what stands in for what they have nothing like.

use heard_domain::language::Direction;

use super::known::newer;
use super::selectors::{is_newer, plain, split};
use super::sides;
use crate::Result;

/// Holds where a browser has no gaps between what lies in a row. Both came at the same time or gaps before: to Chrome in
/// 84 and 87, to Firefox in 63 and 66, to Safari in 14.1.
const NO_GAPS: &str = "@supports not (inset: 0)";

/// Holds where a browser does not know `:focus-visible`, and in a few that do: this came later everywhere (Chrome 86 and
/// 93, Firefox 85 and 92, Safari 15.4). These show the ring after a press too.
const NO_FOCUS_VISIBLE: &str = "@supports not (accent-color: red)";

/// A rule, or the measures of printed pages.
#[derive(Debug, Clone)]
pub(super) enum Item {
    /// Selectors and what they set.
    Rule(Rule),
    /// `@page`, as it is written.
    Page(String),
}

impl Item {
    pub(super) fn rule(&self) -> Option<&Rule> {
        match self {
            Self::Rule(rule) => Some(rule),
            Self::Page(_) => None,
        }
    }

    pub(super) fn rule_mut(&mut self) -> Option<&mut Rule> {
        match self {
            Self::Rule(rule) => Some(rule),
            Self::Page(_) => None,
        }
    }
}

/// A property's name and value.
pub(super) type Declaration = (String, String);

/// Selectors and what they set, under conditions.
#[derive(Debug, Clone)]
pub(super) struct Rule {
    /// `@media …` and `@supports …`, outermost first.
    pub(super) around: Vec<String>,
    pub(super) selectors: Vec<String>,
    pub(super) declarations: Vec<Declaration>,
}

impl Rule {
    /// The last value of a property.
    fn value(&self, name: &str) -> Option<&str> {
        self.declarations.iter().rev().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The same conditions and one more.
    fn under(&self, condition: &str, selectors: Vec<String>, declarations: Vec<Declaration>) -> Item {
        let around = [&self.around[..], &[condition.to_owned()]].concat();
        Item::Rule(Self { around, selectors, declarations })
    }
}

/// Each rule as old browsers read it, followed by what stands in for what they lack.
///
/// # Errors
/// When a selector cannot be taken apart.
pub(super) fn spell_out(items: Vec<Item>, direction: Direction) -> Result<Vec<Item>> {
    let mut found = Vec::new();
    for item in items {
        let Item::Rule(Rule { around, selectors, declarations }) = item else {
            found.push(item);
            continue;
        };
        let mut all = Vec::new();
        for selector in &selectors {
            all.extend(plain(selector, direction)?);
        }
        let declarations: Vec<_> =
            declarations.iter().flat_map(|(name, value)| sides::physical(name, value, direction)).collect();
        let (newer, old): (Vec<_>, Vec<_>) = all.into_iter().partition(|selector| is_newer(selector));
        let (declarations, asked) = fallbacks(declarations);
        let old = Rule { around, selectors: old, declarations };
        if !old.selectors.is_empty() {
            found.push(Item::Rule(old.clone()));
            found.extend(
                asked
                    .into_iter()
                    .map(|(condition, declaration)| old.under(&condition, old.selectors.clone(), vec![declaration])),
            );
            found.extend(without_gaps(&old, direction));
        }
        for selector in newer {
            let plainly = selector.replace(":focus-visible", ":focus");
            found.push(Item::Rule(Rule { selectors: vec![selector], ..old.clone() }));
            if !is_newer(&plainly) {
                found.push(old.under(NO_FOCUS_VISIBLE, vec![plainly], old.declarations.clone()));
            }
        }
    }
    Ok(found)
}

/// A declaration, with the condition that a browser knows it.
type Asked = (String, Declaration);

/// Parts what is newer and has a plain value before it from the rest: made small, only the last of the two would be left.
fn fallbacks(declarations: Vec<Declaration>) -> (Vec<Declaration>, Vec<Asked>) {
    let (mut plain, mut asked): (Vec<Declaration>, Vec<Asked>) = (Vec::new(), Vec::new());
    for (name, value) in declarations {
        // A value that hangs on a variable is said to be known by everybody; but then nobody makes it small.
        let has_plain = plain.iter().any(|(other, _)| *other == name) && !value.contains("var(");
        if has_plain && newer(&name, &value).is_some() {
            asked.push((format!("@supports ({name}: {value})"), (name, value)));
        } else {
            plain.push((name, value));
        }
    }
    (plain, asked)
}

/// Margins in the place of the gaps of a row or column.
fn without_gaps(rule: &Rule, direction: Direction) -> Vec<Item> {
    // A rule that turns a row into a column, or back, is about one that was made elsewhere.
    let direction_said = rule.value("flex-direction");
    let is_flex = matches!(rule.value("display"), Some("flex" | "inline-flex")) || direction_said.is_some();
    let Some(gap) = rule.value("grid-gap").filter(|_| is_flex) else { return Vec::new() };
    let gaps = split(gap, ' ');
    let (Some(between_rows), Some(between_columns)) = (gaps.first(), gaps.last()) else { return Vec::new() };
    let each = |after: &str| rule.selectors.iter().map(|selector| format!("{selector}{after}")).collect::<Vec<_>>();
    let side = |name: &str, value: &str| vec![(format!("margin-{name}"), value.to_owned())];
    let mut found = Vec::new();
    if direction_said == Some("column") {
        found.push(rule.under(NO_GAPS, each(" > *:not(:last-child)"), side("bottom", between_rows)));
        return found;
    }
    if rule.value("flex-wrap") == Some("wrap") && between_rows != "0" {
        found.push(rule.under(NO_GAPS, each(" > *"), side("bottom", between_rows)));
    }
    if direction_said == Some("row") {
        found.push(rule.under(NO_GAPS, each(" > *:not(:last-child)"), side("bottom", "0")));
    }
    // A shape before the words is no element and has a gap all the same.
    let parts = [each(" > *:not(:last-child)"), each("::before")].concat();
    found.push(rule.under(NO_GAPS, parts, side(sides::start_and_end(direction).1, between_columns)));
    found
}

/// The rules as a sheet.
pub(super) fn print(items: &[Item]) -> String {
    let mut sheet = String::new();
    for item in items {
        match item {
            Item::Page(text) => sheet.push_str(text),
            Item::Rule(Rule { around, selectors, declarations }) => {
                let declarations: Vec<_> =
                    declarations.iter().map(|(name, value)| format!("{name}: {value}")).collect();
                let opened: String = around.iter().map(|condition| format!("{condition} {{ ")).collect();
                let closed = " }".repeat(around.len());
                sheet.push_str(&format!("{opened}{} {{ {} }}{closed}", selectors.join(", "), declarations.join("; ")));
            }
        }
        sheet.push('\n');
    }
    sheet
}
