//! A small site in a temporary folder, asked over HTTP without a network.

use std::path::Path;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use axum::response::Response;
use heard_app::assets::Assets;
use heard_domain::people::Language;
use http_body_util::BodyExt;
use sha2::{Digest, Sha256};
use tempfile::TempDir;
use tower::ServiceExt;

use super::{Site, SiteFault};
use crate::council_folder::{CouncilFiles, CouncilPicture, CouncilSound};

const CAT: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";

fn write(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}

fn built() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let hash = hex::encode(Sha256::digest(CAT));
    let mut addresses = String::new();
    for (key, file) in Assets::FILES {
        write(folder.path(), &format!("pkg/1.{file}"), file);
        addresses.push_str(&format!("\"{key}\": \"/pkg/1.{file}\", "));
    }
    write(folder.path(), "pictures/cat.svg", CAT);
    write(folder.path(), "pictures/cat.svg.br", "as brotli");
    write(folder.path(), "pictures/cat.svg.gz", "as gzip");
    write(folder.path(), "secret.txt", "not for the browser");
    let manifest = format!(r#"{{{addresses} "files": {{ "/pictures/cat.svg": "{hash}" }} }}"#);
    write(folder.path(), "manifest.json", &manifest);
    folder
}

async fn ask(site: &Site, address: &str, headers: &[(&str, &str)]) -> Response {
    let mut request = Request::get(address);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    site.router().oneshot(request.body(Body::empty()).unwrap()).await.unwrap()
}

async fn body(response: Response) -> String {
    String::from_utf8(response.into_body().collect().await.unwrap().to_bytes().to_vec()).unwrap()
}

#[tokio::test]
async fn a_hashed_file_is_kept_for_a_year_and_has_its_type() {
    let folder = built();
    let site = Site::load(folder.path()).unwrap();
    let response = ask(&site, &site.assets().island_wasm.clone(), &[]).await;
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(response.headers()["content-type"], "application/wasm");
    assert_eq!(response.headers()["cache-control"], "public, max-age=31536000, immutable");
    assert_eq!(response.headers()["x-content-type-options"], "nosniff");
    assert_eq!(response.headers()["vary"], "accept-encoding");
    assert_eq!(body(response).await, "heard.wasm");
}

#[tokio::test]
async fn the_compressed_sibling_goes_to_browsers_that_take_it() {
    let folder = built();
    let site = Site::load(folder.path()).unwrap();
    for (accept, encoding, text) in
        [("gzip, br", Some("br"), "as brotli"), ("gzip", Some("gzip"), "as gzip"), ("identity", None, CAT)]
    {
        let response = ask(&site, "/pictures/cat.svg", &[("accept-encoding", accept)]).await;
        let found = response.headers().get("content-encoding").map(|value| value.to_str().unwrap().to_owned());
        assert_eq!(found.as_deref(), encoding);
        assert_eq!(response.headers()["cache-control"], "public, max-age=86400");
        assert_eq!(body(response).await, text);
    }
}

#[tokio::test]
async fn a_copy_that_is_still_good_is_not_sent_again() {
    let folder = built();
    let site = Site::load(folder.path()).unwrap();
    let first = ask(&site, "/pictures/cat.svg", &[("accept-encoding", "br")]).await;
    let tag = first.headers()["etag"].to_str().unwrap().to_owned();
    let again = ask(&site, "/pictures/cat.svg", &[("accept-encoding", "br"), ("if-none-match", &tag)]).await;
    assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
    assert_eq!(body(again).await, "");
    let other = ask(&site, "/pictures/cat.svg", &[("if-none-match", &tag)]).await;
    assert_eq!(other.status(), StatusCode::OK, "plain bytes are another form, with another tag");
}

#[tokio::test]
async fn a_picture_that_a_council_replaced_is_served_without_the_old_siblings() {
    let folder = built();
    write(folder.path(), "pictures/cat.svg", "<svg/>");
    let site = Site::load(folder.path()).unwrap();
    let response = ask(&site, "/pictures/cat.svg", &[("accept-encoding", "br")]).await;
    assert!(!response.headers().contains_key("content-encoding"));
    assert_eq!(body(response).await, "<svg/>");
}

