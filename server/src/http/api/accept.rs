//! In which form a program wants its reply, by its `Accept` (RFC 9110, 12.5.1).

use axum::http::{HeaderMap, header};

/// A form of a reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// JSON, where both are as welcome.
    Json,
    /// CSV.
    Csv,
}

impl Form {
    /// How replies of it are labelled.
    pub(super) const fn label(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Csv => "text/csv; charset=utf-8",
        }
    }

    /// How welcome it is to one range of media, and how closely that names it.
    fn fits(self, range: &str) -> Option<u8> {
        let (whole, wide) = match self {
            Self::Json => ("application/json", "application/*"),
            Self::Csv => ("text/csv", "text/*"),
        };
        [("*/*", 0), (wide, 1), (whole, 2)].into_iter().find_map(|(fits, close)| (range == fits).then_some(close))
    }

    /// The one that is most welcome; `None` where neither is.
    pub(super) fn chosen(headers: &HeaderMap) -> Option<Self> {
        let lines: Vec<_> = headers.get_all(header::ACCEPT).iter().filter_map(|line| line.to_str().ok()).collect();
        let accepted = lines.join(",");
        if accepted.trim().is_empty() {
            return Some(Self::Json);
        }
        let welcome = |form: Self| {
            let ranges = accepted.split(',').filter_map(|part| {
                let mut parts = part.split(';').map(|part| part.trim().to_ascii_lowercase());
                let close = form.fits(&parts.next()?)?;
                let weight = parts.find_map(|part| part.strip_prefix("q=")?.parse::<f32>().ok());
                Some((close, (weight.unwrap_or(1.0).clamp(0.0, 1.0) * 1_000.0).round() as u16))
            });
            // The range that names it most closely decides.
            ranges.max_by_key(|(close, _)| *close).map_or(0, |(_, weight)| weight)
        };
        match (welcome(Self::Json), welcome(Self::Csv)) {
            (0, 0) => None,
            (json, csv) if csv > json => Some(Self::Csv),
            _ => Some(Self::Json),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_welcome_form_is_given_and_none_that_is_unwelcome() {
        for (accepted, chosen) in [
            ("", Some(Form::Json)),
            ("*/*", Some(Form::Json)),
            ("application/json", Some(Form::Json)),
            ("text/csv", Some(Form::Csv)),
            ("TEXT/CSV; charset=utf-8", Some(Form::Csv)),
            ("text/*", Some(Form::Csv)),
            ("text/html, */*;q=0.1", Some(Form::Json)),
            ("application/json;q=0.5, text/csv", Some(Form::Csv)),
            ("text/csv;q=0, */*", Some(Form::Json)),
            ("text/csv, application/json", Some(Form::Json)),
            ("text/html", None),
            ("text/csv;q=0", None),
            ("image/png, application/xml", None),
        ] {
            let headers = HeaderMap::from_iter([(header::ACCEPT, accepted.parse().expect("a value"))]);
            assert_eq!(Form::chosen(&headers), chosen, "{accepted}");
        }
        assert_eq!(Form::chosen(&HeaderMap::new()), Some(Form::Json));
    }
}
