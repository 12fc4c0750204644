//! How much a word says of what is looked for.
//!
//! « je cherche une place en crèche pour mon fils » is about a crèche: most words that people write
//! around their subject are in no listing, and requiring them would find nothing.

use crate::index::french::Word;
use std::collections::HashMap;
use std::sync::LazyLock;

/// How much a word says, the least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Said around what is looked for: « cherche », « adresse ».
    Everyday,
    /// Whom it is for, among one's own: « fils », « mari ».
    Person,
    /// Whom things are for: « enfants ». A subject alone, and beside other plain words; said in
    /// passing beside the name of a category.
    Audience,
    /// What many things are called, and where and when they happen: « centre », « école »,
    /// « vacances ». Said in passing beside the name of a category, else a subject.
    Common,
    /// What is looked for.
    Subject,
}

const EVERYDAY: &str = "
    adresse contact contacter contactez coordonnees horaire heure numero num tel telephoner joindre appeler
    plan itineraire ouverture fermeture
    cherche chercher cherchons cherchant cherches recherche recherchons rechercher recherchez
    besoin trouve trouver trouvent trouvez trouvons trouverai trouverais besoins desire desirons
    aimerais aimerait aimerions voudrais voudrait voudrions veux veut veulent voulons vouloir
    souhaite souhaiterais souhaitons souhaitent souhaitez peux peut puis pouvez pouvons peuvent pourrais pourrait
    pourriez pourrait pourra pouvoir dois doit devons doivent devrais faut faudrait falloir
    comment quand pourquoi combien quel quelle quelles quels quoi lequel laquelle lesquels
    est es sont etre etes suis sommes etait etais serait sera ai ont avons avez avoir aurais aurait avais avait eu
    aller va vais vont allez allons vas faire fait fais font faites faisons fera ferait
    mettre met mets prendre prend prends donner donne donnez savoir sais sait savez connaitre connais connait
    connaissez propose proposent proposer existe existent voir dire dit dites
    servir utiliser demander demande demandes renseigner renseigne renseignez aupres
    aussi tres trop plus moins bien bon bonne meilleur meilleure mieux assez peu beaucoup vraiment juste
    info infos information renseignement renseignements conseil liste annuaire
    quelqu quelque quelques chose truc personne personnes gens tout tous toute toutes autre autres chaque
    certain certaine plusieurs aucun aucune rien meme memes
    pres proche proximite autour cote alentour environ secteur coin zone loin ici voila
    endroit habite habitons habiter habitant vit vis vivons residant domicilie
    svp stp merci bonjour bonsoir salut coucou madame monsieur mme plait avance urgent urgente
    urgemment vite rapidement rapide
    aujourd hui maintenant actuellement bientot toujours encore deja jamais souvent parfois depuis pendant
    avant apres durant entre vers sans contre si car donc mais comme lorsque afin parce puisque cela ca ceci
    ton ta tes toi soi dont auquel etc ni non oui y t est ce m j l d qu c s n
    68 haut rhin alsace m2a mulhousien mulhousienne agglo agglomeration region departement
    venons viens vient venir installer installe arrive arriver arrivons arrivent deux trois quatre
    sympa serieux serieuse fiable confiance qualite simple facile agreable possible disponible dispo libre
    cher chere pas new nouveau nouvelle
    accepte acceptent accepter accueille accueillent accueillir oblige obligee arretes
    apporter ramener recevoir recu recue recevons expliquer comprendre comprends comprend comprennent
    commencer continuer essayer reussir reussis perdu perdue perdus presque seulement enfin
    demenage demenageons demenagent emmenage emmenager emmenageons 24h 24h24 7j tard
    euro euros maximum coute coutent coutera cout couts moyen moyens prochain prochaine adresser orienter
    refaire renouveler chose accord droit selon demain hier
    crois croit croyons pense penses pensons pensais semble semblent puisse puissent puissions soit soient soyez
    sache sachent commence commences commencent commencait voulait voulais fallait faudra faille
    refuse refusent accepte devient devenir laisse laissent rentre rentrent quitte quittes revient revenir retourne
    veuille veuillent ait aient aille aillent fasse fassent mette mettent prenne prennent vienne viennent
    quelque quelconque plutot surtout tellement vraiment completement totalement malheureusement heureusement
    franchement normalement simplement correctement tranquillement notamment eventuellement absolument
    lorsqu quand tant autant ainsi alors ensuite puis cependant pourtant quoi quoique malgre
    bilan evaluation habilitation prise charge lutte lutter prevention prevenir promotion developper
    favoriser dispositif dispositifs action actions mission missions politique demarche global globale
    modalite modalites offre offres territoire territorial territoriale ingenierie pouvoir agir
    i me my we our you your the of for to in is are am an and or on at with near where what who how can could
    find need want looking look search help please there any some best next around from do does have has
    ich wir mein meine meinen meiner unser ein eine einen einem einer der die das den dem fuer fur im ist sind
    wo wie was wer suche suchen brauche brauchen finden finde kann gibt nahe bei und oder mit zu zum zur nach
    bitte hilfe isch suech bruch mim mini
    il lo gli uno del della dei di da per con cerco cerca cercare dove come chi che trovare vorrei bisogno ho mio
    mia vicino sono
    ariyorum ariyoruz nerede lazim istiyorum icin bir var mi nasil ve bana benim bizim yakin yakinda yakininda
    ابحث عن اريد اين في من الي هل يوجد هناك لي انا كيف قريب مني احتاج نبحث
