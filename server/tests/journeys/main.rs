//! Journeys over HTTP on the real parts: router, layers, database, sealing. Only the clock is moved by hand.
//!
//! To add one: a file here with its tests, and its line below. A new address needs its row in `who_may`, whose test
//! fails until it is there.

mod support;

mod addresses;
mod answering;
mod audit;
mod canaries;
mod codes;
mod coming_back;
mod concerns;
mod desks;
mod failures;
mod gate;
mod grown_ups;
mod headers;
mod importing;
mod inert;
mod just_you;
mod languages;
mod nudges;
mod receipt;
mod recording;
mod saying;
mod sending_twice;
mod sign_in;
mod staff_pages;
mod too_long;
mod two_tabs;
mod who_may;
mod whole_loop;
mod writing_only;
