use super::{NOW, Understanding, check, read_at};
use crate::search::filter::When;
use jiff::civil::datetime;

#[test]
fn now_and_the_days_to_come_are_read() {
    check(&[
        ("pharmacie ouverte maintenant", "when=2026-11-24T09:05 | pharmacie"),
        ("maintenant", "when=2026-11-24T09:05 |"),
        ("bibliothèque actuellement ouverte", "when=2026-11-24T09:05 | bibliothèque"),
        ("library open now", "when=2026-11-24T09:05 | library"),
        ("Bibliothek jetzt offen", "when=2026-11-24T09:05 | Bibliothek"),
        ("piscine aujourd'hui", "when=2026-11-24T09:05/2026-11-25T00:00 | piscine"),
        ("piscine ouverte ce soir", "when=2026-11-24T18:00/2026-11-25T00:00 | piscine"),
        ("piscine cet après-midi", "when=2026-11-24T14:00/18:00 | piscine cet"),
        ("piscine demain", "when=2026-11-25 | piscine"),
        ("piscine demain matin", "when=2026-11-25T08:00/12:00 | piscine"),
        ("piscine après-demain", "when=2026-11-26 | piscine"),
        ("piscine heute abend", "when=2026-11-24T18:00/2026-11-25T00:00 | piscine"),
        ("piscine tomorrow morning", "when=2026-11-25T08:00/12:00 | piscine"),
    ]);
}

#[test]
fn a_weekday_is_a_habit_unless_one_day_is_meant() {
    let five = "when=2026-11-28,2026-12-05,2026-12-12,2026-12-19,2027-01-02";
    let understood = super::Understanding::of("poterie samedi", Some(super::NOW));
    let value = &understood.interpretation[0].value;
    assert_eq!(format!("when={value}"), five, "26 December is a holiday here");
    check(&[
        ("poterie tous les samedis", "when=every 2026-11-28 | poterie"),
        ("poterie samedi prochain", "when=2026-11-28 | poterie"),
        ("poterie ce samedi", "when=2026-11-28 | poterie"),
        ("poterie ouverte samedi", "when=2026-11-28 | poterie"),
        ("poterie samedi à 10h", "when=2026-11-28T10:00 | poterie"),
    ]);
}

#[test]
fn weekdays_are_the_next_ones() {
    check(&[
        ("piscine samedi", "when=every 2026-11-28 | piscine"),
        ("piscine le samedi matin", "when=every 2026-11-28T08:00/12:00 | piscine le"),
        ("piscine samdi matin", "when=every 2026-11-28T08:00/12:00 | piscine"),
        ("piscine ouverte le dimanche", "when=2026-11-29 | piscine"),
        ("piscine tous les mercredis", "when=every 2026-11-25 | piscine"),
        ("piscine mercredi après-midi", "when=every 2026-11-25T14:00/18:00 | piscine"),
        ("piscine le merccredi aprem", "when=every 2026-11-25T14:00/18:00 | piscine le"),
        ("piscine mardi", "when=every 2026-11-24T09:05/2026-11-25T00:00 | piscine"),
        ("piscine samedi et dimanche", "when=every 2026-11-28,2026-11-29 | piscine"),
        (
            "piscine samedi ou dimanche matin",
            "when=every 2026-11-28T08:00/12:00,2026-11-29T08:00/12:00 | piscine",
        ),
        ("piscine ce week-end", "when=2026-11-28,2026-11-29 | piscine"),
        ("piscine le weekend", "when=2026-11-28,2026-11-29 | piscine le"),
        ("piscine Samstag", "when=every 2026-11-28 | piscine"),
        ("piscine saturday", "when=every 2026-11-28 | piscine"),
        ("piscine samedi 28 novembre", "when=2026-11-28 | piscine"),
        ("piscine demain mercredi", "when=2026-11-25 | piscine"),
        ("piscine mardi aujourd'hui", "when=2026-11-24T09:05/2026-11-25T00:00 | piscine"),
        (
            "piscine demain ou jeudi",
            "when=2026-11-25,2026-11-26,2026-12-03,2026-12-10,2026-12-17,2026-12-24 | piscine",
        ),
        ("piscine vendredi 27", "when=2026-11-27 | piscine"),
        ("piscine lundi 30 Illzach", "when=2026-11-30 | piscine Illzach"),
        ("piscine vendredi 1er", "when=2027-01-01 | piscine"),
        ("piscine samedi 5 matin", "when=2026-12-05T08:00/12:00 | piscine"),
        ("piscine vendredi 27 à 18h", "when=2026-11-27T18:00 | piscine"),
        ("piscine samedi 5 à 12h", "when=every 2026-11-28T05:00/12:00 | piscine"),
        ("piscine mercredi 1er", "when=every 2026-11-25 | piscine 1er"),
        (
            "piscine samedi 5 enfants",
            "when=every 2026-11-28 audience=children,families | piscine 5",
        ),
        ("piscine samedi 5 ans", "when=every 2026-11-28 age=5y | piscine"),
        ("mercredi piscine après-midi", "when=every 2026-11-25T14:00/18:00 | piscine"),
    ]);
}

