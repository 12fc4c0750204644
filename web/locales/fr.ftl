### Repères — everything people read, in French. $count, $value, $first and $second are given by the templates.

## The site
site-name = Repères
site-place = Mulhouse Alsace Agglomération
site-description = Trouvez près de chez vous une crèche, une activité, une aide à domicile, un lieu pour être aidé avec internet : les services des 39 communes de Mulhouse Alsace Agglomération.
skip-to-content = Aller au contenu
skip-to-results = Aller aux résultats
nav-search = Rechercher
nav-about = À propos
nav-sources = Sources et licences
nav-accessibility = Accessibilité : non auditée
nav-privacy = Vie privée
nav-api = API ouverte
footer-nav-label = Pied de page
footer-promise = Sans compte, sans cookie, sans publicité. Toujours gratuit.
footer-emergency = Urgences :
footer-sms = (par SMS)
demo-banner-label = Mode démonstration
demo-banner-title = Fiches fictives incluses.
demo-banner-text = Elles portent la mention « exemple fictif ».
demo-banner-link = Comment importer les vraies
colon = {"\u00A0"}:{" "}
unknown = non précisé
today = aujourd’hui
tomorrow = demain
call = Appeler
write = Écrire à
visit = Voir le site
price = Tarif
quoted = « { $value } »
list-comma = {", "}
list-end = { $before } et { $last }
list-either = { $before } ou { $last }

## Languages
languages-label = Langues du site
translation-unreviewed = Traduction pas encore relue par une personne qui parle cette langue.
translation-french = Lire cette page en français
translation-listings = Les noms et les textes des fiches restent en français, comme leurs auteurs les ont écrits.

## Selection
selection-title = Ma sélection
selection-lead = Elle est gardée dans ce navigateur, et nulle part ailleurs. L’adresse de cette page la contient : vous pouvez l’envoyer ou l’imprimer.
selection-empty = Rien n’est gardé pour l’instant. Dans une liste ou sur une fiche, touchez « Garder ».
selection-keep = Garder
selection-said-kept = Gardé dans votre sélection.
selection-said-removed = Retiré de votre sélection.
selection-full = Une sélection tient trente fiches. Retirez-en une pour en garder une autre.
selection-remove = Retirer
selection-clear = Tout effacer
selection-take = Garder ces fiches ici
selection-gone = { $count ->
    [one] Une fiche de cette sélection n’existe plus.
   *[other] { $count } fiches de cette sélection n’existent plus.
}

## Search form
search-label = Recherche de services
search-what = Que cherchez-vous ?
search-what-example = crèche, cours d’informatique…
search-where = Où ?
search-where-example = commune ou code postal
search-submit = Rechercher
around-me = Autour de moi
around-waiting = Recherche de votre position…
around-refused = Position refusée. Écrivez votre commune ou votre code postal.
around-failed = Position introuvable. Écrivez votre commune ou votre code postal.

suggest-label = Propositions
suggest-one = Une proposition. Flèche vers le bas pour la choisir.
suggest-many = # propositions. Flèches pour choisir.
suggest-none = Aucune proposition.
suggest-category = sujet
suggest-listing = service
suggest-organization = organisme
suggest-commune = commune
suggest-postal-code = code postal
suggest-address = adresse

## Home
home-title = Les services près de chez vous
home-heading = Qui peut m’aider, près de chez moi ?
home-lead = De la crèche à l’aide aux aînés : les services des 39 communes de l’agglomération, au même endroit.
home-categories = Choisir un sujet
home-life = Vous vivez un moment particulier ?
home-facts = Repères en chiffres
home-count = { $first } services dans { $second } communes.
home-demo-count = { $count ->
    [one] Dont une fiche fictive, marquée « exemple ».
   *[other] Dont { $count } fiches fictives, marquées « exemple ».
}
home-updated = Données les plus récentes : { $value }.
home-sources = D’où viennent ces informations ?
life-baby = J’attends un bébé
life-work = Je reprends le travail
life-school = Mon enfant entre en maternelle
life-holidays = Les mercredis et les vacances
life-teenager = Mon ado
life-alone = Je suis parent solo
life-ageing = Mon parent vieillit
life-internet = Je n’y arrive pas avec internet
life-disability = Mon enfant est en situation de handicap

