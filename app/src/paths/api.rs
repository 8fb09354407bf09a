//! The addresses that programs of the council read from, with a key.

use heard_domain::figures::TableId;

use super::address::addresses;

/// What there is, as OpenAPI describes it.
pub const DESCRIPTION: &str = "/api/v1/openapi.json";
/// Every table with its columns.
pub const TABLES: &str = "/api/v1/tables";
/// What is counted of each review.
pub const REVIEWS: &str = "/api/v1/reviews";

addresses! {
    /// A table of figures.
    Table { table: TableId } = "/api/v1/tables/{table}"
}

/// Whether an address is one of these, or would be if it were there.
#[must_use]
pub fn is_below(path: &str) -> bool {
    path.starts_with("/api/")
}
