//! Prometheus' text form (prometheus.io/docs/instrumenting/exposition_formats), version 0.0.4.

use std::fmt::Display;

/// Figures, family by family.
#[derive(Default)]
pub(super) struct Exposition(String);

impl Exposition {
    /// Begins a family; its lines follow.
    pub(super) fn family(&mut self, name: &str, kind: &str, help: &str) {
        self.write(&format!("# HELP {name} {help}\n# TYPE {name} {kind}\n"));
    }

    /// One figure with its labels.
    pub(super) fn line(&mut self, name: &str, labels: &[(&str, &str)], value: impl Display) {
        let escaped = |text: &str| text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
        let labels: Vec<_> = labels.iter().map(|(label, text)| format!("{label}=\"{}\"", escaped(text))).collect();
        let labels = if labels.is_empty() { String::new() } else { format!("{{{}}}", labels.join(",")) };
        self.write(&format!("{name}{labels} {value}\n"));
    }

    pub(super) fn into_text(self) -> String {
        self.0
    }

    fn write(&mut self, text: &str) {
        self.0.push_str(text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_may_hold_anything() {
        let mut figures = Exposition::default();
        figures.family("a", "gauge", "It is.");
        figures.line("a", &[], 1);
        figures.line("a", &[("b", "c\"\\\n"), ("d", "")], 0.5);
        assert_eq!(figures.into_text(), "# HELP a It is.\n# TYPE a gauge\na 1\na{b=\"c\\\"\\\\\\n\",d=\"\"} 0.5\n");
    }
}
