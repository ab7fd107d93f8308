//! Lines that belong to the page and not to its discussion.

use super::kind::is_heading;
use domain::discussions::markers::fold;

/// Links, buttons and captions, folded, each a whole line.
const FURNITURE: &[&str] = &[
    "skip to main content",
    "skip to content",
    "aller au contenu principal",
    "aller au contenu",
    "passer au contenu principal",
    "pasar al contenido principal",
    "ir al contenido principal",
    "saltar al contenido",
    "saltar al contenido principal",
    "discussion questions",
    "discussion",
    "questions de discussion",
    "questions pour la discussion",
    "questions a debattre",
    "preguntas de discusion",
    "preguntas de debate",
    "preguntas para el debate",
    "preguntas para la discusion",
    "home",
    "accueil",
    "inicio",
    "menu",
    "search",
    "rechercher",
    "buscar",
    "log in",
    "login",
    "sign in",
    "sign up",
    "register",
    "se connecter",
    "connexion",
    "iniciar sesion",
    "registrarse",
    "reply",
    "repondre",
    "responder",
    "share",
    "partager",
    "compartir",
    "permalink",
    "permalien",
    "enlace permanente",
    "back to top",
    "haut de page",
    "volver arriba",
];

/// Lines that open the foot of a page, folded, each whole.
const FOOT: &[&str] = &[
    "about",
    "a propos",
    "acerca de",
    "about us",
    "qui sommes-nous",
    "quienes somos",
    "sobre nosotros",
    "contact",
    "contact us",
    "contactez-nous",
    "nous contacter",
    "contacto",
    "contactenos",
    "privacy policy",
    "politique de confidentialite",
    "politica de privacidad",
    "terms of use",
    "conditions d'utilisation",
    "terminos de uso",
    "mentions legales",
    "aviso legal",
    "all rights reserved",
    "tous droits reserves",
    "todos los derechos reservados",
];

const ABOUT: &[&str] = &["about the ", "about this ", "about our ", "a propos d", "acerca de", "sobre "];

/// What a page calls the site that it is on.
const SITE: &str =
    "hub site website platform network portal forum plateforme reseau portail plataforma red foro sitio web";

/// Words that ask a reader to sign in, and words for what may be done then.
const SIGN_IN: &[&str] = &[
    "login",
    "log in",
    "log-in",
    "sign in",
    "sign-in",
    "register",
    "connecter",
    "connectez",
    "identifier",
    "identifiez",
    "inscrire",
    "inscrivez",
    "inicie sesion",
    "iniciar sesion",
    "inicia sesion",
    "conectese",
    "registrese",
    "registrarse",
];
const TAKE_PART: &[&str] = &[
    "reply",
    "replies",
    "comment",
    "answer",
    "submit",
    "post",
    "repond",
    "reponse",
    "publier",
    "soumettre",
    "contribu",
    "respond",
    "respuesta",
    "coment",
    "publicar",
    "enviar",
    "particip",
];

/// A link, a button or a caption.
pub(super) fn is_furniture(line: &str) -> bool {
    FURNITURE.contains(&bare(line).as_str())
}

/// The way to a page, as it stands above its title: "Home > Discussions > …".
pub(super) fn is_trail(line: &str) -> bool {
    [" > ", " » ", " › "].iter().any(|sign| line.contains(sign))
}

/// An invitation to sign in and reply. It comes to the point in its first words: in "Please let people
/// comment without having to log in", somebody speaks.
pub(super) fn is_instruction(line: &str) -> bool {
    let folded = fold(line);
    let opening: Vec<&str> = folded.split_whitespace().take(5).collect();
    let opening = opening.join(" ");
    let personal = ["i ", "we ", "je ", "j'", "nous ", "yo ", "nosotros "].iter().any(|word| opening.starts_with(word));
    line.chars().count() <= 300
        && !personal
        && SIGN_IN.iter().any(|words| opening.contains(words))
        && TAKE_PART.iter().any(|words| folded.contains(words))
}

/// The first line of the foot of a page: a heading that is about the site.
pub(super) fn opens_foot(line: &str) -> bool {
    let bare = bare(line);
    let site = || bare.split(|c: char| !c.is_alphabetic()).any(|word| SITE.split(' ').any(|name| name == word));
    FOOT.contains(&bare.as_str())
        || bare.starts_with('©')
        || is_heading(line) && ABOUT.iter().any(|words| bare.starts_with(words)) && site()
}

/// A line without what may stand around its words.
fn bare(line: &str) -> String {
    let folded = fold(line).replace('’', "'");
    folded.trim_matches(|c: char| c.is_whitespace() || ":.…|>»›*#[]".contains(c)).to_owned()
}
