//! Texts as people write them, and what is found in them.

use super::*;
use proptest::prelude::*;

fn tag(lang: &str) -> LangTag {
    LangTag::parse(lang).unwrap()
}

/// What is found at places of a text: the kind, and what the place holds.
fn found<'a>(lang: &str, markdown: &'a str) -> Vec<(&'static str, &'a str)> {
    let kind = |finding: &Finding| match finding {
        Finding::Telephone { .. } => "telephone",
        Finding::Email { .. } => "email",
        Finding::Identity { .. } => "identity",
        _ => "",
    };
    places(&tag(lang), markdown)
        .iter()
        .filter_map(|finding| Some((kind(finding), &markdown[finding.place()?])))
        .collect()
}

#[test]
fn telephone_numbers_are_found_as_they_are_written() {
    for (lang, text, number) in [
        ("fr", "Appelez-moi au 06 12 34 56 78 le matin.", "06 12 34 56 78"),
        ("fr", "Tél. : 01.23.45.67.89", "01.23.45.67.89"),
        ("fr", "Tél.0612345678, merci", "0612345678"),
        ("fr", "au 01-23-45-67-89.", "01-23-45-67-89"),
        ("fr", "Écrivez ou appelez : **+33 (0)1 23 45 67 89**", "+33 (0)1 23 45 67 89"),
        (
            "fr",
            "WhatsApp +33\u{a0}6\u{202f}12\u{202f}34\u{202f}56\u{202f}78",
            "+33\u{a0}6\u{202f}12\u{202f}34\u{202f}56\u{202f}78",
        ),
        ("fr", "00 33 1 23 45 67 89", "00 33 1 23 45 67 89"),
        ("fr", "Numéro vert 0 800 123 456 (gratuit)", "0 800 123 456"),
        ("fr", "En Belgique : 0470 12 34 56", "0470 12 34 56"),
        ("fr", "En Suisse, 022/123 45 67", "022/123 45 67"),
        ("fr", "À Dakar : 77 123 45 67", "77 123 45 67"),
        ("fr", "bureau 12 06 12 34 56 78", "06 12 34 56 78"),
        ("fr", "le 12/11/2026 06 12 34 56 78", "06 12 34 56 78"),
        ("fr", "1) 06 12 34 56 78", "06 12 34 56 78"),
        ("fr", "- [Appeler](tel:+33612345678)", "+33612345678"),
        ("fr", "SIRET (aucun), tél. 5 12 34 56 78", "5 12 34 56 78"),
        ("es", "Llámame al 612 345 678.", "612 345 678"),
        ("es", "Mi móvil es el 612 34 56 78", "612 34 56 78"),
        ("es", "Teléfono: 912345678", "912345678"),
        ("es", "en Madrid, 91 123 45 67", "91 123 45 67"),
        ("es", "Escriba al +34 600 123 456 o venga.", "+34 600 123 456"),
        ("es", "Tel. (52) 55 1234 5678", "(52) 55 1234 5678"),
        ("es", "tel. 2222-3333, San José", "2222-3333"),
        ("en", "Call me on 07700 900123 after six", "07700 900123"),
        ("en", "Ring 020 7946 0958", "020 7946 0958"),
        ("en", "(020) 7946 0958", "(020) 7946 0958"),
        ("en", "My number (0161 496 0000) is new", "0161 496 0000"),
        ("en", "+44 20 7946 0958", "+44 20 7946 0958"),
        ("en", "+44 (0)20 7946 0958", "+44 (0)20 7946 0958"),
        ("en", "US office: (202) 555-0143.", "(202) 555-0143"),
        ("en", "202-555-0143", "202-555-0143"),
        ("en", "+1-202-555-0143", "+1-202-555-0143"),
        ("en", "| Nairobi | +254 712 345678 |", "+254 712 345678"),
    ] {
        assert_eq!(found(lang, text), [("telephone", number)], "{text:?}");
    }
    let two = "06 12 34 56 78 / 01 23 45 67 89 ou 06.11.22.33.44/0611223355";
    let numbers = ["06 12 34 56 78", "01 23 45 67 89", "06.11.22.33.44", "0611223355"];
    assert_eq!(found("fr", two), numbers.map(|number| ("telephone", number)));
}

#[test]
fn addresses_of_people_are_found() {
    for (text, address) in [
        ("Écrire à jean.dupont@exemple.fr.", "jean.dupont@exemple.fr"),
        ("**jean@exemple.fr**", "jean@exemple.fr"),
        ("_ana@ejemplo.es_, gracias", "ana@ejemplo.es"),
        ("(maria-jose+foro@ejemplo.co.cr)", "maria-jose+foro@ejemplo.co.cr"),
        ("<ann@example.org>", "ann@example.org"),
        ("[me](mailto:ann_lee@example.org)", "ann_lee@example.org"),
    ] {
        assert_eq!(found("en", text), [("email", address)], "{text:?}");
    }
    let escaped = look(&[(tag("fr"), true, r"Ici : jean\_dupont@exemple.fr")]);
    let email = Finding::Email { lang: tag("fr"), text: "jean_dupont@exemple.fr".into(), start: 6, end: 29 };
    assert_eq!(escaped, [email]);
    let side_by_side = [("email", "ann@example.org"), ("email", "bob@example.org")];
    assert_eq!(found("en", r"ann@example.org\_bob@example.org_"), side_by_side);
}

