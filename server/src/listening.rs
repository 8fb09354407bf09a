//! Taking connections: only so many at once, and none for long that does not say what it wants.
//!
//! What it is not: TLS, which the proxy in front does, and the time that a request may take, which the router has.
//! HTTP/1.1 alone is spoken: it is what proxies speak to what is behind them, and its time for headers runs from the
//! first byte that is waited for.

use std::future::Future;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tower::ServiceExt as _;

use crate::metrics::Meters;

/// How much is asked of whoever connects.
#[derive(Debug, Clone, Copy)]
pub struct Manners {
    /// How many connections there are at once; the next one waits until one of them ends.
    pub connections: usize,
    /// How long the head of a request may take, the wait for it on an idle connection included.
    pub head: Duration,
}

impl Default for Manners {
    fn default() -> Self {
        Self { connections: 1_024, head: Duration::from_secs(20) }
    }
}

/// Who is at the other end of a connection: the proxy, where there is one. Left with every request.
#[derive(Debug, Clone, Copy)]
pub struct Peer(pub IpAddr);

/// How long nothing is taken after the machine refused to take a connection: it has no more file descriptors.
const BREATH: Duration = Duration::from_millis(100);

/// Serves until `stop`, counting the connections that are open; then until the requests under way are answered.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    manners: Manners,
    meters: &Arc<Meters>,
    stop: impl Future<Output = ()>,
) {
    let (slots, graceful) = (Arc::new(Semaphore::new(manners.connections)), GracefulShutdown::new());
    let mut stop = std::pin::pin!(stop);
    loop {
        let taken = tokio::select! {
            taken = take(&listener, &slots) => taken,
            () = &mut stop => break,
        };
        let Some((stream, peer, slot)) = taken else { continue };
        // Pages are answered in one write, which is not to wait for more.
        let _ = stream.set_nodelay(true);
        let service = TowerToHyperService::new(router.clone().map_request(move |request: Request<Incoming>| {
            let mut request = request.map(Body::new);
            request.extensions_mut().insert(peer);
            request
        }));
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(manners.head)
            .serve_connection(TokioIo::new(stream), service);
        let (connection, counted) = (graceful.watch(connection), meters.connection());
        tokio::spawn(async move {
            // Whoever went away before the answer came is no fault of ours.
            let _ = connection.await;
            drop((slot, counted));
        });
    }
    drop(listener);
    graceful.shutdown().await;
}

/// The next connection, once there is room for it.
async fn take(listener: &TcpListener, slots: &Arc<Semaphore>) -> Option<(TcpStream, Peer, OwnedSemaphorePermit)> {
    let slot = Arc::clone(slots).acquire_owned().await.ok()?;
    match listener.accept().await {
        Ok((stream, peer)) => Some((stream, Peer(peer.ip()), slot)),
        Err(error) => {
            tracing::warn!(%error, "a connection could not be taken");
            tokio::time::sleep(BREATH).await;
            None
        }
    }
}
