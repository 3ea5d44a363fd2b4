//! The word lists by name, and where each stands: data files under `prompts/guard`.
//!
//! A line holds one word or phrase. `suizid*` begins a word, `*klinik` ends one; a space fits a hyphen too. After ` = `
//! stands what may be written instead. `#` begins a comment; the head of each file names its source.

use crate::lint::pack::Lang;

/// Names what a list knows of its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum List {
    /// Given names that are hardly ever anything else.
    Given,
    /// Given names that are words, places or surnames of theorists too.
    Ambiguous,
    /// Words that are written before a surname: Mrs, Dr, Frau.
    Title,
    /// Relations: wife, Sohn.
    Relation,
    /// German nouns that may stand after a title, a relation or a clinic without being a name.
    Noun,
    /// Months.
    Month,
    /// Weekdays.
    Weekday,
    /// What makes a weekday one day: "last Tuesday".
    Lately,
    /// What ends the name of a street.
    Street,
    /// Capitals that are no name of a person in a note.
    Known,
    /// Letters that stand for no person.
    Acronym,
    /// Small words and verbs that are no name.
    Plain,
    /// Words behind which initials stand for somebody.
    Person,
    /// What a person does.
    Saying,
    /// Hospitals, schools, firms.
    Institution,
    /// What ends the name of a firm.
    Company,
    /// What stands before the number of a ward.
    Ward,
    /// What stands before a town.
    Towards,
    /// Towns.
    Town,
    /// Roles that few people have: L15.
    RareRole,
    /// Where a life has been told in public.
    Publicity,
    /// What makes a role the only one.
    Only,
    /// What a role may stand before without anybody being meant.
    Thing,
    /// Roles in a team: L19.
    Staff,
    /// Roles of which a team has one.
    Single,
    /// What marks one member of a team.
    Mark,
    /// Wards, departments and shifts.
    Unit,
    /// Jobs.
    Job,
    /// Stages of life.
    LifeStage,
    /// Words that tell a gender.
    Gendered,
    /// Where somebody lives or comes from.
    Setting,
    /// Conditions.
    Condition,
    /// Protected characteristics: L18.
    Protected,
    /// Colours that are people with a capital.
    Colour,
    /// The make-up of a family.
    Family,
    /// Events that others know of.
    Event,
    /// Medicines.
    Drug,
    /// How often.
    Frequency,
    /// What is done in treatment.
    Modality,
    /// Diagnoses as records name them.
    Diagnosis,
    /// What goes wrong, and what is done then.
    Incident,
    /// What one colleague is known by.
    Look,
    /// Figures of speech that sound like C02.
    Figure,
    /// Words of safety: C02.
    Risk,
}

/// Holds one list as a file.
pub struct Source {
    /// What it knows.
    pub list: List,
    /// The language of its words; nothing for names, which have none.
    pub lang: Option<Lang>,
    /// The file.
    pub text: &'static str,
}

macro_rules! source {
    ($list:ident, en, $file:literal) => {
        source!($list, Some(Lang::English), "en", $file)
    };
    ($list:ident, de, $file:literal) => {
        source!($list, Some(Lang::German), "de", $file)
    };
    ($list:ident, any, $file:literal) => {
        source!($list, None, "any", $file)
    };
    ($list:ident, $lang:expr, $folder:literal, $file:literal) => {
        Source {
            list: List::$list,
            lang: $lang,
            text: include_str!(concat!("../../prompts/guard/", $folder, "/", $file, ".txt")),
        }
    };
}

/// Every list.
pub const SOURCES: &[Source] = &[
    source!(Given, any, "given"),
    source!(Ambiguous, None, "en", "ambiguous"),
    source!(Ambiguous, None, "de", "ambiguous"),
    source!(Title, en, "titles"),
    source!(Title, de, "titles"),
    source!(Relation, en, "relations"),
    source!(Relation, de, "relations"),
    source!(Noun, de, "nouns"),
    source!(Month, en, "months"),
    source!(Month, de, "months"),
    source!(Weekday, en, "weekdays"),
    source!(Weekday, de, "weekdays"),
    source!(Lately, en, "lately"),
    source!(Lately, de, "lately"),
    source!(Street, en, "streets"),
    source!(Street, de, "streets"),
    source!(Known, any, "known"),
    source!(Acronym, any, "acronyms"),
    source!(Plain, en, "plain"),
    source!(Plain, de, "plain"),
    source!(Person, en, "persons"),
    source!(Person, de, "persons"),
    source!(Saying, en, "saying"),
    source!(Saying, de, "saying"),
    source!(Institution, en, "institutions"),
    source!(Institution, de, "institutions"),
    source!(Company, any, "companies"),
    source!(Ward, any, "wards"),
    source!(Towards, en, "towards"),
    source!(Towards, de, "towards"),
    source!(Town, any, "towns"),
    source!(RareRole, en, "rare-roles"),
    source!(RareRole, de, "rare-roles"),
    source!(Publicity, en, "publicity"),
    source!(Publicity, de, "publicity"),
    source!(Only, en, "only"),
    source!(Only, de, "only"),
    source!(Thing, en, "things"),
    source!(Staff, en, "staff"),
    source!(Staff, de, "staff"),
    source!(Single, en, "single"),
    source!(Single, de, "single"),
    source!(Mark, en, "marks"),
    source!(Mark, de, "marks"),
    source!(Unit, en, "units"),
    source!(Unit, de, "units"),
    source!(Job, en, "jobs"),
    source!(Job, de, "jobs"),
    source!(LifeStage, en, "life-stages"),
    source!(LifeStage, de, "life-stages"),
    source!(Gendered, en, "gendered"),
    source!(Gendered, de, "gendered"),
    source!(Setting, en, "settings"),
    source!(Setting, de, "settings"),
    source!(Condition, en, "conditions"),
    source!(Condition, de, "conditions"),
    source!(Protected, en, "protected"),
    source!(Protected, de, "protected"),
    source!(Colour, en, "colours"),
    source!(Family, en, "family"),
    source!(Family, de, "family"),
    source!(Event, en, "events"),
    source!(Event, de, "events"),
    source!(Drug, any, "drugs"),
    source!(Frequency, en, "frequencies"),
    source!(Frequency, de, "frequencies"),
    source!(Modality, any, "modalities"),
    source!(Diagnosis, en, "diagnoses"),
    source!(Diagnosis, de, "diagnoses"),
    source!(Incident, en, "incidents"),
    source!(Incident, de, "incidents"),
    source!(Look, en, "looks"),
    source!(Look, de, "looks"),
    source!(Figure, en, "figures"),
    source!(Figure, de, "figures"),
    source!(Risk, en, "risk"),
    source!(Risk, de, "risk"),
];
