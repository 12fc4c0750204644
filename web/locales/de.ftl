### Repères — everything people read, in German. $count, $value, $first and $second are given by the templates.
### Times are written « 9:00 », so that the sentences around them say « Uhr » once: « 9:00 bis 12:00 Uhr ».

## The site
site-name = Repères
site-place = Mulhouse Alsace Agglomération
site-description = Finden Sie in Ihrer Nähe eine Kinderkrippe, ein Freizeitangebot, Hilfe zu Hause oder jemanden, der Ihnen mit dem Internet hilft: Angebote in den 39 Gemeinden von Mulhouse Alsace Agglomération.
skip-to-content = Zum Inhalt
skip-to-results = Zu den Ergebnissen
nav-search = Suchen
nav-about = Über Repères
nav-sources = Quellen und Lizenzen
nav-accessibility = Barrierefreiheit: nicht geprüft
nav-privacy = Datenschutz
nav-api = Offene API
footer-nav-label = Fußzeile
footer-promise = Ohne Konto, ohne Cookies, ohne Werbung. Immer kostenlos.
footer-emergency = Notfälle:
footer-sms = (per SMS)
demo-banner-label = Demo-Modus
demo-banner-title = Hier stehen auch erfundene Einträge.
demo-banner-text = Sie tragen den Hinweis „erfundenes Beispiel“.
demo-banner-link = So importieren Sie echte Einträge
colon = :{" "}
unknown = nicht angegeben
today = heute
tomorrow = morgen
call = Anrufen
write = E-Mail an
visit = Zur Website
price = Preis
quoted = „{ $value }“
list-comma = {", "}
list-end = { $before } und { $last }
list-either = { $before } oder { $last }

## Languages
languages-label = Sprachen der Website
translation-unreviewed = Diese Übersetzung wurde noch nicht von einer Person geprüft, deren Muttersprache Deutsch ist.
translation-french = Diese Seite auf Französisch lesen
translation-listings = Die Namen und Texte der Einträge bleiben auf Französisch, so wie sie geschrieben wurden.

## Selection
selection-title = Meine Merkliste
selection-lead = Ihre Merkliste wird nur in diesem Browser gespeichert. Die Adresse dieser Seite enthält sie: Sie können die Adresse verschicken oder die Seite drucken.
selection-empty = Sie haben sich noch nichts gemerkt. Tippen Sie in einer Liste oder in einem Eintrag auf „Merken“.
selection-keep = Merken
selection-said-kept = Auf Ihrer Merkliste gespeichert.
selection-said-removed = Von Ihrer Merkliste entfernt.
selection-full = Auf die Merkliste passen 30 Einträge. Entfernen Sie einen, um sich einen anderen zu merken.
selection-remove = Entfernen
selection-clear = Alles löschen
selection-take = Diese Einträge hier merken
selection-gone = { $count ->
    [one] Einen Eintrag dieser Merkliste gibt es nicht mehr.
   *[other] { $count } Einträge dieser Merkliste gibt es nicht mehr.
}

## Search form
search-label = Angebote suchen
search-what = Was suchen Sie?
search-what-example = Kinderkrippe, Computerkurs …
search-where = Wo?
search-where-example = Gemeinde oder Postleitzahl
search-submit = Suchen
around-me = In meiner Nähe
around-waiting = Ihr Standort wird gesucht …
around-refused = Ihr Browser gibt Ihren Standort nicht frei. Geben Sie Ihre Gemeinde oder Postleitzahl ein.
around-failed = Ihr Standort wurde nicht gefunden. Geben Sie Ihre Gemeinde oder Postleitzahl ein.

suggest-label = Vorschläge
suggest-one = Ein Vorschlag. Mit der Pfeiltaste nach unten auswählen.
suggest-many = # Vorschläge. Mit den Pfeiltasten auswählen.
suggest-none = Keine Vorschläge.
suggest-category = Thema
suggest-listing = Angebot
suggest-organization = Organisation
suggest-commune = Gemeinde
suggest-postal-code = Postleitzahl
suggest-address = Adresse

## Home
home-title = Angebote in Ihrer Nähe
home-heading = Wer kann mir in meiner Nähe helfen?
home-lead = Von der Kinderkrippe bis zur Hilfe im Alter: Angebote aus den 39 Gemeinden im Raum Mulhouse, alle an einem Ort.
home-categories = Ein Thema wählen
home-life = Was beschäftigt Sie gerade?
home-facts = Repères in Zahlen
home-count = { $first } Angebote in { $second } Gemeinden.
home-demo-count = { $count ->
    [one] Davon ist ein Eintrag erfunden und als „erfundenes Beispiel“ gekennzeichnet.
   *[other] Davon sind { $count } Einträge erfunden und als „erfundenes Beispiel“ gekennzeichnet.
}
home-updated = Neueste Daten: { $value }.
home-sources = Woher kommen diese Angaben?
life-baby = Ich erwarte ein Baby
life-work = Ich gehe wieder arbeiten
life-school = Mein Kind kommt in die Vorschule (école maternelle)
life-holidays = Schulfreie Mittwoche und Ferien
life-teenager = Mein Kind ist ein Teenager
life-alone = Ich bin alleinerziehend
life-ageing = Meine Eltern werden alt
life-internet = Ich komme mit dem Internet nicht zurecht
life-disability = Mein Kind hat eine Behinderung

