//! The invitation as a sheet to print, shown once: the code is kept hashed and cannot be shown again.

use heard_domain::Day;
use heard_domain::council::Council;
use heard_domain::id::ChildId;
use heard_domain::people::Role;
use leptos::prelude::*;

use super::{Section, nav};
use crate::args;
use crate::components::Notice;
use crate::shell::StaffShell;
use crate::text::{Text, day, t, tr};

/// A QR code as a drawing.
#[derive(Debug, Clone)]
pub struct Qr {
    /// How many modules it is wide and high, the quiet zone of four on each side not counted.
    pub side: usize,
    /// Its dark modules as an SVG path, one unit a module, from the top left.
    pub path: Text,
}

impl Qr {
    /// Draws the modules of a code row by row, dark ones `true`. Neighbours in a row become one bar.
    #[must_use]
    pub fn from_modules(side: usize, dark: impl Fn(usize, usize) -> bool) -> Self {
        let mut path = String::new();
        for y in 0..side {
            let mut x = 0;
            while x < side {
                let length = (x..side).take_while(|x| dark(*x, y)).count();
                if length > 0 {
                    path.push_str(&format!("M{x} {y}h{length}v1h-{length}z"));
                }
                x += length.max(1);
            }
        }
        Self { side, path: path.into() }
    }
}

/// The sheet.
#[derive(Debug, Clone)]
pub struct SheetPage {
    /// For whom.
    pub child: ChildId,
    /// What the child is called.
    pub called: Text,
    /// The IRO's first name.
    pub iro: Text,
    /// The code as printed.
    pub code: Text,
    /// The link as it is copied.
    pub link: Text,
    /// The address that is typed with the code.
    pub address: Text,
    /// The link as a QR code.
    pub qr: Qr,
    /// The last day on which it works.
    pub ends: Day,
    /// The council's name and numbers.
    pub council: Council,
}

/// The sheet.
#[component]
pub fn InvitationSheet(
    /// What it shows.
    page: SheetPage,
) -> impl IntoView {
    let back = format!("/staff/children/{}", page.child);
    view! {
        <StaffShell title=t("staff-sheet-title") nav=nav(Role::Iro, Section::Caseload) back=back>
            <h1 class="no-print">{t("staff-sheet-title")}</h1>
            <div class="no-print">
                <Notice>
                    <p>{t("staff-sheet-once")}</p>
                </Notice>
                <p>
                    <label class="label" for="link">
                        {tr("staff-sheet-link", args! { "name" => page.called.to_string() })}
                    </label>
                    <input class="input" id="link" type="text" readonly value=page.link.clone() />
                </p>
            </div>
            {sheet(&page)}
        </StaffShell>
    }
}

/// What is printed and given to the child.
fn sheet(page: &SheetPage) -> impl IntoView + use<> {
    let numbers: Vec<_> = [
        (t("staff-sheet-emergency"), "999"),
        (t("staff-sheet-childline"), "0800 1111"),
        (page.council.name.clone().into(), page.council.duty_phone.as_str()),
        (t("staff-sheet-night"), page.council.night_phone.as_str()),
        (page.council.advocacy_name.clone().into(), page.council.advocacy_phone.as_str()),
    ]
    .into_iter()
    .filter(|(_, number)| !number.is_empty())
    .map(|(who, number)| view! { <li>{who} ": " <strong class="phone">{number.to_owned()}</strong></li> })
    .collect();
    let Qr { side, path } = page.qr.clone();
    view! {
        <article class="print-sheet" aria-labelledby="sheet">
            <h2 id="sheet">{tr("staff-sheet-hello", args! { "name" => page.called.to_string() })}</h2>
            <p>{tr("staff-sheet-what", args! { "iro" => page.iro.to_string() })}</p>
            <p>{tr("staff-sheet-who", args! { "iro" => page.iro.to_string() })}</p>
            <div class="sheet-way">
                <svg
                    class="qr"
                    role="img"
                    aria-label=t("staff-sheet-qr")
                    viewBox=format!("-4 -4 {0} {0}", side + 8)
                    shape-rendering="crispEdges"
                >
                    <rect class="qr__paper" x="-4" y="-4" width=side + 8 height=side + 8 />
                    <path class="qr__dark" d=path />
                </svg>
                <div>
                    <p>{t("staff-sheet-scan")}</p>
                    <p class="sheet-address">{page.address.clone()}</p>
                    <p>{t("staff-sheet-type")}</p>
                    <p class="big-number">{page.code.clone()}</p>
                </div>
            </div>
            <p>{tr("staff-sheet-until", args! { "day" => day(page.ends) })}</p>
            <p>{t("staff-sheet-your-choice")}</p>
            <h3>{t("staff-sheet-numbers")}</h3>
            <p>{t("staff-sheet-not-now")}</p>
            <ul class="numbers">{numbers}</ul>
        </article>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_become_one_bar() {
        let dark = [[true, true, false], [false, false, false], [true, false, true]];
        let qr = Qr::from_modules(3, |x, y| dark[y][x]);
        assert_eq!(qr.path, "M0 0h2v1h-2zM0 2h1v1h-1zM2 2h1v1h-1z");
    }
}
