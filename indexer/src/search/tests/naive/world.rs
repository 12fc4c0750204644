//! Random listings and searches, the same at every run.

use crate::samples::{insee, listing, record};
use crate::search::{AgeWish, Area, DemoFilter, Filters, Query, Slot, UnknownPolicy, When};
use data::ids::TermCode;
use data::model::{
    AccessMode, Accessibility, AgeRange, Audience, Fee, Listing, Phone, ServiceCapacity,
    ServiceStatus,
};
use data::units::{BoundingBox, InseeCode, Metres, Position};
use geo::{Coord, LineString, MultiPolygon, Polygon};
use jiff::ToSpan;
use jiff::civil::{DateTime, date};

pub const WORDS: [&str; 4] = ["glycine", "pervenche", "tilleul", "bruyere"];
const CATEGORIES: [&str; 6] =
    ["creche", "ludotheque", "centre-social", "ehpad", "acces-equipement", "relais-petite-enfance"];
const COMMUNES: [&str; 4] = ["68224", "68154", "68166", "68278"];
const LANGUAGES: [&str; 3] = ["de", "tr", "ar"];
const ACCESS: [&str; 3] = ["wheelchair", "pushchair", "sign-language"];
const HOURS: [&str; 9] = [
    "Mo-Fr 08:00-18:00",
    "Mo-Fr 09:00-12:00,14:00-17:00; PH off",
    "Sa 09:00-12:00",
    "24/7",
    "Mo-Fr 09:00-12:00 \"sur rendez-vous\"",
    "SH 09:00-17:00; Sa,Su off",
    "We 14:00-18:00; PH 10:00-12:00",
    "Fr,Sa 20:00-02:00",
    "Jul-Aug Mo-Sa 10:00-19:00",
];