## Moments of life: one need, then two questions
moment-lead = Zwei oder drei Fragen, dann zeigen wir Ihnen, wer helfen kann.
moment-step = Frage { $first } von { $second }
moment-need = Was brauchen Sie?
moment-everything = Ich weiß es noch nicht: alles zeigen
moment-details = Damit Passendes zuerst erscheint
moment-optional = Sie können diese Fragen überspringen.
moment-where = Wo wohnen Sie?
moment-age-child = Wie alt ist Ihr Kind?
moment-when = Für wann?
moment-when-any = Egal
moment-when-now = Jetzt
moment-when-wednesday = Mittwoch
moment-when-saturday = Samstag
moment-submit = Angebote zeigen
moment-back = Etwas anderes wählen
moment-others = Beschäftigt Sie etwas anderes?
need-baby-health = Vorsorge für mich und mein Baby
need-baby-care = Eine Betreuung für mein Baby finden
need-baby-home = Hilfe zu Hause nach der Geburt
need-baby-parents = Andere Eltern treffen
need-work-toddler = Betreuung für ein Kind, das noch nicht zur Schule geht
need-work-pupil = Betreuung vor und nach der Schule
need-work-hours = Betreuung bei mir zu Hause, früh, spät oder nachts
need-work-job = Arbeit oder eine Ausbildung suchen
need-school-enrol = Die Schule finden und mein Kind anmelden
need-school-day = Mittagessen, Betreuung morgens und abends
need-school-free = Mittwoche und Ferien
need-school-talk = Über meine Sorgen sprechen
need-holidays-centre = Freizeitbetreuung oder Ferienlager
need-holidays-sport = Sport und Schwimmen
need-holidays-read = Lesen und spielen
need-holidays-arts = Musik, Kunst, Museen, Kino
need-holidays-outside = Kostenlos nach draußen
need-teenager-free = Freunde treffen, etwas unternehmen
need-teenager-future = Schule, Beruf, Praktikum
need-teenager-talk = Meinem Kind geht es nicht gut
need-teenager-homework = Hilfe bei den Hausaufgaben
need-alone-breathe = Betreuung für mein Kind, damit ich durchatmen kann
need-alone-rights = Meine Rechte, mein Geld, schnelle Hilfe in der Not
need-alone-separation = Die Trennung, der andere Elternteil
need-alone-talk = Mit jemandem reden, andere Eltern treffen
need-ageing-home = Mit Hilfe zu Hause bleiben
need-ageing-out = Unter Leute kommen
need-ageing-move = An einen passenderen Ort ziehen
need-ageing-inform = Wissen, welche Hilfe ihnen zusteht
need-ageing-carer = Eine Pause für mich, wenn ich Angehörige pflege
need-internet-learn = Lernen, das Internet zu nutzen
need-internet-form = Einen Antrag im Internet mit jemandem ausfüllen
need-internet-use = Einen Computer oder Drucker benutzen
need-internet-buy = Ein günstiger Computer
need-disability-early = Erste Sorgen, vor dem 6. Geburtstag
need-disability-school = Schule, Therapie, Begleitung
need-disability-rights = Rechte und Hilfen
need-disability-respite = Ein paar Stunden oder Tage durchatmen
services-count = { $count ->
    [0] kein Angebot
    [one] { $count } Angebot
   *[other] { $count } Angebote
}

