//! Cascade layers, which came to browsers in 2022, turned into an order that all of them keep.
//!
//! A later layer wins over an earlier one whatever their selectors. Written one after the other, it still does where its
//! selectors are at least as strong; where a weaker one sets what a stronger one of an earlier layer sets too, the whole
//! later layer is raised by an id that no element has, which leaves the order inside it as it was.

use lightningcss::printer::PrinterOptions;
use lightningcss::rules::{CssRule, CssRuleList};
use lightningcss::stylesheet::StyleSheet;
use lightningcss::traits::ToCss;

use super::plain::{Item, Rule};
use super::selectors;
use crate::Result;

/// The rules of each layer, in the order of the layers.
///
/// # Errors
/// When a rule is outside every layer, or is of a kind that old browsers do not know.
pub(super) fn read(sheet: &StyleSheet<'_>) -> Result<Vec<Vec<Item>>> {
    let mut layers: Vec<(String, Vec<Item>)> = Vec::new();
    for rule in &sheet.rules.0 {
        match rule {
            CssRule::LayerStatement(statement) => {
                for name in &statement.names {
                    place(&mut layers, text(name)?);
                }
            }
            CssRule::LayerBlock(block) => {
                let name = block.name.as_ref().ok_or("style: a layer has no name")?;
                let place = place(&mut layers, text(name)?);
                rules(&block.rules, &[], &mut layers[place].1)?;
            }
            CssRule::Ignored => {}
            other => return Err(format!("style: this stands in no layer: {}", text(other)?).into()),
        }
    }
    Ok(layers.into_iter().map(|(_, items)| items).collect())
}

/// Where the layer of this name is, which begins here if it has not before.
fn place(layers: &mut Vec<(String, Vec<Item>)>, name: String) -> usize {
    layers.iter().position(|(known, _)| *known == name).unwrap_or_else(|| {
        layers.push((name, Vec::new()));
        layers.len() - 1
    })
}

/// Something as it is written.
fn text(thing: &impl ToCss) -> Result<String> {
    thing.to_css_string(PrinterOptions::default()).map_err(|error| format!("style: {error}").into())
}

/// Adds the rules inside these conditions, outermost first.
fn rules(list: &CssRuleList<'_>, around: &[String], items: &mut Vec<Item>) -> Result<()> {
    for rule in &list.0 {
        match rule {
            CssRule::Style(style) => {
                if !style.rules.0.is_empty() || !style.declarations.important_declarations.is_empty() {
                    return Err(format!("style: no nesting, and nothing “important”: {}", text(rule)?).into());
                }
                let mut declarations = Vec::new();
                for declaration in &style.declarations.declarations {
                    let written = declaration.to_css_string(false, PrinterOptions::default());
                    let written = written.map_err(|error| format!("style: {error}"))?;
                    let (name, value) = written.split_once(':').ok_or("style: a declaration without a value")?;
                    declarations.push((name.to_owned(), value.trim().to_owned()));
                }
                let selectors = style.selectors.0.iter().map(text).collect::<Result<_>>()?;
                items.push(Item::Rule(Rule { around: around.to_vec(), selectors, declarations }));
            }
            CssRule::Media(media) => {
                let around = [around, &[format!("@media {}", text(&media.query)?)]].concat();
                rules(&media.rules, &around, items)?;
            }
            CssRule::Supports(supports) => {
                let around = [around, &[format!("@supports {}", text(&supports.condition)?)]].concat();
                rules(&supports.rules, &around, items)?;
            }
            CssRule::Page(_) if around.is_empty() => items.push(Item::Page(text(rule)?)),
            CssRule::Ignored => {}
            other => return Err(format!("style: browsers of 2018 do not know {}", text(other)?).into()),
        }
    }
    Ok(())
}

/// One rule as the cascade weighs it: what its selector weighs, and the families of properties that it sets.
type Weighed = (u32, Vec<String>);

/// All layers one after the other, the later ones raised where they have to be.
///
/// # Errors
/// When something is no selector.
pub(super) fn flatten(layers: Vec<Vec<Item>>) -> Result<Vec<Item>> {
    let mut flat = Vec::new();
    let mut earlier: Vec<Weighed> = Vec::new();
    for mut items in layers {
        let mut own: Vec<Weighed> = Vec::new();
        for rule in items.iter().filter_map(Item::rule) {
            let mut families: Vec<_> = rule.declarations.iter().map(|(name, _)| family(name)).collect();
            families.dedup();
            for selector in &rule.selectors {
                own.push((selectors::weight(selector)?, families.clone()));
            }
        }
        let mut times = 0;
        while own.iter().any(|one| earlier.iter().any(|before| loses(one, before, times))) {
            times += 1;
        }
        for rule in items.iter_mut().filter_map(Item::rule_mut) {
            for selector in &mut rule.selectors {
                *selector = selectors::raised(selector, times);
            }
        }
        earlier.extend(own.into_iter().map(|(weight, families)| (weight + times * selectors::AN_ID, families)));
        flat.extend(items);
    }
    Ok(flat)
}

/// Whether a rule, raised so many times, is weaker than one of an earlier layer that sets the same.
fn loses((weight, families): &Weighed, (before, theirs): &Weighed, times: u32) -> bool {
    weight + times * selectors::AN_ID < *before && families.iter().any(|family| theirs.contains(family))
}

/// What a property belongs to: a shorthand sets all of its family. Custom properties are each their own.
fn family(name: &str) -> String {
    match name.trim_start_matches("-webkit-") {
        custom if custom.starts_with("--") => custom.to_owned(),
        "line-height" => "font".to_owned(),
        "color-scheme" => name.to_owned(),
        plain => plain.split('-').next().unwrap_or_default().to_owned(),
    }
}
