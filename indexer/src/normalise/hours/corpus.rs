//! Hours as real listings write them, and what must come of them.

use super::{ProseHours, from_prose, from_weekdays};
use proptest::prelude::*;

/// Understood: exactly these hours, nothing kept.
fn check(prose: &str, osm: &str) -> ProseHours {
    let read = from_prose(prose);
    assert_eq!(read.osm.as_deref(), Some(osm), "{prose}");
    assert_eq!(read.original_kept, None, "{prose}");
    let parsed: Result<opening_hours_syntax::rules::OpeningHoursExpression, _> = osm.parse();
    assert!(parsed.is_ok(), "{osm}");
    assert_eq!(data::hours::validate(osm), Ok(()), "{osm}");
    read
}

/// Not understood: no hours, the words kept.
fn check_kept(prose: &str) {
    let read = from_prose(prose);
    assert_eq!((read.osm.as_deref(), read.phone_osm.as_deref()), (None, None), "{prose}");
    assert!(read.original_kept.is_some(), "{prose}");
}

#[test]
fn plain_weeks_of_m2a_s_digital_inclusion_places() {
    for (prose, osm) in [
        ("Lundi au vendredi de 10h à 12h et de 14h à 17h", "Mo-Fr 10:00-12:00,14:00-17:00"),
        ("Lundi au vendredi de 9h à 12h et de 14h à 17h", "Mo-Fr 09:00-12:00,14:00-17:00"),
        ("Lundi au vendredi de 10h à 12h et de 14h à 18h", "Mo-Fr 10:00-12:00,14:00-18:00"),
        ("Lundi au vendredi de 8h à 12h30 et de 14h à 17h", "Mo-Fr 08:00-12:30,14:00-17:00"),
        ("Lundi au vendredi de 8h30 à 12h00 et de 13h30 à 17h", "Mo-Fr 08:30-12:00,13:30-17:00"),
        ("Lundi à vendredi de 9h à 11h30 et de 14h à 17h", "Mo-Fr 09:00-11:30,14:00-17:00"),
        ("Lundi au vendredi de 10h à 12h et de 14h- à 18h30", "Mo-Fr 10:00-12:00,14:00-18:30"),
        ("Lundi au vendredi de 9h à 17h", "Mo-Fr 09:00-17:00"),
        ("Lundi au samedi de 8 à 20h", "Mo-Sa 08:00-20:00"),
        ("Lundi à vendredi 9h12h-14h-17h", "Mo-Fr 09:00-12:00,14:00-17:00"),
        ("Tous les jours de 8h à 20h", "Mo-Su 08:00-20:00"),
        ("Samedi de 9h à 16h", "Sa 09:00-16:00"),
        ("Mercredi de 10h à 12h", "We 10:00-12:00"),
        ("Mardi de 14h à 17h30", "Tu 14:00-17:30"),
        ("Jeudi de 9h30 à 12h et de 13h à 16h", "Th 09:30-12:00,13:00-16:00"),
        ("Mardi au vendredi de 14h30 à 17h00", "Tu-Fr 14:30-17:00"),
        ("Lundi et vendredi de 9h à 12h", "Mo,Fr 09:00-12:00"),
    ] {
        let read = check(prose, osm);
        assert!(!read.by_appointment && !read.walk_in, "{prose}");
    }
}