## Results
results-title = Alle Angebote
results-title-chosen = Ausgewählte Angebote
results-title-place = { $first }, { $second }
results-title-for = „{ $value }“
results-total = { $count ->
    [0] Kein Angebot gefunden
    [one] { $count } Angebot gefunden
   *[other] { $count } Angebote gefunden
}
results-printed = Seite vom { $first }, { $second } Uhr
results-list = Liste der Angebote
results-uncertain = bei { $count } bitte nachfragen
results-all-uncertain = { $count ->
    [one] bitte nachfragen
   *[other] bei allen bitte nachfragen
}
understood-label = Verstanden:
understood-exact = Genau diese Wörter suchen
correction = Wir haben „{ $first }“ als „{ $second }“ gelesen.
word-missing = Kein Eintrag enthält „{ $value }“ zusammen mit Ihren anderen Wörtern: Wir haben es weggelassen.
words-outside = Außerhalb des Raums Mulhouse: { $value }. Wir zeigen, was es hier gibt.
wishes-unanswered = Kein Eintrag dieser Art passt zu { $value }. Wir zeigen die Einträge trotzdem: Fragen Sie dort nach.
words-set-aside = Nicht berücksichtigt: { $value }.
correction-back = Nach „{ $value }“ suchen
exact-words = Wir haben genau Ihre Wörter gesucht, ohne sie zu deuten oder zu korrigieren.
exact-read-again = Wieder wie gewohnt suchen
tier-unknown = Bitte nachfragen: Diese Einträge sagen nicht, { $value }
tier-partial = { $count ->
    [one] Ein Eintrag passt zum Teil
   *[other] { $count } Einträge passen zum Teil
}
widened-title = { $count ->
    [one] Erweiterte Suche: { $count } Angebot
   *[other] Erweiterte Suche: { $count } Angebote
}
widened-without = ohne den Filter „{ $value }“
widened-without-place = ohne Begrenzung auf einen Ort
widened-around = in den Nachbargemeinden
widened-around-named = in den Nachbargemeinden ({ $value })
widened-radius = im Umkreis von { $value }
widened-related-many = mit ähnlichen Themen
widened-related = mit ähnlichen Themen ({ $value })
help-title = Wer Ihnen helfen kann
chips-label = Aktive Filter
chip-place = in der Nähe von { $value }
chip-near = in Ihrer Nähe
chip-radius = im Umkreis von { $value }
chip-zone = im Kartenausschnitt
chip-polygon = im eingezeichneten Gebiet
chip-certain = nur, was sicher ist
chip-remove = Filter entfernen
sort-label = Sortieren nach
sort-relevance = Relevanz
sort-distance = Entfernung
sort-name = Name
facet-categories = Themen
facet-communes = Gemeinden
facet-count = { $count ->
    [0] Ergebnisse
    [one] Ergebnis
   *[other] Ergebnisse
}
place-unknown = „{ $value }“ kennen wir nicht. Hier sind die Ergebnisse für den ganzen Raum Mulhouse.
place-unknown-street = Die Adresse „{ $first }“ kennen wir nicht. Die Entfernungen gelten ab der Ortsmitte von { $second }.
place-outside = { $value } liegt außerhalb des Raums Mulhouse. Hier sind die nächstgelegenen Angebote.
place-several = „{ $value }“ kann mehrere Orte meinen. Welchen suchen Sie?
place-read = Wir haben „{ $first }“ als { $second } gelesen.
badge-demo = erfundenes Beispiel
badge-outside = außerhalb des Raums Mulhouse
verified-on = Geprüft am { $value }
not-verified = Nicht geprüft
updated-on = Daten vom { $value }
source-is = Quelle: { $value }
empty-title = Was können Sie noch tun?
empty-widen = Überall suchen, ohne Filter
empty-simpler = Versuchen Sie ein einfacheres Wort: „Krippe“, „Ferien“, „Computerkurs“.
empty-categories = Ein Thema aus der Liste wählen
empty-3230 = Caf (Familienkasse), Montag bis Freitag
past-end-title = Auf dieser Seite steht nichts
past-end = { $count ->
    [one] Alle Ergebnisse passen auf eine Seite.
   *[other] Alle Ergebnisse passen auf { $count } Seiten.
}
past-end-first = Zurück zur ersten Seite
pagination-label = Ergebnisseiten
page-previous = Zurück
page-next = Weiter
page-number = Seite { $value }
page-of = Seite { $first } von { $second }

## Filters
filters-title = Filter
filters-active = { $count ->
    [one] ausgewählter Filter
   *[other] ausgewählte Filter
}
filters-apply = Filter anwenden
filters-clear = Alles löschen
filter-any = Egal
filter-age = Alter
filter-age-any = Jedes Alter
filter-when = Geöffnet
filter-open = An welchem Tag?
filter-open-now = jetzt
filter-hour = Um wie viel Uhr?
filter-hour-any = Den ganzen Tag
filter-at = um { $value } Uhr
filter-fee = Preis
filter-audience = Für wen
filter-language = Gesprochene Sprache
filter-access-mode = Termin und Anmeldung
filter-residence = Wohnort
filter-residence-any = Alle Gemeinden
filter-accessibility = Barrierefreiheit
filter-remote = Von zu Hause aus
filter-vacancy = Noch Plätze frei
filter-certain = Nur zeigen, was sicher ist
filter-exact = Genau diese Wörter suchen
part-morning = vormittags, 8:00 bis 12:00 Uhr
part-noon = mittags, 12:00 bis 14:00 Uhr
part-afternoon = nachmittags, 14:00 bis 18:00 Uhr
part-evening = abends, 18:00 bis 22:00 Uhr

