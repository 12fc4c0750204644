//! What a question asks for when nothing has all of it.

use super::{Group, Reading};

impl Reading {
    /// The next reading to try when no listing has every group of words.
    ///
    /// Who tells a need means the kind of place that is named, and known words beside it only tell
    /// more: « déposer mes papiers ». And who names two kinds of place that are never one wants
    /// either: « crèche et périscolaire ».
    pub fn relaxed(&self, text: &str) -> Option<Self> {
        let names = self.groups.iter().filter(|group| group.names_category()).count();
        if names == 0 || self.groups.len() < 2 {
            return None;
        }
        if names == self.groups.len() { self.either() } else { self.by_names(text) }
    }

    fn by_names(&self, text: &str) -> Option<Self> {
        let words = self.groups.iter().filter(|group| !group.names_category());
        if !self.personal || words.clone().any(|group| !group.tells_little) {
            return None;
        }
        let mut relaxed = self.clone();
        relaxed.groups.retain(Group::names_category);
        for group in words {
            relaxed.tell_aside(text, group.span);
            relaxed.aside.push(group.clone());
        }
        Some(relaxed)
    }

    /// Any of the categories, and the more of them the better.
    fn either(&self) -> Option<Self> {
        let mut relaxed = self.clone();
        relaxed.aside.extend(self.groups.iter().cloned());
        let mut groups = std::mem::take(&mut relaxed.groups).into_iter();
        let mut any = groups.next()?;
        groups.for_each(|group| any.join(group));
        relaxed.groups.push(any);
        Some(relaxed)
    }
}

impl Group {
    pub(super) fn names_category(&self) -> bool {
        !self.categories.is_empty()
    }
}