## Moments of life: one need, then two questions
moment-lead = Deux ou trois questions, et nous montrons les services qui peuvent aider.
moment-step = Question { $first } sur { $second }
moment-need = De quoi avez-vous besoin ?
moment-everything = Je ne sais pas encore : tout voir
moment-details = Pour montrer d’abord ce qui convient
moment-optional = Vous pouvez passer ces questions.
moment-where = Où habitez-vous ?
moment-age-child = Quel âge a votre enfant ?
moment-when = Pour quand ?
moment-when-any = Peu importe
moment-when-now = Maintenant
moment-when-wednesday = Mercredi
moment-when-saturday = Samedi
moment-submit = Voir les services
moment-back = Choisir un autre besoin
moment-others = Un autre moment de vie ?
need-baby-health = Suivre ma grossesse et la santé de mon bébé
need-baby-care = Trouver qui gardera mon bébé
need-baby-home = De l’aide à la maison après la naissance
need-baby-parents = Rencontrer d’autres parents
need-work-toddler = Faire garder un enfant qui ne va pas encore à l’école
need-work-pupil = Un accueil avant et après l’école
need-work-hours = Une garde chez moi, tôt, tard ou la nuit
need-work-job = Chercher un emploi ou une formation
need-school-enrol = Trouver l’école et m’y inscrire
need-school-day = La cantine, le matin et le soir
need-school-free = Les mercredis et les vacances
need-school-talk = Parler de mes inquiétudes
need-holidays-centre = Un centre de loisirs ou une colonie
need-holidays-sport = Bouger, nager
need-holidays-read = Lire et jouer
need-holidays-arts = Musique, arts, musées, cinéma
need-holidays-outside = Sortir dehors, gratuitement
need-teenager-free = Se retrouver, faire des activités
need-teenager-future = Les études, le métier, un stage
need-teenager-talk = Il ou elle ne va pas bien
need-teenager-homework = De l’aide pour les devoirs
need-alone-breathe = Faire garder mon enfant pour souffler
need-alone-rights = Mes droits, mon budget, une aide d’urgence
need-alone-separation = La séparation, l’autre parent
need-alone-talk = Parler à quelqu’un, rencontrer d’autres parents
need-ageing-home = Rester à la maison avec de l’aide
need-ageing-out = Sortir et voir du monde
need-ageing-move = Changer de lieu de vie
need-ageing-inform = Savoir à quoi il ou elle a droit
need-ageing-carer = Souffler, moi qui aide un proche
need-internet-learn = Apprendre à me servir d’internet
need-internet-form = Faire une démarche en ligne avec quelqu’un
need-internet-use = Utiliser un ordinateur ou une imprimante
need-internet-buy = Un ordinateur à petit prix
need-disability-early = Les premiers doutes, avant 6 ans
need-disability-school = L’école, les soins, l’accompagnement
need-disability-rights = Les droits et les aides
need-disability-respite = Souffler quelques heures ou quelques jours
services-count = { $count ->
    [0] aucun service
    [one] { $count } service
   *[other] { $count } services
}

