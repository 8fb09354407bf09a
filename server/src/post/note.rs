//! What is sent: that there is something to look at, and where. Never who it is for, who wrote, or what it is
//! (domain.md 4.1, consequence 6): whoever holds the phone may read it.

use heard_app::key;
use heard_app::text::lookup;
use heard_domain::Moment;
use heard_domain::people::Language;
use heard_domain::store::{Channel, OutboxRow};

use crate::vault::sha256;

/// A note, ready to be carried. Debug shows nothing of it.
#[derive(Clone, PartialEq, Eq)]
pub struct Note {
    /// The mailbox that it goes to.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// The text.
    pub body: String,
    /// The same for every try, so that a mailbox that gets it twice can tell.
    pub id: String,
    /// When it goes.
    pub at: Moment,
}

impl std::fmt::Debug for Note {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Note(…)")
    }
}

impl Note {
    /// Writes the note for a row of the outbox. Nobody knows which language the child reads on that day, so it is in
    /// every one, a line each.
    #[must_use]
    pub fn new(row: &OutboxRow, to: String, origin: &str, at: Moment) -> Self {
        let words = if row.channel == Channel::Person { key!("nudge-body-person") } else { key!("nudge-body") };
        let lines: Vec<_> = Language::ALL.into_iter().map(|language| lookup(language, words)).collect();
        let subject: Vec<_> =
            Language::ALL.into_iter().map(|language| lookup(language, key!("nudge-subject"))).collect();
        let known =
            [row.child.as_bytes().as_slice(), &row.id.to_be_bytes(), &row.made_at.timestamp_micros().to_be_bytes()];
        let id = hex::encode(&sha256(&known.concat())[..16]);
        Self { to, subject: subject.join(" / "), body: format!("{}\n{origin}\n", lines.join("\n")), id, at }
    }
}

#[cfg(test)]
mod tests {
    use heard_domain::id::ChildId;
    use heard_domain::sealed::{Owner, Sealed, WrappedKey};
    use heard_domain::store::Cause;

    use super::*;

    fn note(channel: Channel, cause: Cause) -> Note {
        let (child, at) = (ChildId::from_bytes([7; 16]), Moment::from_timestamp(1_795_428_000, 0).expect("a time"));
        let row = OutboxRow {
            id: 1,
            child,
            key: WrappedKey { owner: Owner::Child(child), bytes: Sealed(Vec::new()) },
            channel,
            to: Sealed(Vec::new()),
            cause,
            made_at: at,
            not_before: at,
            tries: 1,
            sent_at: None,
            gave_up_at: None,
        };
        Note::new(&row, "447700900123@sms.example.org".into(), "https://heard.anyshire.example", at)
    }

    #[test]
    fn a_note_does_not_tell_what_it_is_about() {
        for channel in [Channel::Text, Channel::Email, Channel::Person] {
            let [first, others @ ..] = Cause::ALL.map(|cause| note(channel, cause));
            assert!(others.iter().all(|other| *other == first));
        }
    }

    #[test]
    fn a_text_message_is_one_and_of_letters_that_every_phone_shows() {
        let Note { subject, body, .. } = note(Channel::Text, Cause::Letter);
        assert!(body.is_ascii() && subject.is_ascii(), "{body}");
        // GSM 03.38: 160 characters in one message. Some gateways put the subject in front.
        assert!(body.len() + subject.len() + 2 <= 160, "{}", body.len() + subject.len());
    }
}
