//! Drawing with a finger, a pen or a mouse on the paper of a [`DrawingPad`](crate::components::DrawingPad).
//!
//! Every line goes into the hidden field as soon as it is finished, and autosave hears of it like of a typed letter.

use heard_domain::drawing::Stroke;
use leptos::{html::Div, prelude::*};

/// The classes of a stroke: its pen and its nib.
#[must_use]
pub fn class(stroke: &Stroke) -> String {
    format!("pen-{} nib-{}", stroke.pen.code(), stroke.nib.code())
}

/// Wraps the paper and its pens.
#[cfg(feature = "ssr")]
#[component]
pub fn Pad(children: Children) -> impl IntoView {
    view! { <PadIsland>{children()}</PadIsland> }
}

#[island]
fn PadIsland(children: Children) -> impl IntoView {
    let root = NodeRef::<Div>::new();
    #[cfg(feature = "islands")]
    super::page::on_start(root, browser::start);
    view! { <div node_ref=root>{children()}</div> }
}

#[cfg(feature = "islands")]
mod browser {
    use std::{cell::RefCell, rc::Rc};

    use heard_domain::drawing::{Drawing, Nib, Pen, Point, Stroke};
    use leptos::{
        prelude::document,
        web_sys::{Element, Event, EventInit, HtmlElement, PointerEvent},
    };
    use wasm_bindgen::JsCast;

    use super::class;
    use crate::islands::page::{find, listen, words};

    const SVG: &str = "http://www.w3.org/2000/svg";

    /// The paper and what is on it.
    struct Pad {
        root: HtmlElement,
        field: Element,
        sheet: Element,
        status: Element,
        drawing: Drawing,
        /// What "start again" took away, for as long as it can come back.
        taken: Drawing,
        /// The line being drawn: by which finger, and what shows it.
        line: Option<(i32, Stroke, Element)>,
    }

    pub(super) fn start(root: HtmlElement) {
        let (Some(field), Some(sheet), Some(status)) =
            (find(&root, "[type=hidden]"), find::<Element>(&root, ".pad__sheet"), find(&root, "[role=status]"))
        else {
            return;
        };
        let (Some(undo), Some(again)) = (find::<Element>(&root, "[data-undo]"), find::<Element>(&root, "[data-again]"))
        else {
            return;
        };
        offer(&root);
        let drawing = Drawing::from_text(&words(&field, "value")).unwrap_or_default();
        let pad = Pad { root, field, sheet: sheet.clone(), status, drawing, taken: Drawing::default(), line: None };
        let pad = Rc::new(RefCell::new(pad));
        let on = |target: &Element, name: &str, does: fn(&mut Pad, &Event)| {
            let pad = Rc::clone(&pad);
            // What a line does to the page may come back as an event of its own, while the pad is in hand.
            listen(target, name, move |event| {
                if let Ok(mut pad) = pad.try_borrow_mut() {
                    does(&mut pad, &event);
                }
            });
        };
        on(&sheet, "pointerdown", |pad, event| pad.down(event.unchecked_ref()));
        on(&sheet, "pointermove", |pad, event| pad.go_on(event.unchecked_ref()));
        for name in ["pointerup", "pointercancel"] {
            on(&sheet, name, |pad, event| pad.up(event.unchecked_ref()));
        }
        on(&undo, "click", |pad, _| pad.undo());
        on(&again, "click", |pad, _| pad.again());
    }

    /// Shows what can be used now, and takes away the words for when it cannot.
    fn offer(root: &Element) {
        for part in ["without", "paper", "tools"] {
            if let Some(element) = find::<HtmlElement>(root, &format!(".pad__{part}")) {
                element.set_hidden(part == "without");
            }
        }
    }

