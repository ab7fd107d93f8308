//! What a reader sees when a request could not be answered: what happened, and a way on.

use crate::paths;
use crate::platform::{Head, set_head, set_status};
use domain::{Fault, Locale};
use leptos::prelude::*;

/// The page of a fault, with the fault's status.
pub fn fault_view(locale: Locale, fault: &Fault) -> impl IntoView + use<> {
    set_status(fault);
    let (title, text) = match fault {
        Fault::NotFound => (i18n::site::fault_not_found_title(locale), i18n::site::fault_not_found_text(locale)),
        Fault::BadRequest => (i18n::site::fault_bad_request_title(locale), i18n::site::fault_bad_request_text(locale)),
        Fault::Unavailable { .. } => {
            (i18n::site::fault_unavailable_title(locale), i18n::site::fault_unavailable_text(locale))
        }
    };
    set_head(locale, Head { title: title.to_owned(), description: text.to_owned(), canonical: None, feed: None });
    let ticket = match fault {
        Fault::Unavailable { ticket } if !ticket.is_empty() => Some(i18n::site::fault_ticket(locale, ticket)),
        _ => None,
    };
    let reload = matches!(fault, Fault::Unavailable { .. });
    view! {
        <div class="wrap fault">
            <h1>{title}</h1>
            <p>{text}</p>
            {ticket.map(|ticket| view! { <p>{ticket}</p> })}
            <p class="cluster">
                {reload
                    .then(|| {
                        view! {
                            <a class="btn btn-1" href="" rel="external">
                                {i18n::site::fault_reload(locale)}
                            </a>
                        }
                    })} <a class="btn" href=paths::hub(locale)>
                    {i18n::site::to_hub(locale)}
                </a>
            </p>
        </div>
    }
}
