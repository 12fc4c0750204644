//! The same numbers at every run.

/// Splitmix64: small, good enough, and a sequence for each seed.
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The sequence of one thing among many, whichever of them are made.
    pub fn of(seed: u64, rank: u64) -> Self {
        let mut chance = Self(seed ^ rank.wrapping_mul(0xA24B_AED4_963E_E407));
        chance.draw();
        chance
    }

    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// From 0 to 1, 1 excluded.
    #[expect(clippy::cast_precision_loss, reason = "53 bits are exact")]
    pub fn share(&mut self) -> f64 {
        (self.draw() >> 11) as f64 / (1u64 << 53) as f64
    }

    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.draw() % end.max(1) as u64).unwrap_or(0)
    }

    pub fn between(&mut self, least: f64, most: f64) -> f64 {
        least + self.share() * (most - least)
    }

    /// True so many times in a hundred.
    pub fn percent(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    pub fn one_of<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> &'a T {
        all[self.below(all.len())]
    }

    /// Around zero, mostly within one.
    pub fn normal(&mut self) -> f64 {
        let (a, b) = (1.0 - self.share(), self.share());
        (-2.0 * a.ln()).sqrt() * (std::f64::consts::TAU * b).cos()
    }

    /// A place in a list of growing sums of weights.
    pub fn weighted(&mut self, sums: &[f64]) -> usize {
        let wanted = self.share() * sums.last().copied().unwrap_or(0.0);
        sums.partition_point(|sum| *sum <= wanted).min(sums.len().saturating_sub(1))
    }
}

/// Growing sums of weights, for [`Chance::weighted`].
pub fn sums(weights: impl IntoIterator<Item = f64>) -> Vec<f64> {
    let mut sum = 0.0;
    let add = |weight| {
        sum += weight;
        sum
    };
    weights.into_iter().map(add).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sequence_comes_again_and_another_seed_gives_another() {
        let first =
            |seed| (0..4).scan(Chance::new(seed), |chance, _| Some(chance.draw())).collect();
        let (a, b, c): (Vec<u64>, Vec<u64>, Vec<u64>) = (first(1), first(1), first(2));
        assert_eq!(a, b);
        assert_ne!(a, c);
    }

    #[test]
    fn what_weighs_more_comes_more_often() {
        let sums = sums([1.0, 0.0, 9.0]);
        let mut chance = Chance::new(3);
        let mut counts = [0; 3];
        for _ in 0..1_000 {
            counts[chance.weighted(&sums)] += 1;
        }
        assert!(counts[0] > 50 && counts[1] == 0 && counts[2] > 800, "{counts:?}");
    }
}
