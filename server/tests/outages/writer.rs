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

/// What a page says that could not save what it was sent.
const NOT_SAVED: &str = "It could not be saved just now";
/// What the page says from which answers could not be sent.
const NOT_SENT: &str = "It could not be sent just now";

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
    /// How many requests got a whole reply.
    pub(crate) answered: AtomicUsize,
    /// How many pages said that something could not be saved, and gave the words back.
    pub(crate) kept: AtomicUsize,
}

impl Shared {
    /// Adds one that was acknowledged.
    pub(crate) fn add(&self, sent: Sent) {
        self.sent.lock().expect("no writer panics while it holds them").push(sent);
    }

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
        let mut browser = Browser::new(address, shared);
        browser.send(&invited.token, &words, unsafe_words.as_deref());
        let sent = Sent { child: invited.child, words, unsafe_words };
        shared.add(sent);
    }
}

/// A browser of one child.
pub(crate) struct Browser<'a> {
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

impl Reply {
    /// Whether it is a refusal that says so and gives the words back.
    fn keeps(&self, said: &str, words: &str) -> bool {
        self.status == 503 && self.text.contains(said) && self.text.contains(words)
    }
}

fn fields(pairs: &[(&str, &str)]) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
}

impl<'a> Browser<'a> {
    /// One that was never here.
    pub(crate) const fn new(address: &'a str, shared: &'a Shared) -> Self {
        Self { address, cookie: String::new(), shared }
    }

    /// One that holds this cookie already.
    pub(crate) const fn with_cookie(address: &'a str, shared: &'a Shared, cookie: String) -> Self {
        Self { address, cookie, shared }
    }

    /// Asks once, of a server that is there; gives status and text.
    pub(crate) fn ask_once(&self, method: &str, path: &str, pairs: &[(&str, &str)]) -> (u16, String) {
        let reply = self.once(method, path, &fields(pairs)).expect("the server is there");
        (reply.status, reply.text)
    }

    /// From the link to the receipt.
    pub(crate) fn send(&mut self, token: &str, words: &str, unsafe_words: Option<&str>) {
        self.begin(token);
        if let Some(told) = unsafe_words {
            let fields = [("unsafe", "yes"), ("unsafe-words", told)];
            self.post(&question("unsafe"), &fields, "/", Some((NOT_SAVED, told)));
        }
        self.say(words);
        self.hand_in(words);
    }

    /// From the link to the questions.
    pub(crate) fn begin(&mut self, token: &str) {
        let opened = self.post("/", &[("token", token)], "/say", None);
        self.cookie = opened.cookie.expect("a session");
        self.post("/say", &[("purpose", "before_review")], "/questions", None);
    }

    /// Answers one question.
    pub(crate) fn say(&self, words: &str) {
        self.post(&question("anything-else"), &[("anything-else", words)], "/check", Some((NOT_SAVED, words)));
    }

    /// Sends what was said.
    pub(crate) fn hand_in(&self, words: &str) {
        let submission = self.submission(words);
        self.post("/check", &[("submission", &submission)], "/sent", Some((NOT_SENT, words)));
    }

    /// Answers the same question until the page says that it could not be saved, and gives the words back.
    pub(crate) fn say_until_kept(&self, words: &str) {
        let body = fields(&[("anything-else", words)]);
        self.ask("POST", &question("anything-else"), &body, |reply| reply.keeps(NOT_SAVED, words), None);
        self.shared.kept.fetch_add(1, Ordering::Relaxed);
    }

    /// Tries to send once; gives whether it was acknowledged. Else the page says so, and has the answers.
    pub(crate) fn hand_in_once(&self, words: &str) -> bool {
        let body = fields(&[("submission", &self.submission(words))]);
        let reply = self.once("POST", "/check", &body).expect("the server is there");
        let sent = reply.status == 303 && reply.location == "/sent";
        assert!(sent || reply.keeps(NOT_SENT, words), "{}: {}", reply.status, reply.text);
        sent
    }

    fn submission(&self, words: &str) -> String {
        let check = self.ask("GET", "/check", "", |reply| reply.status == 200, None);
        assert!(check.text.contains(words), "what was saved is on the page");
        let (_, rest) = check.text.split_once("name=\"submission\" value=\"").expect("something to send");
        rest.split_once('"').expect("an id").0.to_owned()
    }

    /// Posts until the reply leads on.
    fn post(&self, path: &str, fields: &[(&str, &str)], to: &str, kept: Option<(&str, &str)>) -> Reply {
        let body = self::fields(fields);
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
                    assert!([303, 503].contains(&reply.status), "{method} {path}: {} {}", reply.status, reply.text);
                    if let Some((said, words)) = kept {
                        assert!(reply.keeps(said, words), "{path}: {}", reply.text);
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
        self.shared.answered.fetch_add(1, Ordering::Relaxed);
        (text.len() >= length).then(|| Reply { status, location, cookie, text: text.to_owned() })
    }
}
