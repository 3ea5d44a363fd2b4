//! Whether names look like chance: how often each digit comes, and whether a name tells of the one before it.

/// One even sample in a thousand has a higher chi-square than this, of 15 degrees of freedom.
pub const LIMIT_15: f64 = 37.70;
/// The same for 255 degrees.
pub const LIMIT_255: f64 = 330.52;

/// Counts each value of the digits of names, in a base of 16 or 256.
pub fn counted(names: &[[u8; 16]], base: usize) -> Vec<u32> {
    let mut counts = vec![0; base];
    for byte in names.iter().flatten() {
        if base == 256 {
            counts[usize::from(*byte)] += 1;
        } else {
            counts[usize::from(byte >> 4)] += 1;
            counts[usize::from(byte & 15)] += 1;
        }
    }
    counts
}

/// The chi-square of counts that should be even.
pub fn evenness(counts: &[u32]) -> f64 {
    let all: f64 = counts.iter().copied().map(f64::from).sum();
    let each = all / f64::from(u32::try_from(counts.len()).expect("few counts"));
    let distance = |count: &u32| (f64::from(*count) - each).powi(2) / each;
    counts.iter().map(distance).sum()
}

/// How much a name tells of the next, from -1 to 1: the correlation of neighbours by their first four bytes.
pub fn together(names: &[[u8; 16]]) -> f64 {
    let number =
        |name: &[u8; 16]| f64::from(u32::from_be_bytes([name[0], name[1], name[2], name[3]]));
    let numbers: Vec<f64> = names.iter().map(number).collect();
    let count = f64::from(u32::try_from(numbers.len()).expect("few names"));
    let mean = numbers.iter().sum::<f64>() / count;
    let spread: f64 = numbers.iter().map(|number| (number - mean).powi(2)).sum();
    let pairs = numbers
        .windows(2)
        .map(|pair| (pair[0] - mean) * (pair[1] - mean));
    pairs.sum::<f64>() / spread
}