## Results
results-title = Tous les services
results-title-chosen = Services choisis
results-title-place = { $first }, { $second }
results-title-for = « { $value } »
results-total = { $count ->
    [0] Aucun service trouvé
    [one] { $count } service trouvé
   *[other] { $count } services trouvés
}
results-printed = Page du { $first } à { $second }
results-list = Liste des services
results-uncertain = dont { $count } à vérifier
results-all-uncertain = { $count ->
    [one] à vérifier
   *[other] tous à vérifier
}
understood-label = Compris :
understood-exact = Chercher ces mots exactement
correction = « { $first } » a été lu comme « { $second } ».
word-missing = Aucune fiche n’a « { $value } » avec vos autres mots : il est laissé de côté.
words-outside = { $value } est hors de l’agglomération de Mulhouse : nous montrons ce qui existe ici.
wishes-unanswered = Parmi les fiches de ce genre, aucune ne répond à { $value } : nous les montrons quand même, demandez-leur.
words-set-aside = Nous n’avons pas tenu compte de : { $value }.
correction-back = Chercher « { $value } »
exact-words = Vos mots sont cherchés exactement, sans être compris ni corrigés.
exact-read-again = Les comprendre à nouveau
tier-unknown = À vérifier : ces fiches ne disent pas { $value }
tier-partial = { $count ->
    [one] Une fiche correspond en partie
   *[other] { $count } fiches correspondent en partie
}
widened-title = { $count ->
    [one] En cherchant plus large : { $count } service
   *[other] En cherchant plus large : { $count } services
}
widened-without = sans le filtre « { $value } »
widened-without-place = sans limite de lieu
widened-around = dans les communes voisines
widened-around-named = dans les communes voisines ({ $value })
widened-radius = jusqu’à { $value }
widened-related-many = avec des sujets proches
widened-related = avec des sujets proches ({ $value })
help-title = Qui peut vous aider
chips-label = Filtres actifs
chip-place = près de { $value }
chip-near = autour de votre position
chip-radius = à moins de { $value }
chip-zone = dans la zone de la carte
chip-polygon = dans la zone dessinée
chip-certain = seulement ce qui est sûr
chip-remove = Retirer le filtre
sort-label = Trier par
sort-relevance = pertinence
sort-distance = distance
sort-name = nom
facet-categories = Sujets
facet-communes = Communes
facet-count = { $count ->
    [0] résultat
    [one] résultat
   *[other] résultats
}
place-unknown = Nous ne connaissons pas « { $value } ». Voici les résultats de toute l’agglomération.
place-unknown-street = Nous ne connaissons pas l’adresse « { $first } ». Les distances sont comptées depuis le centre de la commune : { $second }.
place-outside = { $value } est hors de l’agglomération. Voici les services les plus proches.
place-several = « { $value } » correspond à plusieurs lieux. Lequel ?
place-read = « { $first } » lu comme { $second }.
badge-demo = exemple fictif
badge-outside = hors agglomération
verified-on = Vérifié le { $value }
not-verified = Non vérifié
updated-on = données du { $value }
source-is = source : { $value }
empty-title = Que faire d’autre ?
empty-widen = Chercher partout, sans filtre
empty-simpler = Essayez un mot plus simple : « crèche », « vacances », « ordinateur ».
empty-categories = Choisir dans la liste des sujets
empty-3230 = Caf, du lundi au vendredi
past-end-title = Il n’y a rien sur cette page
past-end = { $count ->
    [one] Les résultats tiennent sur une seule page.
   *[other] Les résultats tiennent sur { $count } pages.
}
past-end-first = Revenir à la première page
pagination-label = Pages de résultats
page-previous = Précédents
page-next = Suivants
page-number = Page { $value }
page-of = Page { $first } sur { $second }

## Filters
filters-title = Filtres
filters-active = { $count ->
    [one] filtre choisi
   *[other] filtres choisis
}
filters-apply = Appliquer les filtres
filters-clear = Tout effacer
filter-any = Peu importe
filter-age = Âge
filter-age-any = Tous les âges
filter-when = Ouvert
filter-open = Quel jour ?
filter-open-now = maintenant
filter-hour = À quelle heure ?
filter-hour-any = Toute la journée
filter-at = à { $value }
filter-fee = Prix
filter-audience = Pour qui
filter-language = Langue parlée
filter-access-mode = Comment s’y prendre
filter-residence = Pour les habitants de
filter-residence-any = Toutes les communes
filter-accessibility = Accessibilité
filter-remote = Sans se déplacer
filter-vacancy = Il reste des places
filter-certain = Ne montrer que ce qui est sûr
filter-exact = Chercher ces mots exactement
part-morning = le matin, 8 h à 12 h
part-noon = le midi, 12 h à 14 h
part-afternoon = l’après-midi, 14 h à 18 h
part-evening = le soir, 18 h à 22 h

