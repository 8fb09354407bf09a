//! R1 to R20, as they were worked out by hand from the lines of [`super::council`].

use super::council::{facts, scope};
use super::{by_month, is};
use crate::figures::{By, TableId};

const TIMELINESS: &str = "reviews,in_time,late,percent_in_time,\
    first_reviews,first_in_time,first_late,first_percent_in_time,\
    second_reviews,second_in_time,second_late,second_percent_in_time,\
    subsequent_reviews,subsequent_in_time,subsequent_late,subsequent_percent_in_time,\
    extra_reviews,extra_in_time,extra_late,extra_percent_in_time";

const TIMELINESS_TOTAL: &str = "Total,9,6,3,66.7,2,2,0,100.0,2,1,1,50.0,4,2,2,50.0,1,1,0,100.0";

#[test]
fn r01_timeliness_by_period() {
    let header = format!("period,{TIMELINESS}");
    by_month(
        TableId::R01,
        &[
            &header,
            "2025-04,3,2,1,66.7,1,1,0,100.0,1,0,1,0.0,1,1,0,100.0,0,0,0,",
            "2025-05,2,1,1,50.0,0,0,0,,0,0,0,,1,0,1,0.0,1,1,0,100.0",
            "2025-06,4,3,1,75.0,1,1,0,100.0,1,1,0,100.0,2,1,1,50.0,0,0,0,",
            TIMELINESS_TOTAL,
        ],
    );
    for (by, period) in [(By::Quarter, "2025/26 Q1"), (By::Year, "2025/26")] {
        let whole = TIMELINESS_TOTAL.replace("Total", period);
        is(TableId::R01, &facts(), &scope(by), &[&header, &whole, TIMELINESS_TOTAL]);
    }
}

#[test]
fn r02_timeliness_per_child() {
    by_month(
        TableId::R02,
        &[
            "period,children_over_4_weeks,all_reviews_in_time,percent,not_recorded",
            "2025-04,8,7,87.5,1",
            "2025-05,8,6,75.0,1",
            "2025-06,8,6,75.0,1",
            "Total,8,4,50.0,1",
        ],
    );
}

#[test]
fn r03_why_reviews_were_late() {
    by_month(
        TableId::R03,
        &[
            "reason,n,percent_of_late",
            "date_miscalculated,0,0.0",
            "moved_at_request,0,0.0",
            "late_allocation,0,0.0",
            "date_error_before,0,0.0",
            "legal_status_unclear,0,0.0",
            "workflow_missing,0,0.0",
            "iro_sickness,1,33.3",
            "other,0,0.0",
            "bus_strike,1,33.3",
            "not_recorded,1,33.3",
            "Total,3,100.0",
        ],
    );
}

#[test]
fn r04_participation_by_team() {
    by_month(
        TableId::R04,
        &[
            "team,pn0,pn1,pn2,pn3,pn4,pn5,pn6,pn7,not_recorded,total",
            "North,1,1,1,0,0,0,0,1,1,5",
            "South,0,0,0,1,1,1,0,0,0,3",
            "not_recorded,0,0,0,0,0,0,1,0,0,1",
            "Total,1,1,1,1,1,1,1,1,1,9",
        ],
    );
}

#[test]
fn r05_rates_of_participation() {
    by_month(
        TableId::R05,
        &[
            "period,took_part_incl_pn4,took_part_excl_pn4,attended,denominator,not_recorded,percent_incl_pn4,\
             percent_excl_pn4,percent_attended,denominator_with_not_recorded,percent_with_not_recorded,reviews,under_4,\
             percent_under_4,percent_of_all,headline_percent",
            "2025-04,3,2,3,3,0,100.0,66.7,100.0,3,100.0,3,0,0.0,100.0,66.7",
            "2025-05,2,2,0,2,0,100.0,100.0,0.0,2,100.0,2,0,0.0,100.0,100.0",
            "2025-06,1,1,1,2,1,50.0,50.0,50.0,3,33.3,4,1,25.0,25.0,50.0",
            "Total,6,5,4,7,1,85.7,71.4,57.1,8,75.0,9,1,11.1,66.7,71.4",
        ],
    );
}

#[test]
fn r06_views_before_reviews() {
    by_month(
        TableId::R06,
        &[
            "period,invitations_sent,opened,views_given,percent,own_device,with_an_adult,paper_typed_in,advocate,\
             observed,not_invited",
            "2025-04,3,2,2,66.7,1,0,1,0,0,0",
            "2025-05,2,1,2,100.0,0,1,0,1,1,1",
            "2025-06,1,1,1,100.0,0,1,0,0,0,0",
            "Total,6,4,5,83.3,1,2,1,1,1,1",
        ],
    );
}

#[test]
fn r07_when_the_child_was_last_seen() {
    by_month(
        TableId::R07,
        &[
            "band,n,percent",
            "same_day,2,22.2",
            "within_1_week,2,22.2",
            "within_1_month,1,11.1",
            "within_3_months,2,22.2",
            "over_3_months,1,11.1",
            "not_recorded,1,11.1",
            "Total,9,100.0",
        ],
    );
}

