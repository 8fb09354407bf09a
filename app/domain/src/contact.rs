//! How a child wants to be told that there is something to look at: what they filled in, read and checked.
//!
//! What it is not: a directory. One way is kept, and of the fields only those that it needs.
//!
//! To add a way: a variant of [`Channel`], its fields here, its arm in [`ContactForm::read`].

use crate::Words;
use crate::documents::ContactDetails;
use crate::store::Channel;

/// The fields, as typed. Debug shows their lengths only.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ContactForm {
    /// The way that was chosen, if one was.
    pub channel: Option<Channel>,
    /// A mobile number.
    pub phone: Words,
    /// The child's own e-mail address.
    pub email: Words,
    /// The name of somebody who passes it on.
    pub person: Words,
    /// Their e-mail address.
    pub person_email: Words,
}

/// The ways that a child is offered, in order: those by which something can be sent. One by which nothing can be sent
/// asks nobody for a number, but what is `kept` can be kept on, and taken back; not to be told is always offered.
/// `rehearses`: nothing is sent, and everything can be tried.
#[must_use]
pub fn offered(kept: Channel, sends: &[Channel], rehearses: bool) -> Vec<Channel> {
    let offers = |way: &Channel| rehearses || *way == Channel::None || *way == kept || sends.contains(way);
    Channel::ALL.into_iter().filter(offers).collect()
}

/// The field that cannot be taken as it is: it is empty, or not of the right shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContactFault {
    /// No way was chosen.
    Channel,
    /// No mobile number of the United Kingdom, and none with its country's code.
    Phone,
    /// No e-mail address.
    Email,
    /// No name, or one of more than [`ContactForm::MAX_NAME`] characters.
    Person,
    /// No e-mail address of that person.
    PersonEmail,
}

impl ContactForm {
    /// The longest name of a person, in characters.
    pub const MAX_NAME: usize = 100;

    /// What was kept, back in its fields.
    #[must_use]
    pub fn of(channel: Channel, details: ContactDetails) -> Self {
        let ContactDetails { address, person } = details;
        let form = Self { channel: Some(channel), ..Self::default() };
        match channel {
            Channel::Text => Self { phone: address, ..form },
            Channel::Email => Self { email: address, ..form },
            Channel::Person => Self { person, person_email: address, ..form },
            Channel::None => form,
        }
    }

    /// The way, and the details that it needs; what stands in other fields is left alone and not kept.
    ///
    /// # Errors
    /// Every fault of the fields that are needed, in their order.
    pub fn read(&self) -> Result<(Channel, ContactDetails), Vec<ContactFault>> {
        let channel = self.channel.ok_or_else(|| vec![ContactFault::Channel])?;
        let details = match channel {
            Channel::None => ContactDetails::default(),
            Channel::Text => {
                let number = mobile(self.phone.expose()).ok_or_else(|| vec![ContactFault::Phone])?;
                ContactDetails { address: number.into(), person: Words::default() }
            }
            Channel::Email => {
                let address = email(self.email.expose()).ok_or_else(|| vec![ContactFault::Email])?;
                ContactDetails { address: address.into(), person: Words::default() }
            }
            Channel::Person => match (name(self.person.expose()), email(self.person_email.expose())) {
                (Some(person), Some(address)) => ContactDetails { address: address.into(), person: person.into() },
                (person, address) => {
                    let no_name = person.is_none().then_some(ContactFault::Person);
                    let no_address = address.is_none().then_some(ContactFault::PersonEmail);
                    return Err(no_name.into_iter().chain(no_address).collect());
                }
            },
        };
        Ok((channel, details))
    }
}

/// A number that a text message reaches, as `+` and 8 to 15 digits (ITU-T E.164). One without its country's code is
/// a mobile number of the United Kingdom: `07`, but not `070`, which are personal numbers that cost more (Ofcom,
/// National Telephone Numbering Plan). `None` for anything else.
#[must_use]
pub fn mobile(typed: &str) -> Option<String> {
    let plain: String = typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '.' | '(' | ')')).collect();
    let international = plain.strip_prefix('+').or_else(|| plain.strip_prefix("00"));
    let digits = match (international, plain.strip_prefix('0')) {
        // "+44 (0)7700 900123" is how many people write it.
        (Some(rest), _) => rest.strip_prefix("440").map_or_else(|| rest.to_owned(), |home| format!("44{home}")),
        (None, Some(home)) => format!("44{home}"),
        (None, None) => return None,
    };
    let well_formed = (8..=15).contains(&digits.len())
        && digits.bytes().all(|digit| digit.is_ascii_digit())
        && !digits.starts_with('0');
    let reachable = match digits.strip_prefix("44") {
        Some(home) => home.len() == 10 && home.starts_with('7') && !home.starts_with("70"),
        None => true,
    };
    (well_formed && reachable).then(|| format!("+{digits}"))
}

/// An e-mail address of the shape that every mail server takes: a dot-atom, `@`, and a domain of at least two labels
/// (RFC 5321, section 4.1.2; at most 254 characters, RFC 3696 erratum 1690). Quoted names and letters outside ASCII,
/// which some servers refuse, are not taken. `None` for anything else.
#[must_use]
pub fn email(typed: &str) -> Option<String> {
    let address = typed.trim();
    let (local, domain) = address.rsplit_once('@')?;
    let atom = |part: &str| {
        !part.is_empty() && part.bytes().all(|c| c.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&c))
    };
    let good = address.len() <= 254 && local.len() <= 64 && local.split('.').all(atom) && is_domain(domain);
    good.then(|| address.to_owned())
}

