//! What can be done, and to what: the codes of the log.

use crate::codes::codes;

codes! {
    /// What was done.
    pub enum Action {
        /// Read a set of views, the answers that are only for the IRO too.
        ReadViews = "read_views",
        /// Read the review record.
        ReadRecord = "read_record",
        /// Read a letter.
        ReadLetter = "read_letter",
        /// Read something unsafe that a child told.
        ReadConcern = "read_concern",
        /// Read words that somebody agreed to have quoted.
        ReadQuote = "read_quote",
        /// Read the child's list of promises.
        ReadPromises = "read_promises",
        /// Said what became of a promise, outside any views.
        SpokeOfPromise = "spoke_of_promise",
        /// Sent views.
        SentViews = "sent_views",
        /// Checked with the child that views are theirs.
        ConfirmedViews = "confirmed_views",
        /// Made an invitation; any older one of the child opens no more writing.
        Invited = "invited",
        /// Opened an invitation for the first time.
        OpenedInvitation = "opened_invitation",
        /// Set a secret.
        SetSecret = "set_secret",
        /// Changed a confirmed secret, knowing it.
        ChangedSecret = "changed_secret",
        /// Chose that a child's own words are not shown back.
        HidOwnWords = "hid_own_words",
        /// Made the child's own words readable to them again, in person.
        ShowedOwnWords = "showed_own_words",
        /// Confirmed a secret, in person or by a number said aloud.
        ConfirmedSecret = "confirmed_secret",
        /// Took a secret away, so that the child can choose another.
        RemovedSecret = "removed_secret",
        /// Signed in.
        SignedIn = "signed_in",
        /// Put an answer into the shared part of the record.
        PlacedShared = "placed_shared",
        /// Put an answer into the part of the record that only the IRO reads.
        PlacedPrivate = "placed_private",
        /// Put an answer that is shared only with care (`Said::care`) into the shared part, by a deliberate
        /// step with a reason.
        PlacedDespitePrivate = "placed_despite_private",
        /// Took a line out of the record.
        RemovedLine = "removed_line",
        /// Changed the record.
        ChangedRecord = "changed_record",
        /// Recorded that the review was held.
        HeldReview = "held_review",
        /// Said when the decisions of a review were sent.
        SentDecisions = "sent_decisions",
        /// Sent the decisions of a review by link to those who carry them out.
        MailedDecisions = "mailed_decisions",
        /// Opened the decisions of a review by a link.
        OpenedDecisions = "opened_decisions",
        /// Agreed to the decisions of a review, by a link.
        AgreedToDecisions = "agreed_to_decisions",
        /// Answered the decisions of a review, by a link.
        AnsweredDecisions = "answered_decisions",
        /// Ended a link to the decisions of a review.
        EndedDecisionLink = "ended_decision_link",
        /// Said when a record was distributed.
        DistributedRecord = "distributed_record",
        /// Put right something that was recorded of a review, with a reason.
        CorrectedReview = "corrected_review",
        /// Added something to a closed record, with a reason.
        AddedToRecord = "added_to_record",
        /// Changed a decision, or said what became of it.
        ChangedDecision = "changed_decision",
        /// Answered one thing that the child said.
        Replied = "replied",
        /// Wrote down what is said in a recording.
        WroteDown = "wrote_down",
        /// Changed the draft of a letter.
        ChangedLetter = "changed_letter",
        /// Sent a letter.
        SentLetter = "sent_letter",
        /// Said that names or a street in a letter are right, though they were pointed out.
        SaidRight = "said_right",
        /// Printed the draft of a letter, past the guard.
        PrintedLetter = "printed_letter",
        /// Gave a letter on paper.
        GaveLetter = "gave_letter",
        /// Took a letter back within the time for that.
        RecalledLetter = "recalled_letter",
        /// Recorded that no letter is sent, and why.
        WithheldLetter = "withheld_letter",
        /// Said how a letter felt, or that it is not quite right.
        RespondedToLetter = "responded_to_letter",
        /// Changed the draft of a letter that is said again more simply.
        ChangedSimpler = "changed_simpler",
        /// Said a letter again, more simply.
        SaidSimpler = "said_simpler",
        /// Took what was said more simply back within the time for that.
        RecalledSimpler = "recalled_simpler",
        /// Asked an advocate to speak at a review.
        AskedAdvocate = "asked_advocate",
        /// Gave a child who had no IRO one.
        AllocatedIro = "allocated_iro",
        /// Handed a child over from one IRO to another.
        HandedOver = "handed_over",
        /// Gave the child an advocate.
        AllocatedAdvocate = "allocated_advocate",
        /// Ended that.
        EndedAdvocate = "ended_advocate",
        /// Took back the invitation of a carer or parent.
        RevokedInvitation = "revoked_invitation",
        /// Ended an invitation of the child.
        EndedInvitation = "ended_invitation",
        /// Showed the shared part of a record to its child.
        ShowedRecord = "showed_record",
        /// Said whether the shared part of a record is right.
        CheckedRecord = "checked_record",
        /// Answered a "not quite".
        AnsweredRecord = "answered_record",
        /// Closed a record.
        ClosedRecord = "closed_record",
        /// Settled a matter.
        SettledMatter = "settled_matter",
        /// Undid what they did last; what that was stands in the rows before.
        Undid = "undid",
        /// Said hello or goodbye to a child.
        Greeted = "greeted",
        /// Noted that they were in contact with a child.
        NotedContact = "noted_contact",
        /// Kept a photograph of a page of a paper booklet beside views.
        KeptPage = "kept_page",
        /// Took one away.
        RemovedPage = "removed_page",
        /// Put in a photo of a child, in place of any before.
        KeptChildPhoto = "kept_child_photo",
        /// Took it away.
        RemovedChildPhoto = "removed_child_photo",
        /// Asked somebody higher up, by the council's ladder.
        Escalated = "escalated",
        /// Moved that to another stage.
        MovedEscalation = "moved_escalation",
        /// Recorded what was answered there.
        AnsweredEscalation = "answered_escalation",
        /// Ended it.
        ResolvedEscalation = "resolved_escalation",
        /// Opened it again.
        ReopenedEscalation = "reopened_escalation",
        /// Said that its child reads of it.
        ToldOfEscalation = "told_of_escalation",
        /// Chose how to be told.
        ChoseContact = "chose_contact",
        /// Told of something unsafe: the row of the concern, beside that of the views.
        RaisedConcern = "raised_concern",
        /// Said "I have seen this and am acting on it" of something unsafe.
        AcknowledgedConcern = "acknowledged_concern",
        /// Recorded what was done about something unsafe.
        ClosedConcern = "closed_concern",
        /// Imported or changed a child's details.
        ImportedChild = "imported_child",
        /// Imported or changed reviews that a child had before Heard, or beside it.
        ImportedReviews = "imported_reviews",
        /// Exported the SSDA903 return of a collection year, with dates of birth.
        ExportedReturn = "exported_return",
        /// Imported or changed what was asked of somebody higher up before Heard, or beside it.
        ImportedEscalations = "imported_escalations",
        /// Said who the child's social worker and team manager are.
        ChangedPeople = "changed_people",
        /// Added a worker's account.
        AddedStaff = "added_staff",
        /// Made a single-use link for a worker's account.
        MadeStaffLink = "made_staff_link",
        /// Took up an account, or set its password or authenticator anew, by such a link.
        UsedStaffLink = "used_staff_link",
        /// Changed one's own password.
        ChangedPassword = "changed_password",
        /// Changed one's own authenticator.
        ChangedAuthenticator = "changed_authenticator",
        /// Made new recovery codes.
        MadeRecoveryCodes = "made_recovery_codes",
        /// Signed in with a recovery code.
        UsedRecoveryCode = "used_recovery_code",
        /// Ended a session from another.
        EndedSession = "ended_session",
        /// Gave a worker another role.
        ChangedRole = "changed_role",
        /// Disabled a worker's account.
        DisabledStaff = "disabled_staff",
        /// Made a disabled account usable again.
        EnabledStaff = "enabled_staff",
        /// Said who covers for a worker, or that nobody does any more.
        ChangedCover = "changed_cover",
        /// Changed what children see of a worker.
        ChangedProfile = "changed_profile",
        /// Laid down a hello in their own voice, in place of any before.
        LaidDownHello = "laid_down_hello",
        /// Removed it.
        RemovedHello = "removed_hello",
        /// Somebody gave a wrong password or code for this account.
        RefusedSignIn = "refused_sign_in",
        /// So often that signing in from where they are has to wait.
        LockedOut = "locked_out",
        /// Opened a page that shows children's names; a page of one child names it.
        SawNames = "saw_names",
        /// Wrote the figures of so many days to files; the object names the first day and the last.
        MadeReport = "made_report",
        /// Made a key by which a program of the council reads figures.
        MadeApiKey = "made_api_key",
        /// Ended one.
        EndedApiKey = "ended_api_key",
        /// A program asked for tables, with a key that opens them.
        AskedForTables = "asked_for_tables",
        /// A program asked for reviews, with a key that opens them.
        AskedForReviews = "asked_for_reviews",
        /// A program came with a key that is over, or does not open what it asked for.
        RefusedApiKey = "refused_api_key",
        /// Wrote at the annual report of a collection year.
        ChangedAnnual = "changed_annual",
        /// Made an annual report final.
        FinishedAnnual = "finished_annual",
        /// Put words into the annual report that somebody agreed to have quoted.
        ChoseQuote = "chose_quote",
        /// Took them out of it.
        LeftOutQuote = "left_out_quote",
        /// Deleted everything of a child.
        DeletedChild = "deleted_child",
        /// Gave rows that were written before there were seals theirs; once in a database.
        SealedRows = "sealed_rows",
    }
}

codes! {
    /// What kind of thing it was done to.
    pub enum ObjectKind {
        /// A child.
        Child = "child",
        /// A worker.
        Staff = "staff",
        /// A review and its record.
        Review = "review",
        /// A set of views.
        Views = "views",
        /// A letter.
        Letter = "letter",
        /// An invitation.
        Invitation = "invitation",
        /// A secret.
        Secret = "secret",
        /// A decision.
        Decision = "decision",
        /// Something unsafe that a child told.
        Concern = "concern",
        /// A matter on a desk.
        Matter = "matter",
        /// A note of contact with a child.
        ContactNote = "contact_note",
        /// What was asked of somebody higher up.
        Escalation = "escalation",
        /// The SSDA903 return of a collection year.
        Return = "return",
        /// An annual report.
        Annual = "annual",
        /// A link to the decisions of a review.
        DecisionLink = "decision_link",
        /// A key by which a program reads figures.
        ApiKey = "api_key",
        /// Figures, from one day to another.
        Figures = "figures",
    }
}
