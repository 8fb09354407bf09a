use heard_domain::audit::Action;
use heard_domain::id::AnnualId;
use heard_domain::return903::CollectionYear;
use heard_domain::store::NewAnnual;

use crate::scene::{IRO, OTHER_IRO, at, by_iro, sealed};
use crate::world::World;

fn year(year: i32) -> CollectionYear {
    CollectionYear::named(year).expect("a year")
}

/// A report of 2026, in its first version.
fn report(number: u8, follows: i64) -> NewAnnual {
    let minutes = i64::from(number) + follows;
    NewAnnual {
        id: AnnualId::from_bytes([number; 16]),
        year: year(2026),
        follows,
        body: sealed(&format!("report {number}.{follows}")),
        by: IRO,
        at: at(minutes),
        is_final: false,
    }
}

pub(crate) async fn a_report_is_a_draft_until_it_is_final_and_then_stays(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let changed = by_iro(Action::ChangedAnnual);
    let before = world.logged().await;
    assert!(store.save_annual(&report(1, 0), &changed).await.expect("asked"));
    assert!(!store.save_annual(&report(1, 0), &changed).await.expect("asked"), "sent twice");
    assert!(!store.save_annual(&report(2, 0), &changed).await.expect("asked"), "another draft of the year");
    let next = NewAnnual { year: year(2027), ..report(3, 0) };
    assert!(store.save_annual(&next, &changed).await.expect("asked"), "of another year");
    assert!(!store.save_annual(&report(1, 2), &changed).await.expect("asked"), "of a version that never was");
    let other = NewAnnual { by: OTHER_IRO, ..report(1, 1) };
    assert!(store.save_annual(&other, &changed).await.expect("asked"));
    assert!(!store.save_annual(&report(1, 1), &changed).await.expect("asked"), "saved meanwhile");
    let rows = store.annual_reports(year(2026)).await.expect("read");
    assert_eq!((rows.len(), rows[0].version, &rows[0].body, rows[0].by), (1, 2, &sealed("report 1.1"), OTHER_IRO));
    assert_eq!((rows[0].saved_at, rows[0].final_at), (at(2), None));

    let done = NewAnnual { is_final: true, ..report(1, 2) };
    assert!(store.save_annual(&done, &by_iro(Action::FinishedAnnual)).await.expect("asked"));
    for follows in [2, 3] {
        assert!(!store.save_annual(&report(1, follows), &changed).await.expect("asked"), "it stays as it is");
    }
    assert!(!store.save_annual(&report(1, 0), &changed).await.expect("asked"), "its id too");
    assert!(store.save_annual(&report(4, 0), &changed).await.expect("asked"), "a new draft");
    let rows = store.annual_reports(year(2026)).await.expect("read");
    let found: Vec<_> = rows.iter().map(|row| (row.id, row.final_at)).collect();
    assert_eq!(found, [(report(4, 0).id, None), (report(1, 0).id, Some(at(3)))], "the draft first");
    assert!(store.annual_reports(year(2025)).await.expect("read").is_empty());
    assert_eq!(world.logged().await, before + 5, "a row for each that was kept");
}
