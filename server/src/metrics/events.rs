//! Lines of the log that an alert can hang on have a field `event`. Here they are counted as they are written, so that
//! no line is without its figure and no figure without its line.

use std::fmt::Debug;
use std::sync::Arc;

use tracing::field::{Field, Visit};
use tracing::{Event, Subscriber};
use tracing_subscriber::Layer;
use tracing_subscriber::layer::Context;

use super::Meters;

/// The layer of the log that counts.
pub struct Counting(pub Arc<Meters>);

impl<S: Subscriber> Layer<S> for Counting {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        event.record(&mut Named(&self.0));
    }
}

struct Named<'a>(&'a Meters);

impl Visit for Named<'_> {
    fn record_str(&mut self, field: &Field, value: &str) {
        if field.name() == "event" {
            self.0.event(value);
        }
    }

    fn record_debug(&mut self, _: &Field, _: &dyn Debug) {}
}

#[cfg(test)]
mod tests {
    use tracing_subscriber::layer::SubscriberExt as _;

    use super::super::text::Exposition;
    use super::*;

    #[test]
    fn a_line_with_an_event_is_counted_by_its_name() {
        let meters = Arc::new(Meters::default());
        let log = tracing_subscriber::registry().with(Counting(Arc::clone(&meters)));
        tracing::subscriber::with_default(log, || {
            for _ in 0..2 {
                tracing::warn!(event = "code_guessing", known = true, "tries at codes are refused");
            }
            tracing::error!("no event");
        });
        let mut figures = Exposition::default();
        meters.write(&mut figures);
        let figures = figures.into_text();
        assert!(figures.contains("heard_events_total{event=\"code_guessing\"} 2\n"), "{figures}");
        assert_eq!(figures.matches("heard_events_total{").count(), 1);
    }
}
