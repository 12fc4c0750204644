//! The order of results, pages, facets and filters.

use super::{Fixture, asking, names};
use crate::samples::{categories, insee, position, record};
use crate::search::{Answer, DemoFilter, FilterKind, PAGE_WINDOW, Query, SearchError, Sort, Tier};
use data::model::Record;
use data::territory::Territory;
use data::units::{Metres, Position};
use std::collections::BTreeSet;
use std::sync::LazyLock;

static DEMO: LazyLock<Fixture> =
    LazyLock::new(|| Fixture::of_records(&data::demo::records().expect("demo listings")));

fn centroid(commune: &str) -> Position {
    Territory::m2a().by_name(commune).expect("a commune").centroid
}

fn all() -> Query {
    Query { demo: DemoFilter::Include, per_page: 100, ..Query::default() }
}

#[test]
fn the_pages_of_a_search_hold_each_result_once() {
    let near = Some(centroid("Mulhouse"));
    for query in [
        all(),
        Query { near, ..all() },
        Query { near, ..asking("crèche") },
        Query { sort: Sort::Name, ..asking("accueil") },
    ] {
        let whole = DEMO.search(&query);
        let mut seen = Vec::new();
        for page in 1.. {
            let answer = DEMO.search(&Query { page, per_page: 7, ..query.clone() });
            assert_eq!(answer.total, whole.total);
            if answer.hits.is_empty() {
                break;
            }
            seen.extend(answer.hits.into_iter().map(|hit| hit.summary.id));
        }
        assert_eq!(seen.len() as u64, whole.total);
        let first: Vec<_> = whole.hits.iter().map(|hit| hit.summary.id).collect();
        assert_eq!(seen[..first.len()], first);
        assert_eq!(seen.iter().collect::<BTreeSet<_>>().len(), seen.len());
    }
}

#[test]
fn a_facet_counts_what_a_click_then_shows() {
    for query in [
        all(),
        asking("accueil"),
        Query { near: Some(centroid("Mulhouse")), radius: Some(Metres(6_000.0)), ..all() },
        Query { categories: categories(&["petite-enfance"]), ..all() },
        Query { communes: vec![insee("68224")], ..all() },
        Query {
            categories: categories(&["creche", "laep"]),
            communes: vec![insee("68224"), insee("68376")],
            ..all()
        },
    ] {
        let answer = DEMO.search(&query);
        assert!(!answer.facets.categories.is_empty() && !answer.facets.communes.is_empty());
        for (code, count) in &answer.facets.categories {
            let click = DEMO.search(&Query { categories: vec![code.clone()], ..query.clone() });
            assert_eq!(click.total, *count, "{code}");
        }
        for (code, count) in &answer.facets.communes {
            let click = DEMO.search(&Query { communes: vec![code.clone()], ..query.clone() });
            assert_eq!(click.total, *count, "{code}");
        }
    }
}

#[test]
fn a_search_near_wittenheim_orders_by_distance() {
    for sort in [Sort::Distance, Sort::Relevance] {
        let answer = DEMO.search(&Query { near: Some(centroid("Wittenheim")), sort, ..all() });
        let metres: Vec<Option<f64>> =
            answer.hits.iter().map(|hit| hit.distance.map(|metres| metres.0)).collect();
        let known: Vec<f64> = metres.iter().flatten().copied().collect();
        assert!(known.len() > 50 && known.is_sorted(), "{known:?}");
        assert!(metres[..known.len()].iter().all(Option::is_some), "unknown distances come last");
    }
}

#[test]
fn of_childcare_alike_the_nearer_comes_first() {
    let records: Vec<Record> = ["Rixheim", "Mulhouse", "Chalampé", "Riedisheim"]
        .map(|commune| record("Crèche des Prés", &["creche"], commune))
        .to_vec();
    let town = Fixture::of_records(&records);
    let answer = town.search(&Query { near: Some(centroid("Riedisheim")), ..asking("creche") });
    let communes: Vec<_> = answer.hits.iter().map(|hit| hit.summary.commune.as_deref()).collect();
    assert_eq!(communes, [Some("Riedisheim"), Some("Mulhouse"), Some("Rixheim"), Some("Chalampé")]);
}

