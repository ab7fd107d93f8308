//! What is wrong with a field, in words.

use domain::Locale;
use domain::form::Why;
use domain::settings::Ground;

/// The sentence for a reason.
pub fn words(locale: Locale, why: Why) -> String {
    use i18n::forms as t;
    use i18n::passkeys;
    match why {
        Why::Required => t::required(locale).to_owned(),
        Why::TooLong { most } => t::too_long(locale, most.into()),
        Why::TooShort { least } => t::too_short(locale, least.into()),
        Why::NotAnEmail => t::not_an_email(locale).to_owned(),
        Why::NotAChoice => t::not_a_choice(locale).to_owned(),
        Why::WrongPassword => t::wrong_password(locale).to_owned(),
        Why::LanguageTwice => t::language_twice(locale).to_owned(),
        Why::TooMany { most } => t::too_many_versions(locale, most.into()),
        Why::SaidBefore => t::said_before(locale).to_owned(),
        Why::SpaceClosed => t::space_closed(locale).to_owned(),
        Why::ParentGone => t::parent_gone(locale).to_owned(),
        Why::DecidedAlready => t::decided_already(locale).to_owned(),
        Why::OriginalMissing => t::original_missing(locale).to_owned(),
        Why::AsBefore => t::as_before(locale).to_owned(),
        Why::NotYourPassword => t::not_your_password(locale).to_owned(),
        Why::LastAdministrator => t::last_administrator(locale).to_owned(),
        Why::Barred => t::barred(locale).to_owned(),
        Why::TooManyLines { most } => t::too_many_lines(locale, most.into()),
        Why::NoFile => t::no_file(locale).to_owned(),
        Why::TooManyFiles { most } => t::too_many_files(locale, most.into()),
        Why::FileTooLarge { most } => t::file_too_large(locale, most.into()),
        Why::FileKind => t::file_kind(locale).to_owned(),
        Why::NotAPdf => t::not_a_pdf(locale).to_owned(),
        Why::FileBroken => t::file_broken(locale).to_owned(),
        Why::TooManyPixels { most } => t::too_many_pixels(locale, most.into()),
        Why::NoAlternative => t::no_alternative(locale).to_owned(),
        Why::FilesSettled => t::files_settled(locale).to_owned(),
        Why::SignInAgain => passkeys::sign_in_again(locale).to_owned(),
        Why::PasskeyTooLate => passkeys::too_late(locale).to_owned(),
        Why::PasskeyUnknown => passkeys::unknown(locale).to_owned(),
        Why::PasskeyRefused => passkeys::refused(locale).to_owned(),
        Why::TooManyPasskeys { most } => passkeys::too_many(locale, most.into()),
        Why::NotAnAddressPart => t::not_an_address_part(locale).to_owned(),
        Why::Taken => t::taken(locale).to_owned(),
        Why::NotALink => t::not_a_link(locale).to_owned(),
        Why::NeitherLinkNorFile => t::neither_link_nor_file(locale).to_owned(),
        Why::NotADoi => t::not_a_doi(locale).to_owned(),
        Why::NotAnIsbn => t::not_an_isbn(locale).to_owned(),
        Why::TooManyChosen { most } => t::too_many_chosen(locale, most.into()),
        Why::NotAYear => t::not_a_year(locale).to_owned(),
        Why::NotADay => t::not_a_day(locale).to_owned(),
        Why::FilesAway => t::files_away(locale).to_owned(),
        Why::Ended => t::ended(locale).to_owned(),
        Why::Unanswered => t::unanswered(locale).to_owned(),
        Why::TooManyToday { most } => t::too_many_today(locale, most.into()),
        Why::OutOfRange { least, most } => t::out_of_range(locale, least.into(), most.into()),
        Why::NotAColour => t::not_a_colour(locale).to_owned(),
        Why::TooPale { on, has, least } => {
            let words = match on {
                Ground::Page => t::too_pale_on_page,
                Ground::Words => t::too_pale_for_words,
            };
            words(locale, &ratio(locale, has), &ratio(locale, least))
        }
        Why::NotAPicture => t::not_a_picture(locale).to_owned(),
        Why::ChangedMeanwhile => t::changed_meanwhile(locale).to_owned(),
        Why::TooFewReviews => t::too_few_reviews(locale).to_owned(),
        Why::TooSoon => t::too_soon(locale).to_owned(),
        Why::StaleForm => t::stale_form(locale).to_owned(),
    }
}

/// A contrast, which is known in hundredths, as `4.5:1`.
fn ratio(locale: Locale, hundredths: u32) -> String {
    let point = if locale == Locale::En { '.' } else { ',' };
    let figures = format!("{}{point}{:02}", hundredths / 100, hundredths % 100);
    let figures = figures.trim_end_matches('0').trim_end_matches(point);
    format!("{figures}:1")
}

/// When to try again.
pub fn too_fast(locale: Locale, seconds: u32) -> String {
    if seconds < 120 {
        i18n::forms::too_fast_seconds(locale, seconds.into())
    } else {
        i18n::forms::too_fast_minutes(locale, seconds.div_ceil(60).into())
    }
}