## What is wished, in words
wish-open = geöffnet { $value }
wish-open-now = jetzt geöffnet
wish-open-at = geöffnet { $first }, um { $second } Uhr
wish-open-more = an einem anderen Tag
wish-days = vom { $from } bis { $to }
wish-hours = { $day }, { $from } bis { $to } Uhr
wish-language = auf { $value }
wish-remote = von zu Hause aus
wish-vacancy = noch Plätze frei
wish-residence = für Menschen aus { $value }

## Why a result is shown
why-title = Warum dieses Ergebnis?
why-name = Name: { $value }
why-category = Thema: { $value }
why-words = Ihre Wörter stehen im Eintrag
why-commune = In { $value }
why-serves = Für Menschen aus { $value }
why-wishes = Passt zu: { $value }
why-verified = Geprüft { $value }
why-complete = Ausführlicher Eintrag

## Codes: what a listing does not say
unknown-label = Bitte nachfragen
unknown-age = Alter nicht angegeben
unknown-when = Öffnungszeiten: bitte nachfragen
unknown-fee = Preis nicht angegeben
unknown-audience = Für wen: nicht angegeben
unknown-accessibility = Barrierefreiheit nicht angegeben
unknown-language = Sprachen nicht angegeben
unknown-remote = Von zu Hause aus: nicht angegeben
unknown-vacancy = Freie Plätze nicht angegeben
unknown-access-mode = Termin und Anmeldung: nicht angegeben
unknown-residence = Für welche Gemeinden: nicht angegeben
unknown-place = Ort nicht angegeben
missing-age = für welches Alter das Angebot ist
missing-when = ob dann geöffnet ist
missing-fee = ob der Preis passt
missing-audience = für wen das Angebot ist
missing-accessibility = ob der Ort barrierefrei ist
missing-language = welche Sprachen gesprochen werden
missing-remote = ob es von zu Hause aus geht
missing-vacancy = ob noch Plätze frei sind
missing-access-mode = ob man einen Termin oder eine Anmeldung braucht
missing-residence = für welche Gemeinden das Angebot gilt
missing-place = wo es ist

## Map
map-label = Karte der Ergebnisse
map-go = Zur Karte
map-skip = Karte überspringen
map-failed = Die Karte kann hier nicht angezeigt werden. In der Liste steht alles.
map-search-here = In diesem Gebiet suchen
map-zoom-in = Karte vergrößern
map-zoom-out = Karte verkleinern
map-whole = Alle Ergebnisse zeigen
map-cluster = Angebote an dieser Stelle
map-gesture-ctrl = Karte vergrößern: Strg-Taste und Mausrad
map-gesture-cmd = Karte vergrößern: ⌘-Taste und Mausrad
map-gesture-touch = Karte verschieben: mit zwei Fingern
map-close = Schließen
map-canvas = Karte. Mit den Pfeiltasten verschieben, mit Plus und Minus vergrößern und verkleinern.
map-credit = Gemeinden: IGN Admin Express, Licence Ouverte
map-here = Gewählter Standort
map-picture-results = Karte aller Ergebnisse. Die Liste nennt die Adressen.
map-picture-place = Karte des Ortes und der Gemeinden in der Umgebung.
map-picture-several = Mehrere Angebote nah beieinander
map-picture-other = Andere Angebote

## Emergency
emergency-title = In Gefahr? Rufen Sie jetzt an.
emergency-119 = Kind in Gefahr
emergency-3919 = Gewalt gegen Frauen
emergency-3114 = Hilfe bei Suizidgedanken, rund um die Uhr, kostenlos
emergency-3018 = Mobbing und Gewalt im Internet
emergency-17 = Polizei
emergency-15 = Notarzt und Rettungsdienst
emergency-18 = Feuerwehr
emergency-0383225050 = Giftnotruf
emergency-116000 = Kind vermisst
emergency-3977 = Misshandlung älterer oder behinderter Menschen
emergency-115 = kein Schlafplatz heute Nacht
emergency-114 = per SMS, ohne zu sprechen
emergency-112 = alle Notfälle, in ganz Europa
quick-exit = Website schnell verlassen
quick-exit-help = Ihr Browser speichert, dass Sie diese Seite besucht haben: Denken Sie daran, den Verlauf zu löschen. Der Knopf „Website schnell verlassen“ öffnet eine Wetterseite.

