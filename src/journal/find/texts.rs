//! Many texts in one piece of memory: they are read one after the other, and wiped at once.

/// Holds them by place.
#[derive(Clone, Default)]
pub(super) struct Texts {
    all: String,
    /// Where each of them ends.
    ends: Vec<usize>,
}

impl Texts {
    /// Makes room for so many bytes.
    pub(super) fn with_capacity(bytes: usize) -> Self {
        Self {
            all: String::with_capacity(bytes),
            ends: Vec::new(),
        }
    }

    /// Takes in what `write` puts onto the end as the next text, and gives it back.
    pub(super) fn push(&mut self, write: impl FnOnce(&mut String)) -> &str {
        let start = self.all.len();
        write(&mut self.all);
        self.ends.push(self.all.len());
        &self.all[start..]
    }

    /// Gives the text of a place.
    pub(super) fn get(&self, at: usize) -> &str {
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.all[start..self.ends[at]]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_text_is_given_as_it_was_put_in() {
        let given = ["one", "", "a longer one", "", "ü"];
        let mut texts = Texts::with_capacity(4);
        for text in given {
            assert_eq!(texts.push(|all| all.push_str(text)), text);
        }
        let kept: Vec<&str> = (0..given.len()).map(|at| texts.get(at)).collect();
        assert_eq!(kept, given);
    }
}