#[test]
fn a_word_found_in_many_fields_counts_once() {
    let everywhere = Record {
        organization: Some("Association Poterie".to_owned()),
        alternate_name: Some("La grande poterie".to_owned()),
        description: Some("Poterie pour tous à la poterie.".to_owned()),
        ..record("Poterie Wolf", &["sport"], "Mulhouse")
    };
    let nearer = record("Poterie Nord", &["sport"], "Riedisheim");
    let town = Fixture::of_records(&[everywhere, nearer]);
    let answer = town.search(&Query { near: Some(centroid("Riedisheim")), ..asking("poterie") });
    assert_eq!(names(&answer), ["Poterie Nord", "Poterie Wolf"]);
    let everywhere = town.ask("poterie");
    assert!((everywhere.hits[0].score - everywhere.hits[1].score).abs() < 0.1);
}

#[test]
fn a_name_that_is_just_the_category_does_not_beat_distance() {
    let records = [
        record("France services", &["france-services"], "Chalampé"),
        record("France services Drouot", &["france-services"], "Mulhouse"),
    ];
    let town = Fixture::of_records(&records);
    let near = Some(centroid("Riedisheim"));
    let answer = town.search(&Query { near, ..asking("france services") });
    assert_eq!(names(&answer), ["France services Drouot", "France services"]);
    let answer = town.search(&asking("france services"));
    assert_eq!(names(&answer), ["France services", "France services Drouot"]);
}

#[test]
fn without_words_and_position_the_list_is_by_name() {
    let answer = DEMO.search(&all());
    let folded: Vec<String> = names(&answer).into_iter().map(data::text::fold).collect();
    assert!(folded.is_sorted());
}

#[test]
fn demo_listings_are_left_out_unless_asked_for() {
    let mut records = vec![
        record("Crèche A", &["creche"], "Mulhouse"),
        record("Crèche B", &["creche"], "Mulhouse"),
    ];
    records[0].demo = true;
    let town = Fixture::of_records(&records);
    let with = |demo| town.search(&Query { demo, ..asking("crèche") });
    assert_eq!(names(&with(DemoFilter::Exclude)), ["Crèche B"]);
    assert_eq!(names(&with(DemoFilter::Only)), ["Crèche A"]);
    assert_eq!(names(&with(DemoFilter::Include)), ["Crèche B", "Crèche A"], "real ones first");
    assert_eq!(with(DemoFilter::Exclude).facets.categories[&"creche".into()], 1);
}

#[test]
fn help_that_comes_to_the_house_is_found_by_the_area_it_serves() {
    let at_home = |name: &str, area: &[&str]| Record {
        position: None,
        service_area: area.iter().copied().map(insee).collect(),
        ..record(name, &["aide-a-domicile"], "Mulhouse")
    };
    let records = [
        at_home("Sert Wittenheim", &["68376"]),
        at_home("Sert Rixheim", &["68278"]),
        at_home("Ne dit rien", &[]),
        record("Sur place", &["aide-a-domicile"], "Wittenheim"),
        record("Ailleurs", &["aide-a-domicile"], "Chalampé"),
    ];
    let town = Fixture::of_records(&records);
    let near = Some(centroid("Wittenheim"));
    let wide = town.search(&Query { near, ..asking("aide à domicile") });
    assert_eq!(wide.total, 5, "nothing is lost without a radius");
    assert_eq!(names(&wide)[..2], ["Sur place", "Sert Wittenheim"]);
    let close =
        town.search(&Query { near, radius: Some(Metres(2_000.0)), ..asking("aide à domicile") });
    assert_eq!(names(&close), ["Sur place", "Sert Wittenheim", "Ne dit rien"]);
    assert_eq!((close.strict, close.total), (2, 3));
    assert_eq!(close.hits[2].tier, Tier::Unknown);
    assert_eq!(close.hits[2].unknown, [FilterKind::Place]);
    let commune = town.search(&Query { communes: vec![insee("68376")], ..all() });
    assert_eq!(names(&commune), ["Sert Wittenheim", "Sur place"]);
    let by_distance = town.search(&Query { near, sort: Sort::Distance, ..all() });
    assert_eq!(
        names(&by_distance),
        ["Sur place", "Ailleurs", "Sert Wittenheim", "Ne dit rien", "Sert Rixheim"]
    );
}