## What is wished, in words
wish-open = ouvert { $value }
wish-open-now = ouvert maintenant
wish-open-at = ouvert { $first } à { $second }
wish-open-more = un autre jour
wish-days = du { $from } au { $to }
wish-hours = { $day }, { $from } à { $to }
wish-language = en { $value }
wish-remote = sans se déplacer
wish-vacancy = il reste des places
wish-residence = pour les habitants : { $value }

## Why a result is shown
why-title = Pourquoi ce résultat ?
why-name = Nom : { $value }
why-category = Sujet : { $value }
why-words = Vos mots sont dans la fiche
why-commune = À { $value }
why-serves = Dessert { $value }
why-wishes = Correspond à : { $value }
why-verified = Vérifié { $value }
why-complete = Fiche bien remplie

## Codes: what a listing does not say
unknown-label = À vérifier
unknown-age = Âge non précisé
unknown-when = Horaires à vérifier
unknown-fee = Prix non précisé
unknown-audience = Public non précisé
unknown-accessibility = Accessibilité non précisée
unknown-language = Langues non précisées
unknown-remote = À distance : non précisé
unknown-vacancy = Places libres non précisées
unknown-access-mode = Accueil non précisé
unknown-residence = Communes servies non précisées
unknown-place = Lieu non précisé
missing-age = l’âge accepté
missing-when = si c’est ouvert à ce moment
missing-fee = si le prix convient
missing-audience = pour qui
missing-accessibility = si le lieu est accessible
missing-language = les langues parlées
missing-remote = si l’on peut rester chez soi
missing-vacancy = s’il reste des places
missing-access-mode = comment s’y prendre
missing-residence = quelles communes elles servent
missing-place = où c’est

## Map
map-label = Carte des résultats
map-go = Voir la carte
map-skip = Passer la carte
map-failed = La carte ne peut pas s’afficher ici ; la liste contient tout.
map-search-here = Chercher dans cette zone
map-zoom-in = Agrandir la carte
map-zoom-out = Réduire la carte
map-whole = Voir tous les résultats
map-cluster = services à cet endroit
map-gesture-ctrl = Touche Ctrl et molette pour agrandir la carte
map-gesture-cmd = Touche ⌘ et molette pour agrandir la carte
map-gesture-touch = Deux doigts pour déplacer la carte
map-close = Fermer
map-canvas = Carte. Les flèches la déplacent, plus et moins la changent d’échelle.
map-credit = Communes : IGN Admin Express, Licence Ouverte
map-here = Position choisie
map-picture-results = Carte de tous les résultats. La liste donne leurs adresses.
map-picture-place = Carte du lieu et des communes autour.
map-picture-several = Plusieurs services proches
map-picture-other = Autres services

## Emergency
emergency-title = En danger ? Appelez maintenant.
emergency-119 = enfant en danger
emergency-3919 = femmes victimes de violences
emergency-3114 = prévention du suicide, 24 h/24, gratuit
emergency-3018 = harcèlement et violences en ligne
emergency-17 = police, gendarmerie
emergency-15 = urgence médicale
emergency-18 = pompiers
emergency-0383225050 = centre antipoison
emergency-116000 = enfant disparu
emergency-3977 = personne âgée ou handicapée maltraitée
emergency-115 = sans abri ce soir
emergency-114 = par SMS, sans parler
emergency-112 = toutes urgences, en Europe
quick-exit = Quitter ce site vite
quick-exit-help = Votre navigateur garde la trace de cette page : pensez à effacer son historique. Le bouton « Quitter ce site vite » ouvre une page de météo.

