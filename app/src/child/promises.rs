//! Each promise, who keeps it and by when, and what became of it; on the child's own page of them, "did it happen?" of
//! each, on any day.

use heard_domain::Day;
use heard_domain::form::Form;
use heard_domain::id::DecisionId;
use heard_domain::matter::Happened;
use heard_domain::people::Band;
use heard_domain::store::DecisionState;
use heard_domain::voice::{Helper, Voice};
use leptos::prelude::*;

use super::back_to_mine::BackToMine;
use super::last_time::{field, options};
use super::outcome::{Became, became_words};
use super::own_views::whose;
use crate::args;
use crate::components::{Button, ButtonKind, Details, Fault, Picture, PictureChoices, Radios, Tag, Tone};
use crate::paths;
use crate::shell::ChildShell;
use crate::text::{Text, day, day_short, t, tr};

/// One promise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PromiseLine {
    /// Which.
    pub id: DecisionId,
    /// What will happen.
    pub what: String,
    /// Who does it.
    pub who: String,
    /// By when.
    pub by: Day,
    /// What became of it.
    pub state: DecisionState,
    /// Whether its day has passed and nobody has said what became of it.
    pub late: bool,
    /// Why it did not happen, or not all of it, as a worker says it; empty where nobody does.
    pub because: String,
    /// What the child said of it.
    pub said: Option<Happened>,
    /// Whose voice said so, and who helped or spoke; `None` where that is not known.
    pub said_by: Option<(Voice, Option<Helper>)>,
    /// What became of that, where somebody looks into it.
    pub became: Option<Became>,
}

/// The field that says of which promise something is said.
pub const OF: &str = "promise";

/// What the page shows.
#[derive(Debug, Clone)]
pub struct Promises {
    /// Every promise, newest first.
    pub lines: Vec<PromiseLine>,
    /// The form that asks of each, in the child's style.
    pub form: &'static Form,
    /// The promise of which nothing was chosen.
    pub missing: Option<DecisionId>,
    /// The day by which somebody should look into a "no" that is said today.
    pub no_by: Day,
}

/// The page.
#[component]
pub fn PromisesPage(
    /// What it shows.
    page: Promises,
) -> impl IntoView {
    let Promises { lines, form, missing, no_by } = page;
    let (none, drawn) = (lines.is_empty(), form.band != Band::Older);
    let faults: Vec<_> = missing.map(|id| Fault::new(field(id), t("promise-missing"))).into_iter().collect();
    // Made inside the shell, where fields find their faults.
    let list = move || {
        let line = |line: PromiseLine| {
            let (id, ask) = (format!("promise-{}", line.id), ask(form, &line));
            view! { <li class="promise" id=id>{words(line, drawn)} {ask}</li> }
        };
        view! { <ul class="promises">{lines.into_iter().map(line).collect::<Vec<_>>()}</ul> }
    };
    view! {
        <ChildShell back=paths::MINE band=form.band faults=faults>
            <h1>{t("promises-title")}</h1>
            {if none {
                view! { <p class="lead">{t("promises-none")}</p> }.into_any()
            } else {
                let by = args! { "by" => day(no_by).into_owned() };
                view! {
                    <p class="lead">{t("promises-any-day")}</p>
                    <p>{tr("promises-if-no", by)}</p>
                    {list()}
                }
                    .into_any()
            }} <BackToMine />
        </ChildShell>
    }
}

/// "Did it happen?" of one promise; folded away once it was said, and then what was said is chosen.
fn ask(form: &'static Form, line: &PromiseLine) -> AnyView {
    let (name, choices) = (field(line.id), options(form, line.said));
    // What it is about stands above it.
    let legend = form.questions().next().map_or_else(Text::default, |(_, asked)| t(&asked.title_key(form.band)));
    let fields = if choices.iter().all(|choice| choice.picture.is_some()) {
        view! { <PictureChoices name=name legend=legend choices=choices /> }.into_any()
    } else {
        view! { <Radios name=name legend=legend choices=choices /> }.into_any()
    };
    // What was said before is shown once more only while it is looked into and so would be taken back.
    let waits = line.said == Some(Happened::No) && matches!(line.became, Some(Became::Due { .. }));
    let asked = view! {
        <form method="post" action=paths::MINE_PROMISES autocomplete="off" novalidate>
            <input type="hidden" name=OF value=line.id.to_string() />
            {fields}
            {waits.then(|| view! { <p class="hint">{t("promise-take-back")}</p> })}
            <Button label=t("promise-say") kind=ButtonKind::Secondary about=line.what.clone() />
        </form>
    };
    match line.said {
        None => asked.into_any(),
        Some(_) => view! { <Details summary=t("promise-change")>{asked}</Details> }.into_any(),
    }
}