#[test]
fn several_clauses_add_up() {
    for (prose, osm) in [
        (
            "Mardi au vendredi de 8h30 à 12h et le samedi de 9h à 12h",
            "Tu-Fr 08:30-12:00; Sa 09:00-12:00",
        ),
        (
            "Mardi au vendredi de 10h à 12h et de 14h à 18h, Samedi de 10h à 12h et de 14h à 17h30",
            "Tu-Fr 10:00-12:00,14:00-18:00; Sa 10:00-12:00,14:00-17:30",
        ),
        (
            "Mardi au samedi de 11h à 18h30, Dimanche de 14h à 18h",
            "Tu-Sa 11:00-18:30; Su 14:00-18:00",
        ),
        (
            "Mardi au vendredi de 10h à 12h et de 14h à 18h30, le Samedi de 10h à 17h30",
            "Tu-Fr 10:00-12:00,14:00-18:30; Sa 10:00-17:30",
        ),
        (
            "Lundi, mardi , jeudi, vendredi de 8h30 à 12h00 et de 13h30 à 17h00 et Mercredi de 8h30 à 18h00",
            "Mo,Tu,Th,Fr 08:30-12:00,13:30-17:00; We 08:30-18:00",
        ),
        (
            "Lundi, mardi, jeudi, vendredi, de 7h45 à 17h30, Mercredi de 8h à 12h",
            "Mo,Tu,Th,Fr 07:45-17:30; We 08:00-12:00",
        ),
        (
            "Du lundi au vendredi de 8h30 à 12h et Lundi et le mercredi, jeudi, vendredi de 13h30 à 16h",
            "Mo,We-Fr 08:30-12:00,13:30-16:00; Tu 08:30-12:00",
        ),
        (
            "Lundi et mardi de 9h à 12h et de 14h à 17h et le Mercredi de 14h à 17h30 et le Jeudi de 14h à 17h30",
            "Mo,Tu 09:00-12:00,14:00-17:00; We,Th 14:00-17:30",
        ),
        (
            "Lundi de 8h30 à 12h et de 13h30 à 18h, le Mercredi de 8h30 à 12h et de 13h30 à 18h30, les Mardi, jeudi et vendredi de 13h30 à 18h",
            "Mo 08:30-12:00,13:30-18:00; Tu,Th,Fr 13:30-18:00; We 08:30-12:00,13:30-18:30",
        ),
        (
            "Lundi de 13h30 à 17h, du Mardi au vendredi de 9h à 12h, du Mardi au Jeudi de 13h30 à 17h",
            "Mo 13:30-17:00; Tu-Th 09:00-12:00,13:30-17:00; Fr 09:00-12:00",
        ),
        (
            "Lundi, mercredi, jeudi, vendredi de 9h à 12h et de 13h30 à 17h et le mardi de 10h à 12h30 et de 13h30 à 17h",
            "Mo,We-Fr 09:00-12:00,13:30-17:00; Tu 10:00-12:30,13:30-17:00",
        ),
        (
            "Lundi et mercredi de 14h à 17h et le Mardi de 9h à 12h et de 14h à 17h",
            "Mo,We 14:00-17:00; Tu 09:00-12:00,14:00-17:00",
        ),
        (
            "Lundi, mardi, jeudi de 8h30 à 12h et de 13h45 à 18h30, le Mercredi de 8h30 à 18h30, le Vendredi de 8h30 à 12h et de 13h45 à 17h30",
            "Mo,Tu,Th 08:30-12:00,13:45-18:30; We 08:30-18:30; Fr 08:30-12:00,13:45-17:30",
        ),
        (
            "Lundi et mercredi de 14h à 18h30, Jeudi et vendredi de 9hà 12h et de 14h à 18h30",
            "Mo,We 14:00-18:30; Th,Fr 09:00-12:00,14:00-18:30",
        ),
        (
            "Lundi au vendredi de 9h à 12h et de 13h30 à 17h30, Exceptionnellement ouvert à 10h les jeudis",
            "Mo-We,Fr 09:00-12:00,13:30-17:30; Th 10:00-12:00,13:30-17:30",
        ),
    ] {
        check(prose, osm);
    }
}

#[test]
fn school_holidays_are_written_so_that_every_reader_agrees() {
    check(
        "Lundi, mardi, jeudi et vendredi de 8h30-12h et de 14h à 19h, Mercredi et vacances scolaires de 8h30 à 12h et de 14h à 18h",
        "Mo,Tu,Th,Fr 08:30-12:00,14:00-19:00; We 08:30-12:00,14:00-18:00; SH 08:30-12:00,14:00-18:00; Sa,Su off",
    );
    check(
        "Lundi, mardi, vendredi de 9h à 12h, Mercredi de 15h15 à 18h15, Fermé pendant vacances scolaires",
        "Mo,Tu,Fr 09:00-12:00; We 15:15-18:15; SH off",
    );
    check("Mercredi de 14h à 17h hors vacances scolaires", "We 14:00-17:00; SH off");
    check("Mercredi (hors vacances scolaires) de 14h à 17h", "We 14:00-17:00; SH off");
    check(
        "En période scolaire : lundi 9h-12h, mardi 14h-17h",
        "Mo 09:00-12:00; Tu 14:00-17:00; SH off",
    );
    check(
        "Période scolaire : mercredi 14h-18h ; vacances scolaires : du lundi au mercredi 10h-17h",
        "We 14:00-18:00; SH 10:00-17:00; Th-Su off",
    );
    check(
        "Lundi au vendredi 16h-18h et vacances scolaires 10h-17h",
        "Mo-Fr 16:00-18:00; SH 10:00-17:00; Sa,Su off",
    );
    // Saturday is open in term time, closed in the holidays: no form says that to every reader.
    check_kept("Samedi 14h-18h ; vacances scolaires : du lundi au vendredi 10h-17h");
    // Of Tuesday only, or of both days?
    check_kept("Lundi 9h-12h, mardi 14h-17h hors vacances scolaires");
}

