//! Each component by itself, with every kind of value that it takes.

use heard_app::{
    cells,
    child::{ask_again::AskAgain, more::MoreOf},
    components::{recorder::RecorderWords, *},
    islands::{Autosave, Cover, TextCounter, drawing::Pad, letter_checks::LetterChecks},
    shell::{ChildShell, PrintShell},
    text::Text,
};
use heard_domain::form::Place;
use heard_domain::id::{ChildId, ReviewId};
use heard_domain::journey::More;
use heard_domain::people::Language;
use leptos::prelude::*;

use super::{
    super::sample::{DRAWING, Sample, drawing, shown_in, written},
    NASTY, answers, feelings, steps, topics, writers,
};

/// Collects them, each on a child's page of its own.
struct Each {
    language: Language,
    samples: Vec<Sample>,
}

impl Each {
    fn add<C, V: IntoView + 'static>(
        &mut self,
        component: C,
        name: &'static str,
        view: impl FnOnce() -> V + Send + 'static,
    ) {
        self.with(component, name, Vec::new(), view);
    }

    /// As it is, and with something wrong with the field `field`.
    fn field<C: Copy, V: IntoView + 'static>(&mut self, component: C, name: &'static str, view: fn() -> V) {
        self.with(component, name, Vec::new(), view);
        self.with(component, "wrong", vec![Fault::new("field", "What to do about it.")], view);
    }

    fn with<C, V: IntoView + 'static>(
        &mut self,
        component: C,
        name: &'static str,
        faults: Vec<Fault>,
        view: impl FnOnce() -> V + Send + 'static,
    ) {
        self.samples.push(shown_in(self.language, component, name, || {
            view! { <ChildShell faults=faults><h1>"A component"</h1>{view()}</ChildShell> }
        }));
    }
}

/// Every component.
pub(super) fn pages(language: Language) -> Vec<Sample> {
    let mut each = Each { language, samples: Vec::new() };
    shown_only(&mut each);
    fields(&mut each);
    groups(&mut each);
    islands(&mut each);
    each.samples.push(shown_in(language, PrintShell, "as it is", || {
        view! { <PrintShell title="A sheet".into() notice="Print it.".into() back="/staff".into()><h1>"A sheet"</h1></PrintShell> }
    }));
    each.samples
}

fn shown_only(each: &mut Each) {
    each.add(ChildMark, "in a line", || {
        let marks =
            (0..7).map(|place| view! { <ChildMark child=ChildId::from_bytes([place; 16]) name="Amira Khan" /> });
        marks.collect::<Vec<_>>()
    });
    each.add(ChildMark, "heading a page, of one name", || {
        view! { <ChildMark child=ChildId::from_bytes([1; 16]) name="Ng" large=true /> }
    });
    each.add(ChildMark, "with a photo", || {
        let child = ChildId::from_bytes([1; 16]);
        let mark = |large| view! { <ChildMark child=child name="Amira Khan" has_photo=true large=large /> };
        [mark(false), mark(true)]
    });
    each.add(Avatar, "small", || view! { <Avatar src="/portraits/portrait-2.svg" /> });
    each.add(Avatar, "large", || view! { <Avatar src="/portraits/portrait-2.svg" large=true alt="Priya" /> });
    each.add(BackLink, "as it is", || view! { <BackLink href="/before" /> });
    for kind in [ButtonKind::Primary, ButtonKind::Secondary, ButtonKind::Quiet, ButtonKind::Danger] {
        each.add(
            Button,
            "each kind",
            move || view! { <Button label="Next" kind=kind name="do" value="next" about="school" /> },
        );
        each.add(LinkButton, "each kind", move || view! { <LinkButton label="Next" kind=kind href="/say" /> });
    }
    each.add(Card, "with a link", || view! { <Card title="Your letter" href="/mine"><p>"From Priya."</p></Card> });
    each.add(Card, "without", || view! { <Card><p>"From Priya."</p></Card> });
    for open in [false, true] {
        each.add(Details, "open or not", move || view! { <Details summary="More" open=open><p>"Less."</p></Details> });
    }
    each.add(Drawn, "as it is", || view! { <Drawn drawing=drawing() /> });
    let faults = vec![Fault::new("field", "What to do about it."), Fault::new("field", NASTY)];
    each.with(ErrorSummary, "in the shell, wrong", faults, || view! { <TextInput name="field" label="A field" /> });
    each.add(LetterPaper, "as it is", || view! { <LetterPaper><p>"Dear Sami,"</p></LetterPaper> });
    each.add(AskAgain, "as it is", || view! { <AskAgain /> });
    each.add(MoreOf, "as it is", || {
        let topic = "home".parse().expect("a topic");
        view! { <MoreOf more=Some(More { topic, screens: 4 }) /> }
    });
    each.add(Notice, "with a title", || view! { <Notice title="This is not secret"><p>"Priya reads it."</p></Notice> });
    each.add(Notice, "without", || view! { <Notice><p>"Priya reads it."</p></Notice> });
    each.add(Picture, "as it is", || view! { <Picture name="letter" side=96 /> });
    each.add(Picture, "beside words", || view! { <Picture name="home" beside_words=true at_once=true /> });
    each.add(Progress, "of nine", || view! { <Progress now=3 total=Some(9) /> });
    each.add(Progress, "of who knows", || view! { <Progress now=1 total=None /> });
    each.add(Steps, "as it is", || view! { <Steps steps=steps() /> });
    each.add(SummaryList, "as it is", || view! { <SummaryList rows=answers() /> });
    for quiet in [false, true] {
        each.add(Table, "with and without a caption to be seen", move || {
            let rows = vec![cells!["Sami Okoro", "17 Sep 2026"], cells![NASTY, ""]];
            view! { <Table caption="Children" quiet_caption=quiet head=vec!["Child".into(), "Review".into()] rows=rows /> }
        });
    }
    for tone in [Tone::Calm, Tone::Good, Tone::Waiting, Tone::Pressing] {
        each.add(Tag, "each tone", move || view! { <Tag label="New" tone=tone /> });
    }
    each.add(Urgent, "as it is", || view! { <Urgent title="Somebody does not feel safe"><p>"Today."</p></Urgent> });
}