#[test]
fn a_weekday_is_not_a_public_holiday_and_today_counts_until_it_is_over() {
    // The Friday after is Christmas.
    let now = datetime(2026, 12, 22, 9, 0, 0, 0);
    assert_eq!(read_at("piscine vendredi", now), "when=every 2027-01-08 | piscine");
    let saturday = datetime(2026, 11, 28, 10, 30, 0, 0);
    assert_eq!(
        read_at("piscine samedi matin", saturday),
        "when=every 2026-11-28T10:30/12:00 | piscine"
    );
    let later = datetime(2026, 11, 28, 12, 0, 0, 0);
    assert_eq!(
        read_at("piscine samedi matin", later),
        "when=every 2026-12-05T08:00/12:00 | piscine"
    );
    let sunday = datetime(2026, 11, 29, 15, 0, 0, 0);
    assert_eq!(
        read_at("piscine ce week-end", sunday),
        "when=2026-11-29T15:00/2026-11-30T00:00 | piscine"
    );
}

#[test]
fn hours_are_read_with_and_without_a_day() {
    check(&[
        ("bibliothèque mardi à 18h", "when=2026-11-24T18:00 | bibliothèque"),
        ("bibliothèque jeudi 18h30", "when=2026-11-26T18:30 | bibliothèque"),
        ("bibliothèque jeudi 18:30", "when=2026-11-26T18:30 | bibliothèque"),
        ("bibliothèque jeudi à 18 heures", "when=2026-11-26T18:00 | bibliothèque"),
        ("bibliothèque jeudi à dix-huit heures", "when=2026-11-26T18:00 | bibliothèque"),
        ("bibliothèque jeudi à neuf heures et demie", "when=2026-11-26T09:30 | bibliothèque"),
        ("bibliothèque jeudi à 9h et quart", "when=2026-11-26T09:15 | bibliothèque"),
        ("bibliothèque jeudi entre 12h et 14h", "when=every 2026-11-26T12:00/14:00 | bibliothèque"),
        ("bibliothèque jeudi de 9h à 12h30", "when=every 2026-11-26T09:00/12:30 | bibliothèque"),
        ("bibliothèque jeudi 9h-12h", "when=every 2026-11-26T09:00/12:00 | bibliothèque"),
        ("bibliothèque jeudi 9-12h", "when=every 2026-11-26T09:00/12:00 | bibliothèque"),
        (
            "bibliothèque jeudi après 18h",
            "when=every 2026-11-26T18:00/2026-11-27T00:00 | bibliothèque",
        ),
        ("bibliothèque jeudi avant 9h", "when=every 2026-11-26T06:00/09:00 | bibliothèque"),
        ("bibliothèque jeudi vers 17h", "when=every 2026-11-26T16:30/17:30 | bibliothèque"),
        ("bibliothèque jeudi jusqu'à 19h", "when=2026-11-26T18:59 | bibliothèque"),
        ("bibliothèque jeudi midi", "when=every 2026-11-26T12:00/14:00 | bibliothèque"),
        ("bibliothèque jeudi tôt le matin", "when=every 2026-11-26T06:00/08:00 | bibliothèque"),
        ("téléphone jeudi nuit", "when=every 2026-11-26T22:00/2026-11-27T06:00 | téléphone"),
        ("bibliothèque jeudi matin à 10h", "when=2026-11-26T10:00 | bibliothèque"),
        ("bibliothèque jeudi 5h du matin", "when=2026-11-26T05:00 | bibliothèque"),
        ("bibliothèque jeudi à 9h du soir", "when=2026-11-26T21:00 | bibliothèque"),
        ("bibliothèque jeudi 3h de l'après-midi", "when=2026-11-26T15:00 | bibliothèque"),
        ("bibliothèque jeudi à dix heures vingt", "when=2026-11-26T10:20 | bibliothèque"),
        ("garde jeudi à 7h un bébé", "when=2026-11-26T07:00 | garde un bébé"),
        ("judo jeudi à 18h 10 ans", "when=2026-11-26T18:00 age=10y | judo"),
        ("judo jeudi à 18h 10 à 12 ans", "when=2026-11-26T18:00 age=10y-12y | judo"),
        ("service 24h/24", "| service 24h/24"),
        ("ménage 2h par semaine", "| ménage 2h par semaine"),
        ("rue de midi", "| rue de midi"),
    ]);
}

