//! The pages of accounts.

use heard_app::staff::accounts::{cover::*, link::*, one::*, own::*, *};
use heard_app::staff::api_keys::*;
use heard_app::staff::invitation::Qr;
use heard_domain::account::{AccountState, LinkKind};
use heard_domain::api_key::{Set, State};
use heard_domain::id::{ApiKeyId, StaffId};

use super::*;

fn line(place: u8) -> AccountLine {
    AccountLine {
        id: StaffId::from_bytes([place; 16]),
        name: if place == 0 { NASTY.into() } else { "Ruth Wardle".into() },
        email: "ruth.wardle@anyshire.example".into(),
        team: "Reviewing".into(),
        role: Role::ALL[usize::from(place % 4)],
        state: [AccountState::Invited, AccountState::InUse, AccountState::Disabled(moment())][usize::from(place % 3)],
        signed_in_at: (place % 2 == 1).then(moment),
    }
}

fn cover(set: bool) -> CoverForm {
    CoverForm {
        set: if set { vec![SetCover { by: NASTY.into(), from: today(), until: today() }; 2] } else { vec![] },
        colleagues: vec![Colleague { id: StaffId::from_bytes([7; 16]), name: NASTY.into() }],
        chosen: set.then(|| StaffId::from_bytes([7; 16])),
        from: DateParts { day: NASTY.into(), ..DateParts::default() },
        until: DateParts::default(),
    }
}

fn keys(lines: u8, made: bool, troubles: Vec<Trouble>) -> ApiKeysPage {
    let line = |place: u8| KeyLine {
        id: ApiKeyId::from_bytes([place; 16]),
        name: NASTY.into(),
        sets: Set::ALL[..=usize::from(place % 2)].to_vec(),
        by: NASTY.into(),
        until: today(),
        used_at: (place == 0).then(moment),
        state: State::ALL[usize::from(place % 3)],
    };
    let typed = !troubles.is_empty();
    ApiKeysPage {
        address: "https://heard.anyshire.example".into(),
        made: made.then(|| MadeKey { name: NASTY.into(), key: "heard_key_x".into() }),
        lines: (0..lines).map(line).collect(),
        form: KeyForm {
            name: if typed { NASTY.into() } else { "".into() },
            sets: vec![],
            until: DateParts { day: if typed { NASTY.into() } else { "".into() }, ..DateParts::default() },
        },
        troubles,
    }
}

fn authenticator() -> NewAuthenticator {
    NewAuthenticator { qr: Qr::from_modules(25, |x, y| x == y), seed: "JBSWY3DPEHPK3PXP".into() }
}

fn one(place: u8, done: Done, troubles: Vec<Trouble>) -> AccountPage {
    AccountPage { line: line(place), is_own: place == 3, done, cover: (place == 4).then(|| cover(true)), troubles }
}

