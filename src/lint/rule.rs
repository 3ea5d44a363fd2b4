//! What the guard looks for, by the names of the domain brief 7.3.

/// Names one rule of the guard. The order is the brief's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// L01: an e-mail or web address, a handle, an IP address.
    Address,
    /// L02: a phone or fax number.
    Phone,
    /// L03: a number that a state or a health service gave to one person.
    NationalNumber,
    /// L04: the number of a record, a case, a policy or an account.
    RecordNumber,
    /// L05: the plate of a car, the serial of a device.
    Plate,
    /// L06: a date with its day.
    Date,
    /// L07: an exact age.
    Age,
    /// L08: a postcode, a street, a house number.
    Street,
    /// L09: a title and a name.
    Titled,
    /// L10: a relation and a name.
    Relative,
    /// L11: a given name.
    GivenName,
    /// L12: a capital in the middle of an English sentence that no list explains.
    UnknownCapital,
    /// L13: initials that stand for a person.
    Initials,
    /// L14: a place or an organisation by its name.
    Place,
    /// L15: a role that few people have.
    RareRole,
    /// L16: speech word for word.
    Speech,
    /// L17: harmless details that together point at one person.
    Combination,
    /// L18: a protected characteristic.
    Protected,
    /// L19: a colleague who can be told from what is said.
    Colleague,
    /// C01: what belongs in the clinical record.
    Record,
    /// C02: somebody's safety.
    Safety,
    /// C03: the facts of an incident.
    Incident,
    /// C04: a password or a key.
    Secret,
}

impl Rule {
    /// Every rule, in the brief's order.
    pub const ALL: [Self; 23] = [
        Self::Address,
        Self::Phone,
        Self::NationalNumber,
        Self::RecordNumber,
        Self::Plate,
        Self::Date,
        Self::Age,
        Self::Street,
        Self::Titled,
        Self::Relative,
        Self::GivenName,
        Self::UnknownCapital,
        Self::Initials,
        Self::Place,
        Self::RareRole,
        Self::Speech,
        Self::Combination,
        Self::Protected,
        Self::Colleague,
        Self::Record,
        Self::Safety,
        Self::Incident,
        Self::Secret,
    ];

    /// Gives the brief's name: `L01` to `L19`, `C01` to `C04`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Address => "L01",
            Self::Phone => "L02",
            Self::NationalNumber => "L03",
            Self::RecordNumber => "L04",
            Self::Plate => "L05",
            Self::Date => "L06",
            Self::Age => "L07",
            Self::Street => "L08",
            Self::Titled => "L09",
            Self::Relative => "L10",
            Self::GivenName => "L11",
            Self::UnknownCapital => "L12",
            Self::Initials => "L13",
            Self::Place => "L14",
            Self::RareRole => "L15",
            Self::Speech => "L16",
            Self::Combination => "L17",
            Self::Protected => "L18",
            Self::Colleague => "L19",
            Self::Record => "C01",
            Self::Safety => "C02",
            Self::Incident => "C03",
            Self::Secret => "C04",
        }
    }

    /// Gives the name of the message that says in plain words why this was found: `guard-l01` and so on.
    #[must_use]
    pub const fn why(self) -> &'static str {
        match self {
            Self::Address => "guard-l01",
            Self::Phone => "guard-l02",
            Self::NationalNumber => "guard-l03",
            Self::RecordNumber => "guard-l04",
            Self::Plate => "guard-l05",
            Self::Date => "guard-l06",
            Self::Age => "guard-l07",
            Self::Street => "guard-l08",
            Self::Titled => "guard-l09",
            Self::Relative => "guard-l10",
            Self::GivenName => "guard-l11",
            Self::UnknownCapital => "guard-l12",
            Self::Initials => "guard-l13",
            Self::Place => "guard-l14",
            Self::RareRole => "guard-l15",
            Self::Speech => "guard-l16",
            Self::Combination => "guard-l17",
            Self::Protected => "guard-l18",
            Self::Colleague => "guard-l19",
            Self::Record => "guard-c01",
            Self::Safety => "guard-c02",
            Self::Incident => "guard-c03",
            Self::Secret => "guard-c04",
        }
    }

    /// Gives the usual severity; a finding may be weaker or stronger where the brief says so (L06, L07, L11).
    #[must_use]
    pub const fn severity(self) -> Severity {
        match self {
            Self::Address
            | Self::Phone
            | Self::NationalNumber
            | Self::RecordNumber
            | Self::Titled
            | Self::Relative
            | Self::Secret => Severity::Block,
            Self::UnknownCapital | Self::Speech | Self::Protected => Severity::Hint,
            _ => Severity::Warn,
        }
    }

    /// Says whether a finding is about a stretch of the text as a whole and may hold others, which are told beside it.
    #[must_use]
    pub const fn is_wide(self) -> bool {
        matches!(self, Self::Speech | Self::Combination | Self::Incident)
    }
}

/// Says how much a finding matters; a later one is stronger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth a thought.
    Hint,
    /// Told beside the text.
    Warn,
    /// Stops an export.
    Block,
}

impl Severity {
    /// Gives the word that programs read.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Hint => "hint",
            Self::Warn => "warn",
            Self::Block => "block",
        }
    }
}
