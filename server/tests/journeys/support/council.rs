//! A council with two children and five workers, in a folder of its own.

use std::fmt::Write as _;
use std::future::Future;
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use chrono::TimeDelta;
use heard::attempts::Patience;
use heard::boot;
use heard::clock::Clock;
use heard::config::{Config, KeySource};
use heard::council_folder::CouncilFiles;
use heard::outbox::Mail;
use heard::photo::Darkroom;
use heard::site::Site;
use heard::state::App;
use heard::vault::{Hasher, Keyring};
use heard_app::assets::Assets;
use heard_domain::Moment;
use heard_domain::audit::{Action, Row, verify};
use heard_domain::council::Council as Settings;
use heard_domain::store::ViewsRow;
use heard_domain::witness::Witness;
use heard_storage::Options;
use sqlx::{Connection as _, SqliteConnection};
use tokio::sync::watch;

use super::seed::{Child, Invitation, Worker};
use super::{Browser, journal, postgres, seed};

/// The address that the browser believes to be at.
pub(crate) const ORIGIN: &str = "https://heard.anyshire.example";

/// Tells the time that it was last told. Whoever sleeps is woken at once, or when the test says so.
pub(crate) struct ManualClock {
    now: Mutex<Moment>,
    slept: Mutex<Vec<Duration>>,
    held: watch::Sender<bool>,
}

impl Clock for ManualClock {
    fn now(&self) -> Moment {
        *self.now.lock().expect("no test panics while it holds the clock")
    }

    fn sleep(&self, time: Duration) -> Pin<Box<dyn Future<Output = ()> + Send + '_>> {
        self.slept.lock().expect("no test panics while it holds the clock").push(time);
        Box::pin(async {
            self.held.subscribe().wait_for(|held| !held).await.expect("the clock is there");
        })
    }
}

/// All of it. The folder goes with it.
pub(crate) struct Council {
    pub(crate) app: Arc<App>,
    pub(crate) router: Router,
    clock: Arc<ManualClock>,
    folder: tempfile::TempDir,
    pub(crate) iro: Worker,
    pub(crate) other_iro: Worker,
    pub(crate) manager: Worker,
    pub(crate) advocate: Worker,
    pub(crate) administrator: Worker,
    pub(crate) child: Child,
    pub(crate) sibling: Child,
}

impl Council {
    /// Makes it, at ten on a Monday morning: one that rehearses, as the demo does.
    pub(crate) async fn new() -> Self {
        Self::made(ORIGIN, None, true, CouncilFiles::default(), Settings::default()).await
    }

    /// The same over plain HTTP on the machine of whoever tries it out.
    pub(crate) async fn here() -> Self {
        Self::made("http://127.0.0.1:3000", None, true, CouncilFiles::default(), Settings::default()).await
    }

    /// The same with every way to reach somebody that a council can set.
    pub(crate) async fn with_ways() -> Self {
        let settings = Settings {
            night_phone: "01632 960 999".into(),
            duty_phone: "01632 960 100".into(),
            text_line: "07700 900 111".into(),
            chat_address: "https://chat.anyshire.example/young".into(),
            ..Settings::default()
        };
        Self::made(ORIGIN, None, true, CouncilFiles::default(), settings).await
    }

    /// The same in earnest: with a mail server or without, or with pictures of its own.
    pub(crate) async fn with(mail: Option<Mail>, own: CouncilFiles) -> Self {
        Self::made(ORIGIN, mail, false, own, Settings::default()).await
    }

    /// The same in earnest, with a mail server and settings of the council's own.
    pub(crate) async fn with_settings(mail: Mail, settings: Settings) -> Self {
        Self::made(ORIGIN, Some(mail), false, CouncilFiles::default(), settings).await
    }

    /// The same on PostgreSQL; `None` where that is left out on purpose. See `on_both`.
    pub(crate) async fn on_postgres() -> Option<Self> {
        let database_url = postgres::fresh().await?;
        Some(Self::built(Config { database_url, ..config(ORIGIN) }, CouncilFiles::default()).await)
    }

