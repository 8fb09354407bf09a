//! R14 to R28, as they were worked out by hand from the lines of [`super::council`].

use super::by_month;
use super::council::{facts, scope};
use super::is;
use crate::figures::{By, Facts, TableId};

#[test]
fn r14_escalations_by_stage() {
    by_month(
        TableId::R14,
        &[
            "stage,opened,resolved,open,median_working_days,moved_on",
            "informal,1,1,0,0,0",
            "stage_1,3,2,0,5.5,1",
            "stage_2,1,0,1,,0",
            "stage_3,0,0,0,,0",
            "stage_4,0,0,0,,0",
            "cafcass,0,0,0,,0",
            "panel,1,0,1,,0",
            "Total,6,3,2,5,1",
        ],
    );
}

#[test]
fn r15_midway_reviews() {
    by_month(
        TableId::R15,
        &[
            "period,expected,done,percent,not_recorded",
            "2025-04,2,1,50.0,0",
            "2025-05,0,0,,1",
            "2025-06,2,1,50.0,0",
            "Total,4,2,50.0,1",
        ],
    );
}

#[test]
fn r16_how_soon_children_have_an_iro() {
    by_month(
        TableId::R16,
        &[
            "period,within_24_hours,within_5_working_days,later,none,percent,within_5_working_days_in_all,entries,\
             percent_within_24_hours",
            "2025-04,1,1,0,0,100.0,2,2,50.0",
            "2025-05,0,0,1,0,0.0,0,1,0.0",
            "2025-06,1,0,0,1,50.0,1,2,50.0",
            "Total,2,1,1,1,60.0,3,5,40.0",
        ],
    );
}

#[test]
fn r17_parents_at_reviews() {
    by_month(
        TableId::R17,
        &[
            "period,mother_invited,mother_attended,mother_percent,mother_not_recorded,\
             father_invited,father_attended,father_percent,father_not_recorded,\
             other_with_pr_invited,other_with_pr_attended,other_with_pr_percent,other_with_pr_not_recorded,reviews",
            "2025-04,2,2,66.7,0,2,1,33.3,1,1,1,33.3,2,3",
            "2025-05,0,0,0.0,2,0,0,0.0,2,0,0,0.0,2,2",
            "2025-06,2,1,25.0,2,0,0,0.0,3,0,0,0.0,4,4",
            "Total,4,3,33.3,4,2,1,11.1,6,1,1,11.1,8,9",
        ],
    );
}

#[test]
fn r18_advocacy() {
    by_month(
        TableId::R18,
        &[
            "period,offered,referrals_made,accepted,used_at_review,not_recorded,advocate_used,reviews,percent_offered",
            "2025-04,1,1,1,1,1,1,3,33.3",
            "2025-05,1,0,0,1,1,0,2,50.0",
            "2025-06,1,1,0,0,2,0,4,25.0",
            "Total,3,2,1,2,4,1,9,33.3",
        ],
    );
}

#[test]
fn r19_caseload_and_continuity() {
    by_month(
        TableId::R19,
        &[
            "iro,children,cp,percent_same_iro_2_years,same_iro_2_years",
            "Ada,2,,50.0,1",
            "Ben,1,,100.0,1",
            "none,1,,0.0,0",
            "Total,4,,50.0,2",
        ],
    );
}

#[test]
fn r20_who_is_in_care() {
    by_month(
        TableId::R20,
        &[
            "group,children,percent",
            "band_pictures,2,20.0",
            "band_middle,4,40.0",
            "band_older,4,40.0",
            "age_not_recorded,10,100.0",
            "sex_not_recorded,10,100.0",
            "ethnicity_not_recorded,10,100.0",
            "legal_status_not_recorded,10,100.0",
            "placement_type_not_recorded,10,100.0",
            "uasc_not_recorded,10,100.0",
            "Total,10,100.0",
        ],
    );
}