/// Whether this is a domain of at least two labels, such as `sms.example.org`.
#[must_use]
pub fn is_domain(text: &str) -> bool {
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|c| c.is_ascii_alphanumeric() || c == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    text.len() <= 253 && text.contains('.') && text.split('.').all(label)
}

fn name(typed: &str) -> Option<String> {
    let name = typed.trim();
    let good = !name.is_empty() && name.chars().count() <= ContactForm::MAX_NAME && !name.contains(char::is_control);
    good.then(|| name.to_owned())
}

/// All of an address but its last two characters hidden, for whoever looks after the sending.
#[must_use]
pub fn masked(address: &str) -> String {
    let shown = address.chars().count().saturating_sub(2);
    format!("…{}", address.chars().skip(shown).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_asked_for_a_number_that_nothing_can_be_sent_to() {
        assert_eq!(offered(Channel::None, &[], false), [Channel::None]);
        assert_eq!(offered(Channel::None, &[Channel::Email], false), [Channel::Email, Channel::None]);
        assert_eq!(
            offered(Channel::Text, &[], false),
            [Channel::Text, Channel::None],
            "what is kept can be taken back"
        );
        assert_eq!(offered(Channel::None, &[], true), Channel::ALL);
    }

    #[test]
    fn a_mobile_number_is_taken_as_people_write_it() {
        for typed in ["07700 900123", "07700-900-123", " +44 7700 900123 ", "+44 (0)7700 900123", "0044 7700.900123"] {
            assert_eq!(mobile(typed).as_deref(), Some("+447700900123"), "{typed}");
        }
        assert_eq!(mobile("+353 20 910 1234").as_deref(), Some("+353209101234"));
    }

    #[test]
    fn what_no_text_message_reaches_is_refused() {
        for typed in [
            "",
            "7700 900123",
            "07700 90012",
            "07700 9001234",
            "01632 960001",
            "+44 1632 960001",
            "070 0000 0000",
            "+0 7700 900123",
            "+1234567",
            "+1234567890123456",
            "07700 90012x",
            "0٧700 900123",
            "call 07700 900123",
        ] {
            assert_eq!(mobile(typed), None, "{typed}");
        }
    }

    #[test]
    fn an_email_address_has_the_shape_that_servers_take() {
        for good in ["sam@example.org", " sam.o'hara+post@mail.example.co.uk ", "1@2.example"] {
            assert_eq!(email(good).as_deref(), Some(good.trim()));
        }
        let long = format!("{}@example.org", "a".repeat(65));
        for bad in [
            "",
            "sam",
            "@example.org",
            "sam@",
            "sam@example",
            "sam@example..org",
            "sam@-example.org",
            ".sam@example.org",
            "sam..o@example.org",
            "sam o@example.org",
            "sam@exam ple.org",
            "a@b@example.org",
            "sam@example.org\r\nBcc: x@example.org",
            "Sam <sam@example.org>",
            "sam,kim@example.org",
            "sâm@example.org",
            long.as_str(),
        ] {
            assert_eq!(email(bad), None, "{bad}");
        }
    }

    #[test]
    fn only_the_chosen_way_is_checked_and_kept() {
        let typed = ContactForm {
            phone: "nonsense".into(),
            email: "sam@example.org".into(),
            person: "Aunt Sal".into(),
            ..ContactForm::default()
        };
        let with = |channel| ContactForm { channel, ..typed.clone() }.read();
        assert_eq!(with(None), Err(vec![ContactFault::Channel]));
        assert_eq!(with(Some(Channel::None)), Ok((Channel::None, ContactDetails::default())));
        assert_eq!(with(Some(Channel::Text)), Err(vec![ContactFault::Phone]));
        assert_eq!(with(Some(Channel::Person)), Err(vec![ContactFault::PersonEmail]));
        let (channel, details) = with(Some(Channel::Email)).expect("a good address");
        assert_eq!(
            (channel, details.address.expose(), details.person.expose()),
            (Channel::Email, "sam@example.org", "")
        );
        let nobody = ContactForm { channel: Some(Channel::Person), ..ContactForm::default() };
        assert_eq!(nobody.read(), Err(vec![ContactFault::Person, ContactFault::PersonEmail]));
        let long = "x".repeat(ContactForm::MAX_NAME + 1);
        for name in ["a\nb", long.as_str()] {
            let form = ContactForm { person: name.into(), person_email: "sal@example.org".into(), ..nobody.clone() };
            assert_eq!(form.read(), Err(vec![ContactFault::Person]));
        }
    }

    #[test]
    fn what_was_kept_comes_back_in_its_fields() {
        let form = ContactForm {
            channel: Some(Channel::Person),
            person: "Aunt Sal".into(),
            person_email: "sal@example.org".into(),
            ..ContactForm::default()
        };
        let (channel, details) = form.read().expect("whole");
        assert_eq!(ContactForm::of(channel, details), form);
    }

    #[test]
    fn a_mask_leaves_two_characters() {
        assert_eq!(masked("+447700900123"), "…23");
        assert_eq!(masked("sam@example.org"), "…rg");
        assert_eq!(masked("x"), "…x");
        assert_eq!(masked(""), "…");
    }
}
