### Repères — everything people read, in Italian. $count, $value, $first and $second are given by the templates.
### Dates never follow an article or "dal/al", which would change before 8 and 11 (l’8 aprile, dall’11 maggio).
### [mezzanotte] is the text of time-midnight, which takes another preposition than the hours.

## The site
site-name = Repères
site-place = Mulhouse Alsace Agglomération
site-description = Trova vicino a casa un asilo nido, un’attività, un aiuto a domicilio, un posto dove farti aiutare con internet: i servizi dei 39 comuni di Mulhouse Alsace Agglomération.
skip-to-content = Vai al contenuto
skip-to-results = Vai ai risultati
nav-search = Cerca
nav-about = Che cos’è Repères
nav-sources = Fonti e licenze
nav-accessibility = Accessibilità: non ancora controllata
nav-privacy = Privacy
nav-api = API aperta
footer-nav-label = Piè di pagina
footer-promise = Senza account, senza cookie, senza pubblicità. Sempre gratis.
footer-emergency = Emergenze:
footer-sms = (via SMS)
demo-banner-label = Modalità dimostrativa
demo-banner-title = Alcune schede sono inventate.
demo-banner-text = Hanno la scritta «esempio inventato».
demo-banner-link = Come importare quelle vere
colon = :{" "}
unknown = non indicato
today = oggi
tomorrow = domani
call = Chiama
write = Scrivi a
visit = Vai al sito
price = Prezzo
quoted = «{ $value }»
list-comma = {", "}
list-end = { $before } e { $last }
list-either = { $before } o { $last }

## Languages
languages-label = Lingue del sito
translation-unreviewed = Questa traduzione non è ancora stata riletta da una persona di madrelingua italiana.
translation-french = Leggi questa pagina in francese
translation-listings = I nomi e i testi delle schede restano in francese, come sono stati scritti in origine.

## Selection
selection-title = La mia selezione
selection-lead = La selezione resta in questo browser e da nessun’altra parte. È contenuta nell’indirizzo di questa pagina: puoi inviarlo a qualcuno o stampare la pagina.
selection-empty = Per ora non hai salvato niente. In un elenco o in una scheda, tocca «Salva».
selection-keep = Salva
selection-said-kept = Salvato nella tua selezione.
selection-said-removed = Tolto dalla tua selezione.
selection-full = Una selezione contiene al massimo trenta schede. Togline una per salvarne un’altra.
selection-remove = Togli
selection-clear = Cancella tutto
selection-take = Salva qui queste schede
selection-gone = { $count ->
    [one] Una scheda di questa selezione non esiste più.
   *[other] { $count } schede di questa selezione non esistono più.
}

## Search form
search-label = Ricerca di servizi
search-what = Che cosa cerchi?
search-what-example = asilo nido, corso di informatica…
search-where = Dove?
search-where-example = comune o codice postale
search-submit = Cerca
around-me = Vicino a me
around-waiting = Sto cercando la tua posizione…
around-refused = Posizione non consentita. Scrivi il tuo comune o il codice postale.
around-failed = Posizione non trovata. Scrivi il tuo comune o il codice postale.

suggest-label = Suggerimenti
suggest-one = Un suggerimento. Freccia in giù per sceglierlo.
suggest-many = # suggerimenti. Frecce per scegliere.
suggest-none = Nessun suggerimento.
suggest-category = argomento
suggest-listing = servizio
suggest-organization = ente
suggest-commune = comune
suggest-postal-code = codice postale
suggest-address = indirizzo

## Home
home-title = I servizi vicino a casa
home-heading = Chi può aiutarmi, vicino a casa?
home-lead = Dall’asilo nido all’aiuto agli anziani: i servizi dei 39 comuni dell’area di Mulhouse, in un unico posto.
home-categories = Scegli un argomento
home-life = Stai vivendo un momento particolare?
home-facts = Repères in cifre
home-count = { $first } servizi in { $second } comuni.
home-demo-count = { $count ->
    [one] Una scheda è inventata e porta la scritta «esempio».
   *[other] { $count } schede sono inventate e portano la scritta «esempio».
}
home-updated = Dati più recenti: { $value }.
home-sources = Da dove vengono queste informazioni?
life-baby = Aspetto un bambino
life-work = Torno a lavorare
life-school = Comincia la scuola dell’infanzia (maternelle)
life-holidays = I mercoledì senza scuola e le vacanze
life-teenager = Mio figlio o mia figlia adolescente
life-alone = Cresco i figli da solo o da sola
life-ageing = I miei genitori invecchiano
life-internet = Non riesco a usare internet
life-disability = Mio figlio o mia figlia ha una disabilità