## Listing
listing-back = Retour aux résultats
listing-nearby = Du même genre, tout près
listing-share = Partager
listing-shared = L’adresse de cette page est copiée.
listing-print = Imprimer
listing-others = Voir d’autres services
listing-others-at = Voir d’autres services à { $value }
listing-description = Adresse, horaires, tarifs et contact : { $value }.
listing-demo-title = Cette fiche est un exemple.
listing-demo-text = Le lieu, le numéro et les horaires sont inventés. N’appelez pas, ne vous déplacez pas.
listing-by = Proposé par { $value }
listing-categories = Sujets de cette fiche
listing-contact = Prendre contact
listing-contact-unknown = Aucun contact connu : la mairie ou France services peuvent vous renseigner.
listing-contact-visit = Aucun numéro ni adresse électronique connus. Le plus sûr est de passer sur place.
listing-access = Comment faire
listing-what = Quoi
listing-who = Pour qui
listing-who-unknown = Public non précisé.
listing-ages = Âge : { $value }
listing-area = Pour les habitants de
listing-capacity = Places
listing-when = Quand
listing-where = Où
listing-where-unknown = Adresse non communiquée.
comes-to-you = Se déplace chez vous ou à distance
area-communes = { $value } communes
listing-directions = Itinéraire sur OpenStreetMap
listing-geo = Ouvrir dans mon application de cartes
listing-accessibility = Accessibilité du lieu
listing-accessibility-more = En savoir plus sur l’accès
listing-languages = Langues parlées
listing-cost = Combien
listing-cost-unknown = Tarif non précisé : demandez avant de venir.
listing-gir = Le GIR mesure l’autonomie. GIR 1-2 : très dépendant ; GIR 5-6 : presque autonome.
listing-documents = Papiers à apporter
listing-more = En plus
capacity-maximum = { $count ->
    [one] { $count } place en tout
   *[other] { $count } places en tout
}
capacity-available = { $count ->
    [0] aucune place libre
    [one] { $count } place libre
   *[other] { $count } places libres
}
capacity-date = (dit le { $value })
week-caption = Horaires des sept prochains jours
week-day = Jour
week-hours = Horaires
week-holiday = jour férié : { $value }
week-by-appointment = sur rendez-vous
week-school-holiday = vacances scolaires
hours-words = Horaires tels que la source les donne :
hours-also = La source précise aussi :
hours-unknown = Horaires non précisés : renseignez-vous avant de venir.
hours-closed = fermé
hours-uncertain = à vérifier
hours-range = { $from } à { $to }
hours-range-by-appointment = { $value } (sur rendez-vous)
hours-all-day = ouvert jour et nuit
hours-old = horaires de { $value }, à vérifier
gone-inactive-since = Depuis le { $value }, plus aucune source ne parle de ce service. Il n’existe peut-être plus : renseignez-vous avant de vous déplacer.
gone-inactive = Plus aucune source ne parle de ce service. Il n’existe peut-être plus : renseignez-vous avant de vous déplacer.
gone-defunct = Ce service n’existe plus.
gone-temporarily-closed = Ce service est fermé pour le moment.
trust-title = Peut-on s’y fier ?
trust-verified = Vérifié le { $value }.
trust-verified-by = Vérifié le { $first } par { $second }.
trust-not-verified = Personne n’a encore vérifié cette fiche auprès du lieu.
trust-updated = Données publiées le { $value } par la source. « Publié » ne veut pas dire « vérifié ».
trust-not-dated = La source ne dit pas de quand datent ces données.
trust-sources = Sources
trust-source = {" "}– { $first }, { $second }
trust-source-date = , données du { $value }
listing-printed = { $first } – page du { $second }
origins-title = D’où vient chaque information
origins-field = Information
origins-source = Source
origins-date = Date
origins-derived = (déduit)
origins-verified-by = {" "}– vérifié par { $value }

## Errors
error-page-title = Cette page n’existe pas
error-page-help = L’adresse est peut-être incomplète, ou la page a changé de place.
error-listing-title = Cette fiche n’existe pas ou n’existe plus
error-listing-help = Le service a peut-être changé de nom ou fermé. Cherchez-en un autre ici.
error-request-title = Nous n’avons pas compris cette demande
error-request-help = Une partie de l’adresse ne veut rien dire pour nous. Refaites votre recherche ici.
error-unavailable-title = Le service est occupé
error-unavailable-help = Réessayez dans une minute. En cas d’urgence, appelez le 112.
error-internal-title = Quelque chose n’a pas marché chez nous
error-internal-help = Ce n’est pas votre faute. Réessayez dans quelques minutes. En cas d’urgence, appelez le 112.
error-home = Revenir à l’accueil

