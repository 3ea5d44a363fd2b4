//! Middle values: they mind a single odd day less than averages do.

/// Gives the middle value, of an even count halfway between the two; none of nothing.
#[must_use]
pub fn median(mut values: Vec<f32>) -> Option<f32> {
    values.sort_by(f32::total_cmp);
    let upper = *values.get(values.len() / 2)?;
    let lower = values[(values.len() - 1) / 2];
    Some(f32::midpoint(lower, upper))
}