## Listing
listing-back = Zurück zu den Ergebnissen
listing-nearby = Ähnliche Angebote in der Nähe
listing-share = Teilen
listing-shared = Die Adresse dieser Seite ist kopiert.
listing-print = Drucken
listing-others = Andere Angebote zeigen
listing-others-at = Andere Angebote in { $value } zeigen
listing-description = Adresse, Öffnungszeiten, Preise und Kontakt: { $value }.
listing-demo-title = Dieser Eintrag ist ein Beispiel.
listing-demo-text = Ort, Nummer und Öffnungszeiten sind erfunden. Bitte rufen Sie nicht an und gehen Sie nicht hin.
listing-by = Angeboten von { $value }
listing-categories = Themen dieses Eintrags
listing-contact = Kontakt
listing-contact-unknown = Keine Kontaktdaten bekannt. Fragen Sie im Rathaus (mairie) oder bei France services (Anlaufstelle für Behördensachen).
listing-contact-visit = Weder Telefonnummer noch E-Mail-Adresse bekannt. Am besten gehen Sie direkt hin.
listing-access = So gehen Sie vor
listing-what = Was
listing-who = Für wen
listing-who-unknown = Der Eintrag sagt nicht, für wen das Angebot ist.
listing-ages = Alter: { $value }
listing-area = Für Menschen aus
listing-capacity = Plätze
listing-when = Wann
listing-where = Wo
listing-where-unknown = Adresse nicht angegeben.
comes-to-you = Kommt zu Ihnen oder hilft aus der Ferne
area-communes = { $value } Gemeinden
listing-directions = Weg auf OpenStreetMap
listing-geo = In meiner Karten-App öffnen
listing-accessibility = Barrierefreiheit des Ortes
listing-accessibility-more = Mehr zur Zugänglichkeit
listing-languages = Gesprochene Sprachen
listing-cost = Was es kostet
listing-cost-unknown = Preis nicht angegeben: Fragen Sie nach, bevor Sie kommen.
listing-gir = Der GIR ist eine französische Skala für die Selbstständigkeit. GIR 1 und 2: braucht sehr viel Hilfe; GIR 5 und 6: fast selbstständig.
listing-documents = Bitte mitbringen
listing-more = Weitere Angaben
capacity-maximum = { $count ->
    [one] { $count } Platz insgesamt
   *[other] { $count } Plätze insgesamt
}
capacity-available = { $count ->
    [0] kein freier Platz
    [one] { $count } freier Platz
   *[other] { $count } freie Plätze
}
capacity-date = (Stand: { $value })
week-caption = Öffnungszeiten der nächsten sieben Tage
week-day = Tag
week-hours = Öffnungszeiten
week-holiday = Feiertag: { $value }
week-by-appointment = nur mit Termin
week-school-holiday = Schulferien
hours-words = Öffnungszeiten, wie die Quelle sie angibt:
hours-also = Die Quelle sagt außerdem:
hours-unknown = Öffnungszeiten nicht angegeben: Fragen Sie nach, bevor Sie kommen.
hours-closed = geschlossen
hours-uncertain = bitte nachfragen
hours-range = { $from } bis { $to } Uhr
hours-range-by-appointment = { $value } (mit Termin)
hours-all-day = Tag und Nacht geöffnet
hours-old = Öffnungszeiten von { $value }, bitte nachfragen
gone-inactive-since = Seit dem { $value } erwähnt keine Quelle dieses Angebot mehr. Vielleicht gibt es das Angebot nicht mehr: Fragen Sie nach, bevor Sie hingehen.
gone-inactive = Keine Quelle erwähnt dieses Angebot mehr. Vielleicht gibt es das Angebot nicht mehr: Fragen Sie nach, bevor Sie hingehen.
gone-defunct = Dieses Angebot gibt es nicht mehr.
gone-temporarily-closed = Dieses Angebot ist vorübergehend geschlossen.
trust-title = Kann man sich darauf verlassen?
trust-verified = Geprüft am { $value }.
trust-verified-by = Geprüft am { $first } von { $second }.
trust-not-verified = Noch niemand hat diesen Eintrag beim Anbieter geprüft.
trust-updated = Daten von der Quelle am { $value } veröffentlicht. „Veröffentlicht“ heißt nicht „geprüft“.
trust-not-dated = Die Quelle sagt nicht, von wann diese Daten sind.
trust-sources = Quellen
trust-source = {" "}– { $first }, { $second }
trust-source-date = , Daten vom { $value }
listing-printed = { $first } – Seite vom { $second }
origins-title = Woher jede Angabe kommt
origins-field = Angabe
origins-source = Quelle
origins-date = Datum
origins-derived = (aus anderen Daten abgeleitet)
origins-verified-by = {" "}– geprüft von { $value }

