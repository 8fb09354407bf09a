//! Journeys on PostgreSQL: a database of its own for each test, on the server that `HEARD_TEST_POSTGRES` names, as in
//! the contract suite of the store.

use std::sync::atomic::{AtomicU32, Ordering};

use sqlx::{AssertSqlSafe, Connection as _, PgConnection};

/// Where databases are made; `None` when PostgreSQL is left out on purpose.
fn server() -> Option<String> {
    let server = std::env::var("HEARD_TEST_POSTGRES").expect(
        "HEARD_TEST_POSTGRES is not set: give the address of a PostgreSQL server where databases can be made, \
         or `none` to leave PostgreSQL out",
    );
    (server != "none").then_some(server)
}

async fn said(statement: String) {
    let server = server().expect("it made the database");
    let mut admin = PgConnection::connect(&server).await.expect("the server answers");
    sqlx::query(AssertSqlSafe(statement)).execute(&mut admin).await.expect("done");
    admin.close().await.expect("closed");
}

/// The address of an empty database.
pub(crate) async fn fresh() -> Option<String> {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let server = server()?;
    let name = format!("heard_journey_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    said(format!("CREATE DATABASE {name}")).await;
    let (address, _) = server.rsplit_once('/').expect("an address with a database");
    Some(format!("{address}/{name}"))
}

/// Takes it away again.
pub(crate) async fn drop_database(url: &str) {
    let (_, name) = url.rsplit_once('/').expect("an address with a database");
    said(format!("DROP DATABASE {name} WITH (FORCE)")).await;
}