fn fields(each: &mut Each) {
    let kinds = [
        TextKind::Plain,
        TextKind::Name,
        TextKind::Code,
        TextKind::Digits,
        TextKind::SecretDigits,
        TextKind::OneTimeCode,
        TextKind::Email,
        TextKind::Address,
        TextKind::Telephone,
        TextKind::Password,
        TextKind::NewPassword,
    ];
    for kind in kinds {
        each.add(TextInput, "each kind", move || view! { <TextInput name="field" label="A field" kind=kind /> });
    }
    each.field(TextInput, "with a hint", || {
        view! { <TextInput name="field" label="A field" hint="How to fill it in." value="</b>" /> }
    });
    each.field(TextBox, "with a hint and a limit", || {
        view! { <TextBox name="field" label="A field" hint="How to fill it in." value=NASTY max=2000 /> }
    });
    each.add(TextBox, "without", || view! { <TextBox name="field" label="A field" rows=2 /> });
    each.field(DateInput, "as it is", || {
        let value = DateParts { day: "31".into(), month: "2".into(), year: "2026".into() };
        view! { <DateInput name="field" legend="When?" hint="For example, 27 3 2015" value=value /> }
    });
    each.field(DrawingPad, "as it is", || {
        view! { <DrawingPad name="field" legend="Draw yourself" hint="Or anything." value=DRAWING.to_owned() /> }
    });
    each.field(SelectBox, "as it is", || {
        let choices = vec![Choice::new("", "Choose"), Choice::new("video", "By video").checked(true)];
        view! { <SelectBox name="field" label="How?" hint="One of these." choices=choices /> }
    });
    each.field(FileInput, "as it is", || {
        view! { <FileInput name="field" label="A file".into() hint="Which." accept="image/png" /> }
    });
    each.field(Field, "as it is", || {
        view! { <Field name="field".into() label="A field".into() hint="How.".into() heading=false><input id="field" name="field" /></Field> }
    });
    each.field(Fieldset, "as it is", || {
        view! { <Fieldset name="field" legend="Fields" hint="How."><input id="field" name="field" aria-label="A field" /></Fieldset> }
    });
}

fn groups(each: &mut Each) {
    each.field(Radios, "with hints", || view! { <Radios name="field" legend="Who?" hint="One." choices=writers() /> });
    each.field(Checkboxes, "with hints", || {
        view! { <Checkboxes name="field" legend="Who?" hint="Some." choices=writers() /> }
    });
    each.field(Faces, "as it is", || view! { <Faces name="field" legend="How do you feel?" choices=feelings() /> });
    each.field(PictureChoices, "one", || {
        view! { <PictureChoices name="field" legend="What about?" choices=topics() /> }
    });
    each.field(PictureChoices, "several", || {
        view! { <PictureChoices name="field" legend="What about?" hint="Some." choices=topics() several=true /> }
    });
    each.field(Room, "as it is", || {
        let person = |(row, (name, place)): (usize, (&'static str, Option<Place>))| Person {
            field: format!("field.{row}").into(),
            name: name.into(),
            picture: (row > 0).then(|| Text::from("grown-up")).into(),
            place,
        };
        let people =
            [("Mum", Some(Place::Table)), ("Dad", Some(Place::Away)), ("Gran", Some(Place::Out)), (NASTY, None)];
        let people = people.into_iter().enumerate().map(person).collect();
        view! { <Room name="field" legend="Who is there?" hint="Some." people=people /> }
    });
}

fn islands(each: &mut Each) {
    each.add(Autosave, "as it is", || {
        view! { <Autosave><form method="post"><TextBox name="field" label="A field" /></form></Autosave> }
    });
    each.add(Cover, "as it is", || view! { <Cover label="Cover my words"><p>"My words."</p></Cover> });
    each.add(Player, "as it is", || view! { <Player href="/recordings/1" length="0:42" /> });
    each.add(Hear, "as it is", || view! { <Hear href="/people/1/hello" first_name="Priya" /> });
    for kept in [false, true] {
        each.add(Recorder, "with and without what was kept", move || {
            let words = RecorderWords {
                start: "Record".into(),
                who: "Priya hears it.".into(),
                saved: "Kept.".into(),
                no_microphone: "Type.".into(),
                refused: |_| "Try again.".into(),
            };
            view! {
                <form method="post">
                    <Recorder keep_at="/calls/keep-hello" longest=30 most=1024 words=words kept=kept>
                        <audio class="player" controls></audio>
                    </Recorder>
                </form>
            }
        });
    }
    each.add(WrittenDown, "as it is", || view! { <WrittenDown written=written() /> });
    each.add(Listen, "as it is", || {
        view! { <Listen target="letter" /><LetterPaper><p>"Dear Sami,"</p></LetterPaper> }
    });
    each.add(TextCounter, "as it is", || {
        view! { <TextCounter max=20><TextBox name="field" label="A field" max=20 value="Twenty characters long" /></TextCounter> }
    });
    each.add(Pad, "as it is", || view! { <Pad><p>"A pad."</p></Pad> });
    each.add(LetterChecks, "as it is", || {
        view! { <LetterChecks review=ReviewId::from_bytes([7; 16]) names=vec!["Sami".into()]><TextBox name="text" label="A letter" /></LetterChecks> }
    });
}
