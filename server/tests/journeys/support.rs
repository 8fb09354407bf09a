//! What the journeys stand on: a council in a temporary folder, a browser without scripts, and what it gets to see.

pub(crate) mod browser;
pub(crate) mod council;
pub(crate) mod desk;
pub(crate) mod journal;
pub(crate) mod mail_server;
pub(crate) mod page;
pub(crate) mod postgres;
pub(crate) mod raise;
pub(crate) mod routes;
pub(crate) mod seed;
pub(crate) mod visitors;
pub(crate) mod writing;

pub(crate) use browser::Browser;
pub(crate) use council::Council;
pub(crate) use page::{Form, Page};
