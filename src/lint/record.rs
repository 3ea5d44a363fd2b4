//! C01: what belongs in the clinical record, and makes of a reflection a second one (45 CFR 164.501).

use crate::lint::finding::Finding;
use crate::lint::list::List;
use crate::lint::page::Page;
use crate::lint::pattern::pattern;
use crate::lint::rule::Rule;

pattern!(
    /// Codes of ICD-10, ICD-11 and DSM, and the words for these.
    CODE,
    r"(?-u:\b)(?:(?i:ICD|DSM)[ \-]?(?:1[01](?:-(?:CM|GM))?|5(?:-TR)?|IV(?:-TR)?|V|III)?(?:[ :]+[A-Z][0-9]{2}(?:\.[0-9]{1,2})?)?|F[0-9]{2}\.[0-9]{1,2}|[ZGXTR][0-9]{2}\.[0-9]|6[A-E][0-9][0-9](?:\.[0-9])?)(?-u:\b)",
);
pattern!(
    /// A diagnosis as it is stated.
    STATED,
    r"(?i)(?-u:\b)(?:diagnosed (?:with|as)|diagnos(?:is|es|e|en)\s?(?::|of|is|was|lautet)\s?|(?:meets?|met|fulfill?s?|fulfilled|meeting) (?:the |full |all )?(?:[A-Z]+[ \-]?[0-9]*[A-Z\-]* )?criteria(?: for)?|erfüllt (?:die )?kriterien|diagnostiziert|verdacht auf|v\.\s?a\.|z\.\s?n\.|differentialdiagnose|ddx?:|dx:)\s?[^\s,.;]*(?:\s[^\s,.;]+)?",
);
pattern!(
    /// A dose with its unit: the word before it may be a medicine.
    DOSE,
    r"(?-u:\b)[0-9]+(?:[.,][0-9]+)?\s?(?:mg|mcg|µg|μg|ug|ml|IE|IU|Tbl|Tropfen|tablets|drops)(?-u:\b)",
);
pattern!(
    /// The score of a test: its name, and a number close behind.
    SCORE,
    r"(?-u:\b)(?:PHQ[ \-]?[0-9]*|GAD[ \-]?7?|BDI(?:[ \-]?II)?|BAI|HAM-?[DA]|HADS|MADRS|MoCA|MMSE|MMST|PCL[ \-]?5?|AUDIT(?:-C)?|CORE[ \-]?(?:OM|10)|OQ[ \-]?45|WHO[ \-]?5|DASS(?:-21)?|ISI|EPDS|EDE-?Q?|Y-?BOCS|PANSS|GAF|WAIS|IQ|SCL[ \-]?90|BSI|DES|ITQ|IES(?:-R)?|GCS|NIHSS|DemTect|BPRS|CGI|HbA1c|CRP|BMI|BP|RR|TSH|INR|eGFR|Hb|lithium level|Lithiumspiegel|potassium|Kalium|sodium|Natrium)(?-u:\b)(?:[ \-]?(?:score|Score|Wert|Punkte|level|Summe|total|of|was|is|war|ist|bei|von|now|jetzt|to|at|=|:))*\s{0,2}(?:on |auf )?([0-9]{1,3}(?:[./,][0-9]{1,3})?)(?-u:\b)",
);
pattern!(
    /// A plan, a prognosis, a course, as a record has them.
    HEADED,
    r"(?i)(?-u:\b)(?:prognos(?:is|e)\s?(?::|is|was|ist|remains|bleibt)?\s?(?:poor|good|fair|guarded|excellent|uncertain|favou?rable|unfavou?rable|gut|schlecht|günstig|ungünstig|unsicher|offen|eingeschränkt)|(?:mental state exam(?:ination)?|mse|psychopathologischer befund|psychischer befund|befund|anamnese|beurteilung|procedere|verlauf|presenting complaint|history of presenting complaint|impression|assessment|objective|findings)\s?:\s?\S+|treatment plan|care plan|discharge (?:summary|letter|plan)|behandlungsplan|therapieplan|austrittsbericht|entlassungsbrief|arztbrief|(?:symptoms|symptome|beschwerden) (?:improved|worsened|unchanged|remitted|gebessert|verbessert|unverändert|verschlechtert|rückläufig)|(?:in|full|partial|voller|teilweiser) remission|progress (?:is|was)? ?(?:good|poor|slow|satisfactory) (?:with|on|since))",
);
pattern!(
    /// A plan that names what will be done.
    PLAN,
    r"(?i)(?-u:\b)(?:plan|procedere|vorgehen)\s?:\s?(?:to )?(?:increase|reduce|start|stop|continue|taper|titrate|refer|review|admit|discharge|switch|commence|monitor|erhöh\w*|reduzier\w*|beginn\w*|absetz\w*|ausschleich\w*|überweis\w*|fortführ\w*|weiterführ\w*|kontroll\w*)[^\n.;]{0,40}",
);
pattern!(
    /// A session with its start and its stop.
    SESSION,
    r"(?i)(?-u:\b)(?:session|appointment|sitzung|termin|stunde|gespräch|seen|saw (?:him|her|them)|start(?:ed)?|begin(?:n)?)\s?:?\s?(?:from |von |at |um )?[0-9]{1,2}[:.][0-9]{2}(?: uhr)?\s?(?:-|–|—|to|until|till|bis|,? (?:stop(?:ped)?|end(?:ed)?|ende)(?: at| um)?)\s?[0-9]{1,2}[:.][0-9]{2}",
);

