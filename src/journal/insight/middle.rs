//! Middle values: they mind a single odd day less than averages do.

/// Gives the middle value, of an even count halfway between the two; none of nothing.
#[must_use]
pub fn median(mut values: Vec<f32>) -> Option<f32> {
    values.sort_by(f32::total_cmp);
    let upper = *values.get(values.len() / 2)?;
    let lower = values[(values.len() - 1) / 2];
    Some(f32::midpoint(lower, upper))
}

/// Gives the values a quarter and three quarters up, each one that was given: the nearest rank. None of nothing.
#[must_use]
pub fn quartiles(mut values: Vec<f32>) -> Option<(f32, f32)> {
    values.sort_by(f32::total_cmp);
    let rank = |quarters: usize| (values.len() * quarters).div_ceil(4).checked_sub(1);
    Some((*values.get(rank(1)?)?, *values.get(rank(3)?)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_of_an_even_count_lies_between_two() {
        assert_eq!(median(vec![4.0, 1.0, 9.0]), Some(4.0));
        assert_eq!(median(vec![4.0, 1.0, 9.0, 5.0]), Some(4.5));
        assert_eq!(median(Vec::new()), None);
    }

    #[test]
    fn half_of_all_values_lie_between_the_quartiles() {
        let values: Vec<f32> = (1_u8..=8).map(f32::from).collect();
        assert_eq!(quartiles(values), Some((2.0, 6.0)));
        assert_eq!(quartiles(vec![3.0]), Some((3.0, 3.0)));
        assert_eq!(quartiles(Vec::new()), None);
    }
}