#[test]
fn appointments_are_told_apart() {
    let read = from_prose("Accueil sur rendez-vous");
    assert_eq!(read, ProseHours { by_appointment: true, ..ProseHours::default() });
    for prose in
        ["sur rendez-vous", "Sur RDV", "Uniquement sur rendez-vous", "sur rendez vous uniquement"]
    {
        assert_eq!(from_prose(prose), read, "{prose}");
    }
    assert!(from_prose("Sans rendez-vous").walk_in);

    let read = check(
        "Sans rendez-vous, du lundi au vendredi de 8h30 à 12h30, Sur rendez-vous le lundi, mardi, mercredi de 12h30 à 16h30 et le vendredi de 12h30 à 15h30, Fermé le jeudi après-midi",
        "Mo-Fr 08:30-12:30, Mo-We 12:30-16:30 open \"sur rendez-vous\", Fr 12:30-15:30 open \"sur rendez-vous\"",
    );
    assert!(read.by_appointment && read.walk_in);
    check(
        "Lundi, mardi, jeudi et vendredi de 8h30 à 11h30 et de 13h30 à 16h. Ces mêmes jours, sur rdv de 16h à 17h",
        "Mo,Tu,Th,Fr 08:30-11:30,13:30-16:00, Mo,Tu,Th,Fr 16:00-17:00 open \"sur rendez-vous\"",
    );
    check(
        "Uniquement sur rendez-vous, Mardi de 10h à 17h , Mercredi de 10h à 17h, Jeudi de 10h à 17h , Vendredi de 10h à 17h",
        "Tu-Fr 10:00-17:00 open \"sur rendez-vous\"",
    );
    let read = check("Mercredi de 10h à 12h ou sur rdv toute la semaine", "We 10:00-12:00");
    assert!(read.by_appointment);
    check(
        "Lundi au vendredi 9h-12h, samedi sur rendez-vous",
        "Mo-Fr 09:00-12:00; Sa unknown \"sur rendez-vous\"",
    );
    check(
        "Mardi 9h-12h et 14h-16h sur rendez-vous",
        "Tu 09:00-12:00,14:00-16:00 open \"sur rendez-vous\"",
    );
    check(
        "Mardi 9h-12h, mercredi 14h-16h (sur rendez-vous)",
        "Tu 09:00-12:00; We 14:00-16:00 open \"sur rendez-vous\"",
    );
    // Of the last clause, or of all?
    check_kept(
        "Lundi de 08h30 à 11h30 et de 13h45 à 16h30, Mardi à vendredi de 8h30 à 11h30, Jeudi et vendredi de 13h45 à 17h00, uniquement sur rendez-vous",
    );
}

#[test]
fn the_telephone_is_not_the_door() {
    let read = check(
        "Lundi au vendredi, Accueil physique : 8h à 16h, Accueil téléphonique : 9h à 16h30",
        "Mo-Fr 08:00-16:00",
    );
    assert_eq!(read.phone_osm.as_deref(), Some("Mo-Fr 09:00-16:30"));
    let read = check(
        "Accueil téléphonique et rendez-vous, Lundi au jeudi de 8h à 12h et de 13h à 17h, Vendredi de 8h à 12h et de 13h à 15h",
        "Mo-Th 08:00-12:00,13:00-17:00 open \"sur rendez-vous\"; Fr 08:00-12:00,13:00-15:00 open \"sur rendez-vous\"",
    );
    assert!(read.by_appointment);
    let read = from_prose("Permanence téléphonique : lundi 9h-12h");
    assert_eq!((read.osm, read.phone_osm.as_deref()), (None, Some("Mo 09:00-12:00")));
}

