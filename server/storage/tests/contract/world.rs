//! A database of its own for each test.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use heard_domain::audit::{Action, Actor, Chain, Entry, ObjectKind};
use heard_domain::store::Store;
use heard_storage::Options;
use sqlx::AssertSqlSafe;
use tokio::sync::OnceCell;

use crate::scene::at;

/// A stand-in for the keyed hash: enough to notice a change.
pub(crate) struct Sum;

impl Chain for Sum {
    fn link(&self, canonical: &[u8]) -> [u8; 32] {
        let mut link = [0; 32];
        for (place, byte) in canonical.iter().enumerate() {
            let cell: &mut u8 = &mut link[place % 32];
            *cell = cell.wrapping_mul(31).wrapping_add(*byte);
        }
        link
    }
}

/// The row of the log that says that every row has its seal.
pub(crate) fn sealing() -> Entry {
    let (action, object) = (Action::SealedRows, ObjectKind::Staff);
    Entry { at: at(0), actor: Actor::System, child: None, action, object, object_id: [0; 16] }
}

/// A way past the store, to break things and to look underneath.
enum Raw {
    /// The folder goes with the world.
    Sqlite(sqlx::SqlitePool, #[expect(dead_code, reason = "held, not read")] tempfile::TempDir),
    Postgres(sqlx::PgPool, String),
}

impl Raw {
    /// An empty database, with its address.
    async fn sqlite() -> (String, Self) {
        let folder = tempfile::tempdir().expect("a folder");
        let url = format!("sqlite:{}", folder.path().join("heard.db").display());
        let pool = sqlx::SqlitePool::connect(&format!("{url}?mode=rwc")).await.expect("it opens");
        (url, Self::Sqlite(pool, folder))
    }