#[test]
fn hours_alone_are_those_of_the_days_to_come() {
    let week = |from: &str, to: &str| {
        let days: Vec<String> = (24..=30).map(|day| format!("2026-11-{day}T{from}/{to}")).collect();
        days.join(",")
    };
    check(&[
        ("piscine entre 12h et 14h", &format!("when={} | piscine", week("12:00", "14:00"))),
        ("piscine à midi", &format!("when={} | piscine à", week("12:00", "14:00"))),
        ("piscine l'après-midi", &format!("when={} | piscine l'", week("14:00", "18:00"))),
        ("piscine à 18h", &format!("when={} | piscine", week("18:00", "18:01"))),
        ("piscine 9h du soir", &format!("when={} | piscine", week("21:00", "21:01"))),
        ("accueil du soir", "| accueil du soir"),
        ("garde de nuit", "| garde de nuit"),
    ]);
}

#[test]
fn holidays_come_from_the_calendar() {
    check(&[
        ("centre aéré vacances", "when=2026-12-19/2027-01-03 | centre aéré"),
        ("centre aéré vacances de Noël", "when=2026-12-19/2027-01-03 | centre aéré"),
        ("centre aéré vacances de février", "when=2027-02-20/2027-03-07 | centre aéré"),
        ("centre aéré vacances d'hiver", "when=2027-02-20/2027-03-07 | centre aéré"),
        ("centre aéré vacances de pâques", "when=2027-04-17/2027-05-02 | centre aéré"),
        ("centre aéré vacances d'été", "when=2027-07-03/2027-08-31 | centre aéré"),
        ("centre aéré grandes vacances", "when=2027-07-03/2027-08-31 | centre aéré"),
        ("centre aéré en juillet", "when=2027-07-01/2027-07-31 | centre aéré"),
        ("centre aéré août 2027", "when=2027-08-01/2027-08-31 | centre aéré"),
        ("centre aéré vacances de la Toussaint", "ignored=de la Toussaint | centre aéré vacances"),
        ("stage Toussaint", "ignored=Toussaint | stage"),
        ("stage février", "when=2027-02-20/2027-03-07 | stage"),
        ("stage ski mercredi", "when=every 2026-11-25 | stage ski"),
        ("vacances de ski", "when=2027-02-20/2027-03-07 | vacances"),
        ("stage de Pâques", "when=2027-04-17/2027-05-02 | stage de"),
        ("centre aéré Noël", "when=2026-12-19/2027-01-03 | centre aéré"),
        ("marché Noël", "| marché Noël"),
        ("crèche en septembre", "ignored=en septembre | crèche"),
        ("stage vacances de février", "when=2027-02-20/2027-03-07 | stage vacances"),
        ("centre de loisirs été", "when=2027-07-03/2027-08-31 | centre de loisirs"),
        ("centre aéré cet été", "when=2027-07-03/2027-08-31 | centre aéré"),
        ("job d'été", "| job d'été"),
        ("vacances", "| vacances"),
        ("vacances Kingersheim", "| vacances Kingersheim"),
        ("vacances de février Kingersheim", "when=2027-02-20/2027-03-07 | vacances Kingersheim"),
        ("colonie de vacances", "| colonie de vacances"),
        ("centre de loisirs vacances", "| centre de loisirs vacances"),
        ("piscine le 14 juillet", "when=2027-07-14 | piscine le"),
        ("piscine 25 décembre", "when=2026-12-25 | piscine"),
        ("piscine le 1er mai", "when=2027-05-01 | piscine le"),
        ("piscine le 28/11", "when=2026-11-28 | piscine le"),
        ("piscine 28/11/2026", "when=2026-11-28 | piscine"),
        ("piscine lundi de Pâques", "when=2027-03-29 | piscine"),
        ("piscine vendredi saint", "when=2027-03-26 | piscine"),
        ("piscine à l'Ascension", "when=2027-05-06 | piscine"),
        ("rue du 14 juillet", "| rue du 14 juillet"),
        ("12 rue des vacances", "| 12 rue des vacances"),
        ("place du 11 novembre", "| place du 11 novembre"),
        ("marché de Noël", "| marché de Noël"),
    ]);
    assert!(
        read_at("piscine jours fériés", super::NOW)
            .starts_with("when=2026-12-25,2026-12-26,2027-01-01,")
    );
}