#[test]
fn what_is_not_wholly_understood_keeps_its_words() {
    for prose in [
        "Deux vendredis par mois",
        "Les premiers samedis du mois",
        // "Every day" of an office: with the weekend, or without?
        "Accueil physique : tous les jours sauf le jeudi: 8h30 à 11h et 13h30 à 16h30 et Accueil téléphonique : du lundi au vendredi de 8h30 à 12h et 13h30 à 17h",
        "Lundi 9h-12h une semaine sur deux",
        "Lundi 9h-12h, voir le site",
        "Lundi",
        "9h-12h",
        "Fermé le lundi",
        "Lundi au vendredi",
        "Lundi 9h",
        "Lundi à partir de 9h",
        "Lundi de 12h à 9h",
        "Lundi 9h-12h, lundi 10h-11h",
        "Lundi 9h-25h",
        "Lundi 9h60-12h",
        "Lundi et mardi ou mercredi 9h-12h",
        "Lundi matin",
        "Lundi après-midi de 9h à 12h",
        "Fermé le lundi, mardi au vendredi 9h-12h",
        "Lundi 9h-12h sauf vendredi 14h-16h",
        "24 décembre de 9h à 12h",
        "9-12",
        "Lundi 03 89 60 45 43",
        "Lundi 9h-12h ou 14h-17h",
        "Tous les jours de 9h à 18h, fermé le mardi",
        "Toute la semaine de 9h à 17h",
        "Lundi 3 et 10 de 14h à 16h",
        "Lundi au vendredi 9h-17h, fermé le mardi et jeudi après-midi",
        "Du lundi au vendredi 8h-18h (19h le vendredi)",
        "Lundi - mercredi - vendredi 9h-12h",
        "Lundi - mercredi 9h-12h - vendredi",
        "Samedi et dimanche 14h-18h pendant les vacances scolaires",
        "Lundi au vendredi 9h-17h, fermé le 1er mai",
    ] {
        check_kept(prose);
    }
    assert_eq!(from_prose("  "), ProseHours::default());
}

#[test]
fn other_ways_to_write_hours() {
    for (prose, osm) in [
        (
            "du lundi au jeudi 8h-12h/13h30-17h30, vendredi 8h-12h",
            "Mo-Th 08:00-12:00,13:30-17:30; Fr 08:00-12:00",
        ),
        ("lundi : 14h-17h; mardi : 9h-12h", "Mo 14:00-17:00; Tu 09:00-12:00"),
        ("LUNDI : 14H00 - 17H30\nMARDI : 9H - MIDI", "Mo 14:00-17:30; Tu 09:00-12:00"),
        ("Lundi-vendredi 10:00 – 12:00", "Mo-Fr 10:00-12:00"),
        ("Lun. au ven. 8 h 30 - 12 h", "Mo-Fr 08:30-12:00"),
        ("Lundi, mercredi et vendredi : 8.30 - 12.00", "Mo,We,Fr 08:30-12:00"),
        ("8h-12h du lundi au vendredi, 9h-11h le samedi", "Mo-Fr 08:00-12:00; Sa 09:00-11:00"),
        (
            "Ouvert du lundi au samedi de 9 heures à 19 heures, fermé le mercredi",
            "Mo,Tu,Th-Sa 09:00-19:00",
        ),
        ("Mercredi : fermé. Jeudi : 9h-12h", "Th 09:00-12:00"),
        ("Du lundi au vendredi de 9h à 18h, fermé de 12h à 14h", "Mo-Fr 09:00-12:00,14:00-18:00"),
        ("Du lundi au vendredi entre 9h et 12h", "Mo-Fr 09:00-12:00"),
        ("Lundi matin : 9h-12h ; jeudi après-midi : 14h-17h", "Mo 09:00-12:00; Th 14:00-17:00"),
        ("Lundi : matin 9h-12h, après-midi 14h-17h", "Mo 09:00-12:00,14:00-17:00"),
        ("Tous les jours sauf le dimanche de 9h à 18h", "Mo-Sa 09:00-18:00"),
        ("Tous les jours 9h-18h sauf dimanche", "Mo-Sa 09:00-18:00"),
        ("Lundi au vendredi 9h-17h sauf jours fériés", "Mo-Fr 09:00-17:00; PH off"),
        (
            "Lundi au vendredi 9h-17h, fermé les jours fériés et pendant les vacances scolaires",
            "Mo-Fr 09:00-17:00; SH off; PH off",
        ),
        (
            "Mardi au samedi 10h-18h, dimanche et jours fériés 14h-18h",
            "Tu-Sa 10:00-18:00; Su,PH 14:00-18:00",
        ),
        ("24h/24", "24/7"),
        ("24h/24 et 7j/7", "24/7"),
        ("Tous les jours de 9h à 18h sauf le week-end", "Mo-Fr 09:00-18:00"),
        ("En semaine 9h-12h, le week-end 10h-12h", "Mo-Fr 09:00-12:00; Sa,Su 10:00-12:00"),
        ("Tous les jours, sauf jours fériés, de 9h à 18h", "Mo-Su 09:00-18:00; PH off"),
        (
            "Lundi au vendredi 9h-12h et 14h-17h, sauf mercredi après-midi",
            "Mo,Tu,Th,Fr 09:00-12:00,14:00-17:00; We 09:00-12:00",
        ),
        (
            "Pendant les vacances scolaires, du lundi au vendredi de 9h à 17h",
            "SH 09:00-17:00; Sa,Su off",
        ),
        ("Tous les mardis de 9h à 11h, hors vacances scolaires", "Tu 09:00-11:00; SH off"),
        (
            "Lundi à vendredi : 9h-17h. Fermé les week-ends et jours fériés",
            "Mo-Fr 09:00-17:00; PH off",
        ),
        (
            "Lundi, Mardi, Jeudi : 7h30 - 18h30 - Mercredi : 8h - 18h",
            "Mo,Tu,Th 07:30-18:30; We 08:00-18:00",
        ),
        (
            "Du lundi au vendredi de 8h30 à 12h et de 13h30 à 17h30 (16h30 le vendredi)",
            "Mo-Th 08:30-12:00,13:30-17:30; Fr 08:30-12:00,13:30-16:30",
        ),
        (
            "Du lundi au vendredi de 9h à 18h, sauf le vendredi jusqu'à 17h",
            "Mo-Th 09:00-18:00; Fr 09:00-17:00",
        ),
        ("7j/7 de 8h à 20h", "Mo-Su 08:00-20:00"),
        ("Vendredi et samedi de 20h à 2h", "Fr,Sa 20:00-02:00"),
        ("Samedi de 20h à minuit", "Sa 20:00-24:00"),
        ("1er et 3e samedi du mois de 9h à 12h", "Sa[1,3] 09:00-12:00"),
        ("Dernier mercredi du mois 14h-16h", "We[-1] 14:00-16:00"),
        ("Du vendredi au lundi de 10h à 12h", "Mo,Fr-Su 10:00-12:00"),
        ("Lundi 9h-12h-14h-17h", "Mo 09:00-12:00,14:00-17:00"),
        (
            "Lundi au vendredi 9h-17h, fermeture à 16h le vendredi",
            "Mo-Th 09:00-17:00; Fr 09:00-16:00",
        ),
        ("Lundi 9h-12h. Mardi 9h-12h.", "Mo,Tu 09:00-12:00"),
        ("Lundi au vendredi de 9h a 12h", "Mo-Fr 09:00-12:00"),
    ] {
        check(prose, osm);
    }
}

