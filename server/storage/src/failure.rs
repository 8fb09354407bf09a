//! Why a statement failed, and which kind of [`StoreError`] that is.

use heard_domain::store::{StoreError, StoreErrorKind};
use sqlx::error::{DatabaseError, ErrorKind};
use sqlx::migrate::MigrateError;

/// What stops a method of the store.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The database or the way to it.
    Sql(sqlx::Error),
    /// A migration.
    Migrate(MigrateError),
    /// A column that does not have the shape it was written in.
    Unreadable(&'static str),
    /// A row that has to be there is not, or belongs to somebody else.
    Missing(&'static str),
    /// What a write was decided by is not so any more.
    Changed,
    /// The schema is older or newer than this version of Heard.
    Schema(StoreErrorKind),
    /// A file that cannot be made or written.
    File(std::io::Error),
    /// PostgreSQL has its own way to back up and to restore.
    NoBackup,
    /// An address of another machine that asks for less than TLS with the server's name verified.
    Unverified,
    /// An address that is neither `sqlite:` nor `postgres:`.
    Address,
}

/// What the inside of this crate gives.
pub(crate) type Result<T> = std::result::Result<T, Failure>;

impl From<sqlx::Error> for Failure {
    fn from(error: sqlx::Error) -> Self {
        Self::Sql(error)
    }
}

impl From<MigrateError> for Failure {
    fn from(error: MigrateError) -> Self {
        Self::Migrate(error)
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Sql(error) => error.fmt(f),
            Self::Migrate(error) => error.fmt(f),
            Self::Unreadable(column) => write!(f, "column {column} does not read"),
            Self::Missing(what) => write!(f, "no such {what}"),
            Self::Changed => f.write_str("what this was decided by changed meanwhile"),
            Self::Schema(kind) => write!(f, "{kind:?}"),
            Self::File(error) => error.fmt(f),
            Self::NoBackup => f.write_str("PostgreSQL is backed up with pg_dump and restored with pg_restore"),
            Self::Unverified => f.write_str(
                "DATABASE_URL names a server on another machine and an sslmode that does not verify it: say \
                 sslmode=verify-full, with sslrootcert=FILE for a certificate of your own, or leave sslmode out",
            ),
            Self::Address => f.write_str("the address of the database begins with neither sqlite: nor postgres:"),
        }
    }
}

impl std::error::Error for Failure {}

impl From<Failure> for StoreError {
    fn from(failure: Failure) -> Self {
        let kind = match &failure {
            Failure::Sql(error) => kind(error),
            Failure::Migrate(MigrateError::VersionMissing(_)) => StoreErrorKind::NewerSchema,
            Failure::Migrate(MigrateError::VersionMismatch(_) | MigrateError::Dirty(_)) => StoreErrorKind::Corrupt,
            Failure::Migrate(MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _)) => kind(error),
            Failure::Unreadable(_) | Failure::Missing(_) => StoreErrorKind::Corrupt,
            Failure::Changed => StoreErrorKind::Changed,
            Failure::Schema(kind) => *kind,
            Failure::File(error) if error.kind() == std::io::ErrorKind::AlreadyExists => StoreErrorKind::Duplicate,
            Failure::File(_) | Failure::NoBackup | Failure::Migrate(_) | Failure::Unverified | Failure::Address => {
                StoreErrorKind::Unavailable
            }
        };
        Self { kind, detail: Box::new(failure) }
    }
}

/// The result codes of SQLite for a file that is damaged or no database: SQLITE_CORRUPT and SQLITE_NOTADB.
const DAMAGED: [u32; 2] = [11, 26];

/// Those after which another connection may do better: SQLITE_READONLY, SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_CANTOPEN,
/// SQLITE_PROTOCOL and SQLITE_NOTADB. Not SQLITE_FULL: a disk is as full for the next one, and the last connection that
/// closes takes away what others would need to be opened again.
const MAY_STAY: [u32; 6] = [8, 10, 11, 14, 15, 26];

/// The same of PostgreSQL: a server that only reads since another took over, that was stopped, or that failed.
const MAY_STAY_POSTGRES: [&str; 5] = ["25006", "57P01", "57P02", "57P03", "58030"];

impl Failure {
    /// Whether it may be the connection's own, so that using it again would only fail again.
    pub(crate) fn may_stay(&self) -> bool {
        match self {
            Self::Sql(sqlx::Error::Database(error)) => {
                primary(&**error).is_some_and(|code| MAY_STAY.contains(&code))
                    || error.code().is_some_and(|code| MAY_STAY_POSTGRES.contains(&&*code))
            }
            Self::Sql(error) => matches!(
                error,
                sqlx::Error::Io(_)
                    | sqlx::Error::Protocol(_)
                    | sqlx::Error::WorkerCrashed
                    | sqlx::Error::BeginFailed
                    | sqlx::Error::InvalidSavePointStatement
            ),
            _ => false,
        }
    }
}

/// The primary result code of SQLite, without what extends it (sqlite.org/rescode.html); `None` for PostgreSQL, whose
/// codes have five characters.
fn primary(error: &dyn DatabaseError) -> Option<u32> {
    let code = error.code()?;
    if code.len() < 5 { code.parse::<u32>().ok().map(|code| code & 0xff) } else { None }
}

fn kind(error: &sqlx::Error) -> StoreErrorKind {
    match error {
        sqlx::Error::Database(error) => match error.kind() {
            ErrorKind::UniqueViolation => StoreErrorKind::Duplicate,
            ErrorKind::ForeignKeyViolation | ErrorKind::NotNullViolation | ErrorKind::CheckViolation => {
                StoreErrorKind::Corrupt
            }
            _ if primary(&**error).is_some_and(|code| DAMAGED.contains(&code)) => StoreErrorKind::Corrupt,
            _ => StoreErrorKind::Unavailable,
        },
        sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_) | sqlx::Error::ColumnNotFound(_) => {
            StoreErrorKind::Corrupt
        }
        _ => StoreErrorKind::Unavailable,
    }
}
