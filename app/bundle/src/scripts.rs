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

/// Several scripts as one file, in this order. Each keeps its names to itself, and one that fails does not stop
/// the next: what it threw is still told.
pub(crate) fn together(scripts: &[String]) -> String {
    let apart = |script: &String| {
        format!("try {{\n{}}} catch (fault) {{\nsetTimeout(() => {{ throw fault; }});\n}}\n", trim(script))
    };
    scripts.iter().map(apart).collect()
}

/// The islands' JavaScript with what starts them behind it, which knows the functions of the first as `islands`.
pub(crate) fn started(glue: &str, start: &str) -> String {
    let functions = glue.lines().filter_map(|line| line.strip_prefix("export function ")?.split_once('('));
    let names: Vec<_> = functions.map(|(name, _)| name).collect();
    format!("{}{{\nconst islands = {{ {} }};\n{}}}\n", trim(glue), names.join(", "), trim(start))
}

#[cfg(test)]
mod tests {
    use super::{started, together, trim};

    #[test]
    fn scripts_of_one_file_keep_their_names_to_themselves() {
        let both = together(&["// why\nconst a = 1;\n".to_owned(), "const a = 2;\n".to_owned()]);
        let caught = "} catch (fault) {\nsetTimeout(() => { throw fault; });\n}\n";
        assert_eq!(both, format!("try {{\nconst a = 1;\n{caught}try {{\nconst a = 2;\n{caught}"));
    }

    #[test]
    fn what_starts_the_islands_knows_them_by_name() {
        let glue = "export function Pad_1(el) {\n}\nfunction own() {\n}\nexport { own as default };\n";
        assert_eq!(
            started(glue, "islands.Pad_1();\n"),
            format!("{glue}{{\nconst islands = {{ Pad_1 }};\nislands.Pad_1();\n}}\n")
        );
    }

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