## Errors
error-page-title = Diese Seite gibt es nicht
error-page-help = Vielleicht ist die Adresse unvollständig oder die Seite ist umgezogen.
error-listing-title = Diesen Eintrag gibt es nicht oder nicht mehr
error-listing-help = Vielleicht heißt das Angebot jetzt anders oder es hat geschlossen. Suchen Sie hier ein anderes.
error-request-title = Wir haben diese Anfrage nicht verstanden
error-request-help = Einen Teil der Adresse können wir nicht lesen. Suchen Sie hier noch einmal.
error-unavailable-title = Die Website ist überlastet
error-unavailable-help = Versuchen Sie es in einer Minute noch einmal. Im Notfall rufen Sie die 112 an.
error-internal-title = Bei uns hat etwas nicht funktioniert
error-internal-help = Es liegt nicht an Ihnen. Versuchen Sie es in ein paar Minuten noch einmal. Im Notfall rufen Sie die 112 an.
error-home = Zurück zur Startseite

## About
about-title = Über Repères
about-lead = Repères hilft Familien im Raum Mulhouse, das richtige Angebot zu finden, von den ersten Monaten bis ins hohe Alter.
about-what-title = Was Sie hier finden
about-what = Kinderbetreuung, Freizeit, Unterstützung für Eltern, Orte für Jugendliche, Hilfe für ältere Menschen und pflegende Angehörige, Hilfe mit Internet und Behörden, Leben im Stadtteil, Behinderung und Gesundheit, in den 39 Gemeinden.
about-trust-title = Unsere Regeln
about-trust-unknown = „Nicht angegeben“ heißt nicht „nein“: Ein unvollständiger Eintrag bleibt in den Ergebnissen, hinter den anderen.
about-trust-dates = „Veröffentlicht“ heißt nicht „geprüft“: Jeder Eintrag sagt, wer was wann geprüft hat.
about-trust-open = „Geöffnet“ berücksichtigt die Feiertage im Elsass und im Département Moselle und die Schulferien.
about-trust-border = Eine Gemeindegrenze ist keine Mauer: Die Ergebnisse gehen in den Nachbargemeinden weiter, mit Angabe der Entfernung.
about-limits-title = Grenzen
about-limits = Die Daten kommen aus öffentlichen Dateien, die manchmal alt sind. Fragen Sie nach, bevor Sie sich auf den Weg machen.

## Accessibility
a11y-title = Barrierefreiheit
a11y-status = Stand der Barrierefreiheit: nicht geprüft.
a11y-status-text = Diese Website wurde noch nicht nach dem RGAA (französischer Standard für Barrierefreiheit) geprüft. Deshalb nennen wir keinen Grad der Erfüllung.
a11y-done-title = Was wir tun
a11y-done-script = Alle Seiten funktionieren ohne JavaScript. Die Karte ergänzt die Liste, in der alles steht.
a11y-done-keyboard = Alles lässt sich mit der Tastatur bedienen; das ausgewählte Element ist deutlich markiert.
a11y-done-contrast = Texte haben guten Kontrast, hell wie dunkel, und keine Information hängt nur von der Farbe ab.
a11y-done-zoom = Die Seiten sind bei 320 Pixel Breite und bei 200 % Vergrößerung lesbar.
a11y-done-motion = Animationen stoppen, wenn Ihr Gerät es verlangt.
a11y-done-tests = Automatische Tests suchen nach jeder Änderung nach Fehlern.
a11y-limits-title = Was noch schwierig ist
a11y-limits-map = Eine Karte lässt sich schlecht vorlesen: In der Liste steht alles, was die Karte zeigt.
a11y-limits-sources = Öffnungszeiten und Hinweise aus den Quellen behalten manchmal ihren ursprünglichen Wortlaut.
a11y-limits-language = Die Übersetzungen wurden noch nicht von Menschen mit der jeweiligen Muttersprache geprüft, und die Texte der Einträge bleiben auf Französisch.
a11y-recourse-title = Wenn Sie nicht weiterkommen
a11y-recourse = Wenn Sie wegen einer Barriere nicht an eine Information kommen und niemand Ihnen antwortet, können Sie sich an den Défenseur des droits (unabhängige Ombudsstelle in Frankreich) wenden.
a11y-recourse-link = An den Défenseur des droits schreiben

## Privacy
privacy-title = Datenschutz
privacy-lead = Sie suchen ein Angebot; wir müssen nicht wissen, wer Sie sind.
privacy-none-title = Was wir nicht tun
privacy-none-account = Sie brauchen kein Konto.
privacy-none-cookie = Keine Cookies. Nur Ihre Merkliste, wenn Sie eine anlegen, wird in Ihrem Browser gespeichert. Sie löschen sie mit einem Klick.
privacy-none-third = Keine Besucherstatistik, keine Werbung, und während Sie lesen, wird keine andere Website aufgerufen.
privacy-position-title = Ihr Standort
privacy-position = Wir fragen nur danach, wenn Sie auf „In meiner Nähe“ tippen. Er wird vor dem Senden auf etwa 100 Meter gerundet, dient zum Sortieren der Ergebnisse und wird dann vergessen.
privacy-logs-title = Serverprotokolle
privacy-logs = Sie halten fest, dass eine Seite ausgeliefert wurde, nie, was Sie gesucht haben.
privacy-listings-title = Einträge
privacy-listings = Sie beschreiben Angebote und Orte. Namen, Adressen und Nummern von Personen werden nicht veröffentlicht.
privacy-links-title = Links zu anderen Websites
privacy-links = Wenn Sie einem Link zu einer anderen Website folgen, gelten dort deren Regeln. Wir sagen ihr nicht, woher Sie kommen.

