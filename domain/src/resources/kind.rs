//! What a resource is, how far it reaches, and how much it covers.

/// What it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ResourceKind {
    /// A policy brief.
    PolicyBrief,
    /// A journal article.
    JournalArticle,
    /// A report.
    Report,
    /// Guidance, or a tool.
    Guidance,
    /// An existing practice.
    Practice,
    /// An initiative.
    Initiative,
    /// A portal, or a platform.
    Portal,
    /// A data set.
    DataSet,
    /// An infographic.
    Infographic,
    /// A video.
    Video,
    /// Anything else.
    Other,
}

impl ResourceKind {
    /// All of them, in their order.
    pub const ALL: [Self; 11] = [
        Self::PolicyBrief,
        Self::JournalArticle,
        Self::Report,
        Self::Guidance,
        Self::Practice,
        Self::Initiative,
        Self::Portal,
        Self::DataSet,
        Self::Infographic,
        Self::Video,
        Self::Other,
    ];

    /// The name in storage and addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::PolicyBrief => "policy-brief",
            Self::JournalArticle => "journal-article",
            Self::Report => "report",
            Self::Guidance => "guidance",
            Self::Practice => "practice",
            Self::Initiative => "initiative",
            Self::Portal => "portal",
            Self::DataSet => "data-set",
            Self::Infographic => "infographic",
            Self::Video => "video",
            Self::Other => "other",
        }
    }

    /// The one of a code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|each| each.code() == code)
    }
}

/// How far it reaches, the widest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// The world.
    Global,
    /// Several regions together.
    InterRegional,
    /// A region, or several.
    Regional,
    /// A country, or several.
    National,
    /// A place in a country.
    Local,
}

impl Scope {
    /// All of them, in their order.
    pub const ALL: [Self; 5] = [Self::Global, Self::InterRegional, Self::Regional, Self::National, Self::Local];

    /// The name in storage and addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Global => "global",
            Self::InterRegional => "inter-regional",
            Self::Regional => "regional",
            Self::National => "national",
            Self::Local => "local",
        }
    }

    /// The one of a code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|each| each.code() == code)
    }
}

impl Scope {
    /// Whether its regions are to be named.
    pub const fn has_regions(self) -> bool {
        matches!(self, Self::InterRegional | Self::Regional)
    }

    /// Whether its countries are to be named.
    pub const fn has_countries(self) -> bool {
        matches!(self, Self::National | Self::Local)
    }

    /// Under which heading of the list it stands.
    pub const fn group(self) -> ScopeGroup {
        match self {
            Self::Global => ScopeGroup::Global,
            Self::InterRegional | Self::Regional => ScopeGroup::Regional,
            Self::National | Self::Local => ScopeGroup::National,
        }
    }
}

/// A heading of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ScopeGroup {
    /// The world.
    Global,
    /// Regions.
    Regional,
    /// Countries and places.
    National,
}

/// How much it covers, the most first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Breadth {
    /// The whole field.
    Comprehensive,
    /// A theme.
    Thematic,
    /// A single issue.
    SingleIssue,
}

impl Breadth {
    /// All of them, in their order.
    pub const ALL: [Self; 3] = [Self::Comprehensive, Self::Thematic, Self::SingleIssue];

    /// The name in storage and addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Comprehensive => "comprehensive",
            Self::Thematic => "thematic",
            Self::SingleIssue => "single-issue",
        }
    }

    /// The one of a code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|each| each.code() == code)
    }
}