## Moments of life: one need, then two questions
moment-lead = Due o tre domande, e ti mostriamo i servizi che possono aiutarti.
moment-step = Domanda { $first } di { $second }
moment-need = Di che cosa hai bisogno?
moment-everything = Non lo so ancora: mostra tutto
moment-details = Per mostrarti prima i servizi più adatti
moment-optional = Puoi saltare queste domande.
moment-where = Dove abiti?
moment-age-child = Quanti anni ha tuo figlio o tua figlia?
moment-when = Per quando?
moment-when-any = Non importa
moment-when-now = Adesso
moment-when-wednesday = Mercoledì
moment-when-saturday = Sabato
moment-submit = Mostra i servizi
moment-back = Scegli un altro bisogno
moment-others = Un altro momento della vita?
need-baby-health = Seguire la gravidanza e la salute del mio bambino
need-baby-care = Trovare chi si occuperà del mio bambino
need-baby-home = Un aiuto a casa dopo la nascita
need-baby-parents = Incontrare altri genitori
need-work-toddler = Affidare un bambino che non va ancora a scuola
need-work-pupil = Un posto dove stare prima e dopo la scuola
need-work-hours = Qualcuno che venga a casa mia, presto, tardi o di notte
need-work-job = Cercare un lavoro o un corso di formazione
need-school-enrol = Trovare la scuola e fare l’iscrizione
need-school-day = La mensa, prima e dopo le lezioni
need-school-free = I mercoledì e le vacanze
need-school-talk = Parlare delle mie preoccupazioni
need-holidays-centre = Un centro ricreativo o una colonia
need-holidays-sport = Muoversi, nuotare
need-holidays-read = Leggere e giocare
need-holidays-arts = Musica, arte, musei, cinema
need-holidays-outside = Stare all’aria aperta, gratis
need-teenager-free = Ritrovarsi, fare attività
need-teenager-future = Gli studi, il lavoro, uno stage
need-teenager-talk = Non sta bene
need-teenager-homework = Un aiuto per i compiti
need-alone-breathe = Affidare mio figlio o mia figlia per prendere fiato
need-alone-rights = I miei diritti, le spese, un aiuto urgente
need-alone-separation = La separazione, l’altro genitore
need-alone-talk = Parlare con qualcuno, incontrare altri genitori
need-ageing-home = Restare a casa con un aiuto
need-ageing-out = Uscire e stare con gli altri
need-ageing-move = Trovare un altro posto dove vivere
need-ageing-inform = Sapere a quali aiuti ha diritto
need-ageing-carer = Prendere fiato: assisto una persona cara
need-internet-learn = Imparare a usare internet
need-internet-form = Fare una pratica online con qualcuno
need-internet-use = Usare un computer o una stampante
need-internet-buy = Un computer a basso prezzo
need-disability-early = I primi dubbi, prima dei 6 anni
need-disability-school = La scuola, le cure, l’accompagnamento
need-disability-rights = I diritti e gli aiuti
need-disability-respite = Prendere fiato per qualche ora o qualche giorno
services-count = { $count ->
    [0] nessun servizio
    [one] { $count } servizio
   *[other] { $count } servizi
}

