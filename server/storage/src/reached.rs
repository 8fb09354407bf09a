//! How a PostgreSQL server is reached: over TLS, with its certificate and its name verified, unless it is on this
//! machine. Encrypted without that would keep out who listens, and not who answers in its place.

use std::net::IpAddr;

use sqlx::postgres::{PgConnectOptions, PgSslMode};

use crate::failure::{Failure, Result};

/// Asks for what the rule asks for. An address that says nothing gets it; one that says less is refused, because
/// whoever wrote it expects something that would not be so.
pub(crate) fn verified(url: &str, options: PgConnectOptions) -> Result<PgConnectOptions> {
    if is_here(&options) || matches!(options.get_ssl_mode(), PgSslMode::VerifyFull) {
        return Ok(options);
    }
    if says_how(url) {
        return Err(Failure::Unverified);
    }
    // The environment (PGSSLMODE) does not weaken it either.
    Ok(options.ssl_mode(PgSslMode::VerifyFull))
}

/// A socket in a folder, or an address that leads to the machine itself.
fn is_here(options: &PgConnectOptions) -> bool {
    let host = options.get_host();
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    options.get_socket().is_some()
        || host.starts_with('/')
        || host.eq_ignore_ascii_case("localhost")
        || bare.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// Whether an address itself says how to encrypt.
fn says_how(url: &str) -> bool {
    let settings = url.split_once('?').map(|(_, settings)| settings).unwrap_or_default();
    settings.split('&').any(|setting| {
        let name = setting.split('=').next().unwrap_or_default();
        ["sslmode", "ssl-mode"].contains(&name)
    })
}

#[cfg(test)]
mod tests {
    use heard_domain::store::{StoreError, StoreErrorKind};

    use super::*;

    fn asked(url: &str) -> Result<PgSslMode> {
        verified(url, url.parse().expect("an address")).map(|options| options.get_ssl_mode())
    }

    #[test]
    fn another_machine_is_verified() {
        for url in [
            "postgres://heard@db.anyshire.example/heard",
            "postgres://heard@192.0.2.7:5433/heard",
            "postgres://heard@[2001:db8::7]/heard",
            "postgres://heard@0.0.0.0/heard",
            "postgres://heard@localhost.anyshire.example/heard",
            "postgres://heard@db.anyshire.example/heard?sslmode=verify-full",
            "postgres://heard@db.anyshire.example/heard?sslrootcert=/etc/heard/ca.pem",
            "postgres://heard@localhost/heard?host=db.anyshire.example",
            "postgres://heard@localhost/heard?hostaddr=192.0.2.7",
            // Not a name that is looked for, and still not what is used.
            "postgres://heard@db.anyshire.example/heard?ssl%6Dode=disable",
        ] {
            assert!(matches!(asked(url), Ok(PgSslMode::VerifyFull)), "{url}");
        }
    }

    #[test]
    fn an_address_that_asks_for_less_is_refused_and_never_shown() {
        for mode in ["disable", "allow", "prefer", "require", "verify-ca"] {
            for name in ["sslmode", "ssl-mode"] {
                let url = format!("postgres://heard:pa55@db.anyshire.example/heard?application_name=x&{name}={mode}");
                let error = StoreError::from(asked(&url).expect_err(&url));
                assert_eq!(error.kind, StoreErrorKind::Unavailable);
                let said = error.detail.to_string();
                assert!(
                    said.contains("DATABASE_URL") && said.contains("verify-full") && !said.contains("pa55"),
                    "{said}"
                );
            }
        }
    }

    #[test]
    fn this_machine_is_as_the_address_says() {
        for url in [
            "postgres://heard@localhost/heard",
            "postgres://heard@LOCALHOST/heard",
            "postgres://heard@127.0.0.1:5433/heard",
            "postgres://heard@127.3.2.1/heard",
            "postgres://heard@[::1]/heard",
            "postgres://heard@%2Fvar%2Frun%2Fpostgresql/heard",
            "postgres://heard@localhost/heard?host=/var/run/postgresql",
        ] {
            let said = |mode: &str| {
                if url.contains('?') { format!("{url}&sslmode={mode}") } else { format!("{url}?sslmode={mode}") }
            };
            assert!(matches!(asked(&said("disable")), Ok(PgSslMode::Disable)), "{url}");
            assert!(matches!(asked(&said("verify-full")), Ok(PgSslMode::VerifyFull)), "{url}");
        }
    }
}
