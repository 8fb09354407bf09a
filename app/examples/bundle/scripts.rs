//! Scripts, made smaller without being understood: comments on lines of their own and indentation go, names stay.
//!
//! A real minifier would save about a kilobyte after brotli and cost a JavaScript compiler.

/// Takes out full-line comments, leading and trailing blanks and empty lines. A script in which a template literal
/// runs over a line's end comes back as it was, because blanks matter there.
pub(crate) fn trim(script: &str) -> String {
    if script.lines().any(|line| line.matches('`').count() % 2 == 1) {
        return script.to_owned();
    }
    let mut kept = String::with_capacity(script.len());
    let mut in_comment = false;
    for line in script.lines().map(str::trim) {
        if in_comment {
            in_comment = !line.ends_with("*/");
        } else if line.starts_with("/*") {
            // A comment that ends before the line does has code after it: keep the line.
            match line.find("*/") {
                None => in_comment = true,
                Some(end) if end + 2 < line.len() => push(&mut kept, line),
                Some(_) => {}
            }
        } else if !line.is_empty() && !line.starts_with("//") {
            push(&mut kept, line);
        }
    }
    kept
}

/// Adds one line.
fn push(kept: &mut String, line: &str) {
    kept.push_str(line);
    kept.push('\n');
}

#[cfg(test)]
mod tests {
    use super::trim;

    #[test]
    fn comments_and_indentation_go() {
        let script =
            "/** What it is.\n * More.\n */\nfunction f() {\n    // why\n    return 1; // kept\n\n}\n/* a */ f();\n";
        assert_eq!(trim(script), "function f() {\nreturn 1; // kept\n}\n/* a */ f();\n");
    }

    #[test]
    fn a_template_literal_over_lines_is_left_alone() {
        let script = "const a = `one\n   // two\n`;\n";
        assert_eq!(trim(script), script);
    }
}