## Results
results-title = Tutti i servizi
results-title-chosen = Servizi scelti
results-title-place = { $first }, { $second }
results-title-for = «{ $value }»
results-total = { $count ->
    [0] Nessun servizio trovato
    [one] { $count } servizio trovato
   *[other] { $count } servizi trovati
}
results-printed = Questa pagina ({ $first }, ore { $second })
results-list = Elenco dei servizi
results-uncertain = di cui { $count } da verificare
results-all-uncertain = { $count ->
    [one] da verificare
   *[other] tutti da verificare
}
understood-label = Abbiamo capito:
understood-exact = Cerca proprio queste parole
correction = Abbiamo letto «{ $first }» come «{ $second }».
word-missing = Nessuna scheda contiene «{ $value }» insieme alle altre parole: non ne abbiamo tenuto conto.
words-outside = Fuori dall’area di Mulhouse: { $value }. Ti mostriamo quello che c’è qui.
wishes-unanswered = Tra le schede di questo tipo nessuna risponde a { $value }: te le mostriamo lo stesso, prova a chiedere direttamente.
words-set-aside = Non abbiamo tenuto conto di: { $value }.
correction-back = Cerca «{ $value }»
exact-words = Cerchiamo proprio le tue parole, senza interpretarle e senza correggerle.
exact-read-again = Interpretale di nuovo
tier-unknown = Da verificare: queste schede non dicono { $value }
tier-partial = { $count ->
    [one] Una scheda corrisponde in parte
   *[other] { $count } schede corrispondono in parte
}
widened-title = { $count ->
    [one] Allargando la ricerca: { $count } servizio
   *[other] Allargando la ricerca: { $count } servizi
}
widened-without = senza il filtro «{ $value }»
widened-without-place = senza limiti di luogo
widened-around = nei comuni vicini
widened-around-named = nei comuni vicini ({ $value })
widened-radius = fino a { $value } di distanza
widened-related-many = con argomenti simili
widened-related = con argomenti simili ({ $value })
help-title = Chi può aiutarti
chips-label = Filtri attivi
chip-place = vicino a { $value }
chip-near = vicino alla tua posizione
chip-radius = entro { $value }
chip-zone = nella zona della mappa
chip-polygon = nella zona disegnata
chip-certain = solo ciò che è certo
chip-remove = Togli il filtro
sort-label = Ordina per
sort-relevance = pertinenza
sort-distance = distanza
sort-name = nome
facet-categories = Argomenti
facet-communes = Comuni
facet-count = { $count ->
    [0] risultati
    [one] risultato
   *[other] risultati
}
place-unknown = Non conosciamo «{ $value }». Ecco i risultati di tutta l’area di Mulhouse.
place-unknown-street = Non conosciamo l’indirizzo «{ $first }». Calcoliamo le distanze dal centro del comune: { $second }.
place-outside = { $value } è fuori dall’area di Mulhouse. Ecco i servizi più vicini.
place-several = «{ $value }» corrisponde a più luoghi. Quale cerchi?
place-read = Abbiamo letto «{ $first }» come { $second }.
badge-demo = esempio inventato
badge-outside = fuori dall’area
verified-on = Verifica: { $value }
not-verified = Non verificato
updated-on = data dei dati: { $value }
source-is = fonte: { $value }
empty-title = Che altro puoi fare?
empty-widen = Cerca ovunque, senza filtri
empty-simpler = Prova con una parola più semplice: «asilo nido», «vacanze», «computer».
empty-categories = Scegli dall’elenco degli argomenti
empty-3230 = Caf (ufficio per gli aiuti alle famiglie), da lunedì a venerdì
past-end-title = In questa pagina non c’è niente
past-end = { $count ->
    [one] I risultati stanno in una sola pagina.
   *[other] I risultati stanno in { $count } pagine.
}
past-end-first = Torna alla prima pagina
pagination-label = Pagine dei risultati
page-previous = Precedenti
page-next = Successivi
page-number = Pagina { $value }
page-of = Pagina { $first } di { $second }

## Filters
filters-title = Filtri
filters-active = { $count ->
    [one] filtro scelto
   *[other] filtri scelti
}
filters-apply = Applica i filtri
filters-clear = Cancella tutto
filter-any = Non importa
filter-age = Età
filter-age-any = Tutte le età
filter-when = Aperto
filter-open = Che giorno?
filter-open-now = adesso
filter-hour = A che ora?
filter-hour-any = Tutto il giorno
filter-at = alle { $value }
filter-fee = Prezzo
filter-audience = Per chi
filter-language = Lingua parlata
filter-access-mode = Come fare
filter-residence = Per chi abita a
filter-residence-any = Tutti i comuni
filter-accessibility = Accessibilità
filter-remote = Senza spostarsi
filter-vacancy = Ci sono ancora posti
filter-certain = Mostra solo ciò che è certo
filter-exact = Cerca proprio queste parole
part-morning = la mattina, dalle 8:00 alle 12:00
part-noon = a mezzogiorno, dalle 12:00 alle 14:00
part-afternoon = il pomeriggio, dalle 14:00 alle 18:00
part-evening = la sera, dalle 18:00 alle 22:00

