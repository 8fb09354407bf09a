//! Every component with samples: all together on a page for children and one for workers, and each by itself.

mod each;

use heard_app::{
    cells,
    components::*,
    islands::{Autosave, Cover, TextCounter},
    shell::{ChildShell, NavItem, StaffShell},
    text::Text,
};
use heard_domain::{
    drawing::Drawing,
    people::{Band, Language},
};
use leptos::prelude::*;

use super::sample::{DRAWING, Sample, shown, shown_in};

/// Every component, in a language.
pub(crate) fn pages(language: Language) -> Vec<Sample> {
    let mut pages = each::pages(language);
    pages.push(shown(StaffShell, "every component wrong", staff_page));
    for band in Band::ALL {
        for (name, faulty) in [("every component", false), ("every component wrong", true)] {
            pages.push(shown_in(language, ChildShell, name, move || child_page(faulty, band)));
        }
    }
    pages
}

/// Words that try to leave their box.
pub(crate) const NASTY: &str = "\n</textarea><script>alert(1)</script> & \"so\" <b>on</b>\nSecond line";

fn feelings() -> Vec<Choice> {
    [
        ("very-happy", "Very happy"),
        ("happy", "Happy"),
        ("ok", "OK"),
        ("sad", "Sad"),
        ("worried", "Worried"),
        ("angry", "Angry"),
    ]
    .into_iter()
    .map(|(value, label)| Choice::new(value, label).picture(format!("face-{value}")).checked(value == "happy"))
    .collect()
}

fn topics() -> Vec<Choice> {
    [("home", "My home"), ("family", "Family time"), ("school", "School"), ("friend", "Friends"), ("pet", "Pets")]
        .into_iter()
        .map(|(value, label)| Choice::new(value, label).picture(value).checked(value == "pet"))
        .collect()
}

fn writers() -> Vec<Choice> {
    vec![
        Choice::new("child", "Me"),
        Choice::new("child_with_help", "Me, with someone helping")
            .hint("Somebody sits with you, and the words are yours."),
        Choice::new("written_for_child", "A grown-up writing down what I say or show"),
        Choice::new("advocate", "My advocate").hint("Someone whose job is to speak up for you."),
    ]
}

fn answers() -> Vec<SummaryRow> {
    vec![
        SummaryRow {
            key: "What is good about where you live?".into(),
            value: "The dog. And Bea makes pancakes on Sunday.\nMy room is blue now.".into(),
            change: "/form/home".into(),
            ..SummaryRow::default()
        },
        SummaryRow {
            key: "Draw yourself, or anything you like".into(),
            value: "A drawing".into(),
            drawing: Drawing::from_text(DRAWING).ok(),
            ..SummaryRow::default()
        },
        SummaryRow {
            key: "Is there anything you want to change?".into(),
            value: "I want to see my brother more.".into(),
            change: "/form/change".into(),
            note: "Only for Priya".into(),
            ..SummaryRow::default()
        },
    ]
}

fn steps() -> Vec<Step> {
    let step =
        |title: &'static str, detail: &'static str, state| Step { title: title.into(), detail: detail.into(), state };
    vec![
        step("You sent your words", "Friday 4 September", StepState::Done),
        step("Priya reads them", "By Tuesday 8 September", StepState::Now),
        step("Your meeting", "Thursday 17 September at 4pm, at home", StepState::Later),
        step("A letter to you", "By Thursday 8 October", StepState::Later),
    ]
}

