//! Those who wait before they are answered. Only so many do at a time: each holds a connection to this server, of which
//! there are 1,024, and nothing else.

use std::time::Duration;

use tokio::sync::Semaphore;

use crate::clock::Clock;

/// How many wait at once, on one server: fewer than may wait to be hashed, so that there is room for all of them after.
const WAITING: usize = 48;

/// The places in which somebody waits. They are this server's own, as its connections are.
pub struct Patience {
    places: Semaphore,
}

/// There is no place to wait in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Crowded;

impl Default for Patience {
    fn default() -> Self {
        Self { places: Semaphore::new(WAITING) }
    }
}

impl Patience {
    /// How many wait.
    #[must_use]
    pub fn waiting(&self) -> usize {
        WAITING.saturating_sub(self.places.available_permits())
    }

    /// Waits so long; not at all where there is nothing to wait for.
    ///
    /// # Errors
    /// [`Crowded`] at once when there is no place.
    pub async fn wait(&self, clock: &dyn Clock, time: Duration) -> Result<(), Crowded> {
        if time.is_zero() {
            return Ok(());
        }
        let _place = self.places.try_acquire().map_err(|_| Crowded)?;
        clock.sleep(time).await;
        Ok(())
    }
}
