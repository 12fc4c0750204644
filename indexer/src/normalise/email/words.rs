//! Words that tell whose mailbox it is.

#[rustfmt::skip]
pub(super) const WEBMAILS: &[&str] = &[
    "aol.com", "bbox.fr", "calixo.net", "cegetel.net", "club-internet.fr", "evc.net", "estvideo.fr",
    "free.fr", "gmail.com", "gmx.com", "gmx.fr", "googlemail.com", "hotmail.com", "hotmail.fr", "icloud.com",
    "laposte.net", "live.com", "live.fr", "me.com", "msn.com", "neuf.fr", "numericable.fr", "orange.fr",
    "outlook.com", "outlook.fr", "proton.me", "protonmail.com", "sfr.fr", "wanadoo.fr", "yahoo.fr",
];

/// Beginnings of words that only organisations use.
#[rustfmt::skip]
pub(super) const SHARED_STEMS: &[&str] = &[
    "accueil", "admin", "alsh", "apprentiss", "assist", "associat", "atelier", "biblio", "centre", "cinema",
    "collectif", "college", "communic", "comptab", "contact", "creche", "cyber", "direct", "ecole", "ehpad",
    "enfance", "espace", "famil", "franceservice", "hebergement", "informat", "inscri", "jeunes", "ludo",
    "mairie", "maison", "mediath", "mission", "multiaccueil", "musee", "periscol", "petite", "reserv",
    "residence", "secretar", "service", "social",
];

/// Whole words for roles, places and kinds of organisation; sorted.
#[rustfmt::skip]
pub(super) const SHARED_WORDS: &[&str] = &[
    "ac", "adil", "afsco", "agence", "aide", "animation", "antenne", "apa", "apf", "appona", "apsm", "asso",
    "bonjour", "boutique", "bureau", "caf", "ccas", "cdafal", "ce", "cidff", "cij", "clic", "club",
    "coordination", "cpam", "csc", "dd", "dpo", "educative", "emploi", "en", "epicerie", "epn", "equipe",
    "eveil", "evs", "fablab", "formation", "france", "fs", "garderie", "gestion", "halte", "hello", "hopital",
    "info", "infos", "jardin", "laep", "lieu", "lycee", "mail", "mam", "mediation", "mjc", "mtl", "numerique",
    "office", "parents", "permanence", "permanences", "pmi", "point", "pole", "pref", "presse", "quartier",
    "ram", "relais", "rh", "rpe", "rsa", "samu", "seniors", "siege", "solidarite", "sport", "standard", "vie",
];

/// Common first names in France, without accents; sorted.
#[rustfmt::skip]
pub(super) const FIRST_NAMES: &[&str] = &[
    "adele", "agnes", "alain", "alexandra", "alexandre", "alice", "aline", "amandine", "amelie", "andre",
    "anne", "annie", "anthony", "antoine", "arnaud", "audrey", "aurelie", "aurelien", "baptiste", "beatrice",
    "benjamin", "benoit", "bernadette", "bernard", "bertrand", "brigitte", "bruno", "camille", "caroline",
    "catherine", "cecile", "celine", "chantal", "charlotte", "christelle", "christian", "christiane",
    "christine", "christophe", "claire", "claude", "claudine", "clement", "colette", "corinne", "cyril",
    "damien", "daniel", "danielle", "david", "delphine", "denis", "denise", "didier", "dominique", "eliane",
    "elisabeth", "elodie", "emilie", "emma", "emmanuel", "eric", "estelle", "etienne", "eva", "fabien",
    "fabienne", "fabrice", "fanny", "fatiha", "fatima", "florence", "florian", "francine", "francis",
    "franck", "francois", "francoise", "frederic", "frederique", "gabriel", "genevieve", "georges", "gerard",
    "gilbert", "gilles", "gregory", "guillaume", "guy", "helene", "henri", "herve", "hugo", "isabelle",
    "jacqueline", "jacques", "jean", "jeremy", "jerome", "joelle", "jonathan", "josiane", "julie", "julien",
    "karine", "kevin", "khadija", "laetitia", "laura", "laurence", "laurent", "lea", "lucas", "lucie",
    "ludovic", "magali", "manon", "marc", "marcel", "marie", "marine", "marion", "martine", "mathieu",
    "maxime", "melanie", "michel", "michele", "mohamed", "monique", "muriel", "nadia", "nathalie", "nicolas",
    "nicole", "olivier", "pascal", "patricia", "patrick", "paul", "philippe", "pierre", "rachid", "sandrine",
    "sarah", "sebastien", "sophie", "stephane", "sylvie", "thomas",
];
