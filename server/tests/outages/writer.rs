//! A child who writes and sends, again and again, and tries again whatever happens, as a child with bad signal does.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use heard_domain::id::ChildId;

use crate::journeys::support::writing::question;
use crate::server::Invited;

/// The longest that a writer tries one thing, before the test gives up.
const PATIENCE: Duration = Duration::from_secs(120);
/// A breath between two tries, so that they do not take the machine from the server.
const BREATH: Duration = Duration::from_millis(10);

/// A sending that the server said it has.
#[derive(Debug, Clone)]
pub(crate) struct Sent {
    pub(crate) child: ChildId,
    pub(crate) words: String,
    /// What made them feel unsafe, where they said so.
    pub(crate) unsafe_words: Option<String>,
}

/// What all writers of a test share.
#[derive(Default)]
pub(crate) struct Shared {
    /// Set when they are to finish what they are at.
    pub(crate) enough: AtomicBool,
    /// Everything that was acknowledged.
    pub(crate) sent: Mutex<Vec<Sent>>,
    /// How many pages said that something could not be saved, and gave the words back.
    pub(crate) kept: AtomicUsize,
}

impl Shared {
    /// How many sendings were acknowledged.
    pub(crate) fn count(&self) -> usize {
        self.sent.lock().expect("no writer panics while it holds them").len()
    }

    /// Waits until this holds.
    pub(crate) fn wait(&self, what: &str, holds: impl Fn(&Self) -> bool) {
        let since = Instant::now();
        while !holds(self) {
            assert!(since.elapsed() < PATIENCE, "{what}: {} sent, {:?} kept", self.count(), self.kept);
            std::thread::sleep(BREATH);
        }
    }
}

/// One writer: number, address of the server, and the children in whose name they write, in turn.
pub(crate) fn write(number: usize, address: &str, children: &[&Invited], shared: &Shared) {
    for (turn, invited) in children.iter().cycle().enumerate() {
        if shared.enough.load(Ordering::Relaxed) {
            return;
        }
        let words = format!("Writer {number}, {turn}: the dog is called Pip.");
        let unsafe_words = (turn % 3 == 0).then(|| format!("Writer {number}, {turn}: he shouts at night."));
        let mut browser = Browser { address, cookie: String::new(), shared };
        browser.send(&invited.token, &words, unsafe_words.as_deref());
        let sent = Sent { child: invited.child, words, unsafe_words };
        shared.sent.lock().expect("no writer panics while it holds them").push(sent);
    }
}

struct Browser<'a> {
    address: &'a str,
    cookie: String,
    shared: &'a Shared,
}

struct Reply {
    status: u16,
    location: String,
    cookie: Option<String>,
    text: String,
}

impl Browser<'_> {
    /// From the link to the receipt.
    fn send(&mut self, token: &str, words: &str, unsafe_words: Option<&str>) {
        let opened = self.post("/", &[("token", token)], "/say", None);
        self.cookie = opened.cookie.expect("a session");
        self.post("/say", &[("purpose", "before_review")], "/who", None);
        self.post("/who", &[("voice", "child")], "/before", None);
        if let Some(told) = unsafe_words {
            let fields = [("unsafe", "yes"), ("unsafe-words", told)];
            self.post(&question("unsafe"), &fields, "/", Some(("It could not be saved just now", told)));
        }
        let kept = Some(("It could not be saved just now", words));
        self.post(&question("anything-else"), &[("anything-else", words)], "/check", kept);
        let check = self.ask("GET", "/check", "", |reply| reply.status == 200, None);
        assert!(check.text.contains(words), "what was saved is on the page");
        let (_, rest) = check.text.split_once("name=\"submission\" value=\"").expect("something to send");
        let (submission, _) = rest.split_once('"').expect("an id");
        let kept = Some(("It could not be sent just now", words));
        self.post("/check", &[("submission", submission)], "/sent", kept);
    }

    /// Posts until the reply leads on.
    fn post(&self, path: &str, fields: &[(&str, &str)], to: &str, kept: Option<(&str, &str)>) -> Reply {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let leads = |reply: &Reply| {
            let leads = reply.status == 303 && reply.location.starts_with(to);
            assert!(leads || reply.status == 503, "{path}: {} {}: {}", reply.status, reply.location, reply.text);
            leads
        };
        self.ask("POST", path, &body, leads, kept)
    }

    /// Asks until the reply is good. One that is not says why, and gives back the words.
    fn ask(
        &self,
        method: &str,
        path: &str,
        body: &str,
        good: impl Fn(&Reply) -> bool,
        kept: Option<(&str, &str)>,
    ) -> Reply {
        let since = Instant::now();
        loop {
            assert!(since.elapsed() < PATIENCE, "{method} {path} is never answered");
            match self.once(method, path, body) {
                Some(reply) if good(&reply) => return reply,
                Some(reply) => {
                    assert_eq!(reply.status, 503, "{method} {path}: {}", reply.text);
                    if let Some((said, words)) = kept {
                        assert!(reply.text.contains(said) && reply.text.contains(words), "{path}: {}", reply.text);
                        self.shared.kept.fetch_add(1, Ordering::Relaxed);
                    }
                }
                None => {}
            }
            std::thread::sleep(BREATH);
        }
    }

    /// Asks once; `None` when the line was cut before the whole reply was there.
    fn once(&self, method: &str, path: &str, body: &str) -> Option<Reply> {
        let mut stream = TcpStream::connect(self.address).ok()?;
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\nSec-Fetch-Site: same-origin\r\nCookie: {}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            self.address,
            self.cookie,
            body.len(),
        )
        .ok()?;
        let mut text = Vec::new();
        stream.read_to_end(&mut text).ok()?;
        let text = String::from_utf8(text).ok()?;
        let (head, text) = text.split_once("\r\n\r\n")?;
        let mut lines = head.lines();
        let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
        let field = |name: &str| {
            let line = |line: &str| {
                line.split_once(": ").filter(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, v)| v.to_owned())
            };
            head.lines().find_map(line)
        };
        let length: usize = field("content-length").map_or(Some(0), |length| length.parse().ok())?;
        let cookie = field("set-cookie").and_then(|cookie| cookie.split(';').next().map(str::to_owned));
        let location = field("location").unwrap_or_default();
        (text.len() >= length).then(|| Reply { status, location, cookie, text: text.to_owned() })
    }
}
