//! Connections that say nothing, and more of them than there is room for.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::routing::get;
use heard::listening::{Manners, serve};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;

/// A server of one page, where it listens, and what stops it.
async fn served(manners: Manners) -> (SocketAddr, oneshot::Sender<()>, tokio::task::JoinHandle<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("an address");
    let address = listener.local_addr().expect("an address");
    let router = Router::new().route("/", get(|| async { "here" }));
    let (stop, stopped) = oneshot::channel();
    let serving = tokio::spawn(async move {
        serve(listener, router, manners, &Arc::default(), async { drop(stopped.await) }).await;
    });
    (address, stop, serving)
}

/// Everything that comes until the other side closes.
async fn all(mut stream: TcpStream) -> String {
    let mut text = String::new();
    let _ = stream.read_to_string(&mut text).await;
    text
}

async fn asks(address: SocketAddr) -> TcpStream {
    let mut stream = TcpStream::connect(address).await.expect("taken");
    stream.write_all(b"GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").await.expect("sent");
    stream
}

#[tokio::test]
async fn whoever_is_silent_or_half_silent_is_closed() {
    let (address, _stop, _serving) = served(Manners { head: Duration::from_millis(50), ..Manners::default() }).await;
    let silent = TcpStream::connect(address).await.expect("taken");
    let mut half = TcpStream::connect(address).await.expect("taken");
    half.write_all(b"GET / HTTP/1.1\r\nHost: a\r\n").await.expect("sent");
    // Both end by themselves: without the limit, this would wait for ever.
    assert!(!all(silent).await.contains("200") && !all(half).await.contains("200"));
    assert!(all(asks(address).await).await.ends_with("here"));
}

#[tokio::test]
async fn there_is_room_for_so_many_and_the_next_waits() {
    let (address, _stop, _serving) = served(Manners { connections: 1, head: Duration::from_secs(3_600) }).await;
    let mut first = TcpStream::connect(address).await.expect("taken");
    first.write_all(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n").await.expect("sent");
    let mut some = [0; 8];
    first.read_exact(&mut some).await.expect("answered, and kept open");
    let second = tokio::spawn(async move { all(asks(address).await).await });
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert!(!second.is_finished(), "there is no room");
    drop(first);
    assert!(second.await.expect("no panic").ends_with("here"));
}

#[tokio::test]
async fn it_stops_once_what_is_under_way_is_answered() {
    let (address, stop, serving) = served(Manners::default()).await;
    assert!(all(asks(address).await).await.ends_with("here"));
    let idle = TcpStream::connect(address).await.expect("taken");
    stop.send(()).expect("it runs");
    serving.await.expect("no panic");
    assert_eq!(all(idle).await, "");
}
