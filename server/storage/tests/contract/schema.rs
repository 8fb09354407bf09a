use std::sync::Arc;

use heard_domain::store::StoreErrorKind;
use heard_storage::Options;

use crate::world::{Sum, World};

/// A row of the migrator's own table, as a newer Heard would leave it.
const NEWER: &str = "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
     VALUES (9999, 'newer', true, '', 0)";

pub(crate) async fn migrating_twice_changes_nothing(world: &World) {
    assert!(heard_storage::schema_is_current(&world.url).await.expect("read"));
    let (one, two) = tokio::join!(heard_storage::migrate(&world.url), heard_storage::migrate(&world.url));
    assert!(one.is_ok() && two.is_ok(), "nothing to do, also for two at once");
    assert!(heard_storage::schema_is_current(&world.url).await.expect("read"));
    world.store.ping().await.expect("it answers");
}

pub(crate) async fn a_newer_schema_is_refused(world: &World) {
    assert!(world.raw(NEWER, NEWER).await);
    let kind = |error: heard_domain::store::StoreError| error.kind;
    assert_eq!(heard_storage::migrate(&world.url).await.map_err(kind), Err(StoreErrorKind::NewerSchema));
    assert_eq!(heard_storage::schema_is_current(&world.url).await.map_err(kind), Err(StoreErrorKind::NewerSchema));
    let opened = heard_storage::open(&world.url, &Options::default(), Arc::new(Sum)).await;
    assert_eq!(opened.map(|_| ()).map_err(kind), Err(StoreErrorKind::NewerSchema));
}

pub(crate) async fn an_old_schema_is_not_opened(world: &World) {
    let nothing_applied = "DELETE FROM _sqlx_migrations";
    assert!(world.raw(nothing_applied, nothing_applied).await);
    assert!(!heard_storage::schema_is_current(&world.url).await.expect("read"));
    let opened = heard_storage::open(&world.url, &Options::default(), Arc::new(Sum)).await;
    assert_eq!(opened.map(|_| ()).map_err(|error| error.kind), Err(StoreErrorKind::OlderSchema));
}