fn columns(cells: [&str; 7]) -> ProseHours {
    from_weekdays(cells.map(Some))
}

#[test]
fn weekday_columns_of_france_services() {
    let two = "09:00 - 12:00 / 13:00 - 16:00";
    assert_eq!(
        columns([two, two, two, two, "09:00 - 12:00 / 13:00 - 15:30", "", ""]).osm.as_deref(),
        Some("Mo-Th 09:00-12:00,13:00-16:00; Fr 09:00-12:00,13:00-15:30")
    );
    assert_eq!(
        columns(["", two, two, two, two, "09:00 - 12:00", ""]).osm.as_deref(),
        Some("Tu-Fr 09:00-12:00,13:00-16:00; Sa 09:00-12:00")
    );
    assert_eq!(
        columns(["Fermé", "8h-12h", "sur rendez-vous", "", "9h à 12h sur rdv", "", ""])
            .osm
            .as_deref(),
        Some(
            "Tu 08:00-12:00; Fr 09:00-12:00 open \"sur rendez-vous\"; We unknown \"sur rendez-vous\""
        )
    );
    assert_eq!(columns([""; 7]), ProseHours::default());
    assert_eq!(from_weekdays([None; 7]), ProseHours::default());
}

#[test]
fn one_unreadable_column_keeps_the_words_of_all() {
    let read = columns(["9h-12h", "voir affichage", "", "", "", "", ""]);
    assert_eq!(read.osm, None);
    assert_eq!(read.original_kept.as_deref(), Some("lundi : 9h-12h ; mardi : voir affichage"));
    assert_eq!(columns(["mardi 9h-12h", "", "", "", "", "", ""]).osm, None);
}

