//! French prose about hours, cut into tokens that mean something; one unknown word and there are none.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Minutes in a day, also the time `24:00`.
pub(super) const DAY: u16 = 24 * 60;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token {
    /// Monday is 0.
    Day(u8),
    EveryDay,
    /// Monday to Friday.
    WorkingDays,
    Weekend,
    /// `toute la semaine`: with or without the weekend, so no days of their own.
    AllWeek,
    SameDays,
    /// Minutes from midnight.
    Time(u16),
    /// A number without `h`, perhaps an hour.
    Number(u16),
    AroundTheClock,
    /// `1er`, `dernier` (-1): of the month's weekdays.
    Nth(i8),
    OfTheMonth,
    /// `à`, `au`, a dash.
    To,
    Between,
    And,
    Or,
    Comma,
    /// A slash, which parts ranges.
    Slash,
    Colon,
    /// `;`, a full stop, a line end.
    Break,
    Bracket,
    Closed,
    Opened,
    Except,
    SchoolHolidays,
    TermTime,
    PublicHolidays,
    Appointment,
    WalkIn,
    Only,
    Morning,
    Afternoon,
    Phone,
    OnSite,
}

/// A raw piece of text before words are given a meaning.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Word(String),
    Number(u16),
    Ordinal(i8),
    Time(u16),
    Mark(char),
}

/// All tokens, or `None` when a word, number or sign is not known.
pub(super) fn tokens(text: &str) -> Option<Vec<Token>> {
    let pieces = pieces(text)?;
    let mut tokens = Vec::with_capacity(pieces.len());
    let mut rest = pieces.as_slice();
    while let Some(first) = rest.first() {
        if let Some((length, token)) = around_the_clock(rest).or_else(|| phrase(rest)) {
            push(&mut tokens, token);
            rest = &rest[length..];
            // `lun.` is no end of sentence.
            if let (Some(Token::Day(_)), Piece::Word(word), [Piece::Mark('.'), ..]) =
                (token, first, rest)
                && word.len() <= 4
            {
                rest = &rest[1..];
            }
            continue;
        }
        let token = match first {
            Piece::Time(minutes) => Token::Time(*minutes),
            Piece::Number(number) => Token::Number(*number),
            Piece::Ordinal(rank) => Token::Nth(*rank),
            Piece::Mark(mark) => mark_token(*mark)?,
            Piece::Word(_) => return None,
        };
        push(&mut tokens, Some(token));
        rest = &rest[1..];
    }
    Some(tokens)
}

/// Adds a token; a filler word adds none, and `- à` is one [`Token::To`].
fn push(tokens: &mut Vec<Token>, token: Option<Token>) {
    if let Some(token) = token
        && !(token == Token::To && tokens.last() == Some(&Token::To))
    {
        tokens.push(token);
    }
}

fn mark_token(mark: char) -> Option<Token> {
    Some(match mark {
        '-' | '>' => Token::To,
        '&' | '+' => Token::And,
        ',' => Token::Comma,
        '/' => Token::Slash,
        ':' => Token::Colon,
        ';' | '.' | '|' | '\n' => Token::Break,
        '(' | ')' => Token::Bracket,
        _ => return None,
    })
}

/// `24h/24`, `24/24`, `7j/7`, `7/7`.
fn around_the_clock(pieces: &[Piece]) -> Option<(usize, Option<Token>)> {
    use Piece::{Mark, Number, Time, Word};
    match pieces {
        [Time(DAY) | Number(24), Mark('/'), Time(DAY) | Number(24), ..] => {
            Some((3, Some(Token::AroundTheClock)))
        }
        [Number(24), Mark('/'), Number(7), ..] => Some((3, Some(Token::AroundTheClock))),
        [Number(7), Mark('/'), Number(7), ..] => Some((3, Some(Token::EveryDay))),
        [Number(7), Word(j), Mark('/'), Number(7), ..] if matches!(j.as_str(), "j" | "jours") => {
            Some((4, Some(Token::EveryDay)))
        }
        [Number(7), Word(j), Word(sur), Number(7), ..] if j == "jours" && sur == "sur" => {
            Some((4, Some(Token::EveryDay)))
        }
        _ => None,
    }
}

