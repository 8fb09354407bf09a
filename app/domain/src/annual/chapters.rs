//! What stands in the report: its chapters, its tables, its texts.

use crate::codes::codes;
use crate::figures::TableId;

codes! {
    /// A chapter of the report, in its order.
    pub enum Chapter {
        /// Children in care and their IROs.
        Caseloads = "caseloads",
        /// Whether reviews were in time.
        InTime = "in_time",
        /// How children took part.
        TakingPart = "taking_part",
        /// How the IRO met them, and where.
        Practice = "practice",
        /// How cases stand, and what was asked of somebody higher up.
        HowCasesStand = "how_cases_stand",
        /// What goes out after a review.
        Papers = "papers",
        /// Advocates.
        Advocacy = "advocacy",
        /// What was promised, and what came of it.
        Promises = "promises",
    }

    /// A table of the report with its chart.
    pub enum Block {
        /// Children in care, by the pages that they read.
        InCare = "in_care",
        /// Whether they have an IRO, and have had the same for long.
        SameIro = "same_iro",
        /// How soon children who came into care had an IRO.
        Allocation = "allocation",
        /// Reviews in time, by which review it was.
        Timeliness = "timeliness",
        /// Why reviews were late.
        LateReasons = "late_reasons",
        /// How long children have been in care.
        FourWeeks = "four_weeks",
        /// Children of whom no review was late.
        PerChild = "per_child",
        /// The codes of participation.
        Participation = "participation",
        /// The rates that follow from them.
        Rates = "rates",
        /// Whether views came after an invitation.
        Views = "views",
        /// By which way they came.
        Routes = "routes",
        /// When the IRO last saw the child.
        LastSeen = "last_seen",
        /// Whether the child was seen alone.
        Alone = "alone",
        /// Where reviews were held.
        Venue = "venue",
        /// How they were held.
        Format = "format",
        /// Whether the mother came.
        Mother = "mother",
        /// Whether the father came.
        Father = "father",
        /// Midway reviews.
        Midways = "midways",
        /// Children with a note of contact.
        Contacts = "contacts",
        /// Red, amber, green.
        Rag = "rag",
        /// What IROs were concerned about.
        Concerns = "concerns",
        /// What was done after red and amber.
        Actions = "actions",
        /// To which stages escalations came.
        Stages = "stages",
        /// How they ended there.
        Ended = "ended",
        /// How soon somebody acted on something unsafe.
        Unsafe = "unsafe",
        /// Whether decisions were sent in time.
        Decisions = "decisions",
        /// Whether records were closed in time.
        Records = "records",
        /// Whether they were distributed in time.
        Distribution = "distribution",
        /// Whether letters were sent in time.
        Letters = "letters",
        /// Whether an advocate was offered.
        Offered = "offered",
        /// Whether a referral to one was accepted.
        Referred = "referred",
        /// What children said, and whether it was answered.
        Points = "points",
        /// What became of promises, as workers say.
        Promises = "promises",
        /// What became of them, as children say.
        ChildrenSay = "children_say",
    }

    /// One of the manager's texts.
    pub enum Text {
        /// What went well.
        WentWell = "went_well",
        /// What has to change.
        HasToChange = "has_to_change",
        /// What is promised for next year.
        NextYear = "next_year",
    }
}

impl Chapter {
    /// Its blocks, in their order.
    pub fn blocks(self) -> impl Iterator<Item = Block> {
        Block::ALL.into_iter().filter(move |block| block.chapter() == self)
    }
}

impl Block {
    /// The table that it is counted by, whose rule is named beside it.
    #[must_use]
    pub const fn table(self) -> TableId {
        match self {
            Self::InCare => TableId::R20,
            Self::SameIro => TableId::R19,
            Self::Allocation => TableId::R16,
            Self::Timeliness => TableId::R01,
            Self::LateReasons => TableId::R03,
            Self::FourWeeks | Self::PerChild => TableId::R02,
            Self::Participation => TableId::R04,
            Self::Rates => TableId::R05,
            Self::Views | Self::Routes => TableId::R06,
            Self::LastSeen => TableId::R07,
            Self::Alone => TableId::R09,
            Self::Venue | Self::Format => TableId::R08,
            Self::Mother | Self::Father => TableId::R17,
            Self::Midways => TableId::R15,
            Self::Contacts => TableId::R28,
            Self::Rag => TableId::R11,
            Self::Concerns => TableId::R12,
            Self::Actions => TableId::R13,
            Self::Stages | Self::Ended => TableId::R14,
            Self::Unsafe => TableId::R24,
            Self::Decisions | Self::Records | Self::Distribution | Self::Letters => TableId::R10,
            Self::Offered | Self::Referred => TableId::R18,
            Self::Points => TableId::R25,
            Self::Promises | Self::ChildrenSay => TableId::R26,
        }
    }

    /// The chapter that it stands in.
    #[must_use]
    pub const fn chapter(self) -> Chapter {
        match self {
            Self::InCare | Self::SameIro | Self::Allocation => Chapter::Caseloads,
            Self::Timeliness | Self::LateReasons | Self::FourWeeks | Self::PerChild => Chapter::InTime,
            Self::Participation | Self::Rates | Self::Views | Self::Routes => Chapter::TakingPart,
            Self::LastSeen
            | Self::Alone
            | Self::Venue
            | Self::Format
            | Self::Mother
            | Self::Father
            | Self::Midways
            | Self::Contacts => Chapter::Practice,
            Self::Rag | Self::Concerns | Self::Actions | Self::Stages | Self::Ended | Self::Unsafe => {
                Chapter::HowCasesStand
            }
            Self::Decisions | Self::Records | Self::Distribution | Self::Letters => Chapter::Papers,
            Self::Offered | Self::Referred => Chapter::Advocacy,
            Self::Points | Self::Promises | Self::ChildrenSay => Chapter::Promises,
        }
    }
}
