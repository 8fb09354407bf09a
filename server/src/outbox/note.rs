//! What is sent: that there is something to look at, and where. Never who it is for, who wrote, or what it is:
//! whoever holds the phone may read it.

use heard_app::paths::staff as at;
use heard_app::text::{day_in, lookup, lookup_with};
use heard_app::{args, key};
use heard_domain::Moment;
use heard_domain::agreeing::last_day;
use heard_domain::digest::Digest;
use heard_domain::people::Language;
use heard_domain::store::{AlarmCall, Channel, DecisionMail, DigestCall, OutboxRow};

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

impl Note {
    /// Writes the message to a worker that something unsafe was told, or to the duty address. One that tells of the
    /// same has the same id for every try; one that tells of more has another, so that no mailbox takes it for a
    /// repetition.
    #[must_use]
    pub fn alarm(call: &AlarmCall, to: String, origin: &str, at: Moment) -> Self {
        let says = |key| lookup(Language::English, key);
        let sign_in = format!("{origin}/staff/urgent");
        let mut lines = vec![says(key!("staff-alarm-body")), sign_in.into(), says(key!("staff-alarm-again"))];
        if call.staff.is_none() {
            lines.push(says(key!("staff-alarm-duty")));
        }
        let staff = call.staff.map(|staff| staff.as_bytes().to_vec()).unwrap_or_default();
        let alarms = call.alarms.iter().flat_map(|(id, _)| id.to_be_bytes());
        let id = id_of(b"alarm".iter().copied().chain(staff).chain(alarms));
        Self { to, subject: says(key!("staff-alarm-subject")).into(), body: format!("{}\n", lines.join("\n")), id, at }
    }

    /// Writes the morning's message to a worker: what waits, in numbers, without what is not there.
    #[must_use]
    pub fn digest(call: &DigestCall, waits: &Digest, to: String, origin: &str, at: Moment) -> Self {
        let says = |key| lookup(Language::English, key);
        let counts = [
            (key!("staff-digest-concerns"), waits.concerns),
            (key!("staff-digest-unread"), waits.unread),
            (key!("staff-digest-matters"), waits.matters),
            (key!("staff-digest-letters"), waits.letters),
            (key!("staff-digest-reviews"), waits.reviews),
        ];
        let there = counts.into_iter().filter(|(_, count)| *count > 0);
        let mut body: String = there.map(|(key, count)| format!("{}: {count}\n", says(key))).collect();
        body.push_str(&format!("\n{}\n{origin}/staff\n", says(key!("staff-digest-body"))));
        let day = call.day.to_string();
        let id = id_of(b"digest".iter().copied().chain(*call.staff.as_bytes()).chain(day.bytes()));
        Self { to, subject: says(key!("staff-digest-subject")).into(), body, id, at }
    }
}

impl Note {
    /// Writes the mail to somebody who carries out what a review decided: the link, and until when it works. Every try
    /// carries the same.
    #[must_use]
    pub fn decisions(mail: &DecisionMail, to: String, secret: String, origin: &str, at: Moment) -> Self {
        let says = |key| lookup(Language::English, key);
        let until = args! { "day" => day_in(Language::English, last_day(mail.until)) };
        let until = lookup_with(Language::English, key!("staff-linked-body-until"), &until);
        let link = at::Decisions { token: secret }.href();
        let body = format!("{}\n{origin}{link}\n{until}\n", says(key!("staff-linked-body")));
        let id = id_of(b"decisions".iter().copied().chain(*mail.link.as_bytes()));
        Self { to, subject: says(key!("staff-linked-subject")).into(), body, id, at }
    }
}

/// An id that shows nothing of what it was made from.
fn id_of(known: impl Iterator<Item = u8>) -> String {
    hex::encode(&sha256(&known.collect::<Vec<_>>())[..16])
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
    fn a_message_to_a_worker_tells_no_more_than_where_to_look() {
        let at = Moment::from_timestamp(1_795_428_000, 0).expect("a time");
        let staff = Some(heard_domain::id::StaffId::from_bytes([5; 16]));
        let write = |staff, alarms: &[(i64, u32)]| {
            let call = AlarmCall { staff, alarms: alarms.to_vec() };
            Note::alarm(&call, "someone@post.example".into(), "https://heard.anyshire.example", at)
        };
        let (one, many) = (write(staff, &[(1, 1)]), write(staff, &[(1, 2), (2, 1)]));
        assert_eq!((&one.subject, &one.body), (&many.subject, &many.body), "however much there is");
        assert_eq!(one.id, write(staff, &[(1, 7)]).id, "the same try after try");
        assert_ne!(one.id, many.id, "what tells of more is no repetition");
        assert!(one.body.contains("https://heard.anyshire.example/staff/urgent"), "{}", one.body);
        assert!(one.body.is_ascii() && one.subject.is_ascii());
        assert!(write(None, &[(1, 1)]).body.starts_with(&one.body), "duty is told whom to ring besides");
    }

    #[test]
    fn a_morning_says_numbers_and_leaves_out_what_is_not_there() {
        let at = Moment::from_timestamp(1_795_428_000, 0).expect("a time");
        let day = heard_domain::english_time::day(at);
        let call = DigestCall { staff: heard_domain::id::StaffId::from_bytes([5; 16]), day, tries: 1 };
        let waits = Digest { unread: 3, letters: 1, ..Digest::default() };
        let note = Note::digest(&call, &waits, "someone@post.example".into(), "https://heard.anyshire.example", at);
        assert!(note.body.starts_with("Children with new views: 3\nLetters due soon or late: 1\n\n"), "{}", note.body);
        assert!(note.body.ends_with("\nhttps://heard.anyshire.example/staff\n") && note.body.is_ascii());
    }

    #[test]
    fn a_mail_with_decisions_has_the_link_and_its_end_and_nothing_else() {
        let at: Moment = "2026-11-23T10:00:00Z".parse().expect("a time");
        let child = ChildId::from_bytes([7; 16]);
        let mail = DecisionMail {
            link: heard_domain::id::DecisionLinkId::from_bytes([3; 16]),
            child,
            key: WrappedKey { owner: Owner::Child(child), bytes: Sealed(Vec::new()) },
            person: Sealed(Vec::new()),
            until: heard_domain::agreeing::open_until(at),
            tries: 1,
        };
        let write = |mail: &DecisionMail| {
            Note::decisions(mail, "jo@post.example".into(), "secret".into(), "https://heard.anyshire.example", at)
        };
        let note = write(&mail);
        assert!(note.body.contains("\nhttps://heard.anyshire.example/staff/shared/secret\n"), "{}", note.body);
        assert!(note.body.contains("Monday 21 December 2026"), "{}", note.body);
        assert_eq!(note, write(&DecisionMail { tries: 4, ..mail }), "the same try after try");
        assert!(!note.id.contains("secret"));
    }

    #[test]
    fn a_text_message_is_one_and_of_letters_that_every_phone_shows() {
        let Note { subject, body, .. } = note(Channel::Text, Cause::Letter);
        assert!(body.is_ascii() && subject.is_ascii(), "{body}");
        // GSM 03.38: 160 characters in one message. Some gateways put the subject in front.
        assert!(body.len() + subject.len() + 2 <= 160, "{}", body.len() + subject.len());
    }
}