## What is wished, in words
wish-open = aperto { $value }
wish-open-now = aperto adesso
wish-open-at = { $second ->
    [mezzanotte] aperto { $first } a mezzanotte
   *[other] aperto { $first } alle { $second }
}
wish-open-more = un altro giorno
wish-days = nel periodo { $from } – { $to }
wish-hours = { $day }, { $from } – { $to }
wish-language = in { $value }
wish-remote = senza spostarsi
wish-vacancy = ci sono ancora posti
wish-residence = per chi abita a { $value }

## Why a result is shown
why-title = Perché questo risultato?
why-name = Nome: { $value }
why-category = Argomento: { $value }
why-words = Le tue parole sono nella scheda
why-commune = Si trova a { $value }
why-serves = Per chi abita a { $value }
why-wishes = Corrisponde a: { $value }
why-verified = Verificato { $value }
why-complete = Scheda ben compilata

## Codes: what a listing does not say
unknown-label = Da verificare
unknown-age = Età non indicata
unknown-when = Orari da verificare
unknown-fee = Prezzo non indicato
unknown-audience = Destinatari non indicati
unknown-accessibility = Accessibilità non indicata
unknown-language = Lingue non indicate
unknown-remote = A distanza: non indicato
unknown-vacancy = Posti liberi non indicati
unknown-access-mode = Come accedere: non indicato
unknown-residence = Comuni serviti non indicati
unknown-place = Luogo non indicato
missing-age = l’età accettata
missing-when = se è aperto in quel momento
missing-fee = se il prezzo va bene
missing-audience = a chi si rivolgono
missing-accessibility = se il luogo è accessibile
missing-language = le lingue parlate
missing-remote = se si può restare a casa
missing-vacancy = se ci sono ancora posti
missing-access-mode = come fare per accedere
missing-residence = per quali comuni sono
missing-place = dove si trova

## Map
map-label = Mappa dei risultati
map-go = Vedi la mappa
map-skip = Salta la mappa
map-failed = Qui non è possibile mostrare la mappa; nell’elenco trovi tutto.
map-search-here = Cerca in questa zona
map-zoom-in = Ingrandisci la mappa
map-zoom-out = Riduci la mappa
map-whole = Vedi tutti i risultati
map-cluster = servizi in questo punto
map-gesture-ctrl = Tasto Ctrl e rotellina per ingrandire la mappa
map-gesture-cmd = Tasto ⌘ e rotellina per ingrandire la mappa
map-gesture-touch = Due dita per spostare la mappa
map-close = Chiudi
map-canvas = Mappa. Le frecce la spostano, più e meno la ingrandiscono o la riducono.
map-credit = Comuni: IGN Admin Express, Licence Ouverte
map-here = Posizione scelta
map-picture-results = Mappa di tutti i risultati. L’elenco dà i loro indirizzi.
map-picture-place = Mappa del luogo e dei comuni intorno.
map-picture-several = Più servizi vicini
map-picture-other = Altri servizi

## Emergency
emergency-title = C’è un pericolo? Chiama subito.
emergency-119 = bambini e ragazzi in pericolo
emergency-3919 = donne vittime di violenza
emergency-3114 = prevenzione del suicidio, 24 ore su 24, gratis
emergency-3018 = bullismo e violenza online
emergency-17 = polizia, gendarmeria
emergency-15 = emergenza medica
emergency-18 = vigili del fuoco
emergency-0383225050 = centro antiveleni
emergency-116000 = bambini e ragazzi scomparsi
emergency-3977 = maltrattamenti su anziani o persone con disabilità
emergency-115 = senza un posto dove dormire stasera
emergency-114 = via SMS, senza parlare
emergency-112 = tutte le emergenze, in Europa
quick-exit = Esci subito da questo sito
quick-exit-help = Il tuo browser conserva traccia di questa pagina: ricordati di cancellare la cronologia. Il pulsante «Esci subito da questo sito» apre una pagina del meteo.

