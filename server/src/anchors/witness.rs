//! A server elsewhere that takes heads of the log: one line a time by POST, over TLS with its name verified.
//!
//! What it is: the address, checked, and as much of HTTP as one line takes, from crates that Heard is built with in any
//! case. What it is not: it follows no redirection, sends no password and reads no reply beyond its status.

use std::sync::Arc;
use std::time::Duration;

use axum::http::{Request, Uri, header};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::ServerName;
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

use crate::config::Misconfigured;

/// How long one line may take, from the name's look-up to the status.
const LONGEST: Duration = Duration::from_secs(10);

/// Where such a server is: an `https` address. What follows its host may be a secret, so that it is never shown.
#[derive(Clone, PartialEq, Eq)]
pub struct Address(Uri);

impl std::fmt::Debug for Address {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Address({})", self.0.host().unwrap_or_default())
    }
}

impl Address {
    /// Takes an address: `https`, a host, no name and password.
    ///
    /// # Errors
    /// [`Misconfigured`] names the setting, and not what it says.
    pub fn checked(address: &str) -> Result<Self, Misconfigured> {
        let unfit = || Misconfigured("anchor_url must look like https://elsewhere.example/heads".into());
        let uri: Uri = address.parse().map_err(|_| unfit())?;
        let host = uri.host().filter(|host| !host.is_empty()).ok_or_else(unfit)?;
        let named = ServerName::try_from(bare(host).to_owned()).is_ok();
        let plain = uri.authority().is_some_and(|authority| !authority.as_str().contains('@'));
        if uri.scheme_str() == Some("https") && named && plain { Ok(Self(uri)) } else { Err(unfit()) }
    }
}

/// Why a line was not taken. It says nothing of the address.
#[derive(Debug)]
pub enum NotTaken {
    /// It cannot be reached, or does not prove its name.
    Unreachable(std::io::Error),
    /// It ended the connection, or speaks something else.
    Garbled(hyper::Error),
    /// It says so: the status.
    Refused(u16),
    /// It took too long.
    TimedOut,
}

impl std::fmt::Display for NotTaken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Unreachable(error) => write!(f, "it cannot be reached: {error}"),
            Self::Garbled(error) => write!(f, "it does not answer as it should: {error}"),
            Self::Refused(status) => write!(f, "it answers {status}"),
            Self::TimedOut => write!(f, "it does not answer within {} seconds", LONGEST.as_secs()),
        }
    }
}

/// The server.
pub struct Witness {
    address: Address,
    tls: TlsConnector,
    longest: Duration,
}

impl Witness {
    /// The one at this address, known by what browsers trust.
    #[must_use]
    pub fn new(address: Address) -> Self {
        Self::known_by(address, RootCertStore::from_iter(webpki_roots::TLS_SERVER_ROOTS.iter().cloned()))
    }

    fn known_by(address: Address, roots: RootCertStore) -> Self {
        let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .expect("ring speaks what is safe")
            .with_root_certificates(roots)
            .with_no_client_auth();
        Self { address, tls: TlsConnector::from(Arc::new(config)), longest: LONGEST }
    }

    /// Hands it one line.
    ///
    /// # Errors
    /// [`NotTaken`]: then nobody knows whether it has the line, and having it twice does no harm.
    pub async fn take(&self, line: &str) -> Result<(), NotTaken> {
        tokio::time::timeout(self.longest, self.hand_over(line)).await.unwrap_or(Err(NotTaken::TimedOut))
    }

    async fn hand_over(&self, line: &str) -> Result<(), NotTaken> {
        let Address(uri) = &self.address;
        let (host, port) = (bare(uri.host().unwrap_or_default()), uri.port_u16().unwrap_or(443));
        let name = ServerName::try_from(host.to_owned()).expect("an address is checked");
        let stream = TcpStream::connect((host, port)).await.map_err(NotTaken::Unreachable)?;
        let stream = self.tls.connect(name, stream).await.map_err(NotTaken::Unreachable)?;
        let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await.map_err(NotTaken::Garbled)?;
        let request = Request::post(uri.path_and_query().map_or("/", |path| path.as_str()))
            .header(header::HOST, uri.authority().map_or("", |authority| authority.as_str()))
            .header(header::CONTENT_TYPE, "text/plain; charset=utf-8")
            .header(header::CONNECTION, "close")
            .body(format!("{line}\n"))
            .expect("an address is checked");
        let answered = async {
            let reply = sender.send_request(request).await.map_err(NotTaken::Garbled)?;
            if reply.status().is_success() { Ok(()) } else { Err(NotTaken::Refused(reply.status().as_u16())) }
        };
        tokio::select! {
            answer = answered => answer,
            Err(error) = connection => Err(NotTaken::Garbled(error)),
        }
    }
}

/// A host as names are compared: an IPv6 address stands in brackets in an address, and without them elsewhere.
fn bare(host: &str) -> &str {
    host.trim_start_matches('[').trim_end_matches(']')
}

