// What the tests know of the content: the pages there are, and what each says in each language.
export const languages = ["en", "fr", "es"] as const;
export type Language = (typeof languages)[number];
type Words = Record<Language, string>;

export type Known = {
  name: string;
  /** The address behind the language. */
  rest: string;
  status: number;
  /** The title, without the product's name. */
  title: Words;
  /** The one first heading, or its beginning. */
  heading: Words;
  /** Something that the page is there to say. */
  says: Words;
};

const space: Words = {
  en: "Before the river runs low",
  fr: "Avant que le fleuve ne baisse",
  es: "Antes de que baje el río",
};
const question: Words = {
  en: "Who should hear first that water is running short, and from whom?",
  fr: "Qui doit apprendre en premier que l’eau va manquer, et de la bouche de qui ?",
  es: "¿Quién debe enterarse primero de que falta agua, y por boca de quién?",
};

const resource: Words = {
  en: "Drought warning from sky to street corner",
  fr: "Alerte sécheresse : du ciel au coin de la rue",
  es: "Alerta de sequía: del cielo a la esquina",
};

export const pages: Known[] = [
  {
    name: "hub",
    rest: "",
    status: 200,
    title: { en: "Discussions", fr: "Discussions", es: "Debates" },
    heading: { en: "“Say it in your own words.”", fr: "« Dites-le avec vos mots. »", es: "—Dígalo con sus palabras." },
    says: space,
  },
  { name: "space", rest: "/spaces/low-water", status: 200, title: space, heading: space, says: question },
  {
    name: "question",
    rest: "/spaces/low-water/questions/1",
    status: 200,
    title: {
      en: `Question 1: ${question.en} – ${space.en}`,
      fr: `Question 1 : ${question.fr} – ${space.fr}`,
      es: `Pregunta 1: ${question.es} – ${space.es}`,
    },
    heading: space,
    says: {
      en: "I will defend the chain a little",
      fr: "Je vais défendre un peu la chaîne",
      es: "Voy a defender un poco la cadena",
    },
  },
  {
    name: "whole space",
    rest: "/spaces/low-water/all",
    status: 200,
    title: {
      en: `${space.en}: all questions and replies`,
      fr: `${space.fr} : toutes les questions et réponses`,
      es: `${space.es}: todas las preguntas y respuestas`,
    },
    heading: space,
    says: {
      en: "I speak for the dam",
      fr: "Un rendez-vous plutôt qu’une primeur",
      es: "Hablo por la presa",
    },
  },
  {
    name: "about",
    rest: "/about",
    status: 200,
    title: { en: "About this hub", fr: "À propos de ce site", es: "Acerca de este sitio" },
    heading: { en: "About this hub", fr: "À propos de ce site", es: "Acerca de este sitio" },
    says: { en: "How to cite a reply", fr: "Citer une réponse", es: "Cómo citar una respuesta" },
  },
  {
    name: "resources",
    rest: "/resources",
    status: 200,
    title: { en: "Resources", fr: "Ressources", es: "Recursos" },
    heading: { en: "Resources", fr: "Ressources", es: "Recursos" },
    says: { en: "Drought warning from sky", fr: "Alerte sécheresse : du ciel", es: "Alerta de sequía: del cielo" },
  },
  {
    name: "resource",
    rest: "/resources/1",
    status: 200,
    title: resource,
    heading: resource,
    says: { en: "five actions a town can take", fr: "cinq gestes à la portée d’une ville", es: "cinco acciones al alcance" },
  },
  {
    name: "directory",
    rest: "/experts",
    status: 200,
    title: { en: "Experts", fr: "Expertes et experts", es: "Personas expertas" },
    heading: { en: "Experts", fr: "Expertes et experts", es: "Personas expertas" },
    says: { en: "Lawyer for borders", fr: "Anthropologue de l’eau", es: "Presidenta de una junta" },
  },
  {
    name: "expert",
    rest: "/experts/2",
    status: 200,
    title: { en: "Lalao Ravelomanitrosa", fr: "Lalao Ravelomanitrosa", es: "Lalao Ravelomanitrosa" },
    heading: { en: "Lalao Ravelomanitrosa", fr: "Lalao Ravelomanitrosa", es: "Lalao Ravelomanitrosa" },
    says: { en: "Anthropologist of water", fr: "Anthropologue de l’eau", es: "Anthropologue de l’eau" },
  },
  {
    name: "missing page",
    rest: "/spaces/nowhere",
    status: 404,
    title: { en: "There is no such page", fr: "Cette page n’existe pas", es: "Esta página no existe" },
    heading: { en: "There is no such page", fr: "Cette page n’existe pas", es: "Esta página no existe" },
    says: { en: "The address may be mistyped", fr: "L’adresse est peut-être mal saisie", es: "esté mal escrita" },
  },
];

/** What a page is called in the browser. */
export function titleOf(page: Known, language: Language): string {
  return `${page.title[language]} – Colloquy`;
}

/** A page by its name. */
export function known(name: string): Known {
  return pages.find((page) => page.name === name)!;
}