## Listing
listing-back = Torna ai risultati
listing-nearby = Servizi simili qui vicino
listing-share = Condividi
listing-shared = L’indirizzo di questa pagina è stato copiato.
listing-print = Stampa
listing-others = Vedi altri servizi
listing-others-at = Vedi altri servizi a { $value }
listing-description = Indirizzo, orari, prezzi e contatti: { $value }.
listing-demo-title = Questa scheda è un esempio.
listing-demo-text = Il luogo, il numero e gli orari sono inventati. Non chiamare e non andarci.
listing-by = A cura di { $value }
listing-categories = Argomenti di questa scheda
listing-contact = Contatti
listing-contact-unknown = Nessun contatto conosciuto: puoi chiedere al municipio (mairie) o a France services (sportello dei servizi pubblici).
listing-contact-visit = Nessun numero né indirizzo e-mail conosciuto. La cosa più sicura è passare di persona.
listing-access = Come fare
listing-what = Che cos’è
listing-who = Per chi
listing-who-unknown = Destinatari non indicati.
listing-ages = Età: { $value }
listing-area = Per chi abita a
listing-capacity = Posti
listing-when = Quando
listing-where = Dove
listing-where-unknown = Indirizzo non comunicato.
comes-to-you = A domicilio o a distanza
area-communes = { $value } comuni
listing-directions = Come arrivare (OpenStreetMap)
listing-geo = Apri nella mia app di mappe
listing-accessibility = Accessibilità del luogo
listing-accessibility-more = Per saperne di più sull’accesso
listing-languages = Lingue parlate
listing-cost = Quanto costa
listing-cost-unknown = Prezzo non indicato: chiedi prima di venire.
listing-gir = Il GIR è la scala francese che misura l’autonomia. GIR 1-2: molto dipendente; GIR 5-6: quasi autonomo.
listing-documents = Documenti da portare
listing-more = Altre informazioni
capacity-maximum = { $count ->
    [one] { $count } posto in tutto
   *[other] { $count } posti in tutto
}
capacity-available = { $count ->
    [0] nessun posto libero
    [one] { $count } posto libero
   *[other] { $count } posti liberi
}
capacity-date = (dato comunicato: { $value })
week-caption = Orari dei prossimi sette giorni
week-day = Giorno
week-hours = Orari
week-holiday = giorno festivo: { $value }
week-by-appointment = su appuntamento
week-school-holiday = vacanze scolastiche
hours-words = Gli orari come li indica la fonte:
hours-also = La fonte precisa anche:
hours-unknown = Orari non indicati: informati prima di venire.
hours-closed = chiuso
hours-uncertain = da verificare
hours-range = { $from } – { $to }
hours-range-by-appointment = { $value } (su appuntamento)
hours-all-day = aperto giorno e notte
hours-old = orari del { $value }, da verificare
gone-inactive-since = Dal giorno { $value } nessuna fonte parla più di questo servizio. Forse non esiste più: informati prima di andarci.
gone-inactive = Nessuna fonte parla più di questo servizio. Forse non esiste più: informati prima di andarci.
gone-defunct = Questo servizio non esiste più.
gone-temporarily-closed = Questo servizio per il momento è chiuso.
trust-title = Ci si può fidare?
trust-verified = Ultima verifica: { $value }.
trust-verified-by = Ultima verifica: { $first }, a cura di { $second }.
trust-not-verified = Nessuno ha ancora verificato questa scheda chiedendo sul posto.
trust-updated = Dati pubblicati dalla fonte: { $value }. «Pubblicato» non vuol dire «verificato».
trust-not-dated = La fonte non dice a quando risalgono questi dati.
trust-sources = Fonti
trust-source = {" "}– { $first }, { $second }
trust-source-date = , data dei dati: { $value }
listing-printed = { $first } – data della pagina: { $second }
origins-title = Da dove viene ogni informazione
origins-field = Informazione
origins-source = Fonte
origins-date = Data
origins-derived = (dedotto)
origins-verified-by = {" "}– verificato da { $value }

## Errors
error-page-title = Questa pagina non esiste
error-page-help = Forse l’indirizzo è incompleto, oppure la pagina è stata spostata.
error-listing-title = Questa scheda non esiste o non esiste più
error-listing-help = Forse il servizio ha cambiato nome o ha chiuso. Cercane un altro qui.
error-request-title = Non abbiamo capito questa richiesta
error-request-help = Non riusciamo a leggere una parte dell’indirizzo. Ripeti qui la ricerca.
error-unavailable-title = In questo momento il sito è occupato
error-unavailable-help = Riprova tra un minuto. In caso di emergenza chiama il 112.
error-internal-title = Qualcosa non ha funzionato da parte nostra
error-internal-help = Non è colpa tua. Riprova tra qualche minuto. In caso di emergenza chiama il 112.
error-home = Torna alla pagina iniziale

