//! `heard erase child CASE_ID`.

use heard_domain::erasure::{Account, Fault};
use heard_domain::id::ChildId;
use heard_domain::store::{ChildFile, Store, Tombstone};

use crate::boot::{self, Failed};
use crate::clock::{Clock, SystemClock};
use crate::config::Config;
use crate::tombstones;
use crate::vault::{Vault, lookups, places};

/// Erase for good.
#[derive(Debug, clap::Subcommand)]
pub(super) enum Erase {
    /// Erase everything that Heard holds of one child, for good: one who was taken in twice or by mistake, or for an
    /// order to erase. Without --yes it says what would go, and changes nothing.
    Child(Child),
}

/// Erase everything of one child.
#[derive(Debug, clap::Args)]
pub(super) struct Child {
    /// The council's own id of the child, as in the file of children.
    case_id: String,
    /// First and last name of who asked for it.
    #[arg(long, value_name = "NAME")]
    asked_by: String,
    /// First and last name of who approved it: somebody else.
    #[arg(long, value_name = "NAME")]
    approved_by: String,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    reason: String,
    /// Do it.
    #[arg(long)]
    yes: bool,
}

impl Erase {
    pub(super) async fn run(self, config: &Config) -> Result<(), Failed> {
        let Self::Child(Child { case_id, asked_by, approved_by, reason, yes }) = self;
        let account = Account::new(&asked_by, &approved_by, &reason).map_err(|fault| match fault {
            Fault::Blank => Failed::because("both names and the reason are needed"),
            Fault::OnePerson => Failed::because("one person asks and another approves: these are the same name"),
        })?;
        let (store, vault) = boot::open(config).await?;
        let (case_id, file) = (case_id.trim(), config.tombstones.as_path());
        let reference = lookups::child_reference(&vault, case_id);
        let Some(child) = store.known_children(&[reference]).await?.pop().map(|known| known.id) else {
            let all = store.tombstones().await?;
            let Some(last) = all.iter().rfind(|tombstone| tombstone.reference == reference) else {
                return Err(Failed(format!("there is no child with the case id {case_id}: nothing was erased")));
            };
            // Also for whom the file could not be written then.
            tombstones::keep(file, &*store, &vault).await?;
            finish(&*store).await?;
            let day = heard_domain::english_time::day(last.at);
            println!("The child with the case id {case_id} was erased on {day}, and {} says so.", file.display());
            return Ok(());
        };
        println!("Everything that Heard holds of the child with the case id {case_id}:");
        for (count, what) in counts(&*store, child).await? {
            println!("{count:>6}  {what}");
        }
        if !yes {
            println!("Nothing was erased. To erase all of it for good, say the same with --yes.");
            return Ok(());
        }
        // Who cannot write the file learns so before anything is gone.
        tombstones::keep(file, &*store, &vault).await?;
        let at = SystemClock.now();
        let tombstone = tombstone(&vault, child, reference, at, &account);
        if !store.delete_child(&tombstone, &tombstones::entry(child, at)).await? {
            return Err(Failed::because("somebody else erased this child just now"));
        }
        println!("All of it is erased. The log says that it was, and when.");
        tombstones::keep(file, &*store, &vault).await.map_err(|Failed(why)| {
            Failed(format!(
                "the child is erased, but {why}. Until it is, a restored backup brings the child back: put that right and \
                 say the same again"
            ))
        })?;
        finish(&*store).await?;
        println!("Keep a copy of {} with every backup: whoever restores one needs it.", file.display());
        println!("Backups made before now still hold this child, for whoever has the keys, until you destroy them.");
        Ok(())
    }
}

fn tombstone(
    vault: &Vault,
    child: ChildId,
    reference: [u8; 32],
    at: heard_domain::Moment,
    account: &Account,
) -> Tombstone {
    let account = vault.tombstone_key(child).seal(places::tombstone_account(child), account);
    Tombstone { child, reference, at, account }
}

/// Takes what is gone out of the files of the database.
async fn finish(store: &dyn Store) -> Result<(), Failed> {
    if store.scrub().await? {
        return Ok(());
    }
    Err(Failed::because(
        "the child is erased, but somebody reads just now, so that the journal of the database could not be emptied: say \
         the same again",
    ))
}

/// How much there is, kind by kind; never what it says.
async fn counts(store: &dyn Store, child: ChildId) -> Result<[(usize, &'static str); 8], Failed> {
    let file = store.child_file(child).await?;
    let ChildFile { reviews, views, letters, concerns, closed_concerns, invitation, older_invitations, guests, .. } =
        file.ok_or_else(|| Failed::because("the child is gone"))?;
    Ok([
        (reviews.len(), "reviews, with their records, decisions and answers"),
        (views.len(), "sets of views that were sent"),
        (store.own_drafts(child).await?.len(), "drafts of the child's own, begun and not sent"),
        (letters.len(), "letters, sent or not"),
        (concerns.len(), "times that something unsafe was told and nobody has closed it yet"),
        (closed_concerns.len(), "times that something unsafe was told, closed"),
        (store.matters_of(child).await?.len(), "matters, settled or not"),
        (older_invitations.len() + guests.len() + usize::from(invitation.is_some()), "codes and invitations"),
    ])
}