    /// The same on this server; a copy of another database there, if one is named.
    async fn postgres(server: String, copied: Option<&str>) -> (String, Self) {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("heard_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let admin = sqlx::PgPool::connect(&server).await.expect("the server answers");
        sqlx::query(AssertSqlSafe(format!("DROP DATABASE IF EXISTS {name}")))
            .execute(&admin)
            .await
            .expect("no left-over");
        let copied = copied.map(|copied| format!(" TEMPLATE {copied}")).unwrap_or_default();
        sqlx::query(AssertSqlSafe(format!("CREATE DATABASE {name}{copied}")))
            .execute(&admin)
            .await
            .expect("a database");
        admin.close().await;
        let (address, _) = server.rsplit_once('/').expect("an address with a database");
        let url = format!("{address}/{name}");
        let pool = sqlx::PgPool::connect(&url).await.expect("it opens");
        (url, Self::Postgres(pool, server))
    }
}

/// The name of a migrated database on this server, which nobody is connected to. To copy it takes a tenth of the time
/// that it takes to migrate each test's own.
async fn template(server: &str) -> &'static str {
    static NAME: OnceCell<String> = OnceCell::const_new();
    let make = async || {
        let (url, raw) = Raw::postgres(server.to_owned(), None).await;
        heard_storage::migrate(&url).await.expect("it migrates");
        if let Raw::Postgres(pool, _) = raw {
            pool.close().await;
        }
        url.rsplit_once('/').expect("an address with a database").1.to_owned()
    };
    NAME.get_or_init(make).await
}

/// The turn to write, held.
pub(crate) enum Turn {
    Sqlite(sqlx::Transaction<'static, sqlx::Sqlite>),
    Postgres(sqlx::Transaction<'static, sqlx::Postgres>),
}

impl Turn {
    pub(crate) async fn give_back(self) {
        match self {
            Self::Sqlite(turn) => turn.rollback().await.expect("given back"),
            Self::Postgres(turn) => turn.rollback().await.expect("given back"),
        }
    }
}

/// A fresh, migrated database.
pub(crate) struct World {
    pub(crate) store: Arc<dyn Store>,
    pub(crate) url: String,
    raw: Raw,
}

impl World {
    pub(crate) async fn sqlite() -> Self {
        Self::migrated(Raw::sqlite().await).await
    }

    /// `None` when PostgreSQL is left out on purpose.
    pub(crate) async fn postgres() -> Option<Self> {
        let server = std::env::var("HEARD_TEST_POSTGRES").expect(
            "HEARD_TEST_POSTGRES is not set: give the address of a PostgreSQL server where databases can be made, \
             or `none` to leave PostgreSQL out",
        );
        if server == "none" {
            return None;
        }
        let template = template(&server).await;
        Some(Self::opened(Raw::postgres(server, Some(template)).await).await)
    }

    /// Another database of this kind: as the first version of Heard left it, with these rows (bytes are written
    /// `X'00'`), then migrated, and sealed as the server does when it starts.
    pub(crate) async fn with_first_version(&self, rows: &str) -> Self {
        let (url, raw) = match &self.raw {
            Raw::Sqlite(..) => Raw::sqlite().await,
            Raw::Postgres(_, server) => Raw::postgres(server.clone(), None).await,
        };
        match &raw {
            Raw::Sqlite(pool, _) => {
                sqlx::migrate!("migrations/sqlite").run_to(1, pool).await.expect("the first version");
                sqlx::raw_sql(AssertSqlSafe(rows.to_owned())).execute(pool).await.expect("rows");
            }
            Raw::Postgres(pool, _) => {
                sqlx::migrate!("migrations/postgres").run_to(1, pool).await.expect("the first version");
                sqlx::raw_sql(AssertSqlSafe(rows.replace("X'", "'\\x"))).execute(pool).await.expect("rows");
            }
        }
        assert!(!heard_storage::schema_is_current(&url).await.expect("read"));
        let moved = Self::migrated((url, raw)).await;
        assert!(moved.store.seal_rows(&sealing()).await.expect("sealed"));
        moved
    }

    async fn migrated((url, raw): (String, Raw)) -> Self {
        heard_storage::migrate(&url).await.expect("it migrates");
        Self::opened((url, raw)).await
    }

    async fn opened((url, raw): (String, Raw)) -> Self {
        Self { store: open(&url).await, url, raw }
    }

    /// Takes the database of this test away again.
    pub(crate) async fn drop_database(self) {
        let Raw::Postgres(pool, server) = self.raw else { return };
        pool.close().await;
        let (_, name) = self.url.rsplit_once('/').expect("an address with a database");
        let admin = sqlx::PgPool::connect(&server).await.expect("the server answers");
        let text = format!("DROP DATABASE {name} WITH (FORCE)");
        sqlx::query(AssertSqlSafe(text)).execute(&admin).await.expect("it goes");
    }

    /// Does something behind the store's back; gives whether the database took it.
    pub(crate) async fn raw(&self, sqlite: &str, postgres: &str) -> bool {
        let done = match &self.raw {
            Raw::Sqlite(pool, _) => sqlx::raw_sql(AssertSqlSafe(sqlite.to_owned())).execute(pool).await.map(|_| ()),
            Raw::Postgres(pool, _) => sqlx::raw_sql(AssertSqlSafe(postgres.to_owned())).execute(pool).await.map(|_| ()),
        };
        done.is_ok()
    }

    /// Takes the turn to write, as another server would, and keeps it until it is given back.
    pub(crate) async fn take_turn(&self) -> Turn {
        match &self.raw {
            Raw::Sqlite(pool, _) => Turn::Sqlite(pool.begin_with("BEGIN IMMEDIATE").await.expect("begun")),
            Raw::Postgres(pool, _) => {
                let mut turn = pool.begin().await.expect("begun");
                let lock = "SELECT pg_advisory_xact_lock(4862973012)";
                sqlx::query(lock).execute(&mut *turn).await.expect("locked");
                Turn::Postgres(turn)
            }
        }
    }

    /// How many wait for their turn with a connection in hand; `None` where none can, because there is one that writes.
    pub(crate) async fn queued(&self) -> Option<i64> {
        let Raw::Postgres(pool, _) = &self.raw else { return None };
        let text = "SELECT COUNT(*) FROM pg_locks l JOIN pg_database d ON d.oid = l.database
             WHERE l.locktype = 'advisory' AND NOT l.granted AND d.datname = current_database()";
        Some(sqlx::query_scalar(text).fetch_one(pool).await.expect("a count"))
    }

    /// Forbids or allows new rows in the log.
    pub(crate) async fn break_log(&self, broken: bool) {
        let done = if broken {
            self.raw(
                "CREATE TRIGGER broken BEFORE INSERT ON log BEGIN SELECT RAISE(ABORT, 'broken'); END",
                "CREATE TRIGGER broken BEFORE INSERT ON log FOR EACH ROW EXECUTE FUNCTION log_is_append_only()",
            )
            .await
        } else {
            self.raw("DROP TRIGGER broken", "DROP TRIGGER broken ON log").await
        };
        assert!(done);
    }

    /// The names of all tables and columns that hold bytes.
    pub(crate) async fn byte_columns(&self) -> Vec<(String, String)> {
        let sqlite = "SELECT t.name, c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c
             WHERE t.type = 'table' AND c.type = 'BLOB' AND t.name NOT LIKE '\\_sqlx%' ESCAPE '\\'";
        let postgres = "SELECT table_name::text, column_name::text FROM information_schema.columns
             WHERE table_schema = 'public' AND data_type = 'bytea' AND table_name NOT LIKE '\\_sqlx%'";
        match &self.raw {
            Raw::Sqlite(pool, _) => sqlx::query_as(sqlite).fetch_all(pool).await,
            Raw::Postgres(pool, _) => sqlx::query_as(postgres).fetch_all(pool).await,
        }
        .expect("columns")
    }

    /// How many rows of a table hold these bytes anywhere in this column.
    pub(crate) async fn holding(&self, table: &str, column: &str, bytes: &[u8]) -> i64 {
        match &self.raw {
            Raw::Sqlite(pool, _) => {
                let text = format!("SELECT COUNT(*) FROM {table} WHERE instr({column}, $1) > 0");
                sqlx::query_scalar(AssertSqlSafe(text)).bind(bytes).fetch_one(pool).await
            }
            Raw::Postgres(pool, _) => {
                let text = format!("SELECT COUNT(*) FROM {table} WHERE position($1 IN {column}) > 0");
                sqlx::query_scalar(AssertSqlSafe(text)).bind(bytes).fetch_one(pool).await
            }
        }
        .expect("a count")
    }
}

async fn open(url: &str) -> Arc<dyn Store> {
    // One reader: whoever holds a connection and asks for a second one fails here, and not in a busy hour.
    let options = Options { readers: 1, ..Options::default() };
    heard_storage::open(url, &options, Arc::new(Sum)).await.expect("it opens")
}
