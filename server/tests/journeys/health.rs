//! What watches the server asks whether it lives and whether it can keep anything.

use chrono::TimeDelta;

use crate::support::Council;

#[tokio::test]
async fn it_is_ready_while_the_database_takes_a_row_and_says_so_when_it_does_not() {
    let council = Council::new().await;
    let mut watcher = council.browser();
    let ready = watcher.get("/health/ready").await;
    assert_eq!((ready.status.as_u16(), ready.source().trim()), (200, "ready"));
    council.sql("ALTER TABLE heartbeat RENAME TO gone").await;
    assert_eq!(watcher.get("/health/ready").await.status, 200, "it is not asked again within a second");
    council.pass(TimeDelta::seconds(1));
    assert_eq!(watcher.get("/health/ready").await.status, 503);
    assert_eq!(watcher.get("/health/live").await.status, 200, "it lives all the same");
    council.sql("ALTER TABLE gone RENAME TO heartbeat").await;
    council.pass(TimeDelta::seconds(1));
    assert_eq!(watcher.get("/health/ready").await.status, 200);
}