## About
about-title = Che cos’è Repères
about-lead = Repères aiuta le famiglie dell’area di Mulhouse a trovare il servizio giusto, dai primi mesi di vita alla terza età.
about-what-title = Che cosa trovi qui
about-what = Nidi e altri servizi per affidare i bambini, attività, sostegno ai genitori, luoghi per i giovani, aiuto agli anziani e a chi li assiste, aiuto con internet e le pratiche, vita di quartiere, disabilità e salute, nei 39 comuni.
about-trust-title = Le nostre regole
about-trust-unknown = «Non indicato» non vuol dire «no»: una scheda incompleta resta nei risultati, dopo le altre.
about-trust-dates = «Pubblicato» non vuol dire «verificato»: ogni scheda dice chi ha verificato che cosa, e quando.
about-trust-open = «Aperto» tiene conto dei giorni festivi di Alsazia e Mosella e delle vacanze scolastiche.
about-trust-border = Il confine di un comune non è un muro: i risultati continuano nei comuni vicini, con la distanza.
about-limits-title = I suoi limiti
about-limits = I dati vengono da archivi pubblici, a volte vecchi. Informati prima di metterti in viaggio.

## Accessibility
a11y-title = Accessibilità
a11y-status = Stato di conformità: non ancora controllata.
a11y-status-text = Non è stato ancora fatto nessun controllo secondo il RGAA (le regole francesi sull’accessibilità). Per questo non dichiariamo nessuna percentuale di conformità.
a11y-done-title = Che cosa facciamo
a11y-done-script = Tutte le pagine funzionano senza JavaScript; la mappa si aggiunge all’elenco, che contiene tutto.
a11y-done-keyboard = Tutto si usa da tastiera, con un segno ben visibile sull’elemento scelto.
a11y-done-contrast = I testi hanno un buon contrasto, di giorno e di notte, e nessuna informazione dipende solo dal colore.
a11y-done-zoom = Le pagine si leggono su 320 pixel di larghezza e ingrandite al 200%.
a11y-done-motion = Le animazioni si fermano se il tuo dispositivo lo chiede.
a11y-done-tests = Test automatici cercano i difetti a ogni modifica.
a11y-limits-title = Che cosa resta difficile
a11y-limits-map = Una mappa è difficile da ascoltare: l’elenco contiene le stesse informazioni.
a11y-limits-sources = Gli orari e le note presi dalle fonti a volte restano come sono stati scritti.
a11y-limits-language = Le traduzioni non sono state rilette da persone di madrelingua e i testi delle schede restano in francese.
a11y-recourse-title = Se qualcosa ti blocca
a11y-recourse = Se un difetto di accessibilità ti impedisce di avere un’informazione e nessuno ti risponde, puoi rivolgerti al Défenseur des droits (l’autorità francese che difende i diritti delle persone).
a11y-recourse-link = Scrivi al Défenseur des droits

## Privacy
privacy-title = Privacy
privacy-lead = Tu cerchi un servizio; noi non abbiamo bisogno di sapere chi sei.
privacy-none-title = Che cosa non facciamo
privacy-none-account = Nessun account da creare.
privacy-none-cookie = Nessun cookie. Solo la tua selezione, se ne fai una, resta nel tuo browser; la cancelli con un tocco.
privacy-none-third = Nessuna statistica sulle visite, nessuna pubblicità, nessun collegamento ad altri siti mentre leggi.
privacy-position-title = La tua posizione
privacy-position = La chiediamo solo se tocchi «Vicino a me». La arrotondiamo a un centinaio di metri prima di inviarla, la usiamo per ordinare i risultati e poi la dimentichiamo.
privacy-logs-title = I registri del server
privacy-logs = Annotano che una pagina è stata aperta, mai che cosa hai cercato.
privacy-listings-title = Le schede
privacy-listings = Descrivono servizi e luoghi. Non pubblichiamo nomi, indirizzi e numeri di persone.
privacy-links-title = I link ad altri siti
privacy-links = Quando segui un link a un altro sito, valgono le regole di quel sito. Noi non gli diciamo da dove vieni.