#[test]
fn r08_where_and_how() {
    by_month(
        TableId::R08,
        &[
            "venue,n,percent,format,format_n,format_percent",
            "office,2,22.2,,,",
            "home,2,22.2,,,",
            "school,2,22.2,,,",
            "virtual,1,11.1,,,",
            "other,1,11.1,,,",
            "not_recorded,1,11.1,,,",
            "Total,9,100.0,,,",
            ",,,in_person,3,33.3",
            ",,,virtual,2,22.2",
            ",,,hybrid,2,22.2",
            ",,,not_recorded,2,22.2",
            ",,,Total,9,100.0",
        ],
    );
}

#[test]
fn r09_seen_alone() {
    by_month(
        TableId::R09,
        &[
            "period,seen,refused,not_appropriate,not_done,not_recorded,reviews,percent_seen",
            "2025-04,1,1,1,0,0,3,33.3",
            "2025-05,0,0,0,1,1,2,0.0",
            "2025-06,4,0,0,0,0,4,100.0",
            "Total,5,1,1,1,1,9,55.6",
        ],
    );
}

#[test]
fn r10_what_goes_out_after_a_review() {
    let header = "month,decisions_due,decisions_on_time,decisions_percent,decisions_not_recorded,\
        record_due,record_on_time,record_percent,record_not_recorded,\
        distribution_due,distribution_on_time,distribution_percent,distribution_not_recorded,\
        letter_due,letter_on_time,letter_percent,letter_not_recorded,letter_not_sent";
    let rows = [
        header,
        "2025-04,3,2,66.7,0,3,2,66.7,0,3,2,66.7,0,2,1,50.0,0,1",
        "2025-05,2,1,50.0,1,2,1,50.0,1,2,0,0.0,1,2,0,0.0,1,0",
        "2025-06,4,2,50.0,0,2,2,100.0,0,1,1,100.0,0,1,1,100.0,0,0",
        "Total,9,5,55.6,1,7,5,71.4,1,6,3,50.0,1,5,2,40.0,1,1",
    ];
    by_month(TableId::R10, &rows);
    // Its rows are months whatever the others' are.
    is(TableId::R10, &facts(), &scope(By::Year), &rows);
}

#[test]
fn r11_colours_by_team() {
    by_month(
        TableId::R11,
        &[
            "team,red,amber,green,not_recorded,total,percent_red,percent_amber,percent_green,percent_not_recorded",
            "North,0,1,4,0,5,0.0,20.0,80.0,0.0",
            "South,2,1,0,0,3,66.7,33.3,0.0,0.0",
            "not_recorded,0,0,0,1,1,0.0,0.0,0.0,100.0",
            "Total,2,2,4,1,9,22.2,22.2,44.4,11.1",
        ],
    );
}

#[test]
fn r12_concerns_by_team() {
    by_month(
        TableId::R12,
        &[
            "team,avoidable_delay,contact,education,health,incomplete_paperwork,placement,statutory_visits,\
             care_plan_incomplete,previous_decisions_not_progressed,safeguarding,other,not_recorded,concerns,reviews",
            "North,0,0,1,1,0,0,0,0,0,0,0,0,2,5",
            "South,0,0,0,1,0,1,0,0,0,0,1,1,3,3",
            "not_recorded,0,0,0,0,0,0,0,0,0,0,0,0,0,1",
            "Total,0,0,1,2,0,1,0,0,0,0,1,1,5,9",
        ],
    );
}

#[test]
fn r13_concerns_and_actions_by_colour() {
    by_month(
        TableId::R13,
        &[
            "concern,red,amber,green,not_recorded,total,percent,action,action_red,action_amber,action_total,\
             action_percent",
            "avoidable_delay,0,0,0,0,0,0.0,,,,,",
            "contact,0,0,0,0,0,0.0,,,,,",
            "education,0,1,0,0,1,20.0,,,,,",
            "health,1,1,0,0,2,40.0,,,,,",
            "incomplete_paperwork,0,0,0,0,0,0.0,,,,,",
            "placement,1,0,0,0,1,20.0,,,,,",
            "statutory_visits,0,0,0,0,0,0.0,,,,,",
            "care_plan_incomplete,0,0,0,0,0,0.0,,,,,",
            "previous_decisions_not_progressed,0,0,0,0,0,0.0,,,,,",
            "safeguarding,0,0,0,0,0,0.0,,,,,",
            "other,1,0,0,0,1,20.0,,,,,",
            "not_recorded,0,1,0,0,1,,,,,,",
            "Total,3,2,0,0,5,100.0,,,,,",
            ",,,,,,,review_more_often,0,1,1,33.3",
            ",,,,,,,operations_manager,1,0,1,33.3",
            ",,,,,,,service_manager,1,0,1,33.3",
            ",,,,,,,none,0,0,0,0.0",
            ",,,,,,,not_recorded,1,1,2,",
            ",,,,,,,Total,2,1,3,100.0",
        ],
    );
}
