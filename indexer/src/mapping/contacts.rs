//! Telephones, mailboxes and sites: an organisation's, never a person's.

use super::push_new;
use super::reader::{MASKED, Reader};
use crate::normalise::{email, phone, url};
use crate::source::Mobiles;
use data::model::{Phone, Url};

impl Reader<'_> {
    /// Whether the address may be somebody's home ([`crate::source::PrivateHome`]).
    pub(super) fn is_private_home(&self) -> bool {
        let rule = &self.definition.private_home;
        if !self.says(&rule.when) || self.says(&rule.unless) {
            return false;
        }
        let values = self.values(self.definition.fields.phones.as_ref());
        let mut phones = values.iter().flat_map(|(_, value)| phone::phones(value).phones);
        let Some(first) = phones.next() else { return false };
        phone::is_mobile(&first.number) && phones.all(|phone| phone::is_mobile(&phone.number))
    }

    pub(super) fn phones(&mut self) -> Vec<Phone> {
        let mut all: Vec<Phone> = Vec::new();
        for (column, value) in self.values(self.definition.fields.phones.as_ref()) {
            let found = phone::phones(value);
            for refused in found.refused {
                // Most of a mobile number may still be somebody's.
                let bare: String = refused.text.chars().filter(char::is_ascii_digit).collect();
                let mobile = bare.starts_with("06") || bare.starts_with("07");
                self.refuse(column, if mobile { MASKED } else { &refused.text }, refused.reason);
            }
            for phone in &found.phones {
                let dropped = match self.definition.mobiles {
                    Mobiles::Drop => phone::is_mobile(&phone.number),
                    Mobiles::Keep => phone::looks_private(phone, &found.phones),
                };
                if dropped {
                    self.refuse(
                        column,
                        MASKED,
                        "numéro de mobile, peut-être celui d'une personne : non repris",
                    );
                } else if !all.iter().any(|known| known.number == phone.number) {
                    all.push(phone.clone());
                }
            }
        }
        all
    }

    pub(super) fn email(&mut self) -> Option<String> {
        let mut first = None;
        for (column, value) in self.values(self.definition.fields.email.as_ref()) {
            let found = email::emails(value, &self.name);
            for _ in 0..found.personal {
                self.refuse(column, MASKED, "adresse électronique personnelle : non reprise");
            }
            for refused in found.refused {
                // Half an address may still be somebody's.
                let shown = if refused.contains('@') { MASKED } else { &refused };
                self.refuse(column, shown, "n'est pas une adresse électronique");
            }
            first = first.or_else(|| found.shared.into_iter().next());
        }
        first
    }

    pub(super) fn urls(&mut self) -> Vec<Url> {
        let mut all: Vec<Url> = Vec::new();
        for spec in &self.definition.fields.urls {
            for (column, value) in self.values(Some(spec)) {
                let found = url::urls(value);
                for refused in found.refused {
                    self.refuse(column, &refused.text, refused.reason);
                }
                for url in found.urls {
                    push_new(&mut all, Url { label: spec.label.clone(), url });
                }
            }
        }
        all
    }
}
