title = Administration
lead = Ce qui vaut pour l’ensemble du site. La facilitation règle elle-même ses espaces.
people-about = Comptes, rôles, qui peut entrer
pages-about = À propos, questions et réponses, vie privée et les autres pages, dans chaque langue
pages-outdated = { $count ->
    [one] { NUMBER($count) } traduction est dépassée
   *[other] { NUMBER($count) } traductions sont dépassées
}
log-about = Qui a fait quoi, dans tous les espaces et pour l’ensemble du site
reviews-about = La règle du comité, les critères et le début des lettres.