pub(super) fn pages() -> Vec<Sample> {
    let made = |kind| Done::Link { link: "https://heard.anyshire.example/staff/link/x".into(), kind, until: moment() };
    let link = |kind: LinkKind, troubles| LinkPage {
        name: NASTY.into(),
        email: NASTY.into(),
        kind,
        authenticator: kind.sets_authenticator().then(authenticator),
        troubles,
    };
    let session =
        |is_this| SessionLine { id: "00".into(), device: Device::Phone, since: moment(), used: moment(), is_this };
    let own = |troubles| OwnPage {
        role: Role::Iro,
        name: NASTY.into(),
        email: NASTY.into(),
        recovery_left: 3,
        sessions: vec![session(true), session(false)],
        cover: Some(cover(false)),
        troubles,
    };
    let mut pages = vec![
        shown(Accounts, "accounts", || view! { <Accounts lines=(0..6).map(line).collect() /> }),
        shown(Invite, "invite", || view! { <Invite page=InvitePage::default() /> }),
        shown(Invite, "invite wrong", || {
            let troubles = wrong(&[
                ("name", Problem::Empty),
                ("email", Problem::NotAnEmail),
                ("team", Problem::TooLong { max: 120, count: 121 }),
                ("role", Problem::NotChosen),
            ]);
            let page = InvitePage { name: NASTY.into(), email: NASTY.into(), team: NASTY.into(), role: None, troubles };
            view! { <Invite page=page /> }
        }),
        shown(Account, "account invited", || view! { <Account page=one(0, Done::Nothing, vec![]) /> }),
        shown(
            Account,
            "account disabled",
            || view! { <Account page=one(2, Done::Left(vec![NASTY.into()]), vec![]) /> },
        ),
        shown(Account, "account nobody left", || view! { <Account page=one(2, Done::Left(vec![]), vec![]) /> }),
        shown(Account, "account own", || view! { <Account page=one(3, Done::Nothing, vec![]) /> }),
        shown(Account, "account wrong", || {
            let fields = [("cover", Problem::CannotCover), ("until", Problem::Past), ("sure", Problem::NotTicked)];
            view! { <Account page=one(4, Done::Nothing, wrong(&fields)) /> }
        }),
        shown(ApiKeys, "keys", || view! { <ApiKeys page=keys(3, false, vec![]) /> }),
        shown(ApiKeys, "key made", || view! { <ApiKeys page=keys(1, true, vec![]) /> }),
        shown(ApiKeys, "keys wrong", || {
            let fields = [("name", Problem::Empty), ("sets", Problem::NotChosen), ("until", Problem::KeyTooLong)];
            view! { <ApiKeys page=keys(0, false, wrong(&fields)) /> }
        }),
        shown(OwnAccount, "own account", || view! { <OwnAccount page=own(vec![]) /> }),
        shown(
            OwnAccount,
            "own account wrong",
            || view! { <OwnAccount page=own(wrong(&[("until", Problem::CoverTooLong)])) /> },
        ),
        shown(RenewOwn, "own password wrong", || {
            let troubles = wrong(&[
                ("password", Problem::WrongPassword),
                ("new", Problem::PasswordShort),
                ("repeat", Problem::PasswordsDiffer),
            ]);
            view! { <RenewOwn role=Role::Manager renew=Renew::Password troubles=troubles /> }
        }),
        shown(RenewOwn, "own authenticator", || {
            view! { <RenewOwn role=Role::Iro renew=Renew::Authenticator(authenticator()) troubles=vec![] /> }
        }),
        shown(RenewOwn, "own recovery", || view! { <RenewOwn role=Role::Iro renew=Renew::Recovery troubles=vec![] /> }),
        shown(LinkOver, "link over", || view! { <LinkOver /> }),
        shown(RecoveryCodes, "recovery codes", || {
            view! { <RecoveryCodes codes=vec!["1234 5678 9012".into(), "2345 6789 0123".into()] next="/staff/sign-in" /> }
        }),
    ];
    for kind in LinkKind::ALL {
        pages.push(shown(Account, "account with link", || view! { <Account page=one(1, made(kind), vec![]) /> }));
        pages.push(shown(UseLink, "link", || view! { <UseLink page=link(kind, vec![]) /> }));
        let fields = [
            ("new", Problem::PasswordGuessable),
            ("repeat", Problem::PasswordsDiffer),
            ("password", Problem::WrongPassword),
            ("first-code", Problem::Code),
            ("code", Problem::Wait(moment())),
        ];
        let fields: Vec<_> = fields
            .into_iter()
            .filter(|(field, _)| match *field {
                "new" | "repeat" => kind.sets_password(),
                "password" => !kind.sets_password(),
                "first-code" => kind.sets_authenticator(),
                _ => !kind.sets_authenticator(),
            })
            .collect();
        pages.push(shown(UseLink, "link wrong", || view! { <UseLink page=link(kind, wrong(&fields)) /> }));
    }
    pages
}
