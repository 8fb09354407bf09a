//! By e-mail.

use std::time::{Duration, SystemTime};

use lettre::message::Mailbox;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::transport::smtp::Error;
use lettre::transport::smtp::extension::ClientId;
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor};

use super::mail::unfit;
use super::{Courier, Mail, Note, Undelivered};
use crate::config::Misconfigured;

/// How long handing over one note may take, from the connection to the server's last word.
pub(super) const LONGEST: Duration = Duration::from_secs(10);

/// A mail server.
pub struct Smtp {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl Smtp {
    /// The mail server of these settings. It is reached only when there is something to carry.
    ///
    /// # Errors
    /// [`Misconfigured`] when the settings make none.
    pub fn new(mail: &Mail) -> Result<Self, Misconfigured> {
        let from = mail.from.parse::<Mailbox>().map_err(|_| unfit())?;
        let name = ClientId::Domain(from.email.domain().to_owned());
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(&mail.smtp).map_err(|_| unfit())?;
        Ok(Self { transport: transport.hello_name(name).timeout(Some(LONGEST)).build(), from })
    }

    /// Whether the server takes a connection, and the name and password where there are some.
    ///
    /// # Errors
    /// [`Undelivered`] says how it does not.
    pub async fn answers(&self) -> Result<(), Undelivered> {
        match tokio::time::timeout(LONGEST, self.transport.test_connection()).await {
            Ok(Ok(true)) => Ok(()),
            Ok(Ok(false)) => Err(Undelivered::Unreachable),
            Ok(Err(error)) => Err(kind(&error)),
            Err(_) => Err(Undelivered::TimedOut),
        }
    }

    fn message(&self, note: &Note) -> Option<Message> {
        let automatic = HeaderName::new_from_ascii_str("Auto-Submitted");
        Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, note.to.parse().ok()?))
            .subject(note.subject.as_str())
            .date(SystemTime::from(note.at))
            .message_id(Some(format!("<{}@{}>", note.id, self.from.email.domain())))
            // So that no answering machine answers (RFC 3834).
            .raw_header(HeaderValue::new(automatic, "auto-generated".into()))
            .header(ContentType::TEXT_PLAIN)
            .body(note.body.clone())
            .ok()
    }
}

impl Courier for Smtp {
    async fn carry(&self, note: &Note) -> Result<(), Undelivered> {
        let message = self.message(note).ok_or(Undelivered::NoWay)?;
        match tokio::time::timeout(LONGEST, self.transport.send(message)).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => Err(kind(&error)),
            Err(_) => Err(Undelivered::TimedOut),
        }
    }
}

/// What a failure comes to. The server's own words are left out: they may repeat the address.
fn kind(error: &Error) -> Undelivered {
    match error.status() {
        Some(code) => Undelivered::Refused(code.into()),
        None if error.is_timeout() => Undelivered::TimedOut,
        None => Undelivered::Unreachable,
    }
}