## About
about-title = À propos de Repères
about-lead = Repères aide les familles de l’agglomération mulhousienne à trouver le bon service, du premier âge au grand âge.
about-what-title = Ce que l’on trouve ici
about-what = Les modes de garde, les activités, le soutien aux parents, les lieux pour la jeunesse, l’aide aux aînés et aux aidants, l’aide avec internet et les démarches, la vie de quartier, le handicap et la santé, dans les 39 communes.
about-trust-title = Nos règles
about-trust-unknown = « Non précisé » ne veut pas dire « non » : une fiche incomplète reste dans les résultats, après les autres.
about-trust-dates = « Publié » ne veut pas dire « vérifié » : chaque fiche dit qui a vérifié quoi, et quand.
about-trust-open = « Ouvert » tient compte des jours fériés d’Alsace-Moselle et des vacances scolaires.
about-trust-border = Une limite de commune n’est pas un mur : les résultats continuent chez les voisines, avec la distance.
about-limits-title = Ses limites
about-limits = Les données viennent de fichiers publics, parfois anciens. Renseignez-vous avant de vous déplacer.

## Accessibility
a11y-title = Accessibilité
a11y-status = État de conformité : non auditée.
a11y-status-text = Aucun audit selon le RGAA n’a encore été fait. Nous ne déclarons donc aucun taux de conformité.
a11y-done-title = Ce que nous faisons
a11y-done-script = Toutes les pages marchent sans JavaScript ; la carte s’ajoute à la liste, qui contient tout.
a11y-done-keyboard = Tout s’utilise au clavier, avec un repère visible sur l’élément choisi.
a11y-done-contrast = Les textes sont contrastés, de jour comme de nuit, et l’information ne tient jamais à la seule couleur.
a11y-done-zoom = Les pages se lisent à 320 pixels de large et agrandies à 200 %.
a11y-done-motion = Les animations s’arrêtent si votre appareil le demande.
a11y-done-tests = Des tests automatiques cherchent les défauts à chaque modification.
a11y-limits-title = Ce qui reste difficile
a11y-limits-map = Une carte se lit mal à l’oreille : la liste en est l’équivalent complet.
a11y-limits-sources = Les horaires et remarques repris des sources gardent parfois leurs mots d’origine.
a11y-limits-language = Les traductions n’ont pas été relues par des personnes dont c’est la langue, et les textes des fiches restent en français.
a11y-recourse-title = Si vous êtes bloqué
a11y-recourse = Si un défaut d’accessibilité vous prive d’une information et que personne ne vous répond, vous pouvez saisir le Défenseur des droits.
a11y-recourse-link = Écrire au Défenseur des droits

## Privacy
privacy-title = Vie privée
privacy-lead = Vous cherchez un service ; nous n’avons pas besoin de savoir qui vous êtes.
privacy-none-title = Ce que nous ne faisons pas
privacy-none-account = Pas de compte à créer.
privacy-none-cookie = Pas de cookie. Seule votre sélection, si vous en faites une, est gardée dans votre navigateur ; vous l’effacez d’un geste.
privacy-none-third = Pas de mesure d’audience, pas de publicité, aucun appel à un autre site pendant votre lecture.
privacy-position-title = Votre position
privacy-position = Elle n’est demandée que si vous touchez « Autour de moi ». Elle est arrondie à une centaine de mètres avant de partir, sert à classer les résultats, puis est oubliée.
privacy-logs-title = Les journaux du serveur
privacy-logs = Ils notent qu’une page a été servie, jamais ce que vous avez cherché.
privacy-listings-title = Les fiches
privacy-listings = Elles décrivent des services et des lieux. Les noms, adresses et numéros de personnes ne sont pas publiés.
privacy-links-title = Les liens vers d’autres sites
privacy-links = Quand vous suivez un lien vers un autre site, celui-ci a ses propres règles. Nous ne lui disons pas d’où vous venez.

