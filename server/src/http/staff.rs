use std::sync::Arc;
use axum::Router;
use crate::state::App;
/// x
pub fn routes() -> Router<Arc<App>> { Router::new() }
