## What an IRO asks of somebody higher up, by the council's ladder

staff-escalate = Escalate: ask somebody higher up about this review
staff-escalations-title = Escalations
staff-escalations-heading = Ask somebody higher up for { $name }
staff-escalations-caption = What was asked of somebody higher up
staff-escalations-none = Nothing was asked of anybody higher up yet.
staff-escalations-open = Escalations that are not ended
staff-escalations-none-open = No escalation is open.
staff-escalations-ended = Ended in the last 12 months: { $count }
staff-escalations-ended-caption = What was asked of somebody higher up and ended in the last 12 months
staff-escalation-title = Escalation
staff-escalation-stage = Stage
staff-escalation-stands = How it stands
staff-escalation-since = Since
staff-escalation-on = On which day was it asked?
staff-escalation-reason = Reason
staff-escalation-review = About which review?
staff-escalation-no-review = About no review
staff-escalation-about = What is not happening, and what is asked for
staff-escalation-who = Who is asked
staff-escalation-who-hint = As the child would say it: “Jo, the manager of your social worker”. The child reads it once they are told.
staff-escalation-told = What { $name } could read about it
staff-escalation-told-hint = Plain words, to the child: what you asked for, and why it matters to them.
staff-escalation-tell-legend = Does { $name } read it?
staff-escalation-tell = Let { $name } read it from now on
staff-escalation-tell-title = Tell { $name }
staff-escalation-told-at = Since { $when }, { $name } can read this, and who is asked
staff-escalation-not-told = { $name } cannot read this
staff-escalation-open = Escalate
staff-escalation-by = Answer due by { $day }
staff-escalation-late = Late: answer was due by { $day }
staff-escalation-waits = No answer yet
staff-escalation-answered = Answered on { $day }
staff-escalation-resolved = Resolved on { $day }: { $outcome }
staff-escalation-imported = From the case system, not resolved
staff-escalation-imported-resolved = From the case system, resolved on { $day }
staff-escalation-imported-stage = { $stage } (from the case system)
staff-escalation-no-reason = No reason recorded
staff-escalation-steps = Stages
staff-escalation-step = { $stage }. Asked: { $who }. Recorded by { $by }
staff-escalation-due = Answer due by { $day }.
staff-escalation-answered-by = Answered on { $day }, recorded by { $by }:
staff-escalation-answer = Record an answer
staff-escalation-answered-on = On which day was it answered?
staff-escalation-answer-words = What was answered
staff-escalation-answer-save = Keep this answer
staff-escalation-move = Move to another stage
staff-escalation-reopen = Open it again
staff-escalation-why = Why this stage
staff-escalation-why-hint = Needed for another stage than the next one. Cafcass can be asked at any time.
staff-escalation-again-hint = Say why it is opened again.
staff-escalation-end = Resolve it
staff-escalation-resolved-on = On which day was it resolved?
staff-escalation-outcome = What came of it?
staff-escalation-came = What came of it, as { $name } could read it
staff-escalation-end-save = Resolve
staff-escalation-in-vain = What you typed was not taken
staff-escalation-outcome-agreed = Agreed
staff-escalation-outcome-partly = Agreed in part
staff-escalation-outcome-refused = Refused
staff-escalation-outcome-withdrawn = Withdrawn

staff-act-escalation = Escalation waits for an answer
staff-act-escalation-answered = Escalation answered: is it settled?
staff-story-escalated = Escalated: { $stage }
staff-story-escalation-answered = Escalation answered: { $stage }
staff-story-escalation-resolved = Escalation resolved: { $stage }
staff-overview-escalations-late = Of these, answers that are late
staff-overview-escalations-answered = Of these, answered, for the IRO to look at

staff-fault-before-step = This is before the stage was opened or answered.
staff-fault-same-stage = It is at this stage already.
staff-fault-stage-needs-why = Say why: this is not the next stage, or it was resolved before.
staff-fault-moved-meanwhile = Somebody else acted on this meanwhile. Nothing was changed: it stands as shown here, with what you typed.
staff-fault-tell-what = Write what the child can read.
staff-fault-tell-who = Say who is asked: the child reads it.
staff-fault-tell-came = Say what came of it: the child was told, and reads it.

## The ladder that comes with Heard

staff-ladder-stage = { $title }: { $to }
staff-ladder-informal = Informal
staff-ladder-stage_1 = Stage 1
staff-ladder-stage_2 = Stage 2
staff-ladder-stage_3 = Stage 3
staff-ladder-stage_4 = Stage 4
staff-ladder-cafcass = Cafcass
staff-ladder-to-informal = Social worker and team manager
staff-ladder-to-stage_1 = Team manager
staff-ladder-to-stage_2 = Group manager
staff-ladder-to-stage_3 = Head of service
staff-ladder-to-stage_4 = Director
staff-ladder-to-cafcass = outside the council

## Why

staff-list-escalation_reasons-care_planning_drift = No progress in care planning
staff-list-escalation_reasons-decisions_not_done = Agreed actions not done
staff-list-escalation_reasons-safety_planning = Safeguarding or safety planning
staff-list-escalation_reasons-placement = Placement
staff-list-escalation_reasons-education = Education
staff-list-escalation_reasons-health = Health
staff-list-escalation_reasons-family_time = Contact with family
staff-list-escalation_reasons-visits_not_made = Statutory visits not made
staff-list-escalation_reasons-other = Another reason
