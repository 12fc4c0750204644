//! Every sample of every page, looked at as a document.

use super::samples::samples;
use crate::texts::Locale;
use scraper::{ElementRef, Html, Selector};
use std::collections::HashSet;

fn check(mut test: impl FnMut(&str, &Html)) {
    let samples = samples(Locale::French).unwrap();
    assert!(samples.len() > 15);
    for (name, document) in samples {
        test(name, &Html::parse_document(&document));
    }
}

fn all<'a>(document: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    document.select(&Selector::parse(selector).unwrap()).collect()
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_page_has_a_title_a_description_and_one_heading() {
    check(|name, document| {
        let title = text(all(document, "title")[0]);
        assert!(title.ends_with("– Repères") && title.len() > 15, "{name}: {title}");
        assert_eq!(all(document, "h1").len(), 1, "{name}");
        let description = all(document, "meta[name=description]")[0].attr("content").unwrap();
        assert!(description.len() > 20, "{name}");
        assert_eq!(all(document, "html[lang=fr]").len(), 1, "{name}");
        assert_eq!(all(document, "main#contenu").len(), 1, "{name}");
    });
}

#[test]
fn every_page_in_every_language_is_whole() {
    for locale in Locale::ALL {
        let samples = samples(locale).unwrap();
        assert!(samples.len() > 15);
        for (name, document) in samples {
            assert!(!document.contains('⟦'), "{locale:?}: {name}: {document}");
            let document = Html::parse_document(&document);
            let html = all(&document, "html")[0];
            assert_eq!(html.attr("lang"), Some(locale.tag()));
            assert_eq!(html.attr("dir"), locale.is_right_to_left().then_some("rtl"));
            // Every way leads on in the same language, but for the choice of language.
            for element in all(&document, "a[href^='/'], form[action^='/']") {
                let address = element.attr("href").or(element.attr("action")).unwrap();
                let other = element.attr("hreflang").is_some();
                let is_file = address.starts_with("/assets/") || address.starts_with("/api/");
                let language = if is_file { locale } else { Locale::of_path(address) };
                assert!(other || language == locale, "{locale:?}: {name}: {address}");
            }
            let languages = all(&document, ".languages__link");
            let tags: Vec<_> = languages.iter().filter_map(|link| link.attr("lang")).collect();
            assert_eq!(tags, Locale::ALL.map(Locale::tag));
            let current = all(&document, ".languages__link[aria-current]");
            assert_eq!(current[0].attr("lang"), Some(locale.tag()));
            let notices = all(&document, ".footer__translation").len();
            assert_eq!(notices, usize::from(!locale.is_reviewed()), "{locale:?}: {name}");
        }
    }
}

#[test]
fn what_listings_say_stays_french_and_says_so() {
    for locale in Locale::ALL.into_iter().filter(|locale| *locale != Locale::French) {
        for (name, document) in samples(locale).unwrap() {
            let document = Html::parse_document(&document);
            for selector in [".card__link", ".listing__title", ".source__title"] {
                for element in all(&document, selector) {
                    assert_eq!(element.attr("lang"), Some("fr"), "{locale:?}: {name}: {selector}");
                }
            }
        }
    }
}

#[test]
fn a_page_names_its_translations_to_search_engines() {
    check(|name, document| {
        let alternates = all(document, "link[rel=alternate][hreflang]").len();
        let kept = all(document, "meta[name=robots]").is_empty();
        assert_eq!(alternates, if kept { Locale::ALL.len() } else { 0 }, "{name}");
    });
}

#[test]
fn headings_never_skip_a_level() {
    check(|name, document| {
        let mut level = 0;
        for heading in all(document, "h1, h2, h3, h4") {
            let next = heading.value().name()[1..].parse::<u8>().unwrap();
            assert!(next <= level + 1 || level == 0, "{name}: {}", text(heading));
            level = next;
        }
    });
}

#[test]
fn no_text_is_missing() {
    for (name, document) in samples(Locale::French).unwrap() {
        assert!(!document.contains('⟦'), "{name}: {document}");
        assert!(!document.contains("{$") && !document.contains("{ $"), "{name}");
    }
}