#[cfg(test)]
mod tests {
    use rcgen::{CertifiedKey, generate_simple_self_signed};
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::TcpListener;
    use tokio::task::JoinHandle;
    use tokio_rustls::TlsAcceptor;
    use tokio_rustls::rustls::ServerConfig;
    use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};

    use super::*;

    const LINE: &str = "2026-11-22T08:00:00Z 12 a7";

    /// A server that takes one connection as `name`, answers with this, and gives what it was sent. With it, the
    /// address and what its certificate is known by.
    async fn elsewhere(name: &str, answer: &'static str) -> (Address, RootCertStore, JoinHandle<String>) {
        let CertifiedKey { cert, signing_key } = generate_simple_self_signed([name.to_owned()]).expect("a certificate");
        let certificate: CertificateDer<'static> = cert.der().clone();
        let key = PrivateKeyDer::try_from(signing_key.serialize_der()).expect("a key");
        let mut roots = RootCertStore::empty();
        roots.add(certificate.clone()).expect("it reads");
        let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .expect("versions")
            .with_no_client_auth()
            .with_single_cert(vec![certificate], key)
            .expect("they fit");
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("bound").port();
        let serving = tokio::spawn(async move {
            let (stream, _) = listener.accept().await.expect("somebody comes");
            let Ok(mut stream) = TlsAcceptor::from(Arc::new(config)).accept(stream).await else { return String::new() };
            let mut said = Vec::new();
            while !said.ends_with(b"\n") || said.ends_with(b"\r\n") {
                match stream.read_buf(&mut said).await {
                    Ok(0) | Err(_) => break,
                    Ok(_) => {}
                }
            }
            if !answer.is_empty() {
                let _ = stream.write_all(answer.as_bytes()).await;
                let _ = stream.shutdown().await;
            }
            let text = String::from_utf8(said).expect("text");
            if answer.is_empty() {
                // It stays silent until the other goes.
                let _ = stream.read_u8().await;
            }
            text
        });
        (Address::checked(&format!("https://127.0.0.1:{port}/heads?of=heard")).expect("fine"), roots, serving)
    }

    const TAKEN: &str = "HTTP/1.1 204 No Content\r\n\r\n";

    #[tokio::test]
    async fn a_line_arrives_as_it_is() {
        let (address, roots, serving) = elsewhere("127.0.0.1", TAKEN).await;
        Witness::known_by(address, roots).take(LINE).await.expect("taken");
        let said = serving.await.expect("it ends");
        assert!(said.starts_with("POST /heads?of=heard HTTP/1.1\r\n"), "{said}");
        assert!(said.ends_with(&format!("\r\n\r\n{LINE}\n")), "{said}");
    }

    #[tokio::test]
    async fn who_does_not_prove_the_name_gets_nothing() {
        let (address, _, serving) = elsewhere("127.0.0.1", TAKEN).await;
        assert!(
            matches!(Witness::new(address).take(LINE).await, Err(NotTaken::Unreachable(_))),
            "nobody vouches for it"
        );
        assert_eq!(serving.await.expect("it ends"), "");
        let (address, roots, serving) = elsewhere("elsewhere.example", TAKEN).await;
        let another = Witness::known_by(address, roots).take(LINE).await;
        assert!(matches!(another, Err(NotTaken::Unreachable(_))), "it is another's certificate");
        assert_eq!(serving.await.expect("it ends"), "");
    }

    #[tokio::test]
    async fn what_is_not_taken_is_said() {
        for (answer, status) in [
            ("HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n", 500),
            ("HTTP/1.1 308 Permanent Redirect\r\nLocation: https://127.0.0.1/\r\nContent-Length: 0\r\n\r\n", 308),
        ] {
            let (address, roots, _) = elsewhere("127.0.0.1", answer).await;
            let refused = Witness::known_by(address, roots).take(LINE).await;
            assert!(matches!(refused, Err(NotTaken::Refused(said)) if said == status), "{status}");
        }
        let (address, roots, _) = elsewhere("127.0.0.1", "+OK\r\n").await;
        assert!(matches!(Witness::known_by(address, roots).take(LINE).await, Err(NotTaken::Garbled(_))));
        let (address, roots, serving) = elsewhere("127.0.0.1", "").await;
        let hasty = Witness { longest: Duration::from_millis(500), ..Witness::known_by(address, roots) };
        assert!(matches!(hasty.take(LINE).await, Err(NotTaken::TimedOut)));
        let _ = serving.await;
    }

    #[test]
    fn only_https_addresses_are_taken_and_their_secrets_never_shown() {
        for address in
            ["https://elsewhere.example", "https://[2001:db8::7]:8443/heads", "https://x.example/h?token=pa55"]
        {
            let kept = Address::checked(address).expect(address);
            assert!(!format!("{kept:?}").contains("pa55"));
        }
        for address in [
            "",
            "elsewhere.example/heads",
            "http://elsewhere.example/pa55",
            "https://",
            "https:///pa55",
            "https://heard:pa55@elsewhere.example/",
            "https://else where/pa55",
            "ftp://elsewhere.example/pa55",
        ] {
            let Misconfigured(said) = Address::checked(address).expect_err(address);
            assert!(said.contains("anchor_url") && !said.contains("pa55"), "{said}");
        }
    }
}
