//! The buttons of workers' forms; those of a review are in [`review`].

mod review;

pub use review::{AnswerAct, DecisionAct, ReviewAct};

use crate::acts::acts;

acts! {
    /// Of a child's page, and where a child's advocates stand.
    ChildAct {
        /// Types in what came on paper.
        Transcribe = "transcribe",
        /// These views are the child's.
        ConfirmViews = "confirm-views",
        /// This secret is the child's.
        ConfirmSecret = "confirm-secret",
        /// Makes a number by which the child says that it is theirs.
        Number = "number",
        /// Takes the secret away.
        RemoveSecret = "remove-secret",
        /// Shows the child their own words again.
        ShowWords = "show-words",
        /// Ends the child's invitation.
        EndInvitation = "end-invitation",
        ;
        /// The child's advocates.
        Advocate(AdvocateAct)
    }
    /// Of the advocates of a child.
    AdvocateAct {
        /// Gives the child one.
        Allocate = "allocate-advocate",
        /// Ends it.
        End = "end-advocate",
        /// Asks one to speak.
        Ask = "ask-to-speak",
    }
    /// Of the words of an annual report.
    AnnualAct {
        /// Keeps them as a draft.
        Save = "save-annual",
        /// Makes the report final.
        Finish = "finish-annual",
    }
    /// Of the invitations of carers and parents.
    GuestAct {
        /// Makes one.
        Invite = "invite",
        /// Takes one back.
        Revoke = "revoke",
    }
    /// Of the decisions that somebody was sent a link to.
    LinkedAct {
        /// Agrees.
        Agree = "agree",
        /// Sends an answer.
        Answer = "answer",
    }
    /// Of a concern.
    ConcernAct {
        /// Somebody acts on it.
        Acknowledge = "acknowledge",
        /// It is settled.
        Close = "close",
    }
    /// Of what was asked of somebody higher up.
    EscalationAct {
        /// Keeps what was answered.
        Answer = "answer",
        /// Moves it to another stage.
        Move = "move",
        /// Ends it.
        Resolve = "resolve",
        /// Opens it again.
        Reopen = "reopen",
        /// Lets the child read of it.
        Tell = "tell",
    }
    /// Of a matter.
    MatterAct {
        /// It is settled.
        Settle = "settle",
        ;
        /// The child's advocates, where the child asked for one.
        Advocate(AdvocateAct)
    }
    /// Of the children of one IRO, to be handed over.
    HandOverAct {
        /// Hands over, unless there is something to look at first.
        HandOver = "hand-over",
        /// Hands over all the same.
        Anyway = "anyway",
    }
    /// Of the weekly digest.
    DigestAct {
        /// Sends it from now on.
        Start = "start",
        /// Sends no more.
        Stop = "stop",
    }
    /// Of the shortcuts of single keys.
    ShortcutsAct {
        /// Turns them on.
        Start = "start",
        /// Turns them off.
        Stop = "stop",
    }
    /// Of an IRO's profile; no button keeps it.
    ProfileAct {
        /// Removes the photo.
        RemovePhoto = "remove-photo",
        /// Removes the hello in their own voice.
        RemoveHello = "remove-hello",
    }
    /// Of somebody's account.
    AccountAct {
        /// Makes a link.
        Link = "link",
        /// Changes the role.
        Role = "role",
        /// Disables it.
        Disable = "disable",
        /// Takes it into use again.
        Enable = "enable",
        ;
        /// Who covers.
        Cover(CoverAct)
    }
    /// Of the keys of programs.
    ApiKeyAct {
        /// Makes one.
        Make = "make-key",
        /// Ends one.
        End = "end-key",
    }
    /// Of one's own account.
    OwnAct {
        /// Ends another session.
        EndSession = "end-session",
        ;
        /// Who covers.
        Cover(CoverAct)
    }
    /// Of the cover for whoever is away.
    CoverAct {
        /// Says who covers.
        Keep = "cover",
        /// Nobody does any more.
        End = "end-cover",
    }
    /// Of what was typed and not sent.
    TypingAct {
        /// Throws it away.
        Away = "away",
        /// Shows it beside what the record says.
        Beside = "beside",
        /// Shows what stands in the form beside what another window kept.
        Compare = "compare",
        /// Takes what was chosen of two texts.
        Settle = "settle",
    }
    /// Of the letter to a child.
    LetterAct {
        /// Saves it and shows it as the child will see it.
        Preview = "preview",
        /// Saves it.
        Save = "save",
        /// Saves it and reads it for plain words.
        Check = "check",
        /// Saves it with every point that is ticked at its end.
        PutTicked = "put-ticked",
        /// Takes it back.
        Recall = "recall",
        /// Sends none.
        Withhold = "withhold",
        /// Saves it said more simply and shows that beside the letter.
        PreviewSimpler = "preview-simpler",
        /// Saves that and reads it for plain words.
        CheckSimpler = "check-simpler",
        /// Takes that back.
        RecallSimpler = "recall-simpler",
    }
    /// Of the preview of a letter; no button sends it.
    PreviewAct {
        /// Prints it, to be given on paper.
        Print = "print",
    }
}