/// Words that texts about hours are made of, for the property tests.
fn scraps() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "lundi",
        "mardi",
        "vendredi",
        "samedi",
        "au",
        "à",
        "et",
        "ou",
        ",",
        ";",
        ".",
        "/",
        "-",
        ":",
        "8h",
        "9h30",
        "12:00",
        "14h",
        "17",
        "24h/24",
        "sur rendez-vous",
        "sans rdv",
        "fermé",
        "sauf",
        "ouvert",
        "vacances scolaires",
        "jours fériés",
        "période scolaire",
        "matin",
        "après-midi",
        "tous les jours",
        "1er",
        "du mois",
        "(",
        ")",
        "accueil téléphonique",
        "ces mêmes jours",
        "entre",
        "midi",
    ]);
    prop::collection::vec(words, 0..14).prop_map(|words| words.join(" "))
}

/// Quarter hours in rising order, an even number of them: the spans of a day.
fn day() -> impl Strategy<Value = Vec<u16>> {
    prop::collection::btree_set(28u16..84, 0..5).prop_map(|quarters| {
        let mut quarters: Vec<u16> = quarters.into_iter().collect();
        quarters.truncate(quarters.len() / 2 * 2);
        quarters.into_iter().map(|quarter| quarter * 15).collect()
    })
}

/// The spans of a day told as `style` does.
fn told(times: &[u16], style: usize) -> String {
    let clock = |minutes: u16| match (style % 3, minutes % 60) {
        (0, 0) => format!("{}h", minutes / 60),
        (0 | 1, _) => format!("{}h{:02}", minutes / 60, minutes % 60),
        _ => format!("{:02}:{:02}", minutes / 60, minutes % 60),
    };
    let (open, tie, and) = [("de ", " à ", " et "), ("", "-", " / "), ("", " - ", ", ")][style % 3];
    let spans =
        times.chunks(2).map(|span| format!("{open}{}{tie}{}", clock(span[0]), clock(span[1])));
    spans.collect::<Vec<_>>().join(and)
}

/// What `data::hours` makes of OSM hours in an ordinary week of March, in minutes.
fn evaluated(osm: &str) -> Vec<Vec<u16>> {
    let hours = data::model::OpeningHours { osm: Some(osm.to_owned()), original: None };
    let monday = jiff::civil::date(2026, 3, 9);
    let week =
        data::hours::week(&hours, monday, data::calendar::Calendar::alsace_moselle()).unwrap();
    let minutes = |time: jiff::civil::Time| {
        u16::try_from(time.hour()).unwrap() * 60 + u16::try_from(time.minute()).unwrap()
    };
    week.iter()
        .map(|day| {
            day.ranges
                .iter()
                .flat_map(|range| [minutes(range.opens), minutes(range.closes)])
                .collect()
        })
        .collect()
}

proptest! {
    #[test]
    fn a_week_told_in_any_style_comes_back_the_same(week in prop::collection::vec(day(), 7), style in 0usize..6) {
        const DAYS: [&str; 7] = ["Lundi", "mardi", "mercredi", "jeudi", "Vendredi", "SAMEDI", "dimanche"];
        let full: Vec<(&str, &Vec<u16>)> = DAYS.into_iter().zip(&week).filter(|(_, times)| !times.is_empty()).collect();
        prop_assume!(!full.is_empty());
        let clauses: Vec<String> = full
            .iter()
            .map(|(day, times)| if style < 3 { format!("{day} : {}", told(times, style)) } else { format!("{} le {day}", told(times, style)) })
            .collect();
        let prose = clauses.join([", ", " ; ", ". "][style % 3]);
        let cells: Vec<String> = week.iter().map(|times| told(times, style)).collect();
        let columns = from_weekdays(std::array::from_fn(|day| Some(cells[day].as_str())));
        for osm in [from_prose(&prose).osm, columns.osm] {
            let osm = osm.ok_or_else(|| TestCaseError::fail(format!("not understood: {prose}")))?;
            prop_assert_eq!(&evaluated(&osm), &week, "{} from {}", osm, prose);
        }
    }

    #[test]
    fn whatever_is_read_is_valid_or_kept(text in scraps()) {
        let read = from_prose(&text);
        for osm in read.osm.iter().chain(&read.phone_osm) {
            prop_assert_eq!(data::hours::validate(osm), Ok(()), "{} from {}", osm, text);
        }
        prop_assert!(read.osm.is_none() || read.original_kept.is_none());
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC*", cell in "[0-9h:./ -]{0,20}") {
        from_prose(&text);
        from_weekdays([Some(&cell), Some(&text), None, None, None, None, None]);
    }
}
