use super::*;
use crate::Words;

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn moment(text: &str) -> Moment {
    text.parse().expect("a moment")
}

#[test]
fn a_child_waits_since_the_later_of_care_and_the_last_iro() {
    let (entered, ended) = (day("2026-11-20"), moment("2026-11-20T15:00:00Z"));
    assert_eq!(Since::of(None, None), Since::Unknown);
    assert_eq!(Since::of(Some(entered), None), Since::CameIntoCare(entered));
    assert_eq!(Since::of(None, Some(ended)), Since::IroEnded(ended));
    assert_eq!(Since::of(Some(day("2020-01-01")), Some(ended)), Since::IroEnded(ended));
    assert_eq!(Since::of(Some(entered), Some(ended)), Since::IroEnded(ended), "on the day they came");
    assert_eq!(Since::of(Some(day("2026-11-21")), Some(ended)), Since::CameIntoCare(day("2026-11-21")), "again");
}

#[test]
fn two_clocks_run_and_stop_where_they_should() {
    // A Friday: 24 hours run over the week-end, working days do not.
    let left = Since::IroEnded(moment("2026-11-20T15:00:00Z"));
    assert_eq!(left.day_limit(), Some(Limit::At(moment("2026-11-21T15:00:00Z"))));
    assert_eq!(left.outer_limit(), Some(Limit::EndOf(day("2026-11-27"))));
    let came = Since::CameIntoCare(day("2026-11-20"));
    assert_eq!(came.day_limit(), Some(Limit::EndOf(day("2026-11-21"))));
    assert_eq!(came.outer_limit(), left.outer_limit());
    assert_eq!((Since::Unknown.day_limit(), Since::Unknown.outer_limit()), (None, None));

    let at = Limit::At(moment("2026-11-21T15:00:00Z"));
    assert!(!at.is_over(moment("2026-11-21T15:00:00Z")) && at.is_over(moment("2026-11-21T15:00:01Z")));
    // In summer a day of England begins at eleven in the evening.
    let end = Limit::EndOf(day("2026-07-01"));
    assert!(!end.is_over(moment("2026-07-01T22:59:59Z")) && end.is_over(moment("2026-07-01T23:00:00Z")));
}

#[test]
fn the_longest_without_comes_first() {
    let mut all = [
        Since::IroEnded(moment("2026-11-20T15:00:00Z")),
        Since::CameIntoCare(day("2026-11-20")),
        Since::Unknown,
        Since::IroEnded(moment("2026-11-19T15:00:00Z")),
    ];
    all.sort_by_key(|since| since.began());
    assert_eq!(all[0], Since::Unknown);
    assert_eq!(all[1], Since::IroEnded(moment("2026-11-19T15:00:00Z")));
    assert_eq!(all[2], Since::CameIntoCare(day("2026-11-20")));
}

#[test]
fn the_guide_is_fifty_to_seventy() {
    let loads = [0, 49, 50, 70, 71].map(Load::of);
    assert_eq!(loads, [Load::Below, Load::Below, Load::Within, Load::Within, Load::Over]);
}

#[test]
fn only_an_iro_at_work_can_have_children() {
    let since = moment("2026-11-20T15:00:00Z");
    for (role, state, can) in [
        (Role::Iro, AccountState::InUse, true),
        (Role::Iro, AccountState::Invited, false),
        (Role::Iro, AccountState::Disabled(since), false),
        (Role::Manager, AccountState::InUse, false),
        (Role::Advocate, AccountState::InUse, false),
    ] {
        assert_eq!(can_become_iro(role, state), can, "{role:?} {state:?}");
    }
}

fn called(last_name: &str) -> ChildDetails {
    ChildDetails {
        reference: String::new(),
        first_name: Words::new("Wren"),
        last_name: Words::new(last_name),
        preferred_name: Words::default(),
        born: day("2015-05-17"),
        sex: String::new(),
        team: String::new(),
        first_language: String::new(),
        interpreter: String::new(),
        legal_status: String::new(),
        placement_type: String::new(),
        ethnicity: String::new(),
        upn: String::new(),
        unaccompanied: false,
    }
}

#[test]
fn one_last_name_may_be_one_family() {
    assert!(may_be_family(&called("Quillfeather"), &called(" QUILLFEATHER ")));
    assert!(!may_be_family(&called("Quillfeather"), &called("Quill")));
    assert!(!may_be_family(&called(" "), &called(" ")), "no name is no family");
}

#[test]
fn brothers_and_sisters_who_would_stay_behind_are_named() {
    let child = |number| ChildId::from_bytes([number; 16]);
    let (quill, reed) = (called("Quillfeather"), called("Reed"));
    let theirs = [(child(1), &quill), (child(2), &quill), (child(3), &reed)];
    assert_eq!(stay_behind(&theirs, &[child(1)]), [child(2)]);
    assert_eq!(stay_behind(&theirs, &[child(1), child(2)]), []);
    assert_eq!(stay_behind(&theirs, &[child(3)]), []);
    assert_eq!(stay_behind(&theirs, &[]), []);
}

#[test]
fn the_iro_of_a_brother_is_offered_first_then_who_has_fewest() {
    let iro = |number| StaffId::from_bytes([number; 16]);
    let brother = ChildId::from_bytes([9; 16]);
    let loads = BTreeMap::from([(iro(1), 40), (iro(2), 71), (iro(3), 12)]);
    let offer = |family: &[(ChildId, StaffId)]| {
        offered(&loads, family).iter().map(|one| (one.iro, one.family)).collect::<Vec<_>>()
    };
    assert_eq!(offer(&[]), [(iro(3), None), (iro(1), None), (iro(2), None)]);
    let first = [(iro(2), Some(brother)), (iro(3), None), (iro(1), None)];
    assert_eq!(offer(&[(brother, iro(2))]), first);
    assert_eq!(offer(&[(brother, iro(7))]), offer(&[]), "an IRO who cannot have the child is not offered");
}