/// A page for children with every component that they meet. `faulty` shows it as it is after a bad answer.
pub(crate) fn child_page(faulty: bool, band: Band) -> impl IntoView {
    let faults = if faulty {
        vec![
            Fault::new("who", "Choose who is writing."),
            Fault::new("code", "Check the code. It has ten letters and numbers."),
            Fault::new("good", "Make this shorter. It can have up to 2000 characters."),
            Fault::new("draw", "Draw it again."),
            Fault::new("born", "Check the day and the month."),
        ]
    } else {
        Vec::new()
    };
    view! {
        <ChildShell faults=faults band=band back="/before">
            <Progress now=3 total=Some(9) />
            <Progress now=1 total=None />
            <Autosave>
                <form method="post">
                    <Radios
                        name="who"
                        legend="Who is writing?"
                        hint="You can change this later."
                        choices=writers()
                        heading=true
                    />
                    <TextInput
                        name="code"
                        label="Your code"
                        hint="It is on the paper that Priya gave you."
                        kind=TextKind::Code
                        value="K7QM2-9XRTA"
                    />
                    <Faces name="feeling" legend="How do you feel about school?" choices=feelings() />
                    <PictureChoices
                        name="topics"
                        legend="What do you want to talk about?"
                        hint="Choose as many as you like."
                        choices=topics()
                        several=true
                    />
                    <Cover label="Cover my words">
                        <TextCounter max=2000>
                            <TextBox
                                name="good"
                                label="What is good about where you live?"
                                hint="You can leave this empty."
                                max=2000
                                value=NASTY
                            />
                        </TextCounter>
                    </Cover>
                    <Checkboxes
                        name="private"
                        legend="Who can read this?"
                        choices=vec![Choice::new("1", "Only Priya").hint("Other people at your meeting will not see it.")]
                    />
                    <DrawingPad name="draw" legend="Draw yourself, or anything you like" value=DRAWING.to_owned() />
                    <DateInput
                        name="born"
                        legend="When were you born?"
                        hint="For example, 27 3 2015"
                        value=DateParts { day: "31".into(), month: "February".into(), year: "2015".into() }
                    />
                    <div class="buttons">
                        <Button />
                        <Button label="Save and stop" kind=ButtonKind::Secondary name="action" value="stop" />
                        <LinkButton label="Skip this one" kind=ButtonKind::Quiet href="/form/next" />
                    </div>
                </form>
            </Autosave>
            <h2>"Check what you wrote"</h2>
            <SummaryList rows=answers() />
            <Notice title="This is not secret">
                <p>"Priya reads every word. If you are not safe, she must tell someone who can help."</p>
            </Notice>
            <Details summary="What is an advocate?">
                <p>"Someone whose job is to listen to you and speak up for what you want."</p>
            </Details>
            <div class="cards">
                <Card title="Your letter" href="/letter">
                    <p>"Priya wrote to you after your meeting." " " <Tag label="New" tone=Tone::Good /></p>
                </Card>
                <Card>
                    <div class="who">
                        <Avatar src="/portraits/portrait-2.svg" large=true alt="Priya" />
                        <div>
                            <h2>"Priya"</h2>
                            <p>"Priya runs your meeting and makes sure that people do what they said."</p>
                        </div>
                    </div>
                </Card>
            </div>
            <h2>"What happens next"</h2>
            <Steps steps=steps() />
            <p><Picture name="letter" side=96 /></p>
            <Listen target="letter" />
            <LetterPaper>
                <p>"Dear Sami,"</p>
                <p>"Thank you for telling me about the dog and your blue room. You said: "<q class="words">"I want to see my brother more."</q></p>
                <p>"I asked Tom, your social worker, to plan a day with your brother. Tom will do this by Friday 2 October 2026."</p>
                <p>"Priya"</p>
            </LetterPaper>
        </ChildShell>
    }
}

/// A page for workers with every component that only they meet.
pub(crate) fn staff_page() -> impl IntoView {
    let nav = |href, text: &'static str, current| NavItem {
        href,
        text: text.into(),
        current,
        count: usize::from(!current),
        loud: href.ends_with("urgent"),
    };
    let head: Vec<Text> = ["Child", "Next review", "Views", "Letter", "Invitation"].map(Text::from).into();
    let tag = |label: &'static str, tone| view! { <Tag label=label tone=tone /> };
    let row = |name: &'static str, due: &'static str, views: AnyView, letter: AnyView| {
        cells![
            view! { <a href="/staff/child">{name}</a> },
            due,
            views,
            letter,
            view! { <a href="/staff/invite">"Invite"</a> }
        ]
    };
    let rows = vec![
        row("Sami Okoro", "17 Sep 2026", tag("New", Tone::Good).into_any(), tag("Not yet", Tone::Calm).into_any()),
        row(
            "Maja Lind",
            "9 Sep 2026",
            tag("Invited", Tone::Waiting).into_any(),
            tag("Late", Tone::Pressing).into_any(),
        ),
        row("Rhodri Vane", "1 Dec 2026", tag("None", Tone::Calm).into_any(), tag("Sent", Tone::Good).into_any()),
    ];
    view! {
        <StaffShell
            title="Caseload"
            faults=vec![Fault::new("held", "Choose how it was held.")]
            nav=vec![
                nav("/staff/children", "Caseload", true),
                nav("/staff/urgent", "Urgent", false),
                nav("/staff/profile", "Profile", false),
            ]
        >
            <Urgent title="Maja says she does not feel safe">
                <p>"Told today at 9:12am. Nobody has taken this on yet."</p>
                <Button label="I am acting on this" kind=ButtonKind::Danger />
            </Urgent>
            <h1>"Caseload"</h1>
            <Table caption="Children and their next reviews" quiet_caption=true head=head rows=rows />
            <form method="post">
                <SelectBox
                    name="held"
                    label="How was the review held?"
                    choices=vec![Choice::new("", "Choose"), Choice::new("person", "In person").checked(true), Choice::new("video", "By video")]
                />
                <TextInput name="email" label="E-mail" kind=TextKind::Email />
                <Button label="Save" />
            </form>
        </StaffShell>
    }
}