## Sources
sources-title = Fonti e licenze
sources-lead = Ogni scheda dice da dove viene. Ecco tutte le fonti.
sources-facts = Ne riprendiamo i dati (nomi, indirizzi, orari, prezzi), non le frasi.
source-owner = Produttore
source-licence = Licenza
source-licence-declared = da confermare
source-date = Data dei dati
source-imported = Data di importazione
source-listings = Schede
source-page = Vedi la pubblicazione: { $value }
sources-import-title = Sostituire gli esempi con schede vere
sources-import = Nessun archivio aperto descrive ancora i servizi per la prima infanzia, i genitori e i giovani nell’area di Mulhouse. Le schede «esempio» ne prendono il posto a scopo dimostrativo. Per importare dati veri, descrivi il loro file in una fonte, importalo, poi servi le pagine senza l’opzione dimostrativa:
sources-import-command =
    indexer import nom-de-la-source --from fichier.csv --data-dir var
    backend serve --data-dir var
sources-map-title = La mappa
sources-map = Confini dei comuni: IGN, Admin Express, Licence Ouverte. Disegno: MapLibre GL JS, software libero.
sources-fonts-title = I caratteri
sources-fonts = Atkinson Hyperlegible Next, disegnato per le persone ipovedenti dal Braille Institute, e Bricolage Grotesque, di Mathieu Triay. Licenza SIL Open Font.
sources-words-title = Le parole
sources-words = Per non correggere una parola giusta, la ricerca conosce le parole comuni del francese: la lista wordfreq, di Robyn Speer e altri, ridotta alle parole che anche un dizionario conosce, senza accenti né frequenze. Licenza CC BY-SA 4.0.
sources-words-link = wordfreq, su GitHub
sources-words-licence = Testo della licenza CC BY-SA 4.0

## API
api-title = API aperta
api-lead = Gli stessi dati delle pagine, per i tuoi strumenti. Senza chiave, in sola lettura.
api-rules = Cita la fonte e la licenza di ogni scheda. Le schede inventate hanno «demo»: non riutilizzarle.
api-parameters = Parametri di { $value }
api-parameter = Parametro
api-kind = Formato
api-problems = Errori
api-problems-help = Ogni errore è un documento JSON (RFC 9457): il suo «type» non cambia mai, «errors» nomina ogni parametro interessato.
api-problem-type = Tipo
api-problem-status = Codice HTTP
api-meaning = Significato
api-required = obbligatorio
api-try = Prova:

## Words
distance-here = a due passi
distance-metres = a { $metres } m
distance-kilometres = a { $kilometres } km
length-metres = { $metres } m
length-kilometres = { $kilometres } km
age-months = { $count ->
    [one] { $count } mese
   *[other] { $count } mesi
}
age-years = { $count ->
    [one] { $count } anno
   *[other] { $count } anni
}
age-years-half = { $count ->
    [one] { $count } anno e ½
   *[other] { $count } anni e ½
}
age-years-months = { $years ->
    [one] { $years } anno
   *[other] { $years } anni
} e { $months ->
    [one] { $months } mese
   *[other] { $months } mesi
}
ages-from-birth = dalla nascita
ages-from = da { $from } in su
ages-to = fino a { $to }
ages-under = meno di { $to }
ages-from-under = da { $from } a meno di { $to }
ages-at = a { $at }
ages-from-to = da { $from } a { $to }
ages-both = { $young } e { $old }
date-full = { $day } { $year }
date-weekday = { $weekday } { $day }
date-first = { $day } { $month }
date-day = { $day } { $month }
month-1 = gennaio
month-2 = febbraio
month-3 = marzo
month-4 = aprile
month-5 = maggio
month-6 = giugno
month-7 = luglio
month-8 = agosto
month-9 = settembre
month-10 = ottobre
month-11 = novembre
month-12 = dicembre
weekday-1 = lunedì
weekday-2 = martedì
weekday-3 = mercoledì
weekday-4 = giovedì
weekday-5 = venerdì
weekday-6 = sabato
weekday-7 = domenica
time-midnight = mezzanotte
ago-days = { $count ->
    [one] { $count } giorno fa
   *[other] { $count } giorni fa
}
ago-months = { $count ->
    [one] { $count } mese fa
   *[other] { $count } mesi fa
}
ago-years = { $count ->
    [one] { $count } anno fa
   *[other] { $count } anni fa
}
time-hour = { $hour }:00
time-hour-minute = { $hour }:{ $minute }
open-now = Aperto
open-until = { $time ->
    [mezzanotte] Aperto fino a mezzanotte
   *[other] Aperto fino alle { $time }
}
open-until-day = { $time ->
    [mezzanotte] Aperto fino a { $day } a mezzanotte
   *[other] Aperto fino a { $day } alle { $time }
}
open-by-appointment = Su appuntamento
closed-now = Chiuso
opens-today = { $time ->
    [mezzanotte] Chiuso, apre a mezzanotte
   *[other] Chiuso, apre alle { $time }
}
opens-tomorrow = { $time ->
    [mezzanotte] Chiuso, apre domani a mezzanotte
   *[other] Chiuso, apre domani alle { $time }
}
opens-day = { $time ->
    [mezzanotte] Chiuso, apre { $day } a mezzanotte
   *[other] Chiuso, apre { $day } alle { $time }
}
fee-free = Gratis
fee-free-under-conditions = Gratis a certe condizioni
fee-paid = A pagamento
fee-by-income = In base al reddito
price-unknown = prezzo da chiedere

