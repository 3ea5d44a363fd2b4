//! Draws the breathing screen: the breath in the middle, and what to beware of in small type below.

use ratatui::Frame;

use crate::app::now::Now;
use crate::app::screen::breathe::Breathe;
use crate::breath::cycle::Phase;
use crate::breath::words;
use crate::keys::action::Action;
use crate::ui::head::Head;
use crate::ui::room::Room;
use crate::ui::text::balanced;
use crate::ui::widget::breath::Breath;
use crate::ui::widget::column::{TEXT, centred, slice};
use crate::ui::widget::ink::put_centred;
use crate::ui::widget::time_bar::clock;
use crate::words::say;

/// The fewest rows above the small type in which the breath is still large.
const LARGE: usize = 15;
/// The fewest rows in which one row of small type has room.
const SMALL: usize = 8;

/// Says what is breathed; with numbers, the time that is left.
#[must_use]
pub fn head(breathe: &Breathe, now: &Now) -> Head {
    let plan = breathe.pacing.plan();
    let left = plan.end().saturating_sub(breathe.pacing.elapsed(now));
    Head {
        place: say!(
            "breathe-place",
            pattern = crate::words::inside(plan.pattern().title())
        ),
        right: breathe.has_numbers.then(|| clock(left)),
        ..Head::default()
    }
}

/// Draws it.
pub fn draw(breathe: &Breathe, room: &Room<'_>, frame: &mut Frame<'_>) {
    let Some(beat) = breathe.pacing.beat(room.app.now()) else {
        return;
    };
    let cautions = cautions(breathe, room);
    let rows = u16::try_from(cautions.len()).unwrap_or(0);
    let breath = Breath {
        theme: &room.theme,
        beat,
        shape: breathe.shape,
        counts: breathe.has_numbers,
        is_paused: breathe.pacing.is_paused(),
    };
    let area = slice(room.area, 0, room.area.height.saturating_sub(rows));
    frame.render_widget(breath, area);
    // In the closing nothing needs care any more; the rows stay, so that the picture does.
    if beat.phase != Phase::Closing {
        for (y, line) in (area.height..).zip(&cautions) {
            put_centred(frame.buffer_mut(), room.area, y, line, room.theme.quiet);
        }
    }
    if let Some(cursor) = breath.cursor(area) {
        frame.set_cursor_position(cursor);
    }
}

/// Gives the rows of small type, an empty one before each text: holds always bring their caution, the first session brings
/// when to stop.
fn cautions(breathe: &Breathe, room: &Room<'_>) -> Vec<String> {
    let help = room.key(Action::Help);
    let stop = say!(
        "breathe-more",
        text = words::safety()[1],
        key = help.as_str()
    );
    let holds = say!("breathe-more", text = words::holds(), key = help.as_str());
    let (texts, short): (&[&[&str]], _) = match (breathe.has_holds(), breathe.is_first) {
        (true, true) => (
            &[&[words::holds(), &stop], &[&holds]],
            words::holds_in_short(),
        ),
        (true, false) => (&[&[&holds]], words::holds_in_short()),
        (false, true) => (&[&[&stop]], words::safety_in_short()),
        (false, false) => return Vec::new(),
    };
    let width = centred(room.area, TEXT).width;
    let height = usize::from(room.area.height);
    let set = |texts: &&[&str]| -> Vec<String> {
        let rows = |text| std::iter::once(String::new()).chain(balanced(text, width));
        texts.iter().flat_map(|text| rows(text)).collect()
    };
    let in_short = || match height {
        ..SMALL => Vec::new(),
        SMALL..LARGE => vec![format!("{short}: see {help}")],
        _ => vec![String::new(), format!("{short}: see {help}")],
    };
    let fits = |rows: &Vec<String>| rows.len() + LARGE <= height;
    texts.iter().map(set).find(fits).unwrap_or_else(in_short)
}