#[test]
fn ids_are_unique_and_references_lead_somewhere() {
    check(|name, document| {
        let mut ids = HashSet::new();
        for element in all(document, "[id]") {
            let id = element.attr("id").unwrap();
            assert!(ids.insert(id), "{name}: {id} twice");
        }
        for element in all(document, "[aria-labelledby], [for], [list]") {
            for reference in
                ["aria-labelledby", "for", "list"].iter().filter_map(|key| element.attr(key))
            {
                assert!(ids.contains(reference), "{name}: nothing is called {reference}");
            }
        }
        for link in all(document, "a[href^='#']") {
            let target = &link.attr("href").unwrap()[1..];
            assert!(ids.contains(target), "{name}: {target}");
        }
    });
}

#[test]
fn every_field_has_a_label_and_every_link_a_name() {
    check(|name, document| {
        for field in all(document, "input:not([type=hidden]), select, textarea") {
            let id = field.attr("id").unwrap();
            assert_eq!(all(document, &format!("label[for={id}]")).len(), 1, "{name}: {id}");
        }
        for element in all(document, "a, button, summary") {
            let named = element.attr("aria-label").map_or_else(|| text(element), str::to_owned);
            assert!(!named.trim().is_empty(), "{name}: {}", element.html());
        }
    });
}

#[test]
fn nothing_is_written_that_the_content_security_policy_refuses() {
    check(|name, document| {
        // A description for search engines is no script that runs.
        let inline = "style, [style], script:not([src]):not([type='application/ld+json'])";
        assert!(all(document, inline).is_empty(), "{name}");
        for element in all(document, "*") {
            let inline = element.value().attrs().find(|(key, _)| key.starts_with("on"));
            assert_eq!(inline, None, "{name}");
        }
        for element in all(
            document,
            "script[src], link[rel=stylesheet], link[rel=icon], link[rel=preload], img, use",
        ) {
            let address = element.attr("src").or(element.attr("href")).unwrap();
            let drawn = element.value().name() == "img" && address.contains("/carte/");
            assert!(drawn || address.starts_with("/assets/"), "{name}: {address}");
        }
    });
}

#[test]
fn a_picture_is_told_in_words_and_keeps_its_room() {
    let mut pictures = 0;
    check(|name, document| {
        for picture in all(document, "img") {
            pictures += 1;
            assert!(picture.attr("alt").unwrap().starts_with("Carte"), "{name}");
            assert_eq!(picture.attr("loading"), Some("lazy"), "{name}");
            for side in ["width", "height"] {
                assert!(picture.attr(side).unwrap().parse::<u32>().unwrap() > 100, "{name}");
            }
        }
        assert!(all(document, "img").len() <= all(document, ".map").len(), "{name}");
    });
    assert!(pictures > 2);
}

#[test]
fn every_asset_of_a_page_exists() {
    check(|name, document| {
        for element in all(document, "*") {
            for (_, value) in element.value().attrs() {
                if let Some(rest) = value.strip_prefix(crate::assets::PREFIX) {
                    let file = rest.split('#').next().unwrap();
                    assert!(crate::assets::get(file).is_some(), "{name}: {value}");
                }
            }
        }
    });
}

#[test]
fn every_icon_is_in_the_sprite() {
    let sprite = crate::assets::asset_url("icons.svg");
    let sprite = crate::assets::get(sprite.strip_prefix(crate::assets::PREFIX).unwrap()).unwrap();
    let sprite = std::str::from_utf8(sprite.bytes).unwrap();
    check(|name, document| {
        for used in all(document, "use") {
            let (_, symbol) = used.attr("href").unwrap().split_once('#').unwrap();
            assert!(sprite.contains(&format!("id=\"{symbol}\"")), "{name}: {symbol}");
        }
    });
}

#[test]
fn demo_mode_is_said_on_every_page_and_on_each_listing() {
    check(|name, document| {
        let expected = usize::from(
            ["accueil-demo", "fiche"].contains(&name)
                || name.starts_with("resultats")
                || name.starts_with("selection"),
        );
        assert_eq!(all(document, ".demo-banner").len(), expected, "{name}");
        assert_eq!(
            all(document, ".card").len().min(1),
            all(document, ".badge--demo").len(),
            "{name}"
        );
    });
}

#[test]
fn a_demo_listing_is_kept_out_of_search_engines() {
    check(|name, document| {
        if name == "fiche" {
            assert_eq!(all(document, "meta[name=robots][content=noindex]").len(), 1);
            assert!(text(all(document, ".notice--demo")[0]).contains("exemple"));
        }
    });
}