#[tokio::test]
async fn a_councils_picture_is_served_in_the_place_of_the_shipped_one() {
    let folder = built();
    let own = |name: &str| CouncilPicture { name: name.into(), svg: "<svg>ours</svg>".into() };
    let pictures = vec![own("cat"), own("den")];
    let site = Site::load(folder.path()).unwrap().with_council(CouncilFiles { pictures, ..CouncilFiles::default() });
    for address in ["/pictures/cat.svg", "/pictures/den.svg"] {
        let response = ask(&site, address, &[("accept-encoding", "br")]).await;
        assert!(!response.headers().contains_key("content-encoding"));
        assert_eq!(response.headers()["content-type"], "image/svg+xml");
        assert_eq!(response.headers()["x-content-type-options"], "nosniff");
        assert_eq!(response.headers()["cache-control"], "public, max-age=86400");
        assert_eq!(body(response).await, "<svg>ours</svg>");
    }
}

#[tokio::test]
async fn drawings_of_a_page_come_together_with_a_councils_among_them() {
    let folder = built();
    let own = CouncilPicture { name: "den".into(), svg: "<svg>ours</svg>".into() };
    let council = CouncilFiles { pictures: vec![own], ..CouncilFiles::default() };
    let site = Site::load(folder.path()).unwrap().with_council(council);
    let response = ask(&site, "/pictures/cat,den,unknown.svg", &[]).await;
    assert_eq!(response.headers()["content-type"], "image/svg+xml");
    assert_eq!(response.headers()["cache-control"], "public, max-age=86400");
    let tag = response.headers()["etag"].clone();
    let file = body(response).await;
    assert!(file.contains("<view id=\"cat\"") && file.contains("<view id=\"den\"") && !file.contains("unknown"));
    let again = ask(&site, "/pictures/cat,den,unknown.svg", &[("if-none-match", tag.to_str().unwrap())]).await;
    assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
    let smaller = ask(&site, "/pictures/cat,den.svg", &[("accept-encoding", "br")]).await;
    assert_eq!(smaller.headers()["content-encoding"], "br");
    assert_eq!(ask(&site, "/pictures/none,unknown.svg", &[]).await.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_recording_is_served_whole_or_in_the_part_that_a_phone_asks_for() {
    let folder = built();
    let sound = CouncilSound { language: Language::Welsh, key: "listen".into(), ogg: b"OggS and more".to_vec() };
    let own = CouncilFiles { sounds: vec![sound], ..CouncilFiles::default() };
    let site = Site::load(folder.path()).unwrap().with_council(own);
    let asked = std::iter::once("listen".to_owned()).collect();
    let recorded = site.assets().recordings.of(Language::Welsh, &asked).expect("recorded");
    let address = recorded.split('"').find(|part| part.starts_with("/sounds/")).expect("an address").to_owned();
    assert!(!address.contains("listen"), "an address does not tell what it is about");
    let whole = ask(&site, &address, &[]).await;
    assert_eq!((whole.status(), &whole.headers()["content-type"]), (StatusCode::OK, &"audio/ogg".parse().unwrap()));
    assert_eq!(whole.headers()["cache-control"], "public, max-age=31536000, immutable");
    assert_eq!(body(whole).await, "OggS and more");
    let part = ask(&site, &address, &[("range", "bytes=0-3")]).await;
    assert_eq!(
        (part.status(), &part.headers()["content-range"]),
        (StatusCode::PARTIAL_CONTENT, &"bytes 0-3/13".parse().unwrap())
    );
    assert_eq!(body(part).await, "OggS");
    let beyond = ask(&site, &address, &[("range", "bytes=13-")]).await;
    assert_eq!(beyond.status(), StatusCode::RANGE_NOT_SATISFIABLE);
    assert_eq!(ask(&site, "/sounds/listen.ogg", &[]).await.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn nothing_else_of_the_folder_or_above_it_is_served() {
    let folder = built();
    let site = Site::load(folder.path()).unwrap();
    for address in [
        "/pictures/../secret.txt",
        "/pictures/..%2fsecret.txt",
        "/pkg/%2e%2e/manifest.json",
        "/pictures//etc/passwd",
        "/manifest.json",
        "/secret.txt",
        "/pictures/cat.svg.br",
        "/pictures/",
    ] {
        assert_eq!(ask(&site, address, &[]).await.status(), StatusCode::NOT_FOUND, "{address}");
    }
}

#[test]
fn a_site_that_is_not_built_or_not_whole_says_so() {
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(Site::load(folder.path()), Err(SiteFault::NotBuilt(_))));
    let folder = built();
    std::fs::remove_file(folder.path().join("pkg/1.page.js")).unwrap();
    let fault = Site::load(folder.path()).unwrap_err();
    assert!(matches!(fault, SiteFault::Broken(..)));
    assert!(fault.to_string().contains("make build"));
}
