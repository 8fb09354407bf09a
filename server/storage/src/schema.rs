//! Whether a database has the schema of this version.

use std::collections::BTreeSet;

use heard_domain::store::StoreErrorKind;
use sqlx::migrate::{Migrate, Migrator};

use crate::failure::{Failure, Result};

/// `true` when all migrations were applied, `false` when some are still to come.
///
/// # Errors
/// [`StoreErrorKind::NewerSchema`] when there is one that this version does not know.
pub(crate) async fn is_current<C: Migrate>(migrations: &Migrator, connection: &mut C) -> Result<bool> {
    connection.ensure_migrations_table(&migrations.table_name).await?;
    let applied: BTreeSet<i64> = connection
        .list_applied_migrations(&migrations.table_name)
        .await?
        .into_iter()
        .map(|migration| migration.version)
        .collect();
    let known: BTreeSet<i64> = migrations.iter().map(|migration| migration.version).collect();
    if applied.is_subset(&known) { Ok(applied == known) } else { Err(Failure::Schema(StoreErrorKind::NewerSchema)) }
}

/// Refuses anything but the schema of this version.
pub(crate) async fn require_current<C: Migrate>(migrations: &Migrator, connection: &mut C) -> Result<()> {
    if is_current(migrations, connection).await? { Ok(()) } else { Err(Failure::Schema(StoreErrorKind::OlderSchema)) }
}
