//! `heard check`: everything that must be right before serving, one line each, all faults at once.

use std::path::PathBuf;

use heard_domain::form::{self, Form};
use heard_domain::people::Role;

use crate::boot::{self, Failed, Fit};
use crate::config::Config;
use crate::council_folder::CouncilFolder;
use crate::outbox::Smtp;
use crate::site::Site;
use crate::vault::Keyring;

/// Say whether everything is right for serving: one line each.
#[derive(Debug, clap::Args)]
pub(super) struct Check {
    /// The folder of the council's own forms, words, pictures and recordings, over council_folder and HEARD_COUNCIL.
    #[arg(long, value_name = "DIR")]
    council: Option<PathBuf>,
}

/// What is said of a database in which all is right.
const DATABASE_GOOD: &str = "it answers, its schema is this version's, and the keys are its own";

impl Check {
    pub(super) async fn run(self, config: &Config) -> Result<(), Failed> {
        let mut faults = 0;
        let mut say = |what: &str, outcome: Result<String, String>| match outcome {
            Ok(good) => println!("ok     {what}: {good}"),
            Err(fault) => {
                faults += 1;
                println!("fault  {what}: {fault}");
            }
        };
        say("configuration", Ok(format!("serves {} on {}", config.origin, config.listen)));
        let keyring = config.keyring();
        let mut managers = true;
        say("keys", keyring.as_ref().map(|_| "they read".to_owned()).map_err(ToString::to_string));
        match keyring {
            Ok(keyring) => match database(config, keyring).await {
                Ok(has_manager) => {
                    say("database", Ok(DATABASE_GOOD.to_owned()));
                    managers = has_manager;
                }
                Err(fault) => say("database", Err(fault)),
            },
            Err(_) => say("database", Err("not looked at, because it takes the keys".to_owned())),
        }
        say(
            "site",
            Site::load(&config.site)
                .map(|_| format!("built in {}", config.site.display()))
                .map_err(|fault| fault.to_string()),
        );
        say("mail", mail(config).await);
        untold(config, managers).iter().for_each(|warning| println!("warn   telling workers: {warning}"));
        say("forms", forms());
        if let Some(folder) = self.council.as_deref().or(config.council_folder.as_deref()) {
            match CouncilFolder::read(folder) {
                Ok(read) => say("council", Ok(read.to_string())),
                Err(faults) => faults.iter().for_each(|fault| say("council", Err(fault.to_string()))),
            }
        }
        match faults {
            0 => Ok(()),
            1 => Err(Failed::because("1 fault was found")),
            more => Err(Failed(format!("{more} faults were found"))),
        }
    }
}

/// Whether a manager has an account that is not disabled, in a database in which all is right.
async fn database(config: &Config, keyring: Keyring) -> Result<bool, String> {
    let told = |error| Failed::from(error).to_string();
    match boot::fit(&config.database_url, keyring).await.map_err(told)? {
        Fit::Same(store, _) => {
            let all = store.all_staff().await.map_err(told)?;
            Ok(all.iter().any(|row| row.role == Role::Manager && row.disabled_at.is_none()))
        }
        Fit::New(..) => Err("it is not set up yet: run `heard init`".to_owned()),
        Fit::Lacking(master) => Err(boot::lacks(master)),
        Fit::Other => Err("it was made with other keys".to_owned()),
    }
}

/// Who would not be told when something unsafe is told. Not a fault: Heard runs, and its pages then say what is true.
fn untold(config: &Config, managers: bool) -> Vec<&'static str> {
    let mut warnings = Vec::new();
    if config.mail.is_none() {
        warnings.push(
            "nobody gets a message when something unsafe is told, because no mail server is set up: they see it when \
             they look",
        );
    } else if config.council.duty_email.is_empty() {
        warnings.push(
            "no duty_email is set in [council]: when something unsafe is told at night, only workers' own mailboxes \
             get a message",
        );
    }
    if !managers {
        warnings.push("no manager has an account, and pages tell children that a manager is told of something unsafe");
    }
    warnings
}

/// Whether the mail server takes a connection, and the name and password where there are some.
async fn mail(config: &Config) -> Result<String, String> {
    let Some(mail) = &config.mail else {
        return Ok("no mail server is set up: nudges wait and are not sent".to_owned());
    };
    let smtp = Smtp::new(mail).map_err(|fault| fault.to_string())?;
    smtp.answers().await.map_err(|why| format!("{} {why}", mail.host()))?;
    let texts = mail.text_domain.as_deref().map_or_else(
        || "no text messages, because there is no text_domain".to_owned(),
        |domain| format!("text messages through {domain}"),
    );
    Ok(format!("{} answers; e-mail from {}; {texts}", mail.host(), mail.from))
}

fn forms() -> Result<String, String> {
    let unsound: Vec<_> = Form::shipped()
        .iter()
        .filter(|form| !form::sound(form, None).is_empty())
        .map(|form| format!("{} version {}", form.id, form.version))
        .collect();
    if unsound.is_empty() {
        Ok(format!("{} are sound", Form::shipped().len()))
    } else {
        Err(format!("not sound: {}", unsound.join(", ")))
    }
}
