//! How a domain value stands in a column: ids, hashes and sealed bytes as bytes, instants as microseconds,
//! days as ISO 8601 text, codes as text. The same for both databases.
//!
//! To keep a new type of the domain: one line in a list below. Every kind of id is kept without one.

use heard_domain::account::LinkKind;
use heard_domain::addendum::Fact;
use heard_domain::agreeing::Recipient;
use heard_domain::api_key::Sets;
use heard_domain::attending::Person;
use heard_domain::audit::Action;
use heard_domain::chosen::GivenBy;
use heard_domain::device::Device;
use heard_domain::documents::ReplyKind;
use heard_domain::escalation::Outcome;
use heard_domain::form::{OptionId, QuestionId, TopicId};
use heard_domain::going_on::Shown;
use heard_domain::id::Id;
use heard_domain::lists::{List, ListCode};
use heard_domain::matter::{Desk, Happened, Kind as MatterKind};
use heard_domain::monitoring::{Midway, Rag, YesNo};
use heard_domain::papers::Paper;
use heard_domain::participation::{Attendance, Code, Contribution};
use heard_domain::people::{Band, Invitee, Role};
use heard_domain::purpose::Purpose;
use heard_domain::review::{Format, ReviewKind, SeenAlone, Source, Venue};
use heard_domain::sealed::Sealed;
use heard_domain::secret::Kind;
use heard_domain::store::{
    Cause, Channel, DecisionState, Feeling, GreetingKind, LetterState, PaperTo, Part, RecordSaid, SessionHash,
};
use heard_domain::voice::Voice;
use heard_domain::{Day, Moment};

/// A value that can stand in a column.
pub(crate) trait Value: Sized {
    /// What both databases hold.
    type Raw;

    /// What to hold for it.
    fn raw(&self) -> Self::Raw;

    /// Reads it back; `None` when it does not have the shape it was written in.
    fn parse(raw: Self::Raw) -> Option<Self>;
}

impl<T: Value> Value for Option<T> {
    type Raw = Option<T::Raw>;

    fn raw(&self) -> Self::Raw {
        self.as_ref().map(Value::raw)
    }

    fn parse(raw: Self::Raw) -> Option<Self> {
        raw.map_or(Some(None), |raw| T::parse(raw).map(Some))
    }
}

impl<Of> Value for Id<Of> {
    type Raw = Vec<u8>;

    fn raw(&self) -> Vec<u8> {
        self.as_bytes().to_vec()
    }

    fn parse(raw: Vec<u8>) -> Option<Self> {
        Self::from_slice(&raw).ok()
    }
}

macro_rules! values {
    ($raw:ty: $($name:ty, $write:expr, $read:expr;)*) => {$(
        impl Value for $name {
            type Raw = $raw;

            fn raw(&self) -> Self::Raw {
                $write(self)
            }

            fn parse(raw: Self::Raw) -> Option<Self> {
                $read(raw)
            }
        }
    )*};
}

macro_rules! codes {
    ($($name:ident)*) => {
        values! { String: $($name, |code: &$name| code.code().to_owned(), |raw: String| $name::from_code(&raw);)* }
    };
}

codes! {
    Action Attendance Band Cause Channel Code Contribution DecisionState Desk Device Fact Feeling Format GivenBy GreetingKind Happened
    Invitee Kind LetterState LinkKind List MatterKind Midway Outcome Paper PaperTo Part Person Purpose Rag Recipient RecordSaid ReplyKind ReviewKind Role SeenAlone Source Venue Voice YesNo
}

values! { Vec<u8>:
    Vec<u8>, Vec::clone, Some;
    [u8; 16], |bytes: &[u8; 16]| bytes.to_vec(), |raw: Vec<u8>| raw.try_into().ok();
    [u8; 32], |bytes: &[u8; 32]| bytes.to_vec(), |raw: Vec<u8>| raw.try_into().ok();
    SessionHash, |hash: &SessionHash| hash.0.to_vec(), |raw: Vec<u8>| raw.try_into().ok().map(SessionHash);
    Sealed, |sealed: &Sealed| sealed.0.clone(), |raw| Some(Sealed(raw));
}

values! { String:
    String, String::clone, Some;
    Day, Day::to_string, |raw: String| raw.parse().ok();
    Sets, Sets::to_string, |raw: String| Sets::read(&raw);
    Shown, Shown::code, |raw: String| Shown::from_code(&raw);
    OptionId, OptionId::to_string, |raw: String| raw.parse().ok();
    QuestionId, QuestionId::to_string, |raw: String| raw.parse().ok();
    TopicId, TopicId::to_string, |raw: String| raw.parse().ok();
    ListCode, |code: &ListCode| code.as_str().to_owned(), |raw: String| ListCode::read(&raw);
}

values! { i64:
    i64, i64::clone, Some;
    usize, |count: &usize| i64::try_from(*count).unwrap_or(i64::MAX), |raw| usize::try_from(raw).ok();
    u32, |number: &u32| i64::from(*number), |raw| u32::try_from(raw).ok();
    Moment, Moment::timestamp_micros, Moment::from_timestamp_micros;
}

values! { bool: bool, bool::clone, Some; }

#[cfg(test)]
mod tests {
    use heard_domain::id::ChildId;

    use super::*;

    #[test]
    fn instants_and_days_come_back_to_the_microsecond() {
        let moment = Moment::from_timestamp_micros(1_790_000_000_123_456).expect("a time");
        assert_eq!(Moment::parse(moment.raw()), Some(moment));
        let day = Day::from_ymd_opt(2026, 2, 3).expect("a day");
        assert_eq!((day.raw().as_str(), Day::parse(day.raw())), ("2026-02-03", Some(day)));
    }

    #[test]
    fn what_has_another_shape_is_not_read() {
        assert_eq!(ChildId::parse(vec![1; 15]), None);
        assert_eq!(Band::parse("grown".to_owned()), None);
        assert_eq!(u32::parse(-1), None);
        assert_eq!(Option::<Day>::parse(Some("3 May".to_owned())), None);
        assert_eq!(Option::<Day>::parse(None), Some(None));
    }
}
