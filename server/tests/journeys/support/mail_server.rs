//! A mail server as small as can be: it takes everything or refuses everything, and keeps what it took.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex};

use heard::outbox::Mail;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

#[derive(Default)]
struct Shared {
    taken: Mutex<Vec<String>>,
    refuses: Mutex<bool>,
    /// Whether a sender is to wait for its answer.
    holds: Mutex<bool>,
    released: Condvar,
}

/// The server, on a port of this machine.
pub(crate) struct MailServer {
    shared: Arc<Shared>,
    port: u16,
    /// Says each time that a message came in, before it is answered.
    pub(crate) arrivals: UnboundedReceiver<()>,
}

impl MailServer {
    /// Starts it.
    pub(crate) fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = listener.local_addr().expect("bound").port();
        let shared = Arc::new(Shared::default());
        let (arrived, arrivals) = unbounded_channel();
        let serving = Arc::clone(&shared);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (shared, arrived) = (Arc::clone(&serving), arrived.clone());
                std::thread::spawn(move || converse(&stream, &shared, &arrived));
            }
        });
        Self { shared, port, arrivals }
    }

    /// The settings that lead here.
    pub(crate) fn mail(&self) -> Mail {
        let smtp = format!("smtp://127.0.0.1:{}", self.port);
        Mail::checked(smtp, Some("heard@anyshire.example".into()), Some("sms.example.org".into()))
            .expect("good settings")
    }

    /// Refuses from now on, or takes again.
    pub(crate) fn refuse(&self, refuses: bool) {
        *self.shared.refuses.lock().expect("no test panics while it holds this") = refuses;
    }

    /// Leaves senders without an answer from now on, or gives it.
    pub(crate) fn hold(&self, holds: bool) {
        *self.shared.holds.lock().expect("no test panics while it holds this") = holds;
        self.shared.released.notify_all();
    }

    /// What was taken: for whom, and the message.
    pub(crate) fn taken(&self) -> Vec<String> {
        self.shared.taken.lock().expect("no test panics while it holds this").clone()
    }
}

/// One conversation (RFC 5321), until the other side hangs up.
fn converse(stream: &TcpStream, shared: &Shared, arrived: &UnboundedSender<()>) {
    let say = |line: &str| {
        let mut stream = stream;
        let _ = stream.write_all(format!("{line}\r\n").as_bytes());
    };
    let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
    let mut envelope = String::new();
    say("220 mail.example");
    while let Some(line) = lines.next() {
        let refuses = *shared.refuses.lock().expect("no test panics while it holds this");
        match line.split([' ', ':']).next().unwrap_or_default() {
            "RCPT" if refuses => say("451 not now"),
            "RCPT" => {
                envelope = line;
                say("250 good");
            }
            "DATA" => {
                say("354 go on");
                let message: Vec<_> = lines.by_ref().take_while(|line| line != ".").collect();
                let _ = arrived.send(());
                let holds = shared.holds.lock().expect("no test panics while it holds this");
                drop(shared.released.wait_while(holds, |holds| *holds));
                shared.taken.lock().expect("no test panics here").push(format!("{envelope}\n{}", message.join("\n")));
                say("250 taken");
            }
            "QUIT" => return say("221 goodbye"),
            _ => say("250 good"),
        }
    }
}
