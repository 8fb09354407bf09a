//! The guard and the plain-language checks, live: while a letter is written the server looks at it again after each
//! pause in typing. A finding about words of the letter selects them in the box.
//!
//! Answers may come in another order than the questions: one about an older text is dropped. Where none comes, the
//! page says so, and what stands there stays.

use leptos::{html::Div, prelude::*};

#[cfg(feature = "ssr")]
use crate::{calls::CheckLetter, text::t};

/// Wraps a text box and a list with `data-findings`, which it keeps up to date.
#[cfg(feature = "ssr")]
#[component]
pub fn LetterChecks(
    /// Whose letter it is: that of the review.
    review: heard_domain::id::ReviewId,
    /// Names of people in the letter.
    names: Vec<String>,
    children: Children,
) -> impl IntoView {
    use leptos::server_fn::ServerFn;
    view! {
        <LetterChecksIsland>
            {children()}
            <p
                class="hint"
                role="status"
                data-call=CheckLetter::PATH
                data-review=review.to_string()
                data-names=names.join("\n")
                data-failed=t("staff-letter-checks-failed")
            ></p>
        </LetterChecksIsland>
    }
}

#[island]
fn LetterChecksIsland(children: Children) -> impl IntoView {
    let root = NodeRef::<Div>::new();
    #[cfg(feature = "islands")]
    super::page::on_start(root, browser::start);
    view! { <div node_ref=root>{children()}</div> }
}

#[cfg(feature = "islands")]
mod browser {
    use std::{cell::Cell, rc::Rc, time::Duration};

    use js_sys::{Array, Reflect};
    use leptos::{
        prelude::{debounce, document},
        task::spawn_local,
        web_sys::{Element, Event, HtmlElement, HtmlTextAreaElement, UrlSearchParams},
    };
    use wasm_bindgen::{JsCast, JsValue};
    use wasm_bindgen_futures::JsFuture;

    use crate::islands::page::{call, find, listen, words};

    /// How long a pause in typing is before the letter is checked.
    const PAUSE: Duration = Duration::from_millis(400);

    /// A letter and what was last found in it.
    struct Checks {
        text_box: HtmlTextAreaElement,
        list: Element,
        /// Where it says that an answer did not come; also holds what is sent along.
        status: Element,
        /// Counts the questions: an answer counts when no question was asked since.
        asked: Cell<u32>,
    }

    pub(super) fn start(root: HtmlElement) {
        let (Some(text_box), Some(list), Some(status)) =
            (find(&root, "textarea"), find(&root, "[data-findings]"), find(&root, "[data-call]"))
        else {
            return;
        };
        let checks = Rc::new(Checks { text_box, list, status, asked: Cell::new(0) });
        let typed = Rc::clone(&checks);
        let mut check = debounce(PAUSE, move |()| typed.check());
        let led = Rc::clone(&checks);
        listen(&checks.list, "click", move |event| led.lead(&event));
        listen(&checks.text_box, "input", move |_| check(()));
    }

    impl Checks {
        fn check(self: &Rc<Self>) {
            let question = self.asked.get() + 1;
            self.asked.set(question);
            let checks = Rc::clone(self);
            spawn_local(async move {
                let found = checks.ask().await;
                if checks.asked.get() != question {
                    return;
                }
                let said = found.and_then(|found| checks.show(&found)).is_err();
                let failed = said.then(|| words(&checks.status, "data-failed"));
                checks.status.set_text_content(failed.as_deref());
            });
        }

        /// What the server finds in the letter as it is now.
        async fn ask(&self) -> Result<Array, JsValue> {
            let fields = UrlSearchParams::new()?;
            fields.append("review", &words(&self.status, "data-review"));
            fields.append("names", &words(&self.status, "data-names"));
            fields.append("text", &self.text_box.value());
            let reply = call(&words(&self.status, "data-call"), &fields, None).await?;
            if !reply.ok() {
                return Err(JsValue::NULL);
            }
            Ok(Array::from(&JsFuture::from(reply.json()?).await?))
        }

        /// Selects the words that a finding is about, where they still stand; else the link leads to the box.
        fn lead(&self, event: &Event) {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let link = target.and_then(|target| target.closest("[data-found]").ok().flatten());
            let Some(found) = link.map(|link| words(&link, "data-found")) else { return };
            let text = self.text_box.value();
            let Some(at) = text.find(&found) else { return };
            // A box counts in UTF-16.
            let units = |text: &str| u32::try_from(text.encode_utf16().count()).unwrap_or_default();
            let (start, length) = (units(&text[..at]), units(&found));
            event.prevent_default();
            // A browser that selects nothing has the box in view all the same.
            let _ = self.text_box.focus();
            let _ = self.text_box.set_selection_range(start, start + length);
        }

        /// Puts what was found in the place of what stood there.
        fn show(&self, found: &Array) -> Result<(), JsValue> {
            self.list.set_text_content(None);
            for line in found.iter() {
                let item = document().create_element("li")?;
                let mend = Reflect::get(&line, &"mend".into())?.is_truthy();
                item.set_class_name(if mend { "finding finding--mend" } else { "finding" });
                let found = Reflect::get(&line, &"found".into())?.as_string().unwrap_or_default();
                let words = match found.as_str() {
                    "" => item.clone(),
                    _ => {
                        let link = document().create_element("a")?;
                        link.set_attribute("href", &format!("#{}", self.text_box.id()))?;
                        link.set_attribute("data-found", &found)?;
                        item.append_child(&link)?;
                        link
                    }
                };
                words.set_text_content(Reflect::get(&line, &"words".into())?.as_string().as_deref());
                self.list.append_child(&item)?;
            }
            Ok(())
        }
    }
}