#[test]
fn a_day_that_names_a_category_is_a_day_beside_something_else() {
    check(&[
        ("mercredi", "| mercredi"),
        ("mercredi Illzach", "| mercredi Illzach"),
        ("accueil du mercredi", "| accueil du mercredi"),
        ("mercredi 8 ans", "age=8y | mercredi"),
        ("mercredi après-midi", "when=every 2026-11-25T14:00/18:00 |"),
        ("accueil du soir samedi", "when=every 2026-11-28 | accueil du soir"),
        ("garderie mercredi", "when=every 2026-11-25 | garderie"),
        ("garde mercredi", "| garde mercredi"),
        ("garde mercredi après-midi", "when=every 2026-11-25T14:00/18:00 | garde mercredi"),
    ]);
}

#[test]
fn words_about_opening_alone_are_no_filter() {
    check(&[
        ("horaires piscine", "| horaires piscine"),
        ("piscine ouverte", "| piscine ouverte"),
        ("ouvert", "| ouvert"),
        ("piscine ouverte samedi", "when=2026-11-28 | piscine"),
    ]);
}

#[test]
fn the_label_says_the_date() {
    for (text, label) in [
        ("crèche samedi matin", "le samedi, 8 h – 12 h"),
        ("crèche samedi et dimanche", "le samedi et le dimanche"),
        ("crèche samedi prochain", "samedi 28 novembre"),
        ("crèche demain", "demain (mercredi 25 novembre)"),
        ("crèche ce soir", "aujourd'hui (mardi 24 novembre), 18 h – minuit"),
        ("crèche mardi 1er décembre à 18h", "mardi 1er décembre, à 18 h"),
        ("crèche ce week-end", "samedi 28 novembre et dimanche 29 novembre"),
        ("crèche vacances d'hiver", "vacances d'hiver (20 février – 7 mars)"),
        ("crèche le soir", "18 h – minuit, dans les 7 jours"),
        ("crèche jours fériés", "jours fériés (le prochain : vendredi 25 décembre)"),
        ("crèche en semaine", "en semaine"),
        ("crèche maintenant", "ouvert maintenant"),
    ] {
        let understood = super::Understanding::of(text, Some(super::NOW));
        let labels: Vec<&str> =
            understood.interpretation.iter().map(|p| p.label.as_str()).collect();
        assert_eq!(labels, [label], "{text}");
    }
}

#[test]
fn without_the_time_words_about_it_are_words() {
    let text = "crèche samedi matin né en 2024 maintenant";
    let understood = super::Understanding::of(text, None);
    assert_eq!(understood.rest, text);
    assert!(understood.filters.is_empty());
}

#[test]
fn what_comes_to_ones_home_has_other_hours_than_its_office() {
    check(&[
        ("baby-sitter samedi soir", "| baby-sitter samedi soir"),
        ("aide à domicile le week-end", "| aide à domicile le week-end"),
        (
            "aide à domicile le week-end personne handicapée",
            "audience=disabled | aide à domicile le week-end",
        ),
        ("hébergement cette nuit", "| hébergement cette nuit"),
        ("aide à domicile ouverte samedi", "when=2026-11-28 | aide à domicile"),
        ("périscolaire le soir samedi", "when=every 2026-11-28T16:00/18:30 | périscolaire le"),
    ]);
}