#[test]
fn the_kind_of_place_beats_what_it_offers_besides() {
    let town = Fixture::of_records(&[
        record("Agence", &["emploi", "demarches-en-ligne", "ateliers-numeriques"], "Mulhouse"),
        record("Guichet", &["france-services", "demarches-en-ligne"], "Mulhouse"),
        record("Point papiers", &["emploi", "demarches-en-ligne"], "Mulhouse"),
        record("Salle informatique", &["ateliers-numeriques"], "Mulhouse"),
        record("Un écrivain public", &["demarches-en-ligne"], "Mulhouse"),
    ]);
    assert_eq!(
        names(&town.ask("impots")),
        ["Un écrivain public", "Guichet", "Agence", "Point papiers"]
    );
    assert_eq!(names(&town.ask("papiers"))[..2], ["Point papiers", "Un écrivain public"]);
    assert_eq!(names(&town.ask("cours d'informatique")), ["Salle informatique", "Agence"]);
    let near = Some(centroid("Rixheim"));
    let answer = town.search(&Query { near, ..asking("impots") });
    assert_eq!(names(&answer)[0], "Un écrivain public");
}

#[test]
fn a_word_of_the_name_beats_a_synonym_of_the_category() {
    let town = Fixture::of_records(&[
        record("Bébés nageurs", &["sport"], "Mulhouse"),
        record("Football et multisports", &["sport"], "Mulhouse"),
        record("Sport pour tous", &["sport"], "Mulhouse"),
    ]);
    assert_eq!(names(&town.ask("football"))[0], "Football et multisports");
    assert_eq!(names(&town.ask("sport"))[0], "Bébés nageurs", "the label is as good as a name");
}

#[test]
fn of_two_at_one_spot_the_one_that_tells_more_comes_first() {
    let told = Record {
        description: Some("Un accueil.".to_owned()),
        ..record("Crèche Z", &["creche"], "Mulhouse")
    };
    let town = Fixture::of_records(&[record("Crèche A", &["creche"], "Mulhouse"), told]);
    let near = Some(centroid("Illzach"));
    for sort in [Sort::Distance, Sort::Relevance] {
        for query in [Query { near, sort, ..all() }, Query { near, sort, ..asking("crèche") }] {
            assert_eq!(names(&town.search(&query)), ["Crèche Z", "Crèche A"]);
        }
    }
    let by_name = town.search(&Query { near, sort: Sort::Name, ..all() });
    assert_eq!(names(&by_name), ["Crèche A", "Crèche Z"]);
}

#[test]
fn a_nursery_for_the_inhabitants_of_another_commune_comes_last() {
    let records = [
        Record {
            service_area: vec![insee("68376")],
            ..record("Crèche de Wittenheim", &["creche"], "Wittenheim")
        },
        record("Crèche ouverte", &["creche"], "Chalampé"),
        Record {
            service_area: vec![insee("68166"), insee("68376")],
            ..record("Crèche partagée", &["creche"], "Kingersheim")
        },
    ];
    let town = Fixture::of_records(&records);
    let from = |commune| Query { near: Some(centroid(commune)), ..asking("crèche") };
    let answer = town.search(&from("Illzach"));
    assert_eq!(names(&answer)[0], "Crèche ouverte", "nearer ones are for others");
    assert_eq!(answer.total, 3);
    let answer = town.search(&from("Kingersheim"));
    assert_eq!(names(&answer), ["Crèche partagée", "Crèche ouverte", "Crèche de Wittenheim"]);
    assert_eq!(answer.hits[2].summary.service_area, [insee("68376")]);
}

#[test]
fn a_top_category_stands_for_all_of_its_terms() {
    let answer = DEMO.search(&Query { categories: categories(&["petite-enfance"]), ..all() });
    let terms: BTreeSet<_> =
        answer.hits.iter().flat_map(|hit| hit.summary.categories.clone()).collect();
    assert!(terms.len() > 3, "{terms:?}");
    let one = DEMO.search(&Query { categories: categories(&["creche"]), ..all() });
    assert!(one.total < answer.total && one.total > 0);
    assert_eq!(answer.facets.categories[&"creche".into()], one.total);
}

#[test]
fn what_cannot_be_asked_is_refused_with_its_reason() {
    let near = Some(position(47.75, 7.34));
    let refused = |query: Query| DEMO.index.search(&query).expect_err("refused");
    assert!(matches!(refused(Query { page: 0, ..all() }), SearchError::PageZero));
    assert!(matches!(refused(Query { per_page: 0, ..all() }), SearchError::PerPage(0)));
    assert!(matches!(refused(Query { per_page: 1_001, ..all() }), SearchError::PerPage(1_001)));
    assert!(matches!(
        refused(Query { page: PAGE_WINDOW / 100 + 1, ..all() }),
        SearchError::PageTooFar
    ));
    assert!(matches!(refused(Query { page: usize::MAX, ..all() }), SearchError::PageTooFar));
    for radius in [-1.0, f64::NAN, f64::INFINITY] {
        let query = Query { near, radius: Some(Metres(radius)), ..all() };
        assert!(matches!(refused(query), SearchError::Radius(_)));
    }
    assert!(matches!(
        refused(Query { radius: Some(Metres(1.0)), ..all() }),
        SearchError::RadiusWithoutPosition
    ));
    assert!(matches!(
        refused(Query { sort: Sort::Distance, ..all() }),
        SearchError::DistanceWithoutPosition
    ));
    let unknown = refused(Query { categories: categories(&["soucoupes"]), ..all() });
    assert_eq!(unknown.to_string(), "catégorie inconnue : « soucoupes »");
    assert!(unknown.is_invalid_query());
}

