//! Names of regions of the world.

use domain::{Locale, Region};
use i18n::regions as t;

/// A region's name in the interface's language.
pub fn region_name(locale: Locale, region: Region) -> &'static str {
    match region {
        Region::NorthernAfrica => t::northern_africa(locale),
        Region::SubSaharanAfrica => t::sub_saharan_africa(locale),
        Region::LatinAmerica => t::latin_america(locale),
        Region::NorthernAmerica => t::northern_america(locale),
        Region::CentralAsia => t::central_asia(locale),
        Region::EasternAsia => t::eastern_asia(locale),
        Region::SouthEasternAsia => t::south_eastern_asia(locale),
        Region::SouthernAsia => t::southern_asia(locale),
        Region::WesternAsia => t::western_asia(locale),
        Region::Europe => t::europe(locale),
        Region::Oceania => t::oceania(locale),
    }
}