#[test]
fn numbers_of_documents_and_accounts_are_found() {
    for (lang, text, number) in [
        ("fr", "IBAN : FR76 3000 6000 0112 3456 7890 189 et merci", "FR76 3000 6000 0112 3456 7890 189"),
        ("es", "a la cuenta ES9121000418450200051332.", "ES9121000418450200051332"),
        ("en", "pay GB82 WEST 1234 5698 7654 32", "GB82 WEST 1234 5698 7654 32"),
        ("es", "Soy Ana, DNI 12345678Z, vecina", "12345678Z"),
        ("es", "con 12.345.678-Z", "12.345.678-Z"),
        ("es", "NIE X1234567L", "X1234567L"),
        ("es", "pasaporte n.º PAA123456", "PAA123456"),
        ("fr", "n° de sécurité sociale 2 55 08 14 168 025 38", "2 55 08 14 168 025 38"),
        ("fr", "Mon passeport est le 12AB34567.", "12AB34567"),
        ("fr", "carte d’identité 880692310285", "880692310285"),
        ("en", "My passport number is 123456789", "123456789"),
        ("en", "NI number: AB 12 34 56 C", "AB 12 34 56 C"),
        ("en", "card 4111 1111 1111 1111", "4111 1111 1111 1111"),
        ("en", "378282246310005", "378282246310005"),
        ("en", "SSN 078-05-1120", "078-05-1120"),
    ] {
        assert_eq!(found(lang, text), [("identity", number)], "{text:?}");
    }
}

#[test]
fn what_texts_are_full_of_is_not_found() {
    for (lang, text) in [
        ("en", "Article 17(2) and Articles 13–15 of the Convention of 28 July 1951."),
        ("en", "By resolution A/RES/73/195 of 19 December 2018, and E/CN.4/2005/102, CMW/C/GC/4-CRC/C/GC/23."),
        ("en", "In 2019, 2020 and 2021; from 2018-2019 to 2022–2023; 1990 2000 2010 2020."),
        ("en", "Submitted on 2026-11-12 at 14:30:00, 2026-11-12T14:30:00Z, 12/11/2026 09:30."),
        ("en", "Between 01/02/2021-28/02/2021, 01.02.2021 - 28.02.2021."),
        ("en", "It costs $1,234,567,890 or 12.345.678,90 EUR, +12 500 000 a year, 0.123456789 %."),
        ("en", "pp. 123-145, § 12345678, ISBN 978-2-07-036822-8, ISBN 0 7475 3269 9, ISSN 2049-3630."),
        ("en", "ORCID 0000-0002-1825-0097; doi:10.1000/182.1234567890; 550e8400-e29b-41d4-a716-446655440000."),
        ("en", "See https://example.org/0612345678/files?id=33123456789 and <https://example.org/4111111111111111>."),
        ("en", "48.8566, 2.3522; 192.168.100.200; version 12.34.56.78"),
        ("en", "A card that is none: 4111 1111 1111 1112; passports issued: 12 345 678; passport of 12/11/2026."),
        ("fr", "1 234 567 habitants, 12 345 678 habitants, 612 345 678 habitants, soit 612.345.678."),
        ("fr", "Loi n° 2018-778 du 10 septembre 2018, directive 2013/33/UE, COM(2020) 609, NOR INTX1801788L."),
        ("fr", "SIREN 732 829 320, SIRET 732 829 320 00074 ; téléphones portables : 12 345 678 abonnés."),
        ("fr", "| 2019 | 2020 | 2021 |\n|---|---|---|\n| 1 234 567 | 2 345 678 | 3 456 789 |"),
        ("fr", "75011 Paris, 10 % de 100 000 000 €, le 12.11.2026 à 10h30, 3/4 des 1 000 000 000 de personnes."),
        ("es", "Ley 4/2000, de 11 de enero; Real Decreto 557/2011; 612 345 678 habitantes; 45.000.000 de euros."),
        ("es", "Expediente 05-2019-000123, código 28013, el 12-11-2026, entre 2019/2020 y 2020/2021."),
        ("es", "12345678A no es un DNI, y FR76 3000 6000 0112 3456 7890 188 no es una cuenta."),
    ] {
        assert_eq!(found(lang, text), [], "{text:?}");
    }
}

/// The findings that concern a whole version.
fn whole(versions: &[(LangTag, bool, &str)]) -> Vec<Finding> {
    look(versions).into_iter().filter(|finding| finding.place().is_none()).collect()
}

