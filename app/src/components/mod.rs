//! The pieces that pages are made of, one a file, after the patterns of nhsuk-frontend (MIT).
//!
//! What they are: words and values in, HTML out, working without scripts. What they are not: they hold no rule, look
//! nothing up but their own few words, and know no page. Words come as [`Text`](crate::text::Text):
//! `label=t("key")`.
//!
//! Fields share one shape: the field named `NAME` has the id `NAME`, its hint `NAME-hint`, its error `NAME-error`, both
//! named in `aria-describedby`. The page hands its faults to the shell once: the shell shows the summary, and each
//! field finds its own by its name. In a group the first input has the bare id, so that the error summary can link to
//! it.
//!
//! To add one: a file here, a line below, its examples in `app/tests/pages/components/each.rs`, a file in
//! `style/components/`.

pub mod avatar;
pub mod back_link;
pub mod button;
pub mod card;
pub mod checkboxes;
pub mod child_mark;
pub mod choice;
pub mod date_input;
pub mod details;
pub mod drawing;
pub mod drawing_pad;
pub mod error_summary;
pub mod faces;
pub mod field;
pub mod fieldset;
pub mod file_input;
pub mod hear;
pub mod letter_paper;
pub mod listen;
pub mod notice;
pub mod picture;
pub mod picture_choices;
pub mod player;
pub mod progress;
pub mod radios;
pub mod recorder;
pub mod room;
pub mod select_box;
pub mod steps;
pub mod summary_list;
pub mod table;
pub mod tag;
pub mod text_box;
pub mod text_input;
pub mod urgent;

pub use avatar::Avatar;
pub use back_link::BackLink;
pub use button::{Button, ButtonKind, LinkButton};
pub use card::Card;
pub use checkboxes::Checkboxes;
pub use child_mark::ChildMark;
pub use choice::Choice;
pub use date_input::{DateInput, DateParts};
pub use details::Details;
pub use drawing::Drawn;
pub use drawing_pad::DrawingPad;
pub use error_summary::{ErrorSummary, Fault};
pub use faces::Faces;
pub use field::{Field, FieldError};
pub use fieldset::Fieldset;
pub use file_input::FileInput;
pub use hear::Hear;
pub use letter_paper::LetterPaper;
pub use listen::Listen;
pub use notice::Notice;
pub use picture::Picture;
pub use picture_choices::PictureChoices;
pub use player::{Player, Written, WrittenDown};
pub use progress::Progress;
pub use radios::Radios;
pub use recorder::Recorder;
pub use room::{Person, Room};
pub use select_box::SelectBox;
pub use steps::{Step, StepState, Steps};
pub use summary_list::{SummaryList, SummaryRow};
pub use table::{Table, cells};
pub use tag::{Tag, Tone};
pub use text_box::TextBox;
pub use text_input::{TextInput, TextKind};
pub use urgent::Urgent;
