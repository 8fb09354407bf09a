//! How the council sends: `[mail]` in `heard.toml`.

use heard_domain::contact;
use heard_domain::documents::ContactDetails;
use heard_domain::store::Channel;

use super::Smtp;
use crate::config::Misconfigured;

/// A mail server, and who we are to it.
#[derive(Clone, PartialEq, Eq)]
pub struct Mail {
    /// With name and password: never shown.
    pub(super) smtp: String,
    /// The address that messages come from.
    pub from: String,
    /// The domain of a gateway that sends on as a text message what is mailed to a number there.
    pub text_domain: Option<String>,
}

/// Without the password.
impl std::fmt::Debug for Mail {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Mail({}, {}, {:?})", self.host(), self.from, self.text_domain)
    }
}

impl Mail {
    /// Takes the settings. The way to the server must be encrypted unless it is this machine: what a child chose
    /// would travel open, and the password too.
    ///
    /// # Errors
    /// [`Misconfigured`] names the setting, and never what stands in it where that may be a password.
    pub fn checked(smtp: String, from: Option<String>, text_domain: Option<String>) -> Result<Self, Misconfigured> {
        let from = from.as_deref().and_then(contact::email).ok_or_else(|| {
            Misconfigured("from, in [mail], must be an e-mail address, such as heard@example.org".into())
        })?;
        if text_domain.as_deref().is_some_and(|domain| !contact::is_domain(domain)) {
            return Err(Misconfigured("text_domain, in [mail], must be a domain, such as sms.example.org".into()));
        }
        let mail = Self { smtp, from, text_domain };
        let (scheme, rest) = mail.smtp.split_once("://").unwrap_or_default();
        let encrypted = scheme == "smtps" || scheme == "smtp" && rest.ends_with("?tls=required");
        let local = scheme == "smtp" && ["127.0.0.1", "localhost", "[::1]"].contains(&mail.host());
        if !encrypted && !local {
            return Err(unfit());
        }
        Smtp::new(&mail)?;
        Ok(mail)
    }

    /// The name of the server.
    #[must_use]
    pub fn host(&self) -> &str {
        let (_, rest) = self.smtp.split_once("://").unwrap_or_default();
        let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
        match host.find(']') {
            Some(end) => &host[..=end],
            None => host.split(':').next().unwrap_or_default(),
        }
    }

    /// The ways by which something can be sent.
    #[must_use]
    pub fn sends(&self) -> Vec<Channel> {
        let sent = |channel: &Channel| match channel {
            Channel::Text => self.text_domain.is_some(),
            Channel::Email | Channel::Person => true,
            Channel::None => false,
        };
        Channel::ALL.into_iter().filter(sent).collect()
    }

    /// The mailbox for what a child chose: for a text message the number's digits, country's code first, at the
    /// gateway.
    #[must_use]
    pub(super) fn mailbox(&self, channel: Channel, details: &ContactDetails) -> Option<String> {
        let address = details.address.expose();
        match channel {
            Channel::Text => Some(format!("{}@{}", address.trim_start_matches('+'), self.text_domain.as_ref()?)),
            Channel::Email | Channel::Person => Some(address.to_owned()),
            Channel::None => None,
        }
    }
}

/// What is said of every `smtp` that is not taken.
pub(super) fn unfit() -> Misconfigured {
    Misconfigured(
        "smtp, in [mail] or HEARD_SMTP, must look like smtps://user:password@mail.example.org, or \
         smtp://user:password@mail.example.org?tls=required; without encryption only for this machine, \
         smtp://127.0.0.1"
            .into(),
    )
}