/// The longest known phrase that the pieces begin with, its length and its meaning.
fn phrase(pieces: &[Piece]) -> Option<(usize, Option<Token>)> {
    let matching = PHRASES.iter().filter_map(|(words, token)| {
        let length = words.split(' ').count();
        let mut pieces = pieces.iter();
        let matches = words.split(' ').all(|word| match pieces.next() {
            Some(Piece::Word(found)) => found == word,
            Some(Piece::Mark('-')) => word == "-",
            _ => false,
        });
        matches.then_some((length, *token))
    });
    matching.max_by_key(|(length, _)| *length)
}

fn pieces(text: &str) -> Option<Vec<Piece>> {
    let chars: Vec<char> = plain(text);
    let mut pieces = Vec::new();
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        if c.is_ascii_digit() {
            let (piece, next) = number(&chars, at)?;
            pieces.push(piece);
            at = next;
        } else if c.is_alphabetic() {
            let length = chars[at..].iter().take_while(|c| c.is_alphabetic()).count();
            pieces.push(Piece::Word(chars[at..at + length].iter().collect()));
            at += length;
        } else {
            if !matches!(c, ' ' | '\'') {
                pieces.push(Piece::Mark(c));
            }
            at += 1;
        }
    }
    Some(pieces)
}

/// Lower case without accents, one kind of dash, apostrophe and space.
fn plain(text: &str) -> Vec<char> {
    let folded = text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    let plain = folded.filter_map(|c| match c {
        '–' | '—' | '−' | '‑' | '‐' => Some('-'),
        '’' | '‘' | '`' | '´' => Some('\''),
        '→' => Some('>'),
        '\u{FEFF}' | '\u{200B}' | '\r' => None,
        '•' => Some('\n'),
        c if c.is_whitespace() && c != '\n' => Some(' '),
        c => Some(c),
    });
    plain.collect()
}

/// A number and what it is: `10`, `10h`, `10 h 30`, `10:30`, `10.30`, `10h30min`, `1er`.
fn number(chars: &[char], start: usize) -> Option<(Piece, usize)> {
    let (hours, mut at) = digits(chars, start)?;
    let letters = |from: usize| -> String {
        chars.iter().skip(from).take_while(|c| c.is_alphabetic()).collect()
    };
    let suffix = letters(at);
    if matches!(suffix.as_str(), "er" | "ere" | "e" | "eme" | "ieme" | "nd" | "nde") {
        let rank = i8::try_from(hours).ok().filter(|rank| (1..=5).contains(rank))?;
        return Some((Piece::Ordinal(rank), at + suffix.len()));
    }
    if matches!(chars.get(at), Some(':' | '.'))
        && let Some((minutes, next)) = digits(chars, at + 1)
        && next - at == 3
    {
        // `09:00:00` from a spreadsheet.
        let seconds = chars.get(next..next + 3) == Some(&[':', '0', '0']);
        return Some((
            Piece::Time(minutes_of(hours, minutes)?),
            if seconds { next + 3 } else { next },
        ));
    }
    let spaces = usize::from(chars.get(at) == Some(&' '));
    // In `9hà 12h` the next word sticks to the unit.
    let unit = match letters(at + spaces) {
        glued if matches!(glued.as_str(), "ha" | "hau" | "het") => "h".to_owned(),
        unit => unit,
    };
    if !matches!(unit.as_str(), "h" | "heure" | "heures" | "hrs") {
        return Some((Piece::Number(hours), at));
    }
    at += spaces + unit.len();
    let minutes_at = at + usize::from(chars.get(at) == Some(&' '));
    if let Some((minutes, next)) = digits(chars, minutes_at) {
        // In `9h12h` and `9h 12h`, 12 is the next hour, not the minutes.
        let after: Option<&char> = chars.iter().skip(next).find(|c| **c != ' ');
        let is_next_hour = matches!(after, Some('h' | ':'));
        let is_usual = minutes_at == at || minutes % 15 == 0;
        if next - minutes_at == 2 && !is_next_hour && is_usual {
            let suffix = letters(next);
            let skip = if matches!(suffix.as_str(), "mn" | "min" | "m") { suffix.len() } else { 0 };
            return Some((Piece::Time(minutes_of(hours, minutes)?), next + skip));
        }
    }
    Some((Piece::Time(minutes_of(hours, 0)?), at))
}

