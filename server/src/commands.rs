//! The command line of `heard`: one file a command. Each fails with one clear sentence and status 1.
//!
//! To add a command: a file here with its clap struct and `run`, a variant of [`Command`], its line in
//! [`Command::run`].

mod audit;
mod backup;
mod check;
mod demo;
mod erase;
mod export;
mod folder;
mod import;
mod init;
mod keys;
mod migrate;
mod report;
mod restore;
mod serve;
mod user;

pub(crate) use init::write_keys;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::boot::Failed;
use crate::config::Config;

/// Heard: children in care are heard before their review, and see what became of their words.
#[derive(Debug, Parser)]
#[command(name = "heard", version, about, arg_required_else_help = true)]
pub struct CommandLine {
    /// The configuration file; without it, heard.toml in this folder, if there is one.
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Init(init::Init),
    Migrate(migrate::Migrate),
    Check(check::Check),
    Serve(serve::Serve),
    Demo(demo::Demo),
    #[command(subcommand)]
    User(user::User),
    #[command(subcommand)]
    Import(import::Import),
    #[command(subcommand)]
    Export(export::Export),
    Report(report::Report),
    Backup(backup::Backup),
    Restore(restore::Restore),
    #[command(subcommand)]
    Erase(erase::Erase),
    #[command(subcommand)]
    Audit(audit::Audit),
    #[command(subcommand)]
    Keys(keys::Keys),
}

impl Command {
    async fn run(self, config: Option<PathBuf>) -> Result<(), Failed> {
        let load = || Config::load(config.as_deref(), &|name| std::env::var(name).ok()).map_err(Failed::from);
        match self {
            Self::Init(init) => init.run(config).await,
            Self::Migrate(migrate) => migrate.run(&load()?).await,
            Self::Check(check) => check.run(&load()?).await,
            Self::Serve(serve) => serve.run(load()?).await,
            Self::Demo(demo) => demo.run().await,
            Self::User(user) => user.run(&load()?).await,
            Self::Import(import) => import.run(&load()?).await,
            Self::Export(export) => export.run(&load()?).await,
            Self::Report(report) => report.run(&load()?).await,
            Self::Backup(backup) => backup.run(&load()?).await,
            Self::Restore(restore) => restore.run(&load()?).await,
            Self::Erase(erase) => erase.run(&load()?).await,
            Self::Audit(audit) => audit.run(&load()?).await,
            Self::Keys(keys) => keys.run(&load()?).await,
        }
    }
}

/// Parses the command line, runs the command and says how it ended.
#[must_use]
pub fn run() -> ExitCode {
    let CommandLine { config, command } = CommandLine::parse();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return fail(&Failed(format!("the machine gives no threads: {error}"))),
    };
    match runtime.block_on(command.run(config)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failed) => fail(&failed),
    }
}

fn fail(failed: &Failed) -> ExitCode {
    eprintln!("heard: {failed}");
    ExitCode::FAILURE
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::CommandLine;

    #[test]
    fn the_command_line_is_sound() {
        CommandLine::command().debug_assert();
    }
}