/// Numbers that look random (xorshift).
pub struct Chance(pub u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    pub fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    pub fn one_in(&mut self, times: u64) -> bool {
        self.below(times) == 0
    }

    pub fn of<T: Clone>(&mut self, all: &[T]) -> T {
        let rank = self.below(all.len() as u64);
        all[usize::try_from(rank).expect("a rank")].clone()
    }

    pub fn some<T: Clone>(&mut self, all: &[T], times: u64) -> Vec<T> {
        all.iter().filter(|_| self.one_in(times)).cloned().collect()
    }

    /// From 0 to 1.
    fn share(&mut self) -> f64 {
        f64::from(u32::try_from(self.below(1 << 30)).expect("30 bits")) / f64::from(1 << 30)
    }

    fn small(&mut self, end: u16) -> u16 {
        u16::try_from(self.below(u64::from(end))).expect("small")
    }

    /// In a cluster, often exactly where others are.
    fn position(&mut self) -> Position {
        let (latitude, longitude) = self.of(&[(47.75, 7.34), (47.78, 7.35), (47.74, 7.40)]);
        if self.one_in(4) {
            return Position { latitude, longitude };
        }
        let spread = self.of(&[1e-4, 0.01, 0.08]);
        Position {
            latitude: latitude + (self.share() - 0.5) * spread,
            longitude: longitude + (self.share() - 0.5) * spread,
        }
    }

    fn moment(&mut self) -> DateTime {
        let day = self.of(&[
            date(2026, 11, 24),
            date(2026, 12, 26),
            date(2027, 2, 13),
            date(2026, 7, 18),
            date(2027, 4, 14),
        ]);
        day.at(self.of(&[1, 9, 12, 15]), self.of(&[0, 30]), 0, 0)
    }

    pub fn listing(&mut self, rank: u64) -> Listing {
        let words = self.some(&WORDS, 2).join(" ");
        let categories = self.of(&[vec![0usize], vec![1], vec![2, 0], vec![3], vec![4], vec![5]]);
        let codes: Vec<&str> = categories.into_iter().map(|place| CATEGORIES[place]).collect();
        let mut record = record("Lieu", &codes, "Mulhouse");
        record.native_id = rank.to_string();
        record.name = format!("Lieu {rank} {words}");
        record.position = (!self.one_in(6)).then(|| self.position());
        record.address.insee_code = (!self.one_in(5)).then(|| insee(self.of(&COMMUNES)));
        let area = self.one_in(3);
        record.service_area = if area { self.communes(2) } else { Vec::new() };
        record.opening_hours.osm = (!self.one_in(4)).then(|| self.of(&HOURS).to_owned());
        record.ages = (!self.one_in(3)).then(|| AgeRange {
            minimum: (!self.one_in(3)).then(|| self.small(60)),
            maximum: (!self.one_in(3)).then(|| 60 + self.small(150)),
        });
        let fees = [Fee::Free, Fee::FreeUnderConditions, Fee::Paid, Fee::ByIncome];
        record.fee = (!self.one_in(3)).then(|| self.of(&fees));
        record.audiences = self.audiences();
        record.access_modes = self.access_modes();
        record.languages = self.some(&LANGUAGES, 4).into_iter().map(str::to_owned).collect();
        let fact =
            |code: &str| Accessibility { description: code.to_owned(), details: None, url: None };
        record.accessibility = self.some(&ACCESS, 2).into_iter().map(fact).collect();
        if self.one_in(2) {
            record.phones = vec![Phone { number: "+33389000000".to_owned(), description: None }];
        }
        record.email = self.one_in(2).then(|| "accueil@example.org".to_owned());
        let days = [date(2026, 11, 1), date(2026, 5, 28), date(2026, 1, 1)];
        record.capacity = self.one_in(2).then(|| ServiceCapacity {
            maximum: None,
            available: (!self.one_in(4)).then(|| u32::from(self.small(2))),
            updated: (!self.one_in(3)).then(|| self.of(&days)),
        });
        record.demo = self.one_in(5);
        let mut listing = listing(&record);
        listing.service.status = match self.below(10) {
            0 => ServiceStatus::TemporarilyClosed,
            1 => ServiceStatus::Inactive,
            _ => ServiceStatus::Active,
        };
        listing
    }

    fn communes(&mut self, times: u64) -> Vec<InseeCode> {
        self.some(&COMMUNES, times).into_iter().map(insee).collect()
    }

    fn audiences(&mut self) -> Vec<Audience> {
        self.some(
            &[Audience::Everyone, Audience::Families, Audience::Seniors, Audience::Members],
            4,
        )
    }

    fn access_modes(&mut self) -> Vec<AccessMode> {
        use AccessMode::{Appointment, Email, Online, Phone, WalkIn};
        self.some(&[WalkIn, Appointment, Phone, Email, Online], 4)
    }

    fn filters(&mut self) -> Filters {
        let from = self.small(200);
        let slot = |from: DateTime| Slot { from, to: from.saturating_add(40.minutes()) };
        let moment = self.moment();
        Filters {
            age: self.one_in(4).then(|| AgeWish { from, to: from + 11 }),
            when: match self.below(8) {
                0 => Some(When::At(moment)),
                1 => Some(When::Within(vec![slot(moment), slot(self.moment())])),
                _ => None,
            },
            fees: match self.below(5) {
                0 => vec![Fee::Free],
                1 => vec![Fee::Paid, Fee::ByIncome],
                _ => Vec::new(),
            },
            audiences: if self.one_in(5) { self.audiences() } else { Vec::new() },
            accessibility: if self.one_in(5) {
                self.some(&ACCESS, 3).into_iter().map(str::to_owned).collect()
            } else {
                Vec::new()
            },
            languages: self.one_in(6).then(|| self.of(&LANGUAGES).to_owned()).into_iter().collect(),
            remote: self.one_in(8),
            vacancy: self.one_in(8),
            access_modes: if self.one_in(6) { self.access_modes() } else { Vec::new() },
            residence: self.one_in(6).then(|| insee(self.of(&COMMUNES))),
        }
    }

    /// A star with a hole of the same form; of a few metres, or of kilometres.
    fn area(&mut self) -> Area {
        let centre = self.position();
        let reach = self.of(&[3e-5, 0.01, 0.05]);
        let corners = u32::try_from(5 + self.below(40)).expect("few");
        let lengths: Vec<f64> = (0..corners).map(|_| 0.3 + self.share()).collect();
        let ring = |scale: f64| -> LineString {
            let corner = |(rank, length): (u32, &f64)| {
                let angle = f64::from(rank) / f64::from(corners) * std::f64::consts::TAU;
                Coord {
                    x: centre.longitude + angle.cos() * length * scale,
                    y: centre.latitude + angle.sin() * length * scale,
                }
            };
            (0..).zip(&lengths).map(corner).collect()
        };
        let holes = if self.one_in(2) { vec![ring(reach * 0.4)] } else { Vec::new() };
        Area(MultiPolygon::new(vec![Polygon::new(ring(reach), holes)]))
    }

    fn bounds(&mut self) -> Option<BoundingBox> {
        let (a, b) = (self.position(), self.position());
        BoundingBox::new(
            a.longitude.min(b.longitude),
            a.latitude.min(b.latitude),
            a.longitude.max(b.longitude),
            a.latitude.max(b.latitude),
        )
    }

    pub fn query(&mut self) -> Query {
        let mut query = Query {
            text: self.one_in(3).then(|| self.of(&WORDS).to_owned()),
            verbatim: true,
            communes: if self.one_in(6) { self.communes(2) } else { Vec::new() },
            categories: if self.one_in(6) {
                vec![TermCode::from(self.of(&CATEGORIES))]
            } else {
                Vec::new()
            },
            filters: if self.one_in(4) { Filters::default() } else { self.filters() },
            unknown: self.of(&[UnknownPolicy::Keep, UnknownPolicy::Keep, UnknownPolicy::Exclude]),
            now: self.one_in(2).then(|| self.moment()),
            demo: self.of(&[DemoFilter::Include, DemoFilter::Exclude, DemoFilter::Only]),
            per_page: 1_000,
            ..Query::default()
        };
        match self.below(6) {
            0 | 1 => {
                query.near = Some(self.position());
                query.radius = Some(Metres(self.share() * self.of(&[5.0, 2_000.0, 9_000.0])));
            }
            2 => query.bbox = self.bounds(),
            3 | 4 => query.within = Some(self.area()),
            _ => {}
        }
        query
    }
}