fn minutes_of(hours: u16, minutes: u16) -> Option<u16> {
    let total = hours.checked_mul(60)?.checked_add(minutes)?;
    (minutes < 60 && total <= DAY).then_some(total)
}

fn digits(chars: &[char], start: usize) -> Option<(u16, usize)> {
    let length = chars.iter().skip(start).take_while(|c| c.is_ascii_digit()).count();
    let text: String = chars.iter().skip(start).take(length).collect();
    Some((text.parse().ok()?, start + length))
}

use Token::{
    Afternoon, AllWeek, And, Appointment, Between, Closed, Day, EveryDay, Except, Morning, Nth,
    OfTheMonth, OnSite, Only, Opened, Or, Phone, PublicHolidays, SameDays, SchoolHolidays,
    TermTime, To, WalkIn, Weekend, WorkingDays,
};

/// Phrases and their meanings, as the pieces come: without accents, hyphens apart. No meaning for
/// words that change nothing.
#[rustfmt::skip]
const PHRASES: &[(&str, Option<Token>)] = &[
    ("lundi", Some(Day(0))), ("lundis", Some(Day(0))), ("lun", Some(Day(0))),
    ("mardi", Some(Day(1))), ("mardis", Some(Day(1))), ("mar", Some(Day(1))),
    ("mercredi", Some(Day(2))), ("mercredis", Some(Day(2))), ("mer", Some(Day(2))), ("merc", Some(Day(2))),
    ("jeudi", Some(Day(3))), ("jeudis", Some(Day(3))), ("jeu", Some(Day(3))),
    ("vendredi", Some(Day(4))), ("vendredis", Some(Day(4))), ("ven", Some(Day(4))), ("vend", Some(Day(4))),
    ("samedi", Some(Day(5))), ("samedis", Some(Day(5))), ("sam", Some(Day(5))),
    ("dimanche", Some(Day(6))), ("dimanches", Some(Day(6))), ("dim", Some(Day(6))),
    ("tous les jours", Some(EveryDay)), ("chaque jour", Some(EveryDay)), ("tlj", Some(EveryDay)),
    ("quotidiennement", Some(EveryDay)), ("toute la semaine", Some(AllWeek)),
    ("en semaine", Some(WorkingDays)), ("week - end", Some(Weekend)), ("weekend", Some(Weekend)), ("week end", Some(Weekend)),
    ("week - ends", Some(Weekend)), ("weekends", Some(Weekend)), ("tous les", None), ("chaque", None),
    ("ces memes jours", Some(SameDays)), ("les memes jours", Some(SameDays)), ("memes jours", Some(SameDays)),
    ("premier", Some(Nth(1))), ("premiers", Some(Nth(1))), ("deuxieme", Some(Nth(2))), ("second", Some(Nth(2))),
    ("troisieme", Some(Nth(3))), ("quatrieme", Some(Nth(4))), ("dernier", Some(Nth(-1))), ("derniers", Some(Nth(-1))),
    ("du mois", Some(OfTheMonth)), ("de chaque mois", Some(OfTheMonth)), ("chaque mois", Some(OfTheMonth)),
    ("midi", Some(Token::Time(720))), ("minuit", Some(Token::Time(DAY))),
    ("a", Some(To)), ("au", Some(To)), ("jusqu a", Some(To)), ("jusqu au", Some(To)),
    ("entre", Some(Between)),
    ("et", Some(And)), ("puis", Some(And)), ("ainsi que", Some(And)),
    ("ou", Some(Or)),
    ("ferme", Some(Closed)), ("fermee", Some(Closed)), ("fermes", Some(Closed)), ("fermees", Some(Closed)),
    ("fermeture", Some(Closed)), ("fermetures", Some(Closed)),
    ("ouvert", Some(Opened)), ("ouverte", Some(Opened)), ("ouverts", Some(Opened)), ("ouvertes", Some(Opened)),
    ("ouverture", Some(Opened)), ("ouvertures", Some(Opened)),
    ("sauf", Some(Except)), ("hors", Some(Except)), ("excepte", Some(Except)), ("hormis", Some(Except)),
    ("en dehors", Some(Except)), ("a l exception", Some(Except)),
    ("vacances scolaires", Some(SchoolHolidays)), ("conges scolaires", Some(SchoolHolidays)),
    ("periode scolaire", Some(TermTime)), ("periodes scolaires", Some(TermTime)), ("temps scolaire", Some(TermTime)),
    ("jours feries", Some(PublicHolidays)), ("jour ferie", Some(PublicHolidays)), ("feries", Some(PublicHolidays)),
    ("sur rendez - vous", Some(Appointment)), ("sur rendez vous", Some(Appointment)), ("sur rdv", Some(Appointment)),
    ("avec rendez - vous", Some(Appointment)), ("avec rendez vous", Some(Appointment)), ("avec rdv", Some(Appointment)),
    ("uniquement sur rendez - vous", Some(Appointment)), ("uniquement sur rendez vous", Some(Appointment)),
    ("uniquement sur rdv", Some(Appointment)), ("seulement sur rendez - vous", Some(Appointment)),
    ("seulement sur rdv", Some(Appointment)), ("exclusivement sur rendez - vous", Some(Appointment)),
    ("rendez - vous", Some(Appointment)), ("rendez vous", Some(Appointment)), ("rdv", Some(Appointment)),
    ("sur rendez - vous uniquement", Some(Appointment)), ("sur rdv uniquement", Some(Appointment)),
    ("accueil sur rendez - vous", Some(Appointment)), ("accueil sur rdv", Some(Appointment)),
    ("sans rendez - vous", Some(WalkIn)), ("sans rendez vous", Some(WalkIn)), ("sans rdv", Some(WalkIn)),
    ("acces libre", Some(WalkIn)), ("en acces libre", Some(WalkIn)), ("entree libre", Some(WalkIn)),
    ("uniquement", Some(Only)), ("seulement", Some(Only)), ("exclusivement", Some(Only)),
    ("matin", Some(Morning)), ("matins", Some(Morning)), ("matinee", Some(Morning)),
    ("apres - midi", Some(Afternoon)), ("apres midi", Some(Afternoon)), ("apres - midis", Some(Afternoon)),
    ("accueil telephonique", Some(Phone)), ("permanence telephonique", Some(Phone)), ("telephone", Some(Phone)),
    ("par telephone", Some(Phone)), ("standard telephonique", Some(Phone)), ("standard", Some(Phone)),
    ("accueil physique", Some(OnSite)), ("accueil du public", Some(OnSite)), ("accueil", None),
    ("sur place", Some(OnSite)), ("au public", None), ("public", None),
    ("permanence", None), ("permanences", None), ("horaires", None), ("horaire", None), ("d ouverture", None),
    ("exceptionnellement", None), ("sans interruption", None), ("non - stop", None), ("en continu", None),
    ("toute l annee", None), ("pendant", None), ("durant", None), ("y compris", Some(And)),
    ("de", None), ("du", None), ("des", None), ("le", None), ("les", None), ("la", None), ("l", None), ("d", None), ("en", None),
];