    /// The same behind a proxy that says where a request comes from.
    pub(crate) async fn behind(proxy: IpAddr) -> Self {
        Self::built(Config { trusted_proxy: Some(proxy), ..config(ORIGIN) }, CouncilFiles::default()).await
    }

    async fn made(origin: &str, mail: Option<Mail>, demo: bool, own: CouncilFiles, settings: Settings) -> Self {
        let council = Settings { name: "Anyshire Council".into(), ..settings };
        Self::built(Config { mail, demo, council, ..config(origin) }, own).await
    }

    /// With this configuration; its site, and its database where it names none, are in a folder of its own.
    async fn built(config: Config, own: CouncilFiles) -> Self {
        journal::listen();
        let folder = tempfile::tempdir().expect("a folder");
        let embedded = format!("sqlite:{}", folder.path().join("heard.db").display());
        let database_url = Some(config.database_url).filter(|url| !url.is_empty()).unwrap_or(embedded);
        let config = Config {
            database_url,
            site: site(folder.path()),
            tombstones: folder.path().join("heard.tombstones"),
            ..config
        };
        let vault = boot::new_vault(Keyring::parse(&Keyring::generate(&*boot::dice())).expect("just made"));
        heard_storage::migrate(&config.database_url).await.expect("migrated");
        let store =
            heard_storage::open(&config.database_url, &Options::default(), vault.chain()).await.expect("opened");
        let clock = Arc::new(ManualClock {
            now: Mutex::new(Moment::from_timestamp(1_795_428_000, 0).expect("a time")),
            slept: Mutex::default(),
            held: watch::Sender::new(false),
        });
        let site = Site::load(&config.site).expect("the site").with_council(own);
        let (hasher, patience, dice) = (Hasher::default(), Patience::default(), boot::dice());
        let app = Arc::new(App {
            config,
            store,
            vault,
            hasher,
            patience,
            darkroom: Darkroom::default(),
            meters: Arc::default(),
            clock: clock.clone(),
            dice,
            site,
        });
        let [iro, other_iro, manager, advocate, administrator] = seed::workers(&app).await;
        let [child, sibling] = seed::children(&app, &iro, &other_iro, &advocate).await;
        let router = heard::http::router(Arc::clone(&app));
        Self { app, router, clock, folder, iro, other_iro, manager, advocate, administrator, child, sibling }
    }

    /// A browser that was never here.
    pub(crate) fn browser(&self) -> Browser {
        Browser::new(self.router.clone(), self.app.config.is_plain_here())
    }

    /// Since the last time that it was asked: how long each who had to wait was told to.
    pub(crate) fn slept(&self) -> Vec<Duration> {
        std::mem::take(&mut *self.clock.slept.lock().expect("no test panics while it holds the clock"))
    }

    /// From now on whoever must wait does so until this is called with `false`.
    pub(crate) fn hold_sleepers(&self, held: bool) {
        self.clock.held.send_replace(held);
    }

    /// Lets time pass.
    pub(crate) fn pass(&self, time: TimeDelta) {
        *self.clock.now.lock().expect("no test panics while it holds the clock") += time;
    }

    /// A new invitation, which takes back the one before.
    pub(crate) async fn invite_again(&self, child: &Child) -> Invitation {
        seed::invite(&self.app, child.id, child.review, &self.iro).await
    }

    /// The sets of views that were sent for a child.
    pub(crate) async fn views(&self, child: &Child) -> Vec<ViewsRow> {
        self.app.store.child_file(child.id).await.expect("stored").expect("the child").views
    }

