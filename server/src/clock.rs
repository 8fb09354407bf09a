//! Time, passed in.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use heard_domain::Moment;

/// Tells the time, and lets it pass.
pub trait Clock: Send + Sync {
    /// Now, in UTC.
    fn now(&self) -> Moment;

    /// Ends after so long.
    fn sleep(&self, time: Duration) -> Pin<Box<dyn Future<Output = ()> + Send + '_>>;
}

/// The clock of the machine.
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the one place that asks the machine for the time")]
    fn now(&self) -> Moment {
        chrono::Utc::now()
    }

    fn sleep(&self, time: Duration) -> Pin<Box<dyn Future<Output = ()> + Send + '_>> {
        Box::pin(tokio::time::sleep(time))
    }
}
