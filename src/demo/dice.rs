//! Chance that is the same each time: splitmix64, from one seed.

use crate::id::Id;

/// Holds the state of a splitmix64 generator. For sample data alone, never for keys.
#[derive(Debug, Clone)]
pub(super) struct Dice(u64);

impl Dice {
    pub(super) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(super) const fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Gives a number below `sides`, which is at least 1.
    pub(super) fn below(&mut self, sides: u32) -> u32 {
        let rest = self.roll() % u64::from(sides.max(1));
        u32::try_from(rest).expect("a rest is below its divisor")
    }

    /// Gives one of the items; the list is not empty.
    pub(super) fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        let sides = u32::try_from(items.len()).unwrap_or(u32::MAX);
        &items[self.below(sides) as usize]
    }

    /// Moves a rating by one step at most, within 0 to 10.
    pub(super) fn near(&mut self, rating: u8) -> u8 {
        let moved = i64::from(rating) + i64::from(self.below(3)) - 1;
        u8::try_from(moved.clamp(0, 10)).expect("a number from 0 to 10 fits")
    }

    pub(super) fn id(&mut self) -> Id {
        let wide = u128::from(self.roll()) << 64 | u128::from(self.roll());
        Id::from_bytes(wide.to_be_bytes())
    }
}