#[test]
fn a_listing_says_what_is_known_and_what_is_not() {
    check(|name, document| {
        if name == "fiche" {
            let page = text(all(document, "main")[0]).replace(['\u{a0}', '\u{202f}'], " ");
            for said in [
                "de 2 mois à 4 ans",
                "03 89 00 00 00",
                "Selon vos revenus",
                "1,50 € par heure",
                "Carnet de santé",
                "2 places libres",
                "Illzach, Kingersheim et Mulhouse",
                "Vérifié le 12 mai 2025 par la commune",
                "Ouvert jusqu’à 12 h",
                "7 h 30 à 12 h et 13 h 30 à 18 h 30",
                "allemand",
                "Licence Ouverte 2.0",
                "S’inscrire",
                "mesanges.example",
            ] {
                assert!(page.contains(said), "{said}: {page}");
            }
            // Nobody is to be called at an invented number.
            assert!(page.contains("13 h 30 à 18 h 30 (sur rendez-vous)"), "{page}");
            assert!(all(document, "main a[href^='tel:']").is_empty());
            assert!(!page.contains("source.example"));
        }
        if name == "fiche-pauvre" {
            let page = text(all(document, "main")[0]).replace(['\u{a0}', '\u{202f}'], " ");
            assert!(page.contains("Depuis le 1er mars 2025, plus aucune source"), "{page}");
            assert!(
                page.contains("semaine paire") && page.contains("Personne n’a encore vérifié"),
                "{page}"
            );
            assert!(page.contains("Aucun contact connu"), "{page}");
            assert_eq!(all(document, "a[href='tel:119'].emergency__number").len(), 1);
            assert_eq!(all(document, ".quick-exit").len(), 1);
        }
    });
}

#[test]
fn an_unknown_listing_offers_a_way_back() {
    check(|name, document| {
        if name.starts_with("erreur") {
            assert_eq!(all(document, "main a[href='/']").len(), 1, "{name}");
            assert_eq!(all(document, "main form[action='/recherche']").len(), 1, "{name}");
            assert_eq!(all(document, "link[rel=canonical]").len(), 0, "{name}");
        }
    });
}

#[test]
fn results_are_complete_without_script() {
    check(|name, document| {
        if name == "resultats" {
            assert_eq!(all(document, ".cards > li").len(), 4);
            let starts =
                all(document, "ol.cards").into_iter().filter_map(|list| list.attr("start"));
            assert_eq!(starts.collect::<Vec<_>>(), ["21", "22", "24"]);
            assert_eq!(all(document, "nav.pagination a[rel=next]").len(), 1);
            assert_eq!(all(document, "[data-module=map][hidden]").len(), 1);
            let served = all(document, ".card__where").into_iter().map(text).collect::<Vec<_>>();
            let served = served
                .iter()
                .any(|where_| where_.contains("chez vous ou à distance : Illzach et Mulhouse"));
            assert!(served);
            let read = all(document, ".results__read").into_iter().map(text).collect::<String>();
            let set_aside = "tenu compte de : « 82 ans », « moins de 30 euros ».";
            assert!(read.replace('\u{a0}', " ").contains(set_aside), "{read}");
            let chips = all(document, ".chips .chip").into_iter().map(text).collect::<Vec<_>>();
            assert_eq!(chips.len(), 6, "{chips:?}");
            assert!(chips.contains(&"Retirer le filtre 6 mois".to_owned()), "{chips:?}");
        }
        if name == "resultats-au-dela" {
            let page = text(all(document, ".empty")[0]);
            assert!(page.contains("tiennent sur 5 pages"), "{page}");
            let first = all(document, ".empty a")[0].attr("href").unwrap();
            assert!(!first.contains("page="), "{first}");
            assert!(all(document, ".pagination").is_empty());
        }
        if name.starts_with("resultats-sensibles") {
            let numbers = all(document, ".emergency a[href^='tel:']");
            assert_eq!(numbers[0].attr("href"), Some("tel:3114"), "{name}");
            assert!(numbers[0].attr("class").unwrap().contains("--first"), "{name}");
        }
        if name == "resultats-sensibles-vides" {
            let numbers = all(document, ".empty__numbers a");
            let numbers: Vec<_> = numbers.iter().filter_map(|link| link.attr("href")).collect();
            assert_eq!(numbers, ["tel:3114", "tel:15", "tel:112", "sms:114"]);
        }
        if name == "resultats-vides" {
            assert!(all(document, "[data-module=map]").is_empty());
            assert!(all(document, ".results__list ol.cards").is_empty());
            assert_eq!(all(document, ".empty a[href='/recherche?q=cr%C3%A8che']").len(), 1);
        }
    });
}

