//! Whatever is typed comes back to the letter and does nothing: a page with it has the same elements and attributes
//! as a page with a plain word.

use crate::support::desk::Desk;
use crate::support::visitors::Visitor;
use crate::support::writing::question;
use crate::support::{Council, writing};

/// Ways out of an element, an attribute, a comment or a line; directions, half characters, and plain oddities.
const CORPUS: [&str; 64] = [
    "<script>alert(1)</script>",
    "</textarea><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "</noscript><script>alert(1)</script>",
    "</main></body></html>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<math><mi xlink:href=\"javascript:alert(1)\">",
    "<iframe srcdoc=\"<script>alert(1)</script>\">",
    "<a href=\"javascript:alert(1)\">x</a>",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "\" onfocus=alert(1) autofocus x=\"",
    "' onfocus=alert(1) autofocus x='",
    "\"><script>alert(1)</script>",
    "'><script>alert(1)</script>",
    "` onfocus=alert(1) `",
    "\" style=\"background:url(//x)",
    "<b>bold</b>",
    "<!-- a comment",
    "--><script>alert(1)</script>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml version=\"1.0\"?>",
    "<!DOCTYPE html>",
    "&lt;script&gt;",
    "&amp;lt;b&amp;gt;",
    "&#60;script&#62;",
    "&quot; onx=&quot;",
    "&nbsp;&NewLine;",
    "{{7*7}}",
    "${7*7}",
    "<%= 7*7 %>",
    "#{7*7}",
    "{ $name }",
    "'; DROP TABLE child; --",
    "\" OR 1=1 --",
    "Robert'); --",
    "<plaintext>",
    "<base href=//x>",
    "<link rel=stylesheet href=//x>",
    "<meta http-equiv=refresh content=0>",
    "<form action=//x><button>",
    "<textarea>",
    "<template><script>1</script></template>",
    "<leptos-island data-x=1>",
    "<!--bo-->",
    "<!>",
    "\u{202e}txt.exe",
    "\u{2066}a\u{2069}\u{200f}b",
    "\u{feff}bom",
    "e\u{301}\u{301}\u{301}\u{301}",
    "👩🏽\u{200d}👧🏾 family",
    "نعم، أريد",
    "ｆｕｌｌ ｗｉｄｔｈ ＜script＞",
    "a\0b",
    "a\u{1}\u{8}\u{1b}[31mb",
    "tab\tand  two spaces",
    "one\ntwo\n\nfour",
    "\\u003cscript\\u003e",
    "%3Cscript%3E",
    "+ADw-script+AD4-",
    "x<",
];

/// What a browser's parser makes of characters that HTML cannot hold.
fn parsed(text: &str, in_a_field: bool) -> String {
    text.replace('\0', if in_a_field { "\u{fffd}" } else { "" })
}

#[tokio::test]
async fn answers_come_back_to_the_letter_and_do_nothing() {
    let council = Council::new().await;
    let mut browser = Visitor::Writer.arrive(&council).await;
    let (path, field) = (question("anything-else"), "anything-else");
    browser.post(&path, &[(field, "plain")]).await;
    let (asked, check) = (browser.get(&path).await.shape(), browser.get("/check").await.shape());
    for text in CORPUS.into_iter().chain(["\nstarts on the second line", "\n\n third"]) {
        browser.post(&path, &[(field, text)]).await.leads_to("/check");
        let page = browser.get(&path).await;
        assert_eq!(page.value(field), parsed(text, true));
        assert_eq!(page.shape(), asked, "{text:?}");
        let page = browser.get("/check").await;
        assert!(page.text().contains(&parsed(text, false)), "{text:?}");
        assert_eq!(page.shape(), check, "{text:?}");
        // Refused, it comes back as well.
        let long = format!("{text}{}", "x".repeat(2000));
        let page = browser.post(&path, &[(field, &long)]).await;
        assert_eq!((page.status.as_u16(), page.value(field)), (422, parsed(&long, true)));
    }
}

#[tokio::test]
async fn names_and_codes_come_back_to_the_letter_and_do_nothing() {
    let council = Council::new().await;
    let mut browser = council.browser();
    writing::open(&mut browser, &council.child.invitation).await;
    writing::choose(&mut browser, "before_review").await;
    browser.post("/who", &[("voice", "child_with_help")]).await.leads_to("/who/helper");
    let helper = |name: &'static str| [("name", name), ("relation", "aunt")];
    browser.post("/who/helper", &helper("plain")).await.leads_to("/before");
    browser.post(&question("anything-else"), &[("anything-else", "x")]).await;
    let (form, check) = (browser.get("/who/helper").await.shape(), browser.get("/check").await.shape());
    let start = council.browser().post("/", &[("code", "plain")]).await.shape();
    for text in CORPUS {
        browser.post("/who/helper", &helper(text)).await.leads_to("/before");
        let page = browser.get("/who/helper").await;
        assert_eq!(page.value("name"), parsed(text, true));
        assert_eq!(page.shape(), form, "{text:?}");
        let page = browser.get("/check").await;
        assert!(page.text().contains(&parsed(text, false)), "{text:?}");
        assert_eq!(page.shape(), check, "{text:?}");
        let page = council.browser().post("/", &[("code", text)]).await;
        assert_eq!((page.status.as_u16(), page.value("code")), (422, parsed(text, true)));
        assert_eq!(page.shape(), start, "{text:?}");
    }
}

#[tokio::test]
async fn what_workers_write_does_nothing_either() {
    let council = Council::new().await;
    let desk = Desk::of(&council, &council.iro, &council.child).await;
    let all = CORPUS.map(|text| text.replace('\n', " ")).join("\n\n");
    let plain = CORPUS.map(|_| "plain").join("\n\n");
    let letter = desk.deliver(&all).await;
    let mut child = Visitor::Child.arrive(&council).await;
    let path = format!("/mine/letters/{letter}");
    // A word back says by when it is looked at: both pages have one.
    child.post(&path, &[("not-quite", "plain")]).await;
    let page = child.get(&path).await;
    for text in CORPUS {
        assert!(page.text().contains(&parsed(&text.replace('\n', " "), false)), "{text:?}");
    }
    let paragraphs = |page: &crate::support::Page| page.shape().iter().filter(|element| *element == "p class").count();
    let shape = page.shape();
    let word_back = child.post(&path, &[("not-quite", &all)]).await;
    assert_eq!(word_back.value("not-quite"), parsed(&all, true));
    assert_eq!(child.get(&path).await.shape(), shape, "a word back in its box");
    assert!(paragraphs(&page) >= plain.split("\n\n").count());
    for dangerous in ["iframe", "plaintext", "base", "form action onx", "template", "math", "noscript"] {
        assert!(!shape.iter().any(|element| element.starts_with(&format!("{dangerous} "))), "{dangerous}");
    }

    let mut writer = Visitor::Writer.arrive(&council).await;
    desk.tell_about_oneself("plain").await;
    let meet = writer.get("/meet").await.shape();
    for text in CORPUS {
        desk.tell_about_oneself(text).await;
        let page = writer.get("/meet").await;
        assert!(page.text().contains(&parsed(text, false)), "{text:?}");
        assert_eq!(page.shape(), meet, "{text:?}");
    }
}
