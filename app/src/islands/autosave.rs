//! Saves a form as it is filled in: two seconds after a pause, and every ten seconds while typing goes on.
//!
//! It calls [`save_answers`](crate::calls::save_answers) with the form's own fields. The server answers 204 when they
//! are saved; anything else counts as not saved, is said, and is tried again. What was typed stays in the form
//! throughout.

use leptos::{html::Div, prelude::*};

#[cfg(feature = "ssr")]
use crate::{
    args,
    calls::SaveAnswers,
    text::{t, tr},
};

/// Wraps one form.
#[cfg(feature = "ssr")]
#[component]
pub fn Autosave(children: Children) -> impl IntoView {
    use leptos::server_fn::ServerFn;
    view! {
        <AutosaveIsland>
            {children()}
            <p
                class="hint autosave"
                role="status"
                data-call=SaveAnswers::PATH
                data-saved=tr("autosave-saved", args! { "time" => "{time}" })
                data-failed=t("autosave-failed")
            ></p>
        </AutosaveIsland>
    }
}

#[island]
fn AutosaveIsland(children: Children) -> impl IntoView {
    let root = NodeRef::<Div>::new();
    #[cfg(feature = "islands")]
    super::page::on_start(root, browser::start);
    view! { <div node_ref=root>{children()}</div> }
}

#[cfg(feature = "islands")]
mod browser {
    use std::{
        cell::{Cell, RefCell},
        rc::Rc,
        time::Duration,
    };

    use js_sys::{Date, JsString};
    use leptos::{
        leptos_dom::helpers::TimeoutHandle,
        prelude::{document, set_timeout, set_timeout_with_handle, window},
        task::spawn_local,
        web_sys::{AbortController, Element, Event, FormData, HtmlElement, HtmlFormElement, UrlSearchParams},
    };
    use wasm_bindgen::{JsCast, JsValue};

    use crate::islands::page::{call, find, listen, words};

    /// The server has saved the fields.
    const SAVED: u16 = 204;
    /// They were typed for another child than this browser writes for now, and are not saved.
    const OTHER_CHILD: u16 = 409;
    /// How long a pause in typing is.
    const PAUSE: Duration = Duration::from_secs(2);
    /// The longest that typed words stay unsaved while typing goes on, in milliseconds.
    const LONGEST: f64 = 10_000.0;
    /// How long a link waits for what is unsaved.
    const LONGEST_GOODBYE: Duration = Duration::from_secs(3);
    /// How long until a failed saving is tried again.
    const RETRY: Duration = Duration::from_secs(10);

    /// A form and how much of it is saved.
    struct Draft {
        form: HtmlFormElement,
        status: Element,
        /// Counts changes: saved when what was sent is still the newest.
        change: Cell<u32>,
        saved: Cell<u32>,
        /// When the oldest unsaved change was made, in milliseconds.
        since: Cell<f64>,
        sending: Cell<bool>,
        /// The form itself was sent: nothing more is saved behind its back.
        done: Cell<bool>,
        timer: RefCell<Option<TimeoutHandle>>,
        abort: RefCell<Option<AbortController>>,
    }

    pub(super) fn start(root: HtmlElement) {
        let (Some(form), Some(status)) = (find(&root, "form"), find(&root, "[data-saved]")) else { return };
        let draft = Rc::new(Draft {
            form,
            status,
            change: Cell::new(0),
            saved: Cell::new(0),
            since: Cell::new(0.0),
            sending: Cell::new(false),
            done: Cell::new(false),
            timer: RefCell::default(),
            abort: RefCell::default(),
        });
        for name in ["input", "change"] {
            let draft = Rc::clone(&draft);
            listen(&draft.form.clone(), name, move |_| draft.changed());
        }
        let sent = Rc::clone(&draft);
        listen(&draft.form, "submit", move |_| sent.finish());
        let followed = Rc::clone(&draft);
        listen(&document(), "click", move |event| followed.follow(&event));
        let hidden = Rc::clone(&draft);
        listen(
            &document(),
            "visibilitychange",
            move |_| if document().hidden() { hidden.flush() } else { hidden.soon(PAUSE) },
        );
        for name in ["pagehide", "heard-leave"] {
            let leaving = Rc::clone(&draft);
            listen(&window(), name, move |_| leaving.flush());
        }
    }

