//! Times of many runs of the same thing.

use std::fmt;
use std::time::{Duration, Instant};

/// Times, sorted.
#[derive(Debug, Clone, Default)]
pub struct Times(Vec<Duration>);

impl Times {
    pub fn new(mut times: Vec<Duration>) -> Self {
        times.sort_unstable();
        Self(times)
    }

    /// Runs something on each item, one after the other; the first tenth warms the caches and is
    /// run twice.
    ///
    /// # Errors
    /// When one of them fails.
    pub fn of<T, E>(items: &[T], mut run: impl FnMut(&T) -> Result<(), E>) -> Result<Self, E> {
        for item in &items[..items.len() / 10] {
            run(item)?;
        }
        let mut times = Vec::with_capacity(items.len());
        for item in items {
            let start = Instant::now();
            run(item)?;
            times.push(start.elapsed());
        }
        Ok(Self::new(times))
    }

    pub fn p50(&self) -> Duration {
        self.at(50)
    }

    pub fn p99(&self) -> Duration {
        self.at(99)
    }

    pub fn worst(&self) -> Duration {
        self.at(100)
    }

    fn at(&self, percent: usize) -> Duration {
        self.0.get(self.0.len().saturating_sub(1) * percent / 100).copied().unwrap_or_default()
    }
}

impl fmt::Display for Times {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "p50 {}, p99 {}", milliseconds(self.p50()), milliseconds(self.p99()))
    }
}

/// `0.284 ms`.
pub fn milliseconds(time: Duration) -> String {
    let ms = time.as_secs_f64() * 1_000.0;
    if ms < 10.0 { format!("{ms:.3} ms") } else { format!("{ms:.1} ms") }
}

/// How many times longer.
pub fn ratio(long: Duration, short: Duration) -> f64 {
    long.as_secs_f64() / short.as_secs_f64().max(1e-9)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_the_times_are_shorter_than_the_median() {
        let times = Times::new((0..=200).rev().map(Duration::from_millis).collect());
        assert_eq!(times.p50(), Duration::from_millis(100));
        assert_eq!(times.p99(), Duration::from_millis(198));
        assert_eq!(times.worst(), Duration::from_millis(200));
        assert_eq!(Times::default().p50(), Duration::ZERO);
        assert_eq!(times.to_string(), "p50 100.0 ms, p99 198.0 ms");
    }
}
