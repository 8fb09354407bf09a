//! Persons' keys as they are wrapped: looked through, and put under another master key.

use heard_domain::sealed::{Owner, Sealed, WrappedKey};

use super::sql::{Get as _, Put as _, all, sql};
use super::{Backend, Row};
use crate::failure::{Failure, Result};

/// One row of either table, with the table's name as `kind`.
fn key(row: &Row) -> Result<WrappedKey> {
    let owner = match row.value::<String>("kind")?.as_str() {
        "child" => Owner::Child(row.value("id")?),
        "staff" => Owner::Staff(row.value("id")?),
        _ => return Err(Failure::Unreadable("kind")),
    };
    Ok(WrappedKey { owner, bytes: row.value("wrapped_key")? })
}

pub(super) async fn some_keys(db: &Backend) -> Result<Vec<WrappedKey>> {
    let mut found = Vec::new();
    for one in [
        "SELECT 'child' AS kind, id, wrapped_key FROM child LIMIT 1",
        "SELECT 'staff' AS kind, id, wrapped_key FROM staff LIMIT 1",
    ] {
        found.extend(sql(one).fetch_optional(&db.read).await?.as_ref().map(key).transpose()?);
    }
    Ok(found)
}

pub(super) async fn wrapped_keys(db: &Backend, after: Option<Owner>, limit: i64) -> Result<Vec<WrappedKey>> {
    // No bytes come before every id.
    let (children_after, staff_after) = match &after {
        None => (Some(Vec::new()), Vec::new()),
        Some(Owner::Child(id)) => (Some(id.as_bytes().to_vec()), Vec::new()),
        Some(Owner::Staff(id)) => (None, id.as_bytes().to_vec()),
    };
    let mut found = Vec::new();
    if let Some(after) = children_after {
        let page = "SELECT 'child' AS kind, id, wrapped_key FROM child WHERE id > $1 ORDER BY id LIMIT $2";
        found = all(&sql(page).put(&after).put(&limit).fetch_all(&db.read).await?, key)?;
    }
    let left = limit.saturating_sub(i64::try_from(found.len()).unwrap_or(i64::MAX));
    if left > 0 {
        let page = "SELECT 'staff' AS kind, id, wrapped_key FROM staff WHERE id > $1 ORDER BY id LIMIT $2";
        found.extend(all(&sql(page).put(&staff_after).put(&left).fetch_all(&db.read).await?, key)?);
    }
    Ok(found)
}

pub(super) async fn rewrap_keys(db: &Backend, keys: &[(WrappedKey, Sealed)]) -> Result<u64> {
    let mut tx = db.begin().await?;
    let mut changed = 0;
    for (read, anew) in keys {
        let statement = match &read.owner {
            Owner::Child(id) => sql("UPDATE child SET wrapped_key = $3 WHERE id = $1 AND wrapped_key = $2").put(id),
            Owner::Staff(id) => sql("UPDATE staff SET wrapped_key = $3 WHERE id = $1 AND wrapped_key = $2").put(id),
        };
        changed += statement.put(&read.bytes).put(anew).execute(&mut *tx).await?.rows_affected();
    }
    tx.commit().await?;
    Ok(changed)
}