#[test]
fn what_somebody_does_with_a_part_of_the_day_is_not_when_one_wants_to_come() {
    check(&[
        ("ado passe ses nuits sur son téléphone", "| ado passe ses nuits sur son téléphone"),
        ("bébé pleure toutes les nuits", "| bébé pleure toutes les nuits"),
        ("bébé pleure toute la nuit", "| bébé pleure toute la nuit"),
        ("atelier pour mes soirées", "| atelier pour mes soirées"),
    ]);
}

#[test]
fn the_evening_of_a_schoolchild_is_after_school() {
    let monday = "when=every 2026-11-30T16:00/18:30";
    check(&[
        ("périscolaire lundi soir", &format!("{monday} | périscolaire")),
        ("aide aux devoirs lundi soir", &format!("{monday} | aide aux devoirs")),
        ("périscolaire lundi après l'école", &format!("{monday} | périscolaire")),
        ("périscolaire les lundis soirs après l'école", &format!("{monday} | périscolaire")),
        ("périscolaire lundi matin", "when=every 2026-11-30T07:00/08:00 | périscolaire"),
        ("judo lundi soir", "when=every 2026-11-30T18:00/2026-12-01T00:00 | judo"),
        // What is looked for, and no time.
        ("qui peut garder mon fils après l'école", "| qui peut garder mon fils après l'école"),
        (
            "qui peut garder mon fils de 4 ans après l'école",
            "age=4y | qui peut garder mon fils de après l'école",
        ),
        ("garderie avant l'école", "| garderie avant l'école"),
    ]);
}

#[test]
fn a_habit_stays_one_at_whatever_hour() {
    let answer = Understanding::of("judo tous les mercredis à 14h", Some(NOW));
    let Some(When::Within(slots)) = answer.filters.when else { panic!("{answer:?}") };
    assert_eq!(slots.len(), 5);
    assert!(slots.iter().all(|slot| slot.from.hour() == 14 && slot.to.minute() == 1));
    check(&[("judo mercredi à 14h", "when=2026-11-25T14:00 | judo")]);
}

#[test]
fn a_time_to_the_minute_or_after_open_needs_no_preposition() {
    check(&[
        ("crèche jeudi 7h30", "when=2026-11-26T07:30 | crèche"),
        ("bibliothèque ouverte 18h mardi", "when=2026-11-24T18:00 | bibliothèque"),
        ("crèche 10h", "| crèche 10h"),
        ("trajet 1h30", "| trajet 1h30"),
        ("ménage 2h30 par semaine", "| ménage 2h30 par semaine"),
    ]);
    let half_past = Understanding::of("crèche 7h30", Some(NOW));
    assert!(half_past.filters.when.is_some() && half_past.rest.trim() == "crèche");
}

#[test]
fn two_dates_are_a_stretch() {
    check(&[
        ("centre aéré du 21 au 24 décembre", "when=2026-12-21/2026-12-24 | centre aéré"),
        ("stage du 28 décembre au 2 janvier", "when=2026-12-28/2027-01-02 | stage"),
        ("stage entre le 5 et le 9 juillet", "when=2027-07-05/2027-07-09 | stage"),
        ("stage du 24 au 21 décembre", "when=2026-12-21 | stage du 24 au"),
    ]);
}

#[test]
fn holidays_alone_and_first_are_what_is_looked_for() {
    check(&[
        ("vacances avec bons caf", "| vacances avec bons caf"),
        ("vacances enfants handicapés", "| vacances enfants handicapés"),
        ("centre aéré vacances", "when=2026-12-19/2027-01-03 | centre aéré"),
        ("vacances de noël centre aéré", "when=2026-12-19/2027-01-03 | centre aéré"),
    ]);
}

#[test]
fn a_name_that_only_says_when_says_it() {
    check(&[
        ("quoi faire dimanche", "when=every 2026-11-29 | quoi faire dimanche"),
        ("accueil du soir", "| accueil du soir"),
        ("colonie de vacances", "| colonie de vacances"),
    ]);
}
