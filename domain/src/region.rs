//! Regions of the world: the sub-regions and intermediate regions of the United Nations' standard country codes for
//! statistical use (M49), at the level at which statistics and roster are usually read.

use serde::{Deserialize, Serialize};

/// A region.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Region {
    /// Northern Africa (M49 015).
    NorthernAfrica,
    /// Sub-Saharan Africa (M49 202).
    SubSaharanAfrica,
    /// Latin America and the Caribbean (M49 419).
    LatinAmerica,
    /// Northern America (M49 021).
    NorthernAmerica,
    /// Central Asia (M49 143).
    CentralAsia,
    /// Eastern Asia (M49 030).
    EasternAsia,
    /// South-eastern Asia (M49 035).
    SouthEasternAsia,
    /// Southern Asia (M49 034).
    SouthernAsia,
    /// Western Asia (M49 145).
    WesternAsia,
    /// Europe (M49 150).
    Europe,
    /// Oceania (M49 009).
    Oceania,
}

impl Region {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::NorthernAfrica,
        Self::SubSaharanAfrica,
        Self::LatinAmerica,
        Self::NorthernAmerica,
        Self::CentralAsia,
        Self::EasternAsia,
        Self::SouthEasternAsia,
        Self::SouthernAsia,
        Self::WesternAsia,
        Self::Europe,
        Self::Oceania,
    ];

    /// The name in storage and addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NorthernAfrica => "northern-africa",
            Self::SubSaharanAfrica => "sub-saharan-africa",
            Self::LatinAmerica => "latin-america",
            Self::NorthernAmerica => "northern-america",
            Self::CentralAsia => "central-asia",
            Self::EasternAsia => "eastern-asia",
            Self::SouthEasternAsia => "south-eastern-asia",
            Self::SouthernAsia => "southern-asia",
            Self::WesternAsia => "western-asia",
            Self::Europe => "europe",
            Self::Oceania => "oceania",
        }
    }

    /// The region of a code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|region| region.code() == code)
    }

    /// The countries and areas in it, by ISO 3166-1 alpha-2.
    const fn countries(self) -> &'static str {
        match self {
            Self::NorthernAfrica => "DZ EG LY MA SD TN EH",
            Self::SubSaharanAfrica => {
                "AO BJ BW BF BI CV CM CF TD KM CG CD CI DJ GQ ER SZ ET TF GA GM GH GN GW IO KE LS LR MG MW ML MR MU YT MZ \
                 NA NE NG RE RW SH ST SN SC SL SO ZA SS TZ TG UG ZM ZW"
            }
            Self::LatinAmerica => {
                "AI AG AR AW BS BB BZ BO BQ BV BR KY CL CO CR CU CW DM DO EC SV FK GF GD GP GT GY HT HN JM MQ MX MS NI PA \
                 PY PE PR BL KN LC MF VC SX GS SR TT TC UY VE VG VI"
            }
            Self::NorthernAmerica => "BM CA GL PM US",
            Self::CentralAsia => "KZ KG TJ TM UZ",
            Self::EasternAsia => "CN HK MO TW KP JP MN KR",
            Self::SouthEasternAsia => "BN KH ID LA MY MM PH SG TH TL VN",
            Self::SouthernAsia => "AF BD BT IN IR MV NP PK LK",
            Self::WesternAsia => "AM AZ BH CY GE IQ IL JO KW LB OM QA SA PS SY TR AE YE",
            Self::Europe => {
                "AX AL AD AT BY BE BA BG HR CZ DK EE FO FI FR DE GI GR GG VA HU IS IE IM IT JE XK LV LI LT LU MT MC ME NL \
                 MK NO PL PT MD RO RU SM RS SK SI ES SJ SE CH UA GB"
            }
            Self::Oceania => "AS AU CX CC CK FJ PF GU HM KI MH FM NR NC NZ NU NF MP PW PG PN WS SB TK TO TV UM VU WF",
        }
    }

    /// The region of a country or area, by its code; none for Antarctica and what is unknown.
    pub fn of(country: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|region| region.countries().split_whitespace().any(|code| code == country))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_is_in_one_region() {
        let all: Vec<&str> = Region::ALL.into_iter().flat_map(|region| region.countries().split_whitespace()).collect();
        let once: std::collections::BTreeSet<_> = all.iter().collect();
        assert_eq!(all.len(), once.len());
        assert!(all.len() > 240 && all.iter().all(|code| code.len() == 2));
        for (country, region) in [("SN", "sub-saharan-africa"), ("TR", "western-asia"), ("PE", "latin-america")] {
            assert_eq!(Region::of(country), Region::parse(region));
        }
        assert_eq!(Region::of("AQ"), None);
    }
}
