//! A copy of a SQLite database while it is in use.

use std::fs::OpenOptions;
use std::path::Path;

use sqlx::sqlite::{SqliteConnectOptions, SqlitePoolOptions};

use crate::failure::{Failure, Result};
use crate::private::create_private;
use crate::sqlite::connect;

/// Copies the database at `url` to `file`, which must not exist, and checks the copy.
pub(crate) async fn copy(url: &str, file: &Path) -> Result<()> {
    // Whoever makes the file first has it; SQLite then fills a file that is empty, and no other.
    create_private(file).map_err(Failure::File)?;
    let done = fill(url, file).await;
    if done.is_err() {
        // A copy that is not whole is worse than none.
        let _ = std::fs::remove_file(file);
    }
    done
}

async fn fill(url: &str, file: &Path) -> Result<()> {
    let path = file.to_str().ok_or(Failure::Unreadable("path"))?;
    let pool = SqlitePoolOptions::new().max_connections(1).connect_with(connect(url, true)?).await?;
    let copied = sqlx::query("VACUUM INTO $1").bind(path).execute(&pool).await;
    pool.close().await;
    copied?;
    OpenOptions::new().write(true).open(file).and_then(|file| file.sync_all()).map_err(Failure::File)?;
    let options = SqliteConnectOptions::new().filename(file).read_only(true);
    let pool = SqlitePoolOptions::new().max_connections(1).connect_with(options).await?;
    let said: std::result::Result<String, _> = sqlx::query_scalar("PRAGMA integrity_check").fetch_one(&pool).await;
    pool.close().await;
    if said? == "ok" { Ok(()) } else { Err(Failure::Unreadable("copy")) }
}