## Sources
sources-title = Sources et licences
sources-lead = Chaque fiche dit d’où elle vient. Voici toutes les sources.
sources-facts = Nous en reprenons les faits (noms, adresses, horaires, tarifs), pas les phrases.
source-owner = Producteur
source-licence = Licence
source-licence-declared = à confirmer
source-date = Date des données
source-imported = Importé le
source-listings = Fiches
source-page = Voir la publication : { $value }
sources-import-title = Remplacer les exemples par de vraies fiches
sources-import = Aucun fichier ouvert ne décrit encore la petite enfance, les parents et la jeunesse dans l’agglomération. Les fiches « exemple » tiennent cette place en démonstration. Pour importer de vraies données, décrivez leur fichier dans une source, importez-le, puis servez les pages sans l’option de démonstration :
sources-import-command =
    indexer import nom-de-la-source --from fichier.csv --data-dir var
    backend serve --data-dir var
sources-map-title = La carte
sources-map = Limites des communes : IGN, Admin Express, Licence Ouverte. Dessin : MapLibre GL JS, logiciel libre.
sources-words-title = Les mots
sources-words = Pour ne pas corriger un mot juste, la recherche connaît les mots courants du français : liste de wordfreq, de Robyn Speer et d’autres, réduite aux mots qu’un dictionnaire connaît aussi, sans accents ni fréquences. Licence CC BY-SA 4.0.
sources-words-link = wordfreq, sur GitHub
sources-words-licence = Texte de la licence CC BY-SA 4.0
sources-fonts-title = Les caractères
sources-fonts = Atkinson Hyperlegible Next, dessinée pour les personnes malvoyantes par le Braille Institute, et Bricolage Grotesque, de Mathieu Triay. Licence SIL Open Font.

## API
api-title = API ouverte
api-lead = Les mêmes données que les pages, pour vos propres outils. Sans clé, en lecture.
api-rules = Citez la source et la licence de chaque fiche. Les fiches fictives portent « demo » : ne les reprenez pas.
api-parameters = Paramètres de { $value }
api-parameter = Paramètre
api-kind = Forme
api-problems = Erreurs
api-problems-help = Chaque erreur est un document JSON (RFC 9457) : son « type » ne change jamais, « errors » nomme chaque paramètre en cause.
api-problem-type = Type
api-problem-status = Code HTTP
api-meaning = Sens
api-required = obligatoire
api-try = Essayer :

## Words
distance-here = tout près
distance-metres = à { $metres } m
distance-kilometres = à { $kilometres } km
length-metres = { $metres } m
length-kilometres = { $kilometres } km
age-months = { $count } mois
age-years = { $count ->
    [one] { $count } an
   *[other] { $count } ans
}
age-years-half = { $count ->
    [one] { $count } an ½
   *[other] { $count } ans ½
}
age-years-months = { $years ->
    [one] { $years } an
   *[other] { $years } ans
} et { $months } mois
ages-from-birth = dès la naissance
ages-from = à partir de { $from }
ages-to = jusqu’à { $to }
ages-under = moins de { $to }
ages-from-under = de { $from } à moins de { $to }
ages-at = à { $at }
ages-from-to = de { $from } à { $to }
ages-both = { $young } et { $old }
date-full = { $day } { $year }
date-weekday = { $weekday } { $day }
date-first = { $day }er { $month }
date-day = { $day } { $month }
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
weekday-1 = lundi
weekday-2 = mardi
weekday-3 = mercredi
weekday-4 = jeudi
weekday-5 = vendredi
weekday-6 = samedi
weekday-7 = dimanche
time-midnight = minuit
ago-days = { $count ->
    [one] il y a { $count } jour
   *[other] il y a { $count } jours
}
ago-months = il y a { $count } mois
ago-years = { $count ->
    [one] il y a { $count } an
   *[other] il y a { $count } ans
}
time-hour = { $hour } h
time-hour-minute = { $hour } h { $minute }
open-now = Ouvert
open-until = Ouvert jusqu’à { $time }
open-until-day = Ouvert jusqu’à { $day }, { $time }
open-by-appointment = Sur rendez-vous
closed-now = Fermé
opens-today = Fermé, ouvre à { $time }
opens-tomorrow = Fermé, ouvre demain à { $time }
opens-day = Fermé, ouvre { $day } à { $time }
fee-free = Gratuit
fee-free-under-conditions = Gratuit sous conditions
fee-paid = Payant
fee-by-income = Selon vos revenus
price-unknown = tarif à demander

