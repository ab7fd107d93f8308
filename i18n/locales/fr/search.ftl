title = Recherche
title-for = Recherche : { $words }
lead = Dans tout ce qui est public ici : discussions, ressources, personnes et pages, dans toutes les langues.
label = Mots à chercher
search = Chercher
count = { $count ->
    [one] { NUMBER($count) } résultat
   *[other] { NUMBER($count) } résultats
}
matching = pour « { $words } »
nothing = Rien ici ne contient tous ces mots. Moins de mots en trouvent davantage.
by-kind = Résultats par genre
all = Tout
kind-space = Espace
kind-question = Question
kind-reply = Réponse
kind-resource = Ressource
kind-expert = Spécialiste
kind-page = Page
kinds-space = Espaces
kinds-question = Questions
kinds-reply = Réponses
kinds-resource = Ressources
kinds-expert = Spécialistes
kinds-page = Pages
