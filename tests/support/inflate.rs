//! Decompresses zlib (RFC 1950 and 1951): for test vectors alone, so it trusts its input.

/// Gives what was compressed; the checksum at the end is not looked at.
pub fn inflate(zlib: &[u8]) -> Vec<u8> {
    let mut bits = Bits {
        bytes: &zlib[2..],
        at: 0,
    };
    let mut out = Vec::new();
    loop {
        let is_last = bits.take(1) == 1;
        match bits.take(2) {
            0 => bits.stored(&mut out),
            1 => bits.block(&mut out, &fixed(), &Code::new(&[5; 30])),
            2 => {
                let (letters, distances) = bits.codes();
                bits.block(&mut out, &letters, &distances);
            }
            kind => panic!("no block of kind {kind}"),
        }
        if is_last {
            return out;
        }
    }
}

/// The lengths of the fixed code, and the order in which those of a code for lengths come.
fn fixed() -> Code {
    Code::new(&[[8; 144].as_slice(), &[9; 112], &[7; 24], &[8; 8]].concat())
}

const ORDER: [usize; 19] = [
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
];

/// A canonical Huffman code: how many words have each length, and the symbols in their order.
struct Code {
    counts: [usize; 16],
    symbols: Vec<usize>,
}

impl Code {
    fn new(lengths: &[usize]) -> Self {
        let mut symbols: Vec<_> = (0..lengths.len()).filter(|at| lengths[*at] > 0).collect();
        symbols.sort_by_key(|at| lengths[*at]);
        let mut counts = [0; 16];
        for at in &symbols {
            counts[lengths[*at]] += 1;
        }
        Self { counts, symbols }
    }
}

/// Reads bits, the lowest of each byte first.
struct Bits<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Bits<'_> {
    fn take(&mut self, count: usize) -> usize {
        (0..count).fold(0, |number, place| number | (self.bit() << place))
    }

    fn bit(&mut self) -> usize {
        let bit = (self.bytes[self.at / 8] >> (self.at % 8)) & 1;
        self.at += 1;
        usize::from(bit)
    }

    fn stored(&mut self, out: &mut Vec<u8>) {
        let start = self.at.div_ceil(8) + 4;
        let len = usize::from(u16::from_le_bytes([
            self.bytes[start - 4],
            self.bytes[start - 3],
        ]));
        out.extend(&self.bytes[start..start + len]);
        self.at = (start + len) * 8;
    }

    fn symbol(&mut self, code: &Code) -> usize {
        let (mut word, mut first, mut index) = (0, 0, 0);
        for count in &code.counts[1..] {
            word |= self.bit();
            if word < first + count {
                return code.symbols[index + word - first];
            }
            index += count;
            first = (first + count) << 1;
            word <<= 1;
        }
        panic!("no such word");
    }

    fn codes(&mut self) -> (Code, Code) {
        let (letters, distances) = (self.take(5) + 257, self.take(5) + 1);
        let mut lengths = [0; 19];
        for place in &ORDER[..self.take(4) + 4] {
            lengths[*place] = self.take(3);
        }
        let code = Code::new(&lengths);
        let mut lengths: Vec<usize> = Vec::new();
        while lengths.len() < letters + distances {
            let (length, times) = match self.symbol(&code) {
                16 => (lengths[lengths.len() - 1], self.take(2) + 3),
                17 => (0, self.take(3) + 3),
                18 => (0, self.take(7) + 11),
                length => (length, 1),
            };
            lengths.extend(std::iter::repeat_n(length, times));
        }
        let (letters, distances) = lengths.split_at(letters);
        (Code::new(letters), Code::new(distances))
    }

    fn block(&mut self, out: &mut Vec<u8>, letters: &Code, distances: &Code) {
        loop {
            match self.symbol(letters) {
                256 => return,
                letter @ 0..256 => out.push(u8::try_from(letter).unwrap()),
                long => {
                    let len = self.len(long - 257);
                    let symbol = self.symbol(distances);
                    let start = out.len() - self.distance(symbol);
                    for at in start..start + len {
                        out.push(out[at]);
                    }
                }
            }
        }
    }

    fn len(&mut self, symbol: usize) -> usize {
        match symbol {
            0..8 => symbol + 3,
            28 => 258,
            _ => {
                let extra = symbol / 4 - 1;
                ((4 + symbol % 4) << extra) + 3 + self.take(extra)
            }
        }
    }

    fn distance(&mut self, symbol: usize) -> usize {
        if symbol < 4 {
            return symbol + 1;
        }
        let extra = symbol / 2 - 1;
        ((2 + symbol % 2) << extra) + 1 + self.take(extra)
    }
}
