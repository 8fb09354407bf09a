//! `heard serve`.
//!
//! HTTP/1.1 alone is spoken to the proxy, so that the time for a request's head runs from the first byte.

use std::io::Write as _;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tracing_subscriber::Layer as _;
use tracing_subscriber::filter::{LevelFilter, filter_fn};
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

use crate::anchors::{self, Anchors};
use crate::boot::{self, Failed};
use crate::config::Config;
use crate::http::requests::REQUESTS;
use crate::listening::{self, Manners};
use crate::metrics::{self, Counting, Meters};
use crate::outbox::{self, Smtp};
use crate::state::App;
use crate::tombstones;
use heard_domain::going_on::DRAFT_DAYS;
use heard_domain::nudge;

/// Serve Heard.
#[derive(Debug, clap::Args)]
pub(super) struct Serve {
    /// The folder of the council's own forms, words, pictures and recordings, over council_folder and HEARD_COUNCIL.
    #[arg(long, value_name = "DIR")]
    council: Option<PathBuf>,
}

/// How long requests that are under way may take once the server is asked to stop.
const LAST_REQUESTS: Duration = Duration::from_secs(10);
/// How often what has had its time is swept away.
const SWEEP: Duration = Duration::from_secs(60 * 60);

impl Serve {
    pub(super) async fn run(self, config: Config) -> Result<(), Failed> {
        let own = boot::lay_over(self.council.as_deref().or(config.council_folder.as_deref()))?;
        let (store, vault) = boot::open(&config).await?;
        tombstones::require_gone(&config.tombstones, &*store, &vault).await?;
        let app = boot::app(config, store, vault, own)?;
        serve(app, || {}).await
    }
}

/// Binds, says so, and serves until the machine or a person says stop. `ready` runs once the address is ours,
/// before the line that says so.
///
/// # Errors
/// [`Failed`] when the address is taken.
pub(super) async fn serve(app: App, ready: impl FnOnce()) -> Result<(), Failed> {
    log_to_stderr(&app.meters, app.config.demo);
    let listen = app.config.listen;
    let listener =
        TcpListener::bind(listen).await.map_err(|error| Failed(format!("{listen} cannot be served on: {error}")))?;
    let app = Arc::new(app);
    let figures = figures(&app).await?;
    let sweeping = tokio::spawn(sweep_hourly(Arc::clone(&app)));
    let anchoring =
        Anchors::set(&app.config).map(|anchors| tokio::spawn(anchors::keep_writing(Arc::clone(&app), anchors)));
    let sending = match &app.config.mail {
        Some(mail) => Some(tokio::spawn(outbox::keep_sending(Arc::clone(&app), Smtp::new(mail)?))),
        None => None,
    };
    ready();
    println!("Heard is ready at {}", app.config.origin);
    std::io::stdout().flush().map_err(|error| Failed(format!("nothing can be said on standard output: {error}")))?;
    let (stopping, stopped) = oneshot::channel::<()>();
    let (router, meters) = (crate::http::router(Arc::clone(&app)), Arc::clone(&app.meters));
    let serving = listening::serve(listener, router, Manners::default(), &meters, async move {
        stop_signal().await;
        tracing::info!("stopping: no new requests are taken");
        let _ = stopping.send(());
    });
    let deadline = async {
        let _ = stopped.await;
        tokio::time::sleep(LAST_REQUESTS).await;
    };
    tokio::select! {
        () = serving => {}
        () = deadline => tracing::warn!("requests were still under way after {} seconds", LAST_REQUESTS.as_secs()),
    }
    sweeping.abort();
    if let Some(figures) = figures {
        figures.abort();
    }
    if let Some(anchoring) = anchoring {
        anchoring.abort();
    }
    // A nudge that is just being sent is taken up by whoever serves next, once its lease is over.
    if let Some(sending) = sending {
        sending.abort();
    }
    tracing::info!("stopped");
    Ok(())
}

/// Kinds and addresses of pages go to standard error, never words. `RUST_LOG` is not read: what may be logged is
/// decided here and not by whoever starts the server. The demo leaves out the lines of requests: its terminal shows the
/// links and sign-ins that somebody is looking for.
fn log_to_stderr(meters: &Arc<Meters>, demo: bool) {
    let lines = tracing_subscriber::fmt::layer().with_writer(std::io::stderr).with_ansi(false);
    let lines = lines.with_filter(filter_fn(move |about| !demo || about.target() != REQUESTS));
    // A second server in one process (in tests) keeps the first one's log.
    let _ = tracing_subscriber::registry()
        .with(LevelFilter::INFO)
        .with(lines)
        .with(Counting(Arc::clone(meters)))
        .try_init();
}

/// How many may ask for figures at once.
const WATCHERS: usize = 16;

/// Serves figures on their own address, if they have one.
///
/// # Errors
/// [`Failed`] when it is taken.
async fn figures(app: &Arc<App>) -> Result<Option<JoinHandle<()>>, Failed> {
    let Some(listen) = app.config.metrics else { return Ok(None) };
    let listener = TcpListener::bind(listen)
        .await
        .map_err(|error| Failed(format!("{listen} cannot be served on for figures: {error}")))?;
    let (router, manners) = (metrics::router(Arc::clone(app)), Manners { connections: WATCHERS, ..Manners::default() });
    Ok(Some(tokio::spawn(async move {
        // These connections are not counted among the public's.
        listening::serve(listener, router, manners, &Arc::default(), std::future::pending()).await;
    })))
}

/// Waits for ctrl-c or, as service managers ask, SIGTERM.
async fn stop_signal() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = interrupt => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    let _ = interrupt.await;
}

/// Sweeps at the start and then every hour. A failure is logged and tried again an hour later.
async fn sweep_hourly(app: Arc<App>) {
    let mut hours = tokio::time::interval(SWEEP);
    loop {
        hours.tick().await;
        let now = app.clock.now();
        let before = |days| now - TimeDelta::days(days);
        match app.store.sweep(now, before(DRAFT_DAYS), before(nudge::KEPT_DAYS)).await {
            Ok(rows) => tracing::info!(rows, "swept away what has had its time"),
            Err(error) => tracing::error!(kind = ?error.kind, detail = %error.detail, "sweeping failed"),
        }
    }
}
