//! What the machine can do without Heard, for `make bench` to print beside what Heard does on it.
//!
//! What it is: `bare commits FOLDER` says how many rows of 2 kB a second one writer commits to a SQLite database in
//! that folder, set as Heard's is, each on the disk before the next; `bare page ADDRESS BYTES` serves a page of that
//! size, the same to everybody, until it is ended. What it is not: a part of the product.

use std::path::Path;
use std::time::{Duration, Instant};

use axum::Router;
use axum::response::Html;
use axum::routing::get;
use sqlx::ConnectOptions as _;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};

/// For how long commits are counted.
const COUNTED: Duration = Duration::from_secs(5);
/// The size of a row in bytes.
const ROW: usize = 2_048;

type Fault = Box<dyn std::error::Error>;

#[tokio::main]
async fn main() -> Result<(), Fault> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["commits", folder] => commits(Path::new(folder)).await,
        ["page", address, bytes] => page(address, bytes.parse()?).await,
        _ => Err("bare commits FOLDER, or bare page ADDRESS BYTES".into()),
    }
}

async fn commits(folder: &Path) -> Result<(), Fault> {
    let mut db = SqliteConnectOptions::new()
        .filename(folder.join("bare.db"))
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .connect()
        .await?;
    sqlx::query("CREATE TABLE bare (body BLOB NOT NULL)").execute(&mut db).await?;
    let (begun, mut count) = (Instant::now(), 0_u32);
    while begun.elapsed() < COUNTED {
        sqlx::query("INSERT INTO bare (body) VALUES ($1)").bind(vec![7; ROW]).execute(&mut db).await?;
        count += 1;
    }
    println!("{:.0}", f64::from(count) / begun.elapsed().as_secs_f64());
    Ok(())
}

async fn page(address: &str, bytes: usize) -> Result<(), Fault> {
    let body: &'static str = "x".repeat(bytes).leak();
    let listener = tokio::net::TcpListener::bind(address).await?;
    Ok(axum::serve(listener, Router::new().route("/", get(move || async move { Html(body) }))).await?)
}
