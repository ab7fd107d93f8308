//! Links to the other pages of a list.

use domain::Locale;
use leptos::prelude::*;

/// A place in the row of links.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Page(u32),
    Gap,
}

/// The first page, the last, and those around this one. A gap stands for two pages or more.
fn steps(page: u32, pages: u32) -> Vec<Step> {
    let near = |each: u32| each == 1 || each == pages || each.abs_diff(page) <= 2;
    let mut steps = Vec::new();
    for each in 1..=pages {
        if near(each) || (near(each - 1) && near(each + 1)) {
            steps.push(Step::Page(each));
        } else if steps.last() != Some(&Step::Gap) {
            steps.push(Step::Gap);
        }
    }
    steps
}

/// Links to the other pages of a list, with the next one by its name; nothing where there is one page alone. `at` gives
/// the address of a page.
pub fn paging(locale: Locale, page: u32, pages: u32, at: &dyn Fn(u32) -> String) -> Option<AnyView> {
    if pages < 2 {
        return None;
    }
    let link = |step| match step {
        Step::Gap => view! {
            <li aria-hidden="true">
                <span>"…"</span>
            </li>
        }
        .into_any(),
        Step::Page(each) => view! {
            <li>
                <a
                    href=at(each)
                    aria-label=i18n::site::page_number(locale, each.into())
                    aria-current=(each == page).then_some("page")
                >
                    {i18n::integer(locale, each.into())}
                </a>
            </li>
        }
        .into_any(),
    };
    let links = steps(page, pages).into_iter().map(link).collect::<Vec<_>>();
    let next = (page < pages).then(|| {
        view! {
            <a class="btn" href=at(page + 1) rel="next">
                {i18n::site::next_page(locale)}
            </a>
        }
    });
    Some(
        view! {
            <nav class="pages more" aria-label=i18n::site::pages(locale)>
                <ul role="list">{links}</ul>
                {next}
            </nav>
        }
        .into_any(),
    )
}

#[cfg(test)]
mod tests {
    use super::Step::{Gap, Page};
    use super::steps;

    #[test]
    fn what_is_far_is_a_gap() {
        assert_eq!(steps(1, 2), [Page(1), Page(2)]);
        assert_eq!(steps(1, 9), [Page(1), Page(2), Page(3), Gap, Page(9)]);
        assert_eq!(steps(5, 9), [1, 2, 3, 4, 5, 6, 7, 8, 9].map(Page));
        assert_eq!(steps(6, 40), [Page(1), Gap, Page(4), Page(5), Page(6), Page(7), Page(8), Gap, Page(40)]);
        assert_eq!(steps(40, 40), [Page(1), Gap, Page(38), Page(39), Page(40)]);
    }
}
