//! The outbox: nudges go from it to a child's phone or mailbox, alarms and morning messages to workers, links to
//! decisions to those who carry them out.
//!
//! What it is: [`Mail`], how the council sends; [`Note`], what is sent, which says only that there is something to
//! look at; [`Courier`], who carries it, and [`Smtp`], the one there is; [`send_due`], [`send_alarms`],
//! [`send_digests`] and [`send_decision_mails`], one round each. What it is not: it decides nothing about whom to tell,
//! which is written with what happened (`outbox`, `alarms` and `decision_links` in storage), nor about when to tell or
//! try again ([`heard_domain::nudge`], [`heard_domain::alarm`], [`heard_domain::digest`]).
//!
//! To add a way to carry: a [`Courier`] beside [`Smtp`], chosen in `commands/serve.rs`.

mod alarms;
mod courier;
mod decisions;
mod digests;
mod mail;
mod note;
mod rounds;
mod smtp;

pub use alarms::send_alarms;
pub use courier::{Courier, Undelivered};
pub use decisions::send_decision_mails;
pub use digests::send_digests;
pub use mail::Mail;
pub use note::Note;
pub use rounds::{keep_sending, send_due};
pub use smtp::Smtp;