## Codes: what a price buys
per-hour = par heure
per-day = par jour
per-week = par semaine
per-month = par mois
per-year = par an
per-session = par séance
per-copy = par copie
per-meal = par repas

## Codes: links
url-rdv = Prendre rendez-vous
url-inscription = S’inscrire
url-mobilisation = Faire une demande

## Codes: how to get in
access-walk-in = Sans rendez-vous
access-appointment = Sur rendez-vous
access-registration = Sur inscription
access-phone = Par téléphone
access-email = Par courriel
access-online = En ligne
access-referral = Orienté par un professionnel

## Codes: audiences
audience-everyone = Tout public
audience-families = Familles
audience-future-parents = Futurs parents
audience-children = Enfants
audience-young-people = Jeunes
audience-students = Étudiants
audience-seniors = Personnes âgées
audience-carers = Aidants
audience-disabled = Personnes en situation de handicap
audience-job-seekers = Personnes en recherche d’emploi
audience-newcomers = Nouveaux arrivants
audience-women = Femmes
audience-professionals = Professionnels
audience-members = Adhérents

## Codes: access to the place
accessibility-wheelchair = Accessible en fauteuil roulant
accessibility-hearing-loop = Boucle pour malentendants
accessibility-sign-language = Langue des signes
accessibility-adapted-toilets = Toilettes adaptées
accessibility-parking = Stationnement adapté
accessibility-pushchair = Accessible avec une poussette

## Codes: languages
language-ar = arabe
language-bg = bulgare
language-de = allemand
language-en = anglais
language-es = espagnol
language-fa = persan
language-fr = français
language-gsw = alsacien
language-it = italien
language-pl = polonais
language-ps = pachto
language-pt = portugais
language-ro = roumain
language-ru = russe
language-sq = albanais
language-sr = serbe
language-tr = turc
language-uk = ukrainien
language-zh = chinois

## Codes: facts kept from sources
attribute-art-house = Art et essai
attribute-contract = Contrat avec l’État
attribute-equipment = Équipement
attribute-format = Format
attribute-itinerant = Itinérant
attribute-library-status = Statut
attribute-meals = Repas
attribute-mobile = Bus
attribute-multiplex = Multiplexe
attribute-phone-hours = Accueil téléphonique
attribute-sector = Secteur
attribute-structure-type = Type de structure
attribute-theme = Thème
attribute-weekly-opening-hours = Heures d’ouverture par semaine
attribute-surface-m2 = Surface (m²)
attribute-seats = Places assises
attribute-screens = Écrans
attribute-capacity = Capacité

## Codes: fields, for their origin
field-access_modes = Comment faire
field-accessibility = Accessibilité
field-address = Adresse
field-ages = Âges
field-alternate_name = Autre nom
field-attributes = Autres faits
field-audiences = Publics
field-capacity = Places
field-categories = Sujets
field-cost_options = Tarifs
field-description = Description
field-email = Courriel
field-fee = Gratuité
field-identifiers = Identifiants
field-languages = Langues
field-name = Nom
field-opening_hours = Horaires
field-organization = Organisme
field-place-name = Nom du lieu
field-phones = Téléphone
field-position = Position sur la carte
field-required_documents = Papiers à apporter
field-service_area = Communes servies
field-status = État
field-urls = Sites