    impl Pad {
        fn down(&mut self, event: &PointerEvent) {
            // A second finger or the ball of the hand draws nothing, nor does another button of a mouse.
            if event.button() != 0 || self.line.is_some() {
                return;
            }
            event.prevent_default();
            if self.drawing.is_full() {
                self.say("data-full");
                return;
            }
            let (Some(pen), Some(nib)) = (Pen::from_code(&self.chosen("pens")), Nib::from_code(&self.chosen("nibs")))
            else {
                return;
            };
            let stroke = Stroke::new(pen, nib, self.point(event));
            let Some(shown) = self.append(&stroke) else { return };
            let _ = self.sheet.set_pointer_capture(event.pointer_id());
            self.say("");
            self.line = Some((event.pointer_id(), stroke, shown));
        }

        fn go_on(&mut self, event: &PointerEvent) {
            let to = self.point(event);
            if let Some((finger, stroke, shown)) = &mut self.line
                && *finger == event.pointer_id()
                && stroke.go_on(to)
            {
                let _ = shown.set_attribute("d", &stroke.path());
            }
        }

        fn up(&mut self, event: &PointerEvent) {
            let Some((_, stroke, shown)) = self.line.take_if(|(finger, ..)| *finger == event.pointer_id()) else {
                return;
            };
            self.drawing.draw(stroke.lightened());
            if let Some(stroke) = self.drawing.strokes().last() {
                let _ = shown.set_attribute("d", &stroke.path());
            }
            if self.drawing.is_full() {
                self.say("data-full");
            }
            self.keep();
        }

        /// Takes the last line away; or, when there is none, brings back what "start again" took.
        fn undo(&mut self) {
            if self.drawing.take_back().is_some() {
                self.say("data-undone");
            } else if self.taken.is_empty() {
                self.say("data-nothing");
                return;
            } else {
                self.drawing = std::mem::take(&mut self.taken);
                self.say("data-restored");
            }
            self.show();
            self.keep();
        }

        fn again(&mut self) {
            if !self.drawing.is_empty() {
                self.taken = std::mem::take(&mut self.drawing);
            }
            self.show();
            self.say(if self.taken.is_empty() { "data-nothing" } else { "data-cleared" });
            self.keep();
        }

        /// Puts the drawing into its field.
        fn keep(&self) {
            let _ = self.field.set_attribute("value", &self.drawing.to_text());
            let init = EventInit::new();
            init.set_bubbles(true);
            if let Ok(event) = Event::new_with_event_init_dict("input", &init) {
                let _ = self.field.dispatch_event(&event);
            }
        }

        /// Shows the drawing as it is now.
        fn show(&self) {
            self.sheet.set_text_content(None);
            for stroke in self.drawing.strokes() {
                self.append(stroke);
            }
        }

        /// Shows a stroke above all others.
        fn append(&self, stroke: &Stroke) -> Option<Element> {
            let path = document().create_element_ns(Some(SVG), "path").ok()?;
            path.set_attribute("class", &class(stroke)).ok()?;
            path.set_attribute("d", &stroke.path()).ok()?;
            self.sheet.append_child(&path).ok()?;
            Some(path)
        }

        /// What is chosen among the pens or the nibs.
        fn chosen(&self, what: &str) -> String {
            find::<Element>(&self.root, &format!(".pad__{what} :checked"))
                .map(|radio| words(&radio, "value"))
                .unwrap_or_default()
        }

        /// Where on the paper something happens; beyond its edges, at the edge.
        fn point(&self, event: &PointerEvent) -> Point {
            let sheet = self.sheet.get_bounding_client_rect();
            let grid = f64::from(Drawing::WIDTH) / sheet.width();
            // Casting keeps within the bounds of the type, and takes what is no number for 0.
            let on = |at: i32, from: f64, most: u16| (((f64::from(at) - from) * grid) as u16).min(most - 1);
            let x = on(event.client_x(), sheet.left(), Drawing::WIDTH);
            let y = on(event.client_y(), sheet.top(), Drawing::HEIGHT);
            Point::new(x, y).expect("it is kept within the edges")
        }

        fn say(&self, attribute: &str) {
            self.status.set_text_content(Some(&words(&self.status, attribute)));
        }
    }
}