/// How many words may stand between a medicine and its dose, a modality and how often it is.
const NEAR: usize = 4;

/// Finds codes, diagnoses, doses, scores, plans, session times, and how often what is done.
pub fn find(page: &Page<'_>, found: &mut Vec<Finding>) {
    for pattern in [&CODE, &STATED, &SCORE, &HEADED, &PLAN, &SESSION] {
        for hit in pattern.find_iter(page.text) {
            let told = hit.as_str().trim_end();
            found.push(Finding::new(
                Rule::Record,
                hit.start()..hit.start() + told.len(),
            ));
        }
    }
    doses(page, found);
    frequencies(page, found);
    for tag in page.tagged(List::Diagnosis) {
        found.push(Finding::new(Rule::Record, page.span(&tag.words)));
    }
}

/// A dose beside the name of a medicine, before or behind; caffeine and sugar are none.
fn doses(page: &Page<'_>, found: &mut Vec<Finding>) {
    for hit in DOSE.find_iter(page.text) {
        let dose = page
            .words
            .partition_point(|word| word.span.end <= hit.start());
        let near = dose.saturating_sub(NEAR)..page.words.len().min(dose + NEAR + 1);
        let medicine = near
            .filter(|at| page.is(List::Drug, *at))
            .min_by_key(|at| at.abs_diff(dose));
        if let Some(medicine) = medicine {
            let name = &page.words[medicine].span;
            found.push(Finding::new(
                Rule::Record,
                name.start.min(hit.start())..name.end.max(hit.end()),
            ));
        }
    }
}

/// `weekly psychodynamic sessions`, `CBT twice a week`, `zwölf Sitzungen EMDR`.
fn frequencies(page: &Page<'_>, found: &mut Vec<Finding>) {
    for tag in page
        .tagged(List::Frequency)
        .filter(|tag| !page.is_own(tag.words.start))
    {
        let near = tag.words.start.saturating_sub(NEAR)..page.words.len().min(tag.words.end + NEAR);
        let sentence = page.words[tag.words.start].sentence;
        let modality = near
            .filter(|at| page.is(List::Modality, *at) && page.words[*at].sentence == sentence)
            .min_by_key(|at| at.abs_diff(tag.words.start));
        if let Some(modality) = modality {
            let words = tag.words.start.min(modality)..tag.words.end.max(modality + 1);
            found.push(Finding::new(Rule::Record, page.span(&words)));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::rule::Rule;
    use crate::lint::tests::{found, passes};

    #[test]
    fn what_belongs_in_the_record_is_found() {
        for text in [
            "F33.1 again",
            "ICD-10 F41.2 steht da",
            "She was diagnosed with panic disorder.",
            "He meets criteria for PTSD",
            "Diagnosis: adjustment disorder",
            "mirtazapine 15 mg at night",
            "15 mg Mirtazapin zur Nacht",
            "PHQ-9 was 19",
            "Prognosis guarded, I wrote",
            "Plan: refer to the memory clinic",
            "Session 10:00-10:50",
            "CBT twice a week",
            "wöchentliche Verhaltenstherapie",
            "Symptome gebessert",
        ] {
            assert_eq!(found(Rule::Record, text).len(), 1, "{text}");
        }
    }

    #[test]
    fn talk_about_records_is_not() {
        passes(
            Rule::Record,
            &[
                "A diagnosis can be a door. My plan is to have no plan. The plan for tonight: bread.",
                "400 mg of caffeine. The hour takes 50 minutes. CBT gave me something.",
                "I was sure, about an eight. My HRV is nobody's business.",
                "VT am Morgen; Mein Plan für heute: Brot, Bad, Bett.",
                "My own progress is hard to see; once a week I swim",
            ],
        );
    }
}
