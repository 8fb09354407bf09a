//! A try that is taken, and what may become of it. One that nobody said anything about is given back: whoever goes away
//! while they wait was never looked at. Nor does it tell anybody anything to go away while the answer is made.

use std::sync::Arc;

use heard_domain::id::TryId;
use heard_domain::store::Store;
use tokio::runtime::Handle;

use crate::state::App;
use crate::stop::Stop;

/// The try.
pub(super) struct Reserved {
    store: Arc<dyn Store>,
    id: TryId,
    open: bool,
}

impl Reserved {
    pub(super) fn new(app: &App, id: TryId) -> Self {
        Self { store: Arc::clone(&app.store), id, open: true }
    }

    /// It was wrong, and counts.
    pub(super) fn stays(mut self) {
        self.open = false;
    }

    /// It was right: it does not count, and neither does what failed in these buckets.
    ///
    /// # Errors
    /// When storage fails.
    pub(super) async fn was_right(mut self, forget: &[[u8; 32]]) -> Result<(), Stop> {
        self.open = false;
        Ok(self.store.right_try(self.id, forget).await?)
    }

    /// Nobody looked at it. Where that cannot be written it counts: that is the safe side.
    pub(super) async fn give_back(mut self) {
        self.open = false;
        give_back(&*self.store, self.id).await;
    }
}

impl Drop for Reserved {
    fn drop(&mut self) {
        if let (true, Ok(runtime)) = (self.open, Handle::try_current()) {
            let (store, id) = (Arc::clone(&self.store), self.id);
            runtime.spawn(async move { give_back(&*store, id).await });
        }
    }
}

async fn give_back(store: &dyn Store, id: TryId) {
    if let Err(error) = store.give_back_try(id).await {
        tracing::error!(kind = ?error.kind, detail = %error.detail, "a try could not be given back");
    }
}