## Codes: what a price buys
per-hour = all’ora
per-day = al giorno
per-week = a settimana
per-month = al mese
per-year = all’anno
per-session = a seduta
per-copy = a copia
per-meal = a pasto

## Codes: links
url-rdv = Prendi appuntamento
url-inscription = Iscriviti
url-mobilisation = Fai una richiesta

## Codes: how to get in
access-walk-in = Senza appuntamento
access-appointment = Su appuntamento
access-registration = Con iscrizione
access-phone = Per telefono
access-email = Per e-mail
access-online = Online
access-referral = Su indicazione di un professionista

## Codes: audiences
audience-everyone = Per tutti
audience-families = Famiglie
audience-future-parents = Futuri genitori
audience-children = Bambini
audience-young-people = Giovani
audience-students = Studenti
audience-seniors = Anziani
audience-carers = Chi assiste un familiare
audience-disabled = Persone con disabilità
audience-job-seekers = Persone in cerca di lavoro
audience-newcomers = Nuovi arrivati
audience-women = Donne
audience-professionals = Professionisti
audience-members = Soci

## Codes: access to the place
accessibility-wheelchair = Accessibile in sedia a rotelle
accessibility-hearing-loop = Impianto a induzione per chi porta apparecchi acustici
accessibility-sign-language = Lingua dei segni
accessibility-adapted-toilets = Bagni accessibili
accessibility-parking = Parcheggio per persone con disabilità
accessibility-pushchair = Accessibile con il passeggino

## Codes: languages
language-ar = arabo
language-bg = bulgaro
language-de = tedesco
language-en = inglese
language-es = spagnolo
language-fa = persiano
language-fr = francese
language-gsw = alsaziano
language-it = italiano
language-pl = polacco
language-ps = pashto
language-pt = portoghese
language-ro = rumeno
language-ru = russo
language-sq = albanese
language-sr = serbo
language-tr = turco
language-uk = ucraino
language-zh = cinese

## Codes: facts kept from sources
attribute-art-house = Cinema d’essai
attribute-contract = Contratto con lo Stato
attribute-equipment = Attrezzature
attribute-format = Formato
attribute-itinerant = Itinerante
attribute-library-status = Stato giuridico
attribute-meals = Pasti
attribute-mobile = Bus
attribute-multiplex = Multisala
attribute-phone-hours = Orari del telefono
attribute-sector = Settore
attribute-structure-type = Tipo di struttura
attribute-theme = Tema
attribute-weekly-opening-hours = Ore di apertura a settimana
attribute-surface-m2 = Superficie (m²)
attribute-seats = Posti a sedere
attribute-screens = Schermi
attribute-capacity = Capienza

## Codes: fields, for their origin
field-access_modes = Come fare
field-accessibility = Accessibilità
field-address = Indirizzo
field-ages = Età
field-alternate_name = Altro nome
field-attributes = Altri dati
field-audiences = Destinatari
field-capacity = Posti
field-categories = Argomenti
field-cost_options = Prezzi
field-description = Descrizione
field-email = E-mail
field-fee = Gratis o a pagamento
field-identifiers = Identificativi
field-languages = Lingue
field-name = Nome
field-opening_hours = Orari
field-organization = Ente
field-place-name = Nome del luogo
field-phones = Telefono
field-position = Posizione sulla mappa
field-required_documents = Documenti da portare
field-service_area = Comuni serviti
field-status = Stato
field-urls = Siti