    /// The whole log, which must be whole, and with which the tables must agree.
    pub(crate) async fn log(&self) -> Vec<Row> {
        let tables = self.app.store.tables().await.expect("the tables");
        let rows = self.log_alone().await;
        let mut witness = Witness::default();
        let told = rows.iter().filter(|row| row.seq <= tables.seq);
        told.filter_map(|row| row.entry.as_ref()).for_each(|entry| witness.hear(entry));
        assert_eq!(witness.against(&tables), [], "log and tables agree");
        rows
    }

    /// The whole log of a council whose tables were changed behind Heard's back.
    async fn log_alone(&self) -> Vec<Row> {
        let rows = self.app.store.log_after(0, 100_000).await.expect("the log");
        verify(&rows, 0, [0; 32], &*self.app.vault.chain()).expect("the chain of the log holds");
        rows
    }

    /// How often something stands in the log, whatever was done to the tables.
    pub(crate) async fn logged_at_all(&self, action: Action) -> usize {
        let rows = self.log_alone().await;
        rows.iter().filter(|row| row.entry.as_ref().is_some_and(|entry| entry.action == action)).count()
    }

    /// How often something stands in the log.
    pub(crate) async fn logged(&self, action: Action) -> usize {
        self.log().await.iter().filter(|row| row.entry.as_ref().is_some_and(|entry| entry.action == action)).count()
    }

    /// Changes the database behind Heard's back; on SQLite only.
    pub(crate) async fn sql(&self, statement: &'static str) {
        let mut db = SqliteConnection::connect(&self.app.config.database_url).await.expect("the database");
        sqlx::raw_sql(statement).execute(&mut db).await.expect("done");
        db.close().await.expect("closed");
    }

    /// What a statement finds, one text a row; on SQLite only.
    pub(crate) async fn found(&self, statement: &'static str) -> Vec<String> {
        let mut db = SqliteConnection::connect(&self.app.config.database_url).await.expect("the database");
        let rows = sqlx::query_scalar(statement).fetch_all(&mut db).await.expect("read");
        db.close().await.expect("closed");
        rows
    }

