//! Choosing four pictures in order, one page a picture, so that it works without scripts; or typing a number.
//! Which pictures were chosen is never shown again, only how many.

use heard_domain::secret::{PICTURES, PICTURES_CHOSEN};
use leptos::prelude::*;

use crate::args;
use crate::components::{Button, Fault, Picture, TextInput, TextKind};
use crate::paths;
use crate::shell::ChildShell;
use crate::text::{MaybeText, Text, t, tr};

/// What a secret is being asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To be set, the first time.
    Choose,
    /// To be set, once more, to be sure.
    Repeat,
    /// To lock what is written when stopping, the first time.
    Lock,
    /// To lock it, once more, to be sure.
    LockAgain,
    /// To see again what was locked.
    Unlock,
    /// To sign in; with the invitation's code, if the browser does not know it.
    SignIn {
        /// Whether the code is asked for here.
        asks_code: bool,
    },
}

/// Why it was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SecretFault {
    /// Not four different pictures, or not six digits.
    Malformed,
    /// Somebody who knows the child would try it first.
    Guessable,
    /// The second time was not like the first.
    Differs,
    /// Not the right one, or not the right code: nobody can tell which.
    Wrong,
    /// Not the pictures that were chosen when stopping.
    WrongLock,
    /// Five wrong ones: wait fifteen minutes.
    Wait,
    /// As many wrong ones as there may be in a year: nothing is looked at until the IRO takes the secret away.
    Locked {
        /// The IRO's first name; `None` for a child who has none.
        iro: Option<String>,
    },
}

fn words(fault: SecretFault, pictures: bool) -> Text {
    match fault {
        SecretFault::Malformed if pictures => t("secret-malformed-pictures"),
        SecretFault::Malformed => t("secret-malformed-number"),
        SecretFault::Guessable => t("secret-guessable"),
        SecretFault::Differs => t("secret-differs"),
        SecretFault::Wrong => t("secret-wrong"),
        SecretFault::WrongLock => t("go-on-wrong"),
        SecretFault::Wait => t("secret-wait"),
        SecretFault::Locked { iro } => {
            let name = iro.unwrap_or_else(|| t("before-your-iro").into_owned());
            tr("secret-locked", args! { "name" => name })
        }
    }
}

fn title(purpose: Purpose, pictures: bool) -> Text {
    match (purpose, pictures) {
        (Purpose::Choose, true) => t("secret-choose-pictures"),
        (Purpose::Choose, false) => t("secret-choose-number"),
        (Purpose::Repeat, true) => t("secret-repeat-pictures"),
        (Purpose::Repeat, false) => t("secret-repeat-number"),
        (Purpose::Lock, _) => t("secret-choose-pictures"),
        (Purpose::LockAgain, _) => t("secret-repeat-pictures"),
        (Purpose::Unlock, _) => t("secret-sign-in-pictures"),
        (Purpose::SignIn { .. }, true) => t("secret-sign-in-pictures"),
        (Purpose::SignIn { .. }, false) => t("secret-sign-in-number"),
    }
}

/// The page before.
const fn back(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Choose | Purpose::Repeat => paths::KEEP,
        Purpose::Lock | Purpose::LockAgain => paths::STOP,
        Purpose::Unlock => paths::GO_ON,
        Purpose::SignIn { .. } => paths::SIGN_IN,
    }
}

/// The field for the code, where the browser does not know it.
#[component]
fn CodeField(asked: bool, value: String) -> impl IntoView {
    asked.then(|| {
        view! {
            <TextInput
                name="code"
                label=t("start-code-label")
                hint=t("start-code-hint")
                kind=TextKind::Code
                value=value
            />
        }
    })
}

/// Four pictures.
#[component]
pub fn PicturesPage(
    /// What for.
    purpose: Purpose,
    /// The names chosen so far, in order.
    chosen: Vec<String>,
    /// The names chosen the first time, when this is the second.
    #[prop(optional)]
    first: Vec<String>,
    /// The code, as typed.
    #[prop(optional)]
    code: String,
    /// Why it was not taken.
    fault: Option<SecretFault>,
) -> impl IntoView {
    let faults: Vec<_> = fault.map(|fault| Fault::new("pick", words(fault, true))).into_iter().collect();
    let done = chosen.len();
    let asks_code = purpose == Purpose::SignIn { asks_code: true };
    let dot = |place| if place < done { "secret-dot secret-dot--full" } else { "secret-dot" };
    let dots: Vec<_> =
        (0..PICTURES_CHOSEN).map(|place| view! { <span class=dot(place) aria-hidden="true"></span> }).collect();
    let tiles: Vec<_> = PICTURES
        .into_iter()
        .enumerate()
        .map(|(place, name)| {
            view! {
                <li>
                    <button
                        class="pick"
                        type="submit"
                        name="pick"
                        value=name
                        id=(place == 0).then_some("pick")
                    >
                        <Picture name=name side=72 beside_words=true />
                        <span>{t(&format!("picture-{name}"))}</span>
                    </button>
                </li>
            }
        })
        .collect();
    view! {
        <ChildShell faults=faults back=back(purpose)>
            <h1>{title(purpose, true)}</h1>
            <p class="lead">{t("secret-pictures-how")}</p>
            {(purpose == Purpose::Lock).then(|| view! { <p>{t("stop-lock-how")}</p> })}
            // The reply opens where the next picture is picked. Before the first, and after a mistake, nothing has this
            // id, and the page opens at its top, where it says what to do.
            <form method="post" action="#picked" autocomplete="off" novalidate>
                <CodeField asked=asks_code value=code />
                <input type="hidden" name="chosen" value=chosen.join(" ") />
                <input type="hidden" name="first" value=first.join(" ") />
                <p class="secret-progress" role="status" id=(done > 0).then_some("picked")>
                    {dots}
                    <span class="hidden">
                        {tr("secret-pictures-progress", args! { "done" => done, "all" => PICTURES_CHOSEN })}
                    </span>
                </p>
                <ul class="picks">{tiles}</ul>
                {(done > 0)
                    .then(|| {
                        view! {
                            <button class="button button--quiet" type="submit" name="again" value="yes">
                                {t("secret-again")}
                            </button>
                        }
                    })}
            </form>
        </ChildShell>
    }
}

/// A six-digit number.
#[component]
pub fn NumberPage(
    /// What for: never [`Purpose::Repeat`], because both are asked on one page.
    purpose: Purpose,
    /// The code, as typed.
    #[prop(optional)]
    code: String,
    /// Why it was not taken.
    fault: Option<SecretFault>,
) -> impl IntoView {
    let faults: Vec<_> = fault.map(|fault| Fault::new("number", words(fault, false))).into_iter().collect();
    let asks_code = purpose == Purpose::SignIn { asks_code: true };
    let hint = MaybeText((purpose == Purpose::Choose).then(|| t("secret-number-hint")));
    view! {
        <ChildShell faults=faults back=back(purpose)>
            <h1>{title(purpose, false)}</h1>
            <form method="post" autocomplete="off" novalidate>
                <CodeField asked=asks_code value=code />
                <TextInput
                    name="number"
                    label=t("secret-number-label")
                    hint=hint
                    kind=TextKind::SecretDigits
                />
                {(purpose == Purpose::Choose)
                    .then(|| {
                        view! {
                            <TextInput
                                name="repeat"
                                label=t("secret-repeat-number")
                                kind=TextKind::SecretDigits
                            />
                        }
                    })}
                <Button label=t("button-continue") />
            </form>
        </ChildShell>
    }
}