";

const PERSONS: &str = "
    fils fille garcon gamin gamine petit petite grand grande
    mere pere maman papa mamie papi papy meme pepe belle beau
    oncle tante soeur frere neveu niece cousin cousine
    mari epoux epouse conjoint conjointe compagnon compagne copain copine ami amie voisin voisine
    an ans mois age ages agee agees
    son daughter kid kids child children baby husband wife mother father mum dad
    sohn tochter kind kinder baby mann frau mutter vater oma opa
    figlio figlia bambino bambina bambini marito moglie madre padre mamma nonna nonno
    oglum kizim cocuk cocugum cocuklar bebek esim annem babam
    ابني ابنتي طفل طفلي اطفال اطفالي زوجي زوجتي امي ابي
";

/// Whom things are for; several of them together are still no more than that.
const AUDIENCES: &str = "
    famille parent enfant bebe bb nourrisson ado adolescent adolescente jeune senior retraite adulte
    etudiant etudiante eleve collegien collegienne lyceen lyceenne femme homme couple dame
    vieux vieille aine ainee handicap handicape handicapee
";

/// « aide aux devoirs au collège » is about no collège.
const COMMON: &str = "
    aide aider aidez soutien soutenir accompagnement accompagner activite cours atelier club stage
    centre maison espace point lieu structure etablissement organisme association asso bureau accueil service
    permanence guichet antenne equipe groupe professionnel professionnelle specialiste quelqu
    place inscription inscrire inscrit rdv rendez rencontre rencontrer
    quartier ville village commune mairie municipal municipale public publique communal communale social sociale
    telephone prix tarif tarifs gratuit gratuite gratuitement payant
    garder garde occuper apprendre travailler travaille amener emmener deposer jouer manger remplir aide parler
    parle sortir decouvrir pratiquer ouvert ouverte
    probleme difficulte situation question solution conseiller conseillere
    suivi suivre risque domicile exterieur interieur local locale privee prive
    ecole college lycee scolaire maternelle primaire elementaire caf inclusion accessible temps
    vacance lundi mardi mercredi jeudi vendredi samedi dimanche fevrier soir soiree matin matinee midi nuit journee jour semaine week end weekend ete hiver
";

/// How much the word says by itself.
pub fn standing(word: &Word) -> Standing {
    known(word).map_or(Standing::Subject, |(standing, _)| standing)
}

/// Whether a word only ties others together: « avec », « nach ».
pub fn is_small(word: &Word) -> bool {
    word.is_stop_word() || standing(word) == Standing::Everyday
}

/// How much the name of a category says, in these words: « jeune enfant » only tells for whom,
/// « aide aux parents » tells what.
pub fn standing_of_name(words: &[Word]) -> Standing {
    let for_whom = |word: &Word| known(word).is_some_and(|(_, for_whom)| for_whom);
    match words {
        [word] => standing(word),
        _ if words.iter().all(for_whom) => {
            words.iter().map(standing).max().unwrap_or(Standing::Everyday)
        }
        _ => Standing::Subject,
    }
}

/// Every everyday word, so that it is not read as another one.
pub fn words() -> impl Iterator<Item = &'static str> {
    [EVERYDAY, PERSONS, AUDIENCES, COMMON].into_iter().flat_map(str::split_whitespace)
}

/// With whether it says for whom something is, and nothing else.
fn known(word: &Word) -> Option<(Standing, bool)> {
    static KNOWN: LazyLock<HashMap<&str, (Standing, bool)>> = LazyLock::new(|| {
        let mut known = HashMap::new();
        for (list, standing, for_whom) in [
            (COMMON, Standing::Common, false),
            (AUDIENCES, Standing::Audience, true),
            (PERSONS, Standing::Person, true),
            (EVERYDAY, Standing::Everyday, true),
        ] {
            known.extend(list.split_whitespace().map(|word| (word, (standing, for_whom))));
        }
        known
    });
    if word.folded.len() <= 2 && word.folded.bytes().all(|digit| digit.is_ascii_digit()) {
        return Some((Standing::Everyday, true));
    }
    KNOWN.get(word.folded.as_str()).or_else(|| KNOWN.get(word.singular())).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::french;

    fn of(text: &str) -> Standing {
        standing_of_name(&french::words(text))
    }

    #[test]
    fn what_a_word_says_does_not_depend_on_its_accents_nor_its_number() {
        for (text, expected) in [
            ("cherche", Standing::Everyday),
            ("numéros", Standing::Everyday),
            ("mère", Standing::Person),
            ("fils", Standing::Person),
            ("Familles", Standing::Audience),
            ("centres", Standing::Common),
            ("crèche", Standing::Subject),
            ("zzyzx", Standing::Subject),
        ] {
            assert_eq!(of(text), expected, "{text}");
        }
    }

    #[test]
    fn a_name_of_several_words_is_a_subject_unless_it_only_tells_for_whom() {
        assert_eq!(of("jeune enfant"), Standing::Audience);
        assert_eq!(of("personnes âgées"), Standing::Person);
        assert_eq!(of("aide parents"), Standing::Subject);
    }
}