## Sources
sources-title = Quellen und Lizenzen
sources-lead = Jeder Eintrag sagt, woher er kommt. Hier sind alle Quellen.
sources-facts = Wir übernehmen daraus die Fakten (Namen, Adressen, Öffnungszeiten, Preise), nicht die Sätze.
source-owner = Herausgeber
source-licence = Lizenz
source-licence-declared = noch zu bestätigen
source-date = Datum der Daten
source-imported = Importiert am
source-listings = Einträge
source-page = Zur Veröffentlichung: { $value }
sources-import-title = Die Beispiele durch echte Einträge ersetzen
sources-import = Noch beschreibt keine offene Datei die Angebote für kleine Kinder, Eltern und Jugendliche im Raum Mulhouse. In der Demo stehen dafür die erfundenen Beispiele. Um echte Daten zu importieren, beschreiben Sie ihre Datei in einer Quelle, importieren Sie sie und starten Sie die Website ohne die Demo-Option:
sources-import-command =
    indexer import nom-de-la-source --from fichier.csv --data-dir var
    backend serve --data-dir var
sources-map-title = Die Karte
sources-map = Gemeindegrenzen: IGN, Admin Express, Licence Ouverte. Darstellung: MapLibre GL JS, freie Software.
sources-words-title = Die Wörter
sources-words = Um kein richtiges Wort zu korrigieren, kennt die Suche die gängigen französischen Wörter: die Liste von wordfreq, von Robyn Speer und anderen, beschränkt auf die Wörter, die auch ein Wörterbuch kennt, ohne Akzente und Häufigkeiten. Lizenz CC BY-SA 4.0.
sources-words-link = wordfreq auf GitHub
sources-words-licence = Text der Lizenz CC BY-SA 4.0
sources-fonts-title = Die Schriften
sources-fonts = Atkinson Hyperlegible Next, vom Braille Institute für sehbehinderte Menschen entworfen, und Bricolage Grotesque, von Mathieu Triay. Lizenz: SIL Open Font.

## API
api-title = Offene API
api-lead = Dieselben Daten wie auf den Seiten, für Ihre eigenen Werkzeuge. Ohne Schlüssel, nur lesend.
api-rules = Nennen Sie bei jedem Eintrag die Quelle und die Lizenz. Erfundene Einträge sind mit „demo“ gekennzeichnet: Verwenden Sie sie nicht weiter.
api-parameters = Parameter von { $value }
api-parameter = Parameter
api-kind = Format
api-problems = Fehler
api-problems-help = Jeder Fehler ist ein JSON-Dokument (RFC 9457): Sein „type“ ändert sich nie, „errors“ nennt jeden betroffenen Parameter.
api-problem-type = Typ
api-problem-status = HTTP-Code
api-meaning = Bedeutung
api-required = Pflicht
api-try = Ausprobieren:

## Words
distance-here = ganz in der Nähe
distance-metres = { $metres } m entfernt
distance-kilometres = { $kilometres } km entfernt
length-metres = { $metres } m
length-kilometres = { $kilometres } km
age-months = { $count ->
    [one] { $count } Monat
   *[other] { $count } Monate
}
age-years = { $count ->
    [one] { $count } Jahr
   *[other] { $count } Jahre
}
age-years-half = { $count ->
    [one] { $count }½ Jahre
   *[other] { $count }½ Jahre
}
age-years-months = { $years ->
    [one] { $years } Jahr
   *[other] { $years } Jahre
} und { $months ->
    [one] { $months } Monat
   *[other] { $months } Monate
}
ages-from-birth = von Geburt an
ages-from = { $from } und älter
ages-to = bis { $to }
ages-under = jünger als { $to }
ages-from-under = { $from } bis unter { $to }
ages-at = { $at }
ages-from-to = { $from } bis { $to }
ages-both = { $young } und { $old }
date-full = { $day } { $year }
date-weekday = { $weekday }, { $day }
date-first = { $day }. { $month }
date-day = { $day }. { $month }
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember
weekday-1 = Montag
weekday-2 = Dienstag
weekday-3 = Mittwoch
weekday-4 = Donnerstag
weekday-5 = Freitag
weekday-6 = Samstag
weekday-7 = Sonntag
time-midnight = 0:00
ago-days = { $count ->
    [one] vor { $count } Tag
   *[other] vor { $count } Tagen
}
ago-months = { $count ->
    [one] vor { $count } Monat
   *[other] vor { $count } Monaten
}
ago-years = { $count ->
    [one] vor { $count } Jahr
   *[other] vor { $count } Jahren
}
time-hour = { $hour }:00
time-hour-minute = { $hour }:{ $minute }
open-now = Geöffnet
open-until = Geöffnet bis { $time } Uhr
open-until-day = Geöffnet bis { $day }, { $time } Uhr
open-by-appointment = Nur mit Termin
closed-now = Geschlossen
opens-today = Geschlossen, öffnet um { $time } Uhr
opens-tomorrow = Geschlossen, öffnet morgen um { $time } Uhr
opens-day = Geschlossen, öffnet am { $day } um { $time } Uhr
fee-free = Kostenlos
fee-free-under-conditions = Kostenlos unter bestimmten Bedingungen
fee-paid = Kostenpflichtig
fee-by-income = Je nach Einkommen
price-unknown = Preis auf Anfrage