    /// How many rows a table has and what all of it hashes to, for "nothing changed"; on SQLite only.
    pub(crate) async fn content(&self) -> Vec<Vec<u8>> {
        let mut db = SqliteConnection::connect(&self.app.config.database_url).await.expect("the database");
        let mut tables = Vec::new();
        for statement in [
            "SELECT hex(id) || hex(body) || version FROM draft ORDER BY id",
            "SELECT hex(id) || hex(body) FROM views ORDER BY id",
            "SELECT hex(hash) || hex(draft) || hex(sent) || language FROM session ORDER BY hash",
            "SELECT hex(id) || hash || ifnull(confirmed_at, '') || number_tries FROM secret ORDER BY id",
            "SELECT hex(id) || hex(body) || state || ifnull(feeling, '') || ifnull(hex(not_quite), '') FROM letter",
            "SELECT hex(id) || ifnull(held_on, '') || version || ifnull(hex(notes), '') FROM review ORDER BY id",
            "SELECT hex(id) || hex(body) || state || ifnull(hex(because), '') FROM decision ORDER BY id",
            "SELECT hex(id) || hex(body) || changed FROM not_quite ORDER BY id",
            "SELECT hex(id) || hex(body) FROM line ORDER BY id",
            "SELECT hex(review) || paper || sent_on FROM sent_paper ORDER BY review, paper",
            "SELECT hex(id) || fact || hex(body) FROM addendum ORDER BY id",
            "SELECT hex(review) || list || code FROM review_code ORDER BY review, list, code",
            "SELECT hex(review) || who || ifnull(invited, '') || ifnull(came, '') FROM review_person
             ORDER BY review, who",
            "SELECT hex(review) || met_on FROM review_meeting ORDER BY review, met_on",
            "SELECT hex(id) || reason || hex(about) || ifnull(hex(told), '') FROM escalation ORDER BY id",
            "SELECT hex(id) || stage || ifnull(hex(answer), '') || ifnull(outcome, '')
             FROM escalation_step ORDER BY id",
            "SELECT hex(id) || stage || opened_on || ifnull(resolved_on, '') || ifnull(reason, '') ||
             ifnull(hex(review), '') FROM past_escalation ORDER BY id",
            "SELECT hex(review) || hex(digest) || version FROM past_review ORDER BY review",
            "SELECT hex(id) || contact_on || way || hex(body) FROM contact_note ORDER BY id",
            "SELECT hex(id) || ifnull(ended_at, '') || ifnull(mailed_at, '') FROM decision_link ORDER BY id",
            "SELECT hex(id) || agreed || ifnull(hex(words), '') FROM link_answer ORDER BY place",
            "SELECT hex(id) || ifnull(hex(people), '') FROM child ORDER BY id",
            "SELECT hex(id) || ifnull(revoked_at, '') || ifnull(opened_at, '') FROM invitation ORDER BY id",
            "SELECT hex(bucket) || at FROM failure ORDER BY bucket, at",
            "SELECT hex(id) || ifnull(hex(profile), '') || ifnull(hex(photo), '') || ifnull(hex(hello), '')
             || code_step || shortcuts FROM staff ORDER BY id",
            "SELECT hex(child) || channel || hex(body) FROM contact ORDER BY child",
            "SELECT id || channel || hex(body) || tries FROM outbox ORDER BY id",
            "SELECT id || hex(concern) || ifnull(hex(staff), '') || tries || ifnull(dropped_at, '') FROM alarm ORDER BY id",
            "SELECT hex(staff) || done_on FROM digest ORDER BY staff",
            "SELECT hex(worker) || form || version || hex(body) FROM typed ORDER BY worker, form, object, part",
            "SELECT hex(id) || hex(body) FROM recording ORDER BY id",
            "SELECT hex(id) || hex(body) FROM handover_note ORDER BY id",
            "SELECT seq || hex(link) FROM log ORDER BY seq",
        ] {
            let rows: Vec<String> = sqlx::query_scalar(statement).fetch_all(&mut db).await.expect("read");
            tables.push(rows.join("\n").into_bytes());
        }
        db.close().await.expect("closed");
        tables
    }

    /// Takes the database of a test on PostgreSQL away again.
    pub(crate) async fn drop_database(self) {
        postgres::drop_database(&self.app.config.database_url).await;
    }

    /// Everything that stands on disk: the database with its journal.
    pub(crate) fn on_disk(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let files =
            std::fs::read_dir(self.folder.path()).expect("the folder").map(|entry| entry.expect("an entry").path());
        files.filter(|path| path.is_file()).map(|path| (path.clone(), std::fs::read(path).expect("read"))).collect()
    }
}

/// What a council that rehearses has, where nothing else is said; its database and its site are still to come.
fn config(origin: &str) -> Config {
    Config {
        database_url: String::new(),
        listen: "127.0.0.1:3000".parse().expect("an address"),
        origin: origin.into(),
        trusted_proxy: None,
        keys: KeySource::Given(String::new()),
        tombstones: PathBuf::new(),
        site: PathBuf::new(),
        mail: None,
        demo: true,
        council_folder: None,
        anchor_dir: None,
        anchor_url: None,
        metrics: None,
        council: Settings { name: "Anyshire Council".into(), ..Settings::default() },
    }
}

/// As little of a built site as a page needs.
fn site(folder: &Path) -> PathBuf {
    let site = folder.join("site");
    std::fs::create_dir_all(site.join("pkg")).expect("a folder");
    let mut manifest = String::new();
    for (key, file) in Assets::FILES {
        std::fs::write(site.join("pkg").join(file), file).expect("written");
        write!(manifest, "\"{key}\": \"/pkg/{file}\", ").expect("a String takes all");
    }
    std::fs::write(site.join("icon.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>").expect("written");
    std::fs::write(site.join("manifest.json"), format!("{{{manifest}\"files\": {{}}}}")).expect("written");
    site
}
