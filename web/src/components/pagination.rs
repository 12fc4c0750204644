//! Links to the other pages of a list.

use crate::address::SearchAddress;

/// One step of the pagination.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PageLink {
    Page {
        number: usize,
        href: String,
        current: bool,
    },
    /// Pages left out.
    Gap,
}

/// The pages of a list; empty when there is only one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pagination {
    pub previous: Option<String>,
    pub next: Option<String>,
    pub links: Vec<PageLink>,
    pub current: usize,
    pub pages: usize,
}

impl Pagination {
    /// First, last and the neighbours of the current page.
    pub fn new(search: &SearchAddress, pages: usize) -> Self {
        let current = search.page.clamp(1, pages.max(1));
        if pages <= 1 {
            return Self { current, pages, ..Self::default() };
        }
        let href = |number: usize| {
            let mut page = search.clone();
            page.page = number;
            page.href()
        };
        let mut links = Vec::new();
        let mut last_shown = 0;
        for number in 1..=pages {
            let near = number.abs_diff(current) <= 1;
            if number == 1 || number == pages || near {
                if number > last_shown + 1 {
                    links.push(PageLink::Gap);
                }
                links.push(PageLink::Page {
                    number,
                    href: href(number),
                    current: number == current,
                });
                last_shown = number;
            }
        }
        Self {
            previous: (current > 1).then(|| href(current - 1)),
            next: (current < pages).then(|| href(current + 1)),
            links,
            current,
            pages,
        }
    }

    pub(crate) fn is_shown(&self) -> bool {
        !self.links.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(current: usize, pages: usize) -> String {
        let search = SearchAddress { page: current, ..SearchAddress::default() };
        let links = Pagination::new(&search, pages).links;
        let words = links.iter().map(|link| match link {
            PageLink::Gap => "…".to_owned(),
            PageLink::Page { number, current: true, .. } => format!("[{number}]"),
            PageLink::Page { number, .. } => number.to_string(),
        });
        words.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn far_pages_are_left_out() {
        assert_eq!(numbers(1, 1), "");
        assert_eq!(numbers(1, 3), "[1] 2 3");
        assert_eq!(numbers(5, 9), "1 … 4 [5] 6 … 9");
        assert_eq!(numbers(9, 9), "1 … 8 [9]");
        assert_eq!(numbers(40, 9), "1 … 8 [9]");
    }

    #[test]
    fn every_page_has_a_real_address() {
        let search =
            SearchAddress { text: Some("crèche".to_owned()), page: 2, ..SearchAddress::default() };
        let pagination = Pagination::new(&search, 4);
        assert_eq!(pagination.previous.as_deref(), Some("/recherche?q=cr%C3%A8che"));
        assert_eq!(pagination.next.as_deref(), Some("/recherche?q=cr%C3%A8che&page=3"));
    }
}