#[test]
fn what_is_uncertain_comes_after_and_says_what_is_missing() {
    check(|name, document| {
        if name == "resultats" {
            let tiers = all(document, ".results__tier").into_iter().map(text).collect::<Vec<_>>();
            let said = tiers[0].replace('\u{a0}', " ");
            assert_eq!(
                said,
                "À vérifier : ces fiches ne disent pas l’âge accepté ou si c’est ouvert à ce moment"
            );
            assert_eq!(tiers[1], "Une fiche correspond en partie");
            let labels = all(document, ".card__unknown li").into_iter().map(text);
            assert!(labels.collect::<Vec<_>>().contains(&"Âge non précisé".to_owned()));
            let total = text(all(document, ".results__total")[0]);
            assert_eq!(total, "86 services trouvés, dont 12 à vérifier");
        }
    });
}

#[test]
fn a_result_says_why_it_is_shown() {
    check(|name, document| {
        if name == "resultats" {
            let why = text(all(document, ".card__reasons")[0]).replace('\u{a0}', " ");
            for said in ["Nom : Multi-accueil", "à 400 m", "À Mulhouse", "6 mois et ouvert"] {
                assert!(why.contains(said), "{said}: {why}");
            }
            // Several listings on a page: each summary names its own to those who don't see it.
            let titles = all(document, ".card__why-title").into_iter().map(text);
            let titles = titles.collect::<HashSet<_>>();
            assert_eq!(titles.len(), all(document, ".card__why-title").len());
        }
    });
}

#[test]
fn the_filters_are_fields_of_the_one_form() {
    check(|name, document| {
        if name == "resultats" {
            let fields = all(document, ".filters select, .filters input, .filters button");
            assert!(fields.len() > 10);
            for field in fields {
                assert_eq!(field.attr("form"), Some("recherche"), "{}", field.html());
            }
            let chosen = all(document, ".filters option[selected]");
            let chosen = chosen.iter().filter_map(|one| one.attr("value")).collect::<Vec<_>>();
            assert_eq!(chosen, ["6m", "now"]);
            let page = text(all(document, ".filters")[0]);
            assert!(page.contains("Gratuit (12)") && page.contains("maintenant (17)"), "{page}");
            // What the panel shows is not carried along a second time.
            assert!(all(document, "#recherche input[type=hidden][name=age]").is_empty());
            assert_eq!(all(document, "#recherche input[type=hidden][name=category]").len(), 1);
        }
    });
}

#[test]
fn no_result_is_no_dead_end() {
    check(|name, document| {
        if name == "resultats-vides" {
            let wider = text(all(document, ".widened")[0]).replace('\u{a0}', " ");
            assert!(wider.contains("En cherchant plus large : 7 services"), "{wider}");
            let said = "Sans le filtre « ouvert maintenant » et dans les communes voisines (Illzach et Kingersheim)";
            assert!(wider.contains(said), "{wider}");
            assert_eq!(all(document, ".widened .card").len(), 1);
            assert_eq!(all(document, ".helper a[href^='tel:']").len(), 1);
            let total = text(all(document, ".results__total")[0]);
            assert_eq!(total, "Aucun service trouvé");
        }
        if name == "resultats-mots-exacts" {
            let back = all(document, ".results__read a")[0].attr("href").unwrap();
            assert!(!back.contains("interpret="), "{back}");
        }
    });
}

#[test]
fn paper_keeps_what_was_asked_and_when_places_are_open() {
    let styles = include_str!("../../styles/print.css");
    let (hidden, shown) = styles.split_once("display: none").expect("what paper does not need");
    let is_hidden = |class: &str| {
        hidden.lines().any(|line| line.trim().trim_end_matches([',', '{', ' ']) == class)
    };
    for class in
        [".card__open", ".card__places", ".chips", ".results__understood", ".results__title"]
    {
        assert!(!is_hidden(class), "{class}");
    }
    assert!(is_hidden(".results__exact") && shown.contains(".results__printed"));
}
