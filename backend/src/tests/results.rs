//! What the page of results says of its cards and of itself.

use super::{App, TUESDAY};

#[tokio::test]
async fn free_places_are_told_with_their_date_to_who_looks_for_some() {
    let app = App::at(TUESDAY, true).await;
    let looking =
        app.get("/recherche?vacancy=true").await.texts(".cards > li:first-child .card__places");
    assert!(looking[0].contains("libre") && looking[0].contains("(dit le "), "{looking:?}");
    let others = app.get("/recherche?q=creche").await.texts(".card__places");
    assert!(others.is_empty(), "{others:?}");
}

#[tokio::test]
async fn free_places_said_more_than_ninety_days_ago_are_to_be_verified() {
    let app = App::at("2027-03-26T09:30:00Z", true).await;
    let counted = app.get("/api/v1/services?vacancy=true").await.json()["totals"].clone();
    assert_eq!(counted["strict"], 0, "all were said in autumn");
    let before = App::at(TUESDAY, true).await;
    let counted = before.get("/api/v1/services?vacancy=true").await.json()["totals"].clone();
    assert!(counted["strict"].as_u64() > Some(0));
}

#[tokio::test]
async fn a_printed_list_says_what_was_asked_where_and_when() {
    let app = App::at(TUESDAY, true).await;
    let page = app.get("/recherche?q=creche%20samedi&fee=by-income").await;
    let printed = page.texts(".results__printed").concat();
    assert!(printed.starts_with("Page du 24 novembre 2026 à 10"), "{printed}");
    let url = "https://reperes.example/recherche?q=creche%20samedi&fee=by-income";
    assert!(printed.ends_with(url), "{printed}");
}

#[tokio::test]
async fn an_unknown_street_keeps_its_commune() {
    let app = App::at(TUESDAY, true).await;
    let page = app.get("/recherche?q=creche&ou=12+rue+du+Sauvage+Illzach&sort=distance").await;
    let notice = page.texts(".notice").concat();
    assert!(notice.contains("12 rue du Sauvage Illzach") && notice.contains("Illzach."));
    assert!(page.texts(".card__where")[0].contains("Illzach"));
}

#[tokio::test]
async fn a_guess_is_no_danger_and_a_danger_is_told_all_the_same() {
    let app = App::at(TUESDAY, true).await;
    let warns = async |text: &str| {
        let text = text.replace(' ', "%20");
        !app.get(&format!("/recherche?q={text}")).await.texts(".emergency").is_empty()
    };
    for text in
        ["peur du noir", "deuil périnatal", "il ne mange plus à la cantine", "115 rue de Bâle"]
    {
        assert!(!warns(text).await, "{text}");
    }
    for text in
        ["mon mari me frappe", "violences conjugales", "115", "addictions", "enfant maltraité"]
    {
        assert!(warns(text).await, "{text}");
    }
    let chosen = app.get("/recherche?category=violences-familiales").await;
    assert!(!chosen.texts(".emergency").is_empty());
}
