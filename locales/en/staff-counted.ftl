# What is counted of a review, and notes of contact with a child: for workers.

staff-late-reason = Why was the review late?
staff-early-trigger = Was it brought forward, and why?
staff-early-no = Not brought forward
staff-rag = How does the case stand?
staff-rag-hint = As you judge it at this review.
staff-rag-red = Red
staff-rag-amber = Amber
staff-rag-green = Green
staff-concerns = What are you concerned about?
staff-concerns-hint = For red and amber: at least one. For green: none.
staff-actions = What did you do about it?
staff-actions-hint = All that apply.
staff-midway = Was there a midway review since the review before?
staff-midway-held = Yes, it was held
staff-midway-not_held = No, though it was expected
staff-midway-not_expected = None was expected
staff-midway-on = When was the midway review?
staff-advocate-offered = Was an advocate offered?
staff-advocate-offered-on = When was an advocate offered?
staff-advocacy-referred-on = When was the referral to advocacy made?
staff-advocacy-accepted-on = When was it accepted?
staff-advocate-used = Did an advocate take part at the review?
staff-yes-no-yes = Yes
staff-yes-no-no = No
staff-ticked = Ticked
staff-not-ticked = Not ticked

staff-missing-late-reason = Why the review was late
staff-missing-rag = How the case stands
staff-missing-concerns = What the concern is
staff-missing-midway-on = When the midway review was held

staff-fault-green-with-concerns = You said green and named a concern. Take the concern out, or choose amber or red.
staff-fault-nothing-and-actions = You said “No action” and named one. Keep one or the other.
staff-fault-midway-not-held = You gave the day of a midway review and said that there was none. Change one of the two.
staff-fault-midway-not-between = A midway review is after the review before and before this one.
staff-fault-advocacy-order = This day is before the step that comes first: an advocate is offered, then the referral is made, then it is accepted.
staff-fault-advocate-not-offered = You said that no advocate was offered and gave the day of it. Change one of the two.

## The lists that come with Heard

staff-list-concerns-avoidable_delay = Avoidable delay
staff-list-concerns-contact = Contact with family
staff-list-concerns-education = Education
staff-list-concerns-health = Health
staff-list-concerns-incomplete_paperwork = Incomplete paperwork
staff-list-concerns-placement = Placement
staff-list-concerns-statutory_visits = Statutory visits not made
staff-list-concerns-care_plan_incomplete = Care plan incomplete
staff-list-concerns-previous_decisions_not_progressed = Previous decisions not progressed
staff-list-concerns-safeguarding = Safeguarding
staff-list-concerns-other = Another concern
staff-list-actions-review_more_often = Reviews more often
staff-list-actions-operations_manager = Referred to the operations manager
staff-list-actions-service_manager = Referred to the service manager
staff-list-actions-none = No action
staff-list-late_reasons-date_miscalculated = Date miscalculated
staff-list-late_reasons-moved_at_request = Moved at the request of social worker, young person or carers
staff-list-late_reasons-late_allocation = Late allocation or notification
staff-list-late_reasons-date_error_before = Date error by the previous IRO
staff-list-late_reasons-legal_status_unclear = Legal status not clarified
staff-list-late_reasons-workflow_missing = Workflow or case note missing
staff-list-late_reasons-iro_sickness = IRO’s sickness
staff-list-late_reasons-other = Another reason
staff-list-early_triggers-iro_request = The IRO asked for it
staff-list-early_triggers-welfare_concern = A visit found that the child’s welfare is not safeguarded (regulation 30)
staff-list-early_triggers-section_21 = Accommodation under section 21 is about to end
staff-list-early_triggers-custody = Release from custody is near
staff-list-early_triggers-ceasing = Accommodation would end and nobody with parental responsibility will take over
staff-list-early_triggers-plan_change = A significant change to the care plan (regulation 32)
staff-list-early_triggers-local_move = An unplanned move
staff-list-early_triggers-other = Another reason
staff-list-contact_ways-visit = Visit
staff-list-contact_ways-telephone = Telephone
staff-list-contact_ways-video = Video call
staff-list-contact_ways-message = Text message or e-mail
staff-list-contact_ways-letter = Letter or card
staff-list-contact_ways-other = Another way

## Contact with a child

staff-child-contact = IRO contact with { $name }
staff-story-contact = IRO contact with { $name }: { $way }
staff-contacts-title = IRO contact
staff-contacts-heading = Note a contact with { $name }
staff-contacts-on = On which day?
staff-contacts-way = How?
staff-contacts-words = What it was about
staff-contacts-hint = A few words. Day and way are counted; the words are not.
staff-contacts-save = Keep this note
staff-contacts-notes = Contacts that were noted
staff-contacts-none = No contact has been noted yet.
staff-contacts-line = { $day }: { $way }, noted by { $name }
