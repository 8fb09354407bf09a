//! `heard demo`.

use std::net::SocketAddr;
use std::path::PathBuf;

use super::serve::serve;
use crate::boot::{self, Failed};
use crate::clock::{Clock, SystemClock};
use crate::demo::{self, Telling};

/// Serve a fictional council to try Heard with, made in a folder of its own.
#[derive(Debug, clap::Args)]
pub(super) struct Demo {
    /// Say links and sign-ins as JSON on the first line.
    #[arg(long)]
    json: bool,
    /// Address and port to serve on.
    #[arg(long, default_value = "127.0.0.1:3000")]
    listen: SocketAddr,
    /// The folder of the demo's database and keys.
    #[arg(long, value_name = "FOLDER", default_value = "target/demo", default_value_if("year", "true", "target/year"))]
    dir: PathBuf,
    /// Two years in a council, simulated, for its figures: 15 IROs, 700 children, and no child's sign-in.
    #[arg(long)]
    year: bool,
    /// The folder of the built site.
    #[arg(long, value_name = "FOLDER", env = "HEARD_SITE", default_value = "target/site")]
    site: PathBuf,
    /// The folder of the council's own forms, words, pictures and recordings.
    #[arg(long, value_name = "DIR", env = "HEARD_COUNCIL")]
    council: Option<PathBuf>,
}

impl Demo {
    pub(super) async fn run(self) -> Result<(), Failed> {
        let council = self.council.filter(|folder| !folder.as_os_str().is_empty());
        let own = boot::lay_over(council.as_deref())?;
        let telling = if self.year { Telling::Year } else { Telling::Stories };
        let now = SystemClock.now();
        let (config, store, vault, guide) = demo::open(&self.dir, self.listen, self.site, telling, now).await?;
        let app = boot::app(config, store, vault, own)?;
        let origin = app.config.origin.clone();
        serve(app, || {
            let guide = guide.at(&origin, SystemClock.now());
            if self.json {
                println!("{}", serde_json::to_string(&guide).expect("a guide is plain data"));
            } else {
                println!("{guide}");
            }
        })
        .await
    }
}
