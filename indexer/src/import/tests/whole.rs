//! The bundle and the demo listings, all together.

use super::*;

#[tokio::test]
async fn the_bundle_makes_140_listings_of_153_records_and_again_none() {
    let base = base().await;
    let clock = || at(1);
    let runs = bundle(&*base.store, &clock, &()).await.expect("imported");
    let accepted: u64 = runs.iter().map(|run| run.report.accepted).sum();
    assert_eq!(accepted, 153);
    let counts = base.store.counts().await.expect("counts");
    assert_eq!((counts.listings, counts.records, counts.records_gone), (140, 153, 0));
    let change = base.store.last_change().await.expect("a change");
    for run in bundle(&*base.store, &clock, &()).await.expect("imported") {
        assert_eq!(run.report.unchanged, run.report.read, "{}", run.report.source);
    }
    assert_eq!(base.store.last_change().await.expect("a change"), change);
}

#[tokio::test]
async fn places_of_the_bundle_are_named_and_open_as_their_records_say_together() {
    let base = base().await;
    let clock = || at(1);
    bundle(&*base.store, &clock, &()).await.expect("imported");
    let all = base.all().await;
    let listing = |words: &str| {
        let mut found =
            all.iter().map(|stored| &stored.listing).filter(|one| one.service.name.contains(words));
        let one = found.next().unwrap_or_else(|| panic!("no {words}"));
        assert!(found.next().is_none(), "two {words}");
        one
    };
    let lavoisier = listing("Lavoisier");
    assert_eq!(lavoisier.service.name, "Maison France services - CSC Lavoisier-Brustlein");
    assert_eq!(lavoisier.organization.name, lavoisier.service.name);
    for words in ["Lavoisier", "Mulhouse - Coteaux", "Mulhouse - Drouot", "Wittenheim"] {
        let services = all.iter().map(|stored| &stored.listing).filter(|one| {
            one.service.categories.iter().any(|code| code.as_str() == "france-services")
                && one.service.name.contains(words)
        });
        let told: Vec<&str> = services
            .filter_map(|one| one.service_at_location.opening_hours.osm.as_deref())
            .collect();
        assert_eq!(told.len(), 1, "{words}");
        assert!(told[0].contains("open \"sur rendez-vous\""), "{words}: {told:?}");
    }
}

#[tokio::test]
async fn the_order_of_the_sources_changes_no_content() {
    let contents = |reverse: bool| async move {
        let base = base().await;
        let mut all = data::bundle::all().expect("a bundle");
        if reverse {
            all.reverse();
        }
        for one in all {
            base.import(&one.source, &rows(one.records), 1).await;
        }
        let mut names: Vec<(String, String, usize)> = base
            .all()
            .await
            .into_iter()
            .map(|stored| {
                let Listing { service, location, organization, .. } = stored.listing;
                let address = location.address.address_1.unwrap_or_default();
                (service.name + &address, organization.name, service.categories.len())
            })
            .collect();
        names.sort();
        names
    };
    assert_eq!(contents(false).await, contents(true).await);
}

#[tokio::test]
async fn demo_listings_never_join_real_ones() {
    let base = base().await;
    let clock = || at(1);
    bundle(&*base.store, &clock, &()).await.expect("imported");
    let report = demo(&*base.store, &clock, &()).await.expect("imported").report;
    assert!(report.added > 100, "{}", report.added);
    for stored in base.all().await {
        let Listing { service_at_location, service, location, organization } = stored.listing;
        let demo = [service.demo, location.demo, organization.demo];
        assert_eq!(demo, [service_at_location.demo; 3], "{}", service.name);
        let records = base.store.records_of(service_at_location.id).await.expect("records");
        assert!(records.iter().all(|stored| stored.record.demo == service.demo));
    }
}
