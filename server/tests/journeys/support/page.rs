//! A reply, read as a browser reads it.

use axum::http::{HeaderMap, StatusCode, header};
use heard_app::text::lookup;
use heard_domain::people::Language;
use scraper::{ElementRef, Html, Selector};

/// A reply.
#[derive(Debug, Clone)]
pub(crate) struct Page {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
    /// The address that gave it.
    pub(crate) path: String,
}

/// A form with what a browser would send of it.
#[derive(Debug, Clone)]
pub(crate) struct Form {
    pub(crate) action: Option<String>,
    pub(crate) fields: Vec<(String, String)>,
    /// Every field that it has, filled or not.
    pub(crate) names: Vec<String>,
}

impl Page {
    /// The body as text.
    pub(crate) fn source(&self) -> String {
        String::from_utf8(self.body.clone()).expect("UTF-8")
    }

    fn html(&self) -> Html {
        Html::parse_document(&self.source())
    }

    /// The text of the page's own part.
    pub(crate) fn text(&self) -> String {
        let (html, main) = (self.html(), selector("main"));
        html.select(&main).flat_map(|main| main.text()).collect()
    }

    /// The text of each part of the page that a selector finds, without the marks around values.
    pub(crate) fn parts(&self, css: &str) -> Vec<String> {
        let (html, part) = (self.html(), selector(css));
        let plain = |text: String| text.chars().filter(|c| !('\u{2066}'..='\u{2069}').contains(c)).collect();
        html.select(&part).map(|found| plain(found.text().collect())).collect()
    }

    /// Whether the page's own part says this message.
    pub(crate) fn says(&self, key: &str) -> bool {
        let words = lookup(Language::English, key);
        assert_ne!(words, key, "there are such words");
        self.text().contains(&*words)
    }

    /// Fails unless the page was shown and its own part holds this text.
    pub(crate) fn shows(&self, text: &str) -> &Self {
        assert_eq!(self.status, StatusCode::OK, "{}: {}", self.path, self.text());
        assert!(self.text().contains(text), "{} does not show “{text}”: {}", self.path, self.text());
        self
    }

    /// Fails if the text stands anywhere in what was sent, whatever the status.
    pub(crate) fn hides(&self, text: &str) -> &Self {
        assert!(!self.source().contains(text), "{} shows “{text}”", self.path);
        self
    }

    /// Where the reply leads: always an address here.
    pub(crate) fn location(&self) -> &str {
        let to = self.headers[header::LOCATION].to_str().expect("plain characters");
        assert!(to.starts_with('/') && !to.starts_with("//") && !to.contains('\\'), "{} leads away: {to}", self.path);
        to
    }

    /// Fails unless the reply leads there.
    pub(crate) fn leads_to(&self, path: &str) -> &Self {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}: {}", self.path, self.text());
        assert_eq!(self.location(), path, "{}", self.path);
        self
    }

    /// The form that has this field.
    pub(crate) fn form(&self, field: &str) -> Form {
        let forms = self.forms();
        let found = forms.into_iter().find(|form| form.names.iter().any(|name| name == field));
        found.unwrap_or_else(|| panic!("{} ({}) has no field {field}: {}", self.path, self.status, self.text()))
    }

    /// Every form that posts.
    pub(crate) fn forms(&self) -> Vec<Form> {
        let (html, form) = (self.html(), selector("main form[method=post]"));
        html.select(&form).map(|form| read(&html, form)).collect()
    }

    /// The value of the first button of this name whose value begins so.
    pub(crate) fn button(&self, name: &str, begins: &str) -> String {
        let (html, button) = (self.html(), selector(&format!("main button[name=\"{name}\"][value^=\"{begins}\"]")));
        let found = html.select(&button).next().and_then(|button| button.attr("value")).map(str::to_owned);
        found.unwrap_or_else(|| panic!("{} has no button {name}={begins}", self.path))
    }

    /// Whether the page's own part has a field of this name.
    pub(crate) fn names(&self, field: &str) -> bool {
        self.forms().iter().any(|form| form.names.iter().any(|name| name == field))
    }

    /// The values of the choices of this name, in the order in which they are offered.
    pub(crate) fn values(&self, name: &str) -> Vec<String> {
        let (html, choice) = (self.html(), selector(&format!("main input[name=\"{name}\"]")));
        html.select(&choice).filter_map(|choice| choice.attr("value")).map(str::to_owned).collect()
    }

    /// Where the link to the page before leads.
    pub(crate) fn back(&self) -> String {
        let (html, link) = (self.html(), selector("a.back-link"));
        let found = html.select(&link).next().and_then(|link| link.attr("href")).map(str::to_owned);
        found.unwrap_or_else(|| panic!("{} has no way back", self.path))
    }

    /// What stands in a text field.
    pub(crate) fn value(&self, field: &str) -> String {
        let form = self.form(field);
        form.fields.into_iter().find(|(name, _)| name == field).map(|(_, value)| value).unwrap_or_default()
    }

    /// Names of all elements with the names of their attributes: the same for two pages that differ in words only.
    pub(crate) fn shape(&self) -> Vec<String> {
        let html = self.html();
        let element = |element: ElementRef<'_>| {
            let mut names: Vec<_> = element.value().attrs().map(|(name, _)| name).collect();
            names.sort_unstable();
            format!("{} {}", element.value().name(), names.join(" "))
        };
        html.select(&selector("*")).map(element).collect()
    }

    /// The addresses that the page's own part links to.
    pub(crate) fn links(&self) -> Vec<String> {
        let (html, link) = (self.html(), selector("main a[href]"));
        html.select(&link).filter_map(|link| link.attr("href")).map(str::to_owned).collect()
    }
}

fn selector(css: &str) -> Selector {
    Selector::parse(css).expect("a selector")
}

/// With the buttons that stand elsewhere and send it.
fn read(html: &Html, form: ElementRef<'_>) -> Form {
    let (mut fields, mut names) = (Vec::new(), Vec::new());
    let elsewhere = form.attr("id").map(|id| selector(&format!("button[form=\"{id}\"]")));
    let elsewhere = elsewhere.iter().flat_map(|elsewhere| html.select(elsewhere)).collect::<Vec<_>>();
    for control in form.select(&selector("input, textarea, select, button")).chain(elsewhere) {
        let element = control.value();
        let Some(name) = element.attr("name").map(str::to_owned) else { continue };
        let value = || element.attr("value").unwrap_or_default().to_owned();
        let sent = match (element.name(), element.attr("type")) {
            ("textarea", _) => Some(control.text().collect()),
            ("select", _) => {
                let chosen = control.select(&selector("option[selected]")).next();
                chosen.and_then(|option| option.attr("value")).map(str::to_owned)
            }
            ("button", _) => None,
            (_, Some("radio" | "checkbox")) => element.attr("checked").map(|_| value()),
            _ => Some(value()),
        };
        if let Some(sent) = sent {
            fields.push((name.clone(), sent));
        }
        names.push(name);
    }
    Form { action: form.attr("action").map(str::to_owned), fields, names }
}

impl Form {
    /// Fills a field, in place of what stood there.
    pub(crate) fn set(mut self, name: &str, value: &str) -> Self {
        self.fields.retain(|(field, _)| field != name);
        self.and(name, value)
    }

    /// Ticks one more.
    pub(crate) fn and(mut self, name: &str, value: &str) -> Self {
        assert!(self.names.iter().any(|known| known == name), "there is no field {name}, only {:?}", self.names);
        self.fields.push((name.to_owned(), value.to_owned()));
        self
    }
}