#[test]
fn links_are_counted_and_their_sites_named() {
    let text = "Voir [le guide](https://www.Example.org/a?b=1 \"Guide\"), [https://example.net](https://example.net), www.exemple.fr/12,\n\
        https://un.org@evil.example/x et ![image](http://example.net/p.png). Fin du guide.Les villes. [Moi](mailto:a@b.org)\n\n\
        [un][1] [deux][1] <https://préfecture.fr> ville.example/logement et/ou.\n\n[1]: https://ref.example/x";
    let hosts =
        ["www.example.org", "example.net", "www.exemple.fr", "evil.example", "ref.example", "xn--prfecture-c4a.fr"];
    let mut hosts: Vec<String> = hosts.map(str::to_owned).to_vec();
    hosts.push("ville.example".to_owned());
    assert_eq!(whole(&[(tag("fr"), true, text)]), [Finding::Links { lang: tag("fr"), count: 9, hosts }]);
    assert_eq!(whole(&[(tag("fr"), true, "Sans lien, ni a@b.org. Art.17 et fin.Puis.")]), []);
}

const ENGLISH: &str = "We welcome the guide and thank all who wrote it.\n\nCities house people who have just arrived, and they need \
    means for it.\n\nA chapter on housing would help them.";
const FRENCH: &str = "Nous saluons le guide et remercions toutes celles et ceux qui l’ont écrit.\n\nLes villes logent les personnes \
    qui viennent d’arriver, et il leur faut des moyens.\n\nUn chapitre sur le logement les aiderait.";
const CHINESE: &str = "我们欢迎这份指南，并感谢所有撰写者。\n\n各城市为刚刚抵达的人提供住房，为此需要资金和手段。\n\n增加一章关于住房的内容将对它们有所帮助。";

#[test]
fn a_translation_that_lacks_something_is_short() {
    let with = |lang: &str, text: &str| whole(&[(tag("en"), true, ENGLISH), (tag(lang), false, text)]);
    let short = |lang: &str, missing| [Finding::Short { lang: tag(lang), missing }];
    assert_eq!(with("fr", FRENCH), []);
    assert_eq!(with("zh-Hans", CHINESE), []);
    assert_eq!(with("fr", FRENCH.rsplit_once("\n\n").unwrap().0), short("fr", 1));
    assert_eq!(with("fr", ""), short("fr", 3));
    assert_eq!(with("fr", "Bravo.\n\nDes moyens.\n\nUn chapitre."), short("fr", 0));
    // What there is little of is no measure, and the original is none of a translation.
    assert_eq!(whole(&[(tag("en"), true, "One.\n\nTwo."), (tag("fr"), false, "Un.")]), []);
    assert_eq!(whole(&[(tag("fr"), false, "Un."), (tag("en"), true, "One.\n\n***\n\nTwo.")]), []);
    assert_eq!(whole(&[(tag("fr"), true, "Un."), (tag("en"), false, ENGLISH)]), []);
}

#[test]
fn a_text_in_the_wrong_tab_is_noticed() {
    let other = |lang: &str, found: &str| [Finding::OtherLanguage { lang: tag(lang), found: tag(found) }];
    let alone = |lang: &str, text: &str| whole(&[(tag(lang), true, text)]);
    assert_eq!(alone("es", FRENCH), other("es", "fr"));
    assert_eq!(alone("fr", ENGLISH), other("fr", "en"));
    assert_eq!(alone("en", CHINESE), other("en", "zh"));
    for (lang, text) in [
        ("fr-CA", FRENCH),
        ("en-GB", ENGLISH),
        ("zh-Hant", CHINESE),
        // Too short, quoted, or in a language that is none of those that are told apart.
        ("es", "Merci beaucoup, chers collègues."),
        (
            "fr",
            "D’accord avec ceci :\n\n> We welcome the guide and thank all who wrote it; cities need means for housing.",
        ),
        ("ca", "Les ciutats allotgen les persones que acaben d’arribar, i necessiten mitjans per fer-ho cada dia."),
        ("und", ENGLISH),
    ] {
        assert_eq!(alone(lang, text), [], "{lang}");
    }
}

#[test]
fn findings_come_by_version_and_place() {
    let spanish = "Escriba a ana@ejemplo.es o llame al 612 345 678, DNI 12345678Z: https://ejemplo.es/x";
    let text = "Write to ann@example.org.";
    let findings = look(&[(tag("en"), true, text), (tag("es"), false, spanish)]);
    let kinds: Vec<_> = findings
        .iter()
        .map(|finding| serde_json::to_value(finding).unwrap()["finding"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(kinds, ["email", "email", "telephone", "identity", "links"]);
    assert_eq!(
        findings.iter().map(|finding| finding.lang().as_str()).collect::<Vec<_>>(),
        ["en", "es", "es", "es", "es"]
    );
    assert_eq!(look(&[]), []);
}

proptest! {
    #[test]
    fn places_are_within_the_text_and_apart(
        text in "([0-9]{1,4}|[ .()/+-]|00|\\+33 |06 12 34 56 78|FR76|12345678Z|DNI |tel\\. |é|@|_|\\\\|a@b\\.org|www\\.a\\.fr|\\[|\\]\\(|\n){0,24}",
    ) {
        let mut last = 0;
        for finding in look(&[(tag("fr"), true, &text)]) {
            if let Some(place) = finding.place() {
                prop_assert!(last <= place.start && place.start < place.end);
                prop_assert!(text.get(place.clone()).is_some());
                last = place.end;
            }
        }
    }
}