#[test]
fn r21_and_r22_are_columns_here() {
    by_month(TableId::R21, &["child,dob,review,review_code"]);
    by_month(TableId::R22, &["period,achievements,challenges,goals"]);
}

#[test]
fn r23_timeliness_by_iro() {
    by_month(
        TableId::R23,
        &[
            "iro,reviews,in_time,late,percent_in_time,\
             first_reviews,first_in_time,first_late,first_percent_in_time,\
             second_reviews,second_in_time,second_late,second_percent_in_time,\
             subsequent_reviews,subsequent_in_time,subsequent_late,subsequent_percent_in_time,\
             extra_reviews,extra_in_time,extra_late,extra_percent_in_time",
            "Ada,5,3,2,60.0,2,2,0,100.0,2,1,1,50.0,1,0,1,0.0,0,0,0,",
            "Ben,3,2,1,66.7,0,0,0,,0,0,0,,3,2,1,66.7,0,0,0,",
            "not_recorded,1,1,0,100.0,0,0,0,,0,0,0,,0,0,0,,1,1,0,100.0",
            "Total,9,6,3,66.7,2,2,0,100.0,2,1,1,50.0,4,2,2,50.0,1,1,0,100.0",
        ],
    );
}

#[test]
fn r24_how_soon_something_unsafe_is_acted_on() {
    by_month(
        TableId::R24,
        &[
            "period,told,within_1_hour,within_24_hours,later,not_acknowledged,percent_within_1_hour,median_minutes",
            "2025-04,1,1,0,0,0,100.0,30",
            "2025-05,1,0,1,0,0,0.0,1440",
            "2025-06,2,0,0,1,1,0.0,2880",
            "Total,4,1,1,1,1,25.0,1440",
        ],
    );
}

#[test]
fn r25_what_nobody_answered() {
    by_month(
        TableId::R25,
        &[
            "period,points,answered,unanswered,percent_unanswered",
            "2025-04,3,2,1,33.3",
            "2025-05,0,0,0,",
            "2025-06,1,0,1,100.0",
            "Total,4,2,2,50.0",
        ],
    );
}

#[test]
fn r26_promises_kept() {
    by_month(
        TableId::R26,
        &[
            "period,due,kept,partly,not_kept,open,percent_kept,child_yes,child_partly,child_no,child_not_said",
            "2025-04,2,1,0,1,0,50.0,1,0,1,0",
            "2025-05,2,0,1,0,1,0.0,0,0,0,2",
            "2025-06,1,1,0,0,0,100.0,0,1,0,0",
            "Total,5,2,1,1,1,40.0,1,1,1,2",
        ],
    );
}

#[test]
fn r27_records_never_closed() {
    by_month(
        TableId::R27,
        &[
            "period,reviews,closed,never_closed,not_recorded,percent_never_closed",
            "2025-04,3,2,1,0,33.3",
            "2025-05,2,1,0,1,0.0",
            "2025-06,4,2,2,0,50.0",
            "Total,9,5,3,1,33.3",
        ],
    );
}

#[test]
fn r28_children_with_a_note_of_contact() {
    by_month(TableId::R28, &["period,children,notes", "2025-04,2,3", "2025-05,1,1", "2025-06,1,1", "Total,3,5"]);
}

#[test]
fn a_council_without_anything_has_rows_all_the_same() {
    let (none, scope) = (Facts::default(), scope(By::Year));
    is(
        TableId::R04,
        &none,
        &scope,
        &[
            "team,pn0,pn1,pn2,pn3,pn4,pn5,pn6,pn7,not_recorded,total",
            "not_recorded,0,0,0,0,0,0,0,0,0,0",
            "Total,0,0,0,0,0,0,0,0,0,0",
        ],
    );
    is(TableId::R15, &none, &scope, &["period,expected,done,percent,not_recorded", "2025/26,0,0,,0", "Total,0,0,,0"]);
    assert!(!facts().reviews.is_empty());
}