/// One promise on the child's own page: a picture where they are drawn for, what, who and by when, how it stands, and
/// the way to say whether it happened.
pub(super) fn kept_or_not(promise: PromiseLine, drawn: bool) -> AnyView {
    // Short, because the whole of it stands where the link leads.
    let by = day_short(promise.by).into_owned();
    let who_when = tr("promise-who-when", args! { "who" => promise.who.clone(), "by" => by });
    let about = paths::promise(promise.id);
    let stands = match promise.said {
        Some(said) => t(&format!("promise-you-said-{}", said.code())),
        None => state_words(&promise),
    };
    let asks = if promise.said.is_some() { t("promise-change") } else { t("mine-happened") };
    view! {
        <li class="promise promise--line">
            {drawn.then(|| view! { <Picture name=state_picture(&promise) side=40 beside_words=true /> })}
            <div>
                <p class="promise__what" dir="auto">
                    {promise.what.clone()}
                </p>
                <p>{who_when}</p>
                <p>
                    <strong>{stands}</strong>
                    " "
                    <a href=about>{asks} <span class="hidden">" " {promise.what}</span></a>
                </p>
            </div>
        </li>
    }
    .into_any()
}

/// How a promise stands, in a word or two.
fn state_words(promise: &PromiseLine) -> Text {
    if promise.late { t("promise-late") } else { t(&format!("promise-{}", promise.state.code())) }
}

/// The picture of how it stands: waited for, done, half of it, not yet. What the child says of it stands before what
/// was recorded.
const fn state_picture(promise: &PromiseLine) -> &'static str {
    match (promise.said, promise.state) {
        (Some(Happened::Yes), _) | (None, DecisionState::Done) => "yes",
        (Some(Happened::Partly), _) | (None, DecisionState::Partly) => "promise-partly",
        (Some(Happened::No), _) | (None, DecisionState::NotDone) => "promise-not-yet",
        (None, DecisionState::Open) if promise.late => "promise-not-yet",
        (None, DecisionState::Open) => "promise-open",
    }
}

/// "Tom, by Friday 4 December 2026".
fn who_when(promise: &PromiseLine) -> Text {
    tr("promise-who-when", args! { "who" => promise.who.clone(), "by" => day(promise.by).into_owned() })
}

/// The promises as a list.
#[component]
pub fn PromiseList(
    /// In the order in which they are shown.
    promises: Vec<PromiseLine>,
    /// Whether how each stands is drawn too.
    drawn: bool,
) -> impl IntoView {
    let line = |line| view! { <li class="promise">{words(line, drawn)}</li> };
    let lines: Vec<_> = promises.into_iter().map(line).collect();
    view! { <ul class="promises">{lines}</ul> }
}

/// What was promised, and what became of it.
fn words(promise: PromiseLine, drawn: bool) -> impl IntoView {
    let tone = match promise.state {
        DecisionState::Open if promise.late => Tone::Waiting,
        DecisionState::Open => Tone::Calm,
        DecisionState::Done => Tone::Good,
        DecisionState::Partly | DecisionState::NotDone => Tone::Waiting,
    };
    let (state, picture, who_when) = (state_words(&promise), state_picture(&promise), who_when(&promise));
    let said = promise.said.map(|said| view! { <p>{t(&format!("promise-you-said-{}", said.code()))}</p> });
    let because = (!promise.because.is_empty()).then(|| {
        view! {
            <p class="words" dir="auto">
                {promise.because.clone()}
            </p>
        }
    });
    let helped = promise.said_by.filter(|(voice, _)| *voice != Voice::Child);
    let helped = helped.map(|(voice, helper)| whose(voice, helper));
    let became = promise.became.map(|became| {
        let values = |by: Day| args! { "by" => day(by).into_owned() };
        let words = match became {
            Became::Due { by, late: false } => tr("promise-no-due", values(by)),
            Became::Due { by, late: true } => tr("promise-no-late", values(by)),
            other => became_words(&other),
        };
        view! { <p>{words}</p> }
    });
    view! {
        <div class="promise--line">
            {drawn.then(|| view! { <Picture name=picture side=48 beside_words=true /> })}
            <div>
                <p class="promise__what" dir="auto">
                    {promise.what}
                </p>
                <p>{who_when}</p>
            </div>
        </div>
        // While nobody recorded anything, what the child says of it stands alone.
        {(promise.state != DecisionState::Open || promise.said.is_none()).then(|| view! { <Tag label=state tone=tone /> })}
        {because}
        {said}
        {helped}
        {became}
    }
}