#[test]
fn one_organisation_does_not_fill_the_first_page() {
    let of_one = (0..12).map(|number| Record {
        organization: Some("La Grande Poterie".to_owned()),
        ..record(&format!("Poterie {number}"), &["sport"], "Mulhouse")
    });
    let of_others = (0..21).map(|number| Record {
        description: Some("On y fait aussi de la poterie.".to_owned()),
        ..record(&format!("Atelier {number}"), &["sport"], "Mulhouse")
    });
    let town = Fixture::of_records(&of_one.chain(of_others).collect::<Vec<_>>());
    let whole = town.ask("poterie");
    let of_one = |answer: &Answer| {
        answer.hits.iter().filter(|hit| hit.summary.organization == "La Grande Poterie").count()
    };
    assert_eq!((whole.total, of_one(&whole)), (33, 12));
    let mut seen = Vec::new();
    for page in 1..=3 {
        let answer = town.search(&Query { page, per_page: 10, ..asking("poterie") });
        assert_eq!(of_one(&answer), 3, "page {page}");
        seen.extend(answer.hits.into_iter().map(|hit| hit.summary.id));
    }
    let first: Vec<_> = whole.hits.iter().map(|hit| hit.summary.id).take(30).collect();
    assert_eq!(seen, first, "whatever the size of a page");
    let by_name = town.search(&Query { sort: Sort::Name, per_page: 40, ..asking("poterie") });
    assert_eq!(names(&by_name)[21..].len(), of_one(&by_name), "a list by name is by name");
    assert!(names(&by_name)[21..].iter().all(|name| name.starts_with("Poterie")));
}

#[test]
fn pages_fit_together_when_several_things_are_wished_of_one_organisation() {
    let of_one = (0..8).map(|number| Record {
        organization: Some("La Grande Maison".to_owned()),
        ..record(&format!("Maison {number}"), &["creche"], "Mulhouse")
    });
    let of_others = (0..16).map(|number| {
        let kind = if number % 3 == 0 { "creche" } else { "sport" };
        record(&format!("Voisin {number}"), &[kind], "Mulhouse")
    });
    let town = Fixture::of_records(&of_one.chain(of_others).collect::<Vec<_>>());
    let asked = |page, per_page| {
        let answer = town.search(&Query { page, per_page, ..asking("crèche et judo") });
        assert_eq!(answer.strict, 24);
        answer.hits.into_iter().map(|hit| hit.summary.id).collect::<Vec<_>>()
    };
    let whole = asked(1, 50);
    for per_page in [1, 3, 5, 10, 20, 24] {
        let pages = 24_usize.div_ceil(per_page);
        let read: Vec<_> = (1..=pages).flat_map(|page| asked(page, per_page)).collect();
        assert_eq!(read, whole, "{per_page} on a page");
    }
}

#[test]
fn a_result_says_what_its_score_is_made_of() {
    let near = Some(centroid("Mulhouse"));
    let now = Some(jiff::civil::date(2026, 11, 24).at(10, 0, 0, 0));
    let answer = DEMO.search(&Query { near, now, ..asking("crèche illzach") });
    for hit in &answer.hits {
        let sum: f32 = hit.why.parts.iter().map(|part| part.value * part.weight).sum();
        assert!((sum - hit.score).abs() < 1e-3, "{hit:?}");
    }
    let parts: Vec<&str> = answer.hits[0].why.parts.iter().map(|part| part.name).collect();
    let expected = ["text", "proximity", "freshness", "completeness", "named-commune", "demo"];
    assert_eq!(parts, expected);
    let by_distance = DEMO.search(&Query { sort: Sort::Distance, near, ..asking("crèche") });
    assert!(by_distance.hits.iter().all(|hit| hit.why.parts.is_empty()));
}
