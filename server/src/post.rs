//! The post: nudges go from the outbox to a phone or a mailbox.
//!
//! What it is: [`Mail`], how the council sends; [`Note`], what is sent, which says only that there is something to
//! look at; [`Courier`], who carries it, and [`Smtp`], the one there is; [`send_due`], one round. What it is not: it
//! decides nothing about whom to tell, which is written with what happened (`outbox` in storage), nor about when to
//! try again ([`heard_domain::nudge`]).
//!
//! To add a way to carry: a [`Courier`] beside [`Smtp`], chosen in `commands/serve.rs`.

mod courier;
mod mail;
mod note;
mod rounds;
mod smtp;

pub use courier::{Courier, Undelivered};
pub use mail::Mail;
pub use note::Note;
pub use rounds::{keep_sending, send_due};
pub use smtp::Smtp;