## Codes: what a price buys
per-hour = pro Stunde
per-day = pro Tag
per-week = pro Woche
per-month = pro Monat
per-year = pro Jahr
per-session = pro Mal
per-copy = pro Kopie
per-meal = pro Mahlzeit

## Codes: links
url-rdv = Termin vereinbaren
url-inscription = Anmelden
url-mobilisation = Anfrage stellen

## Codes: how to get in
access-walk-in = Ohne Termin
access-appointment = Mit Termin
access-registration = Mit Anmeldung
access-phone = Per Telefon
access-email = Per E-Mail
access-online = Online
access-referral = Vermittlung durch eine Fachkraft

## Codes: audiences
audience-everyone = Alle
audience-families = Familien
audience-future-parents = Werdende Eltern
audience-children = Kinder
audience-young-people = Jugendliche
audience-students = Studierende
audience-seniors = Ältere Menschen
audience-carers = Pflegende Angehörige
audience-disabled = Menschen mit Behinderung
audience-job-seekers = Arbeitsuchende
audience-newcomers = Neu Zugezogene
audience-women = Frauen
audience-professionals = Fachkräfte
audience-members = Mitglieder

## Codes: access to the place
accessibility-wheelchair = Mit Rollstuhl zugänglich
accessibility-hearing-loop = Induktionsschleife für Hörgeräte
accessibility-sign-language = Gebärdensprache
accessibility-adapted-toilets = Barrierefreie Toiletten
accessibility-parking = Behindertenparkplatz
accessibility-pushchair = Mit Kinderwagen zugänglich

## Codes: languages
language-ar = Arabisch
language-bg = Bulgarisch
language-de = Deutsch
language-en = Englisch
language-es = Spanisch
language-fa = Persisch
language-fr = Französisch
language-gsw = Elsässisch
language-it = Italienisch
language-pl = Polnisch
language-ps = Paschtu
language-pt = Portugiesisch
language-ro = Rumänisch
language-ru = Russisch
language-sq = Albanisch
language-sr = Serbisch
language-tr = Türkisch
language-uk = Ukrainisch
language-zh = Chinesisch

## Codes: facts kept from sources
attribute-art-house = Programmkino
attribute-contract = Vertrag mit dem Staat
attribute-equipment = Ausstattung
attribute-format = Format
attribute-itinerant = An wechselnden Orten
attribute-library-status = Status
attribute-meals = Mahlzeiten
attribute-mobile = Bus
attribute-multiplex = Multiplexkino
attribute-phone-hours = Telefonzeiten
attribute-sector = Öffentlich oder privat
attribute-structure-type = Art der Einrichtung
attribute-theme = Thema
attribute-weekly-opening-hours = Öffnungsstunden pro Woche
attribute-surface-m2 = Fläche (m²)
attribute-seats = Sitzplätze
attribute-screens = Kinosäle
attribute-capacity = Plätze

## Codes: fields, for their origin
field-access_modes = Termin und Anmeldung
field-accessibility = Barrierefreiheit
field-address = Adresse
field-ages = Alter
field-alternate_name = Anderer Name
field-attributes = Weitere Angaben
field-audiences = Für wen
field-capacity = Plätze
field-categories = Themen
field-cost_options = Preise
field-description = Beschreibung
field-email = E-Mail
field-fee = Kostenlos oder nicht
field-identifiers = Kennnummern
field-languages = Sprachen
field-name = Name
field-opening_hours = Öffnungszeiten
field-organization = Organisation
field-place-name = Name des Ortes
field-phones = Telefon
field-position = Position auf der Karte
field-required_documents = Mitzubringende Papiere
field-service_area = Für welche Gemeinden
field-status = Status
field-urls = Websites