    impl Draft {
        fn is_saved(&self) -> bool {
            self.done.get() || self.change.get() == self.saved.get()
        }

        fn changed(self: &Rc<Self>) {
            if self.is_saved() {
                self.since.set(Date::now());
            }
            self.change.set(self.change.get() + 1);
            if Date::now() - self.since.get() >= LONGEST {
                Rc::clone(self).send();
            } else {
                self.soon(PAUSE);
            }
        }

        /// Saves after a while, unless something happens before.
        fn soon(self: &Rc<Self>, wait: Duration) {
            let draft = Rc::clone(self);
            let timer = set_timeout_with_handle(move || draft.send(), wait).ok();
            if let Some(before) = self.timer.replace(timer) {
                before.clear();
            }
        }

        /// The form's fields.
        fn body(&self) -> Result<UrlSearchParams, JsValue> {
            let fields = FormData::new_with_form(&self.form)?;
            UrlSearchParams::new_with_str_sequence_sequence(&fields)
        }

        fn send(self: Rc<Self>) {
            if self.is_saved() || self.sending.replace(true) {
                return;
            }
            let change = self.change.get();
            self.since.set(Date::now());
            spawn_local(async move {
                let status = self.post().await.unwrap_or_default();
                self.sending.set(false);
                if self.done.get() {
                    return;
                }
                if status == OTHER_CHILD {
                    self.submit();
                    return;
                }
                let saved = status == SAVED;
                if saved {
                    self.saved.set(change);
                    let said = JsString::from(words(&self.status, "data-saved")).replace("{time}", &clock());
                    self.say(&String::from(said));
                } else {
                    self.say(&words(&self.status, "data-failed"));
                }
                if !self.is_saved() {
                    self.soon(if saved { PAUSE } else { RETRY });
                }
            });
        }

        /// The path of the call.
        fn path(&self) -> String {
            words(&self.status, "data-call")
        }

        /// The form itself is sent, so that the page that says why it was not saved shows the words once more.
        fn submit(&self) {
            self.finish();
            let _ = self.form.submit();
        }

        /// What the server answers to the fields as they are now.
        async fn post(&self) -> Result<u16, JsValue> {
            let abort = AbortController::new()?;
            let signal = abort.signal();
            self.abort.replace(Some(abort));
            Ok(call(&self.path(), &self.body()?, Some(&signal)).await?.status())
        }

        /// Sends what is unsaved while the page goes away. Nobody hears whether it arrived, so it still counts as
        /// unsaved should the page come back.
        fn flush(&self) {
            if !self.is_saved()
                && let Ok(body) = self.body()
            {
                let _ = window().navigator().send_beacon_with_opt_url_search_params(&self.path(), Some(&body));
            }
        }

        /// A link of the page is followed once what is unsaved is saved, or could not be for a while: the page that it
        /// leads to shows what is saved. "Leave this page" waits for nothing.
        fn follow(self: &Rc<Self>, event: &Event) {
            if self.is_saved() || event.default_prevented() {
                return;
            }
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let Some(link) = target.and_then(|target| target.closest("a[href]").ok().flatten()) else { return };
            let address = words(&link, "href");
            if link.id() == "leave" || address.starts_with('#') {
                return;
            }
            event.prevent_default();
            let gone = Rc::new(Cell::new(false));
            let go = move || {
                if !gone.replace(true) {
                    let _ = window().location().set_href(&address);
                }
            };
            set_timeout(go.clone(), LONGEST_GOODBYE);
            let draft = Rc::clone(self);
            spawn_local(async move {
                if draft.post().await == Ok(OTHER_CHILD) {
                    draft.submit();
                } else {
                    go();
                }
            });
        }

        /// The form itself is being sent, with everything in it.
        fn finish(&self) {
            self.done.set(true);
            if let Some(abort) = self.abort.take() {
                abort.abort();
            }
        }

        fn say(&self, words: &str) {
            self.status.set_text_content(Some(words));
        }
    }

    /// The device's time, "2:32pm".
    fn clock() -> String {
        let now = Date::new_0();
        let half = if now.get_hours() < 12 { "am" } else { "pm" };
        format!("{}:{:02}{half}", (now.get_hours() + 11) % 12 + 1, now.get_minutes())
    }
}
