title = Administration
lead = Ce qui vaut pour l’ensemble du site. L’équipe de facilitation de chaque espace règle le sien.
people-about = Comptes, rôles, qui peut entrer
pages-about = À propos, questions et réponses, vie privée et les autres pages, dans chaque langue
pages-outdated = { $count ->
    [one] { NUMBER($count) } traduction est dépassée
   *[other] { NUMBER($count) } traductions sont dépassées
}
log-about = Qui a fait quoi, dans tous les espaces et pour l’ensemble du site
reviews-about = La règle du comité, les critères et le début des lettres.
save = Enregistrer
saved = C’est enregistré et déjà en vigueur.
inbox-about = Ce que l’on écrit par le formulaire de contact
inbox-waits = { $count ->
    [one] { NUMBER($count) } message attend une réponse
   *[other] { NUMBER($count) } messages attendent une réponse
}
roster-about = Qui évalue, qui se porte candidat, quels thèmes sont couverts, quels profils sont à vérifier
roster-waits = { $count ->
    [one] { NUMBER($count) } candidature attend
   *[other] { NUMBER($count) } candidatures attendent
}
topics-about = Le classement des ressources, des spécialistes et des demandes
settings-about = Nom, couleurs, logo, langue, durées de conservation
health-about = Version, base de données, courriels, recherche

# Réglages
settings = Réglages
settings-lead = Ce qui vaut partout sur ce site. Chaque changement figure au journal.
identity = Nom et contact
name = Nom
name-hint = Figure à côté de « Colloquy » sur chaque page, en { NUMBER($most) } caractères au plus. À défaut de nom dans une langue, celui d’une autre est repris.
language = Langue du site
language-hint = Pour les navigateurs qui ne demandent aucune des trois langues.
contact = Adresse de l’équipe
contact-hint = Avertie de chaque message reçu, et citée dans les pages sur la vie privée. Si ce champ est vide, seul le formulaire de contact est indiqué.
foot = Au bas de chaque courriel
foot-hint = Par exemple votre organisation et son adresse postale.
look = Couleurs
look-lead = Chaque couleur est vérifiée : celle qui serait illisible sur son fond est refusée, chiffres à l’appui. Un champ vide garde la couleur du logiciel.
accent = Liens et boutons
accent-hint = Sur la page claire et sur la page sombre, avec un contraste d’au moins 4,5 pour 1.
band = Bandeau de l’accueil
band-hint = Il porte un texte blanc, en clair comme en sombre.
light = Clair
dark = Sombre
colour-hint = Par exemple { $colour }, celle du logiciel
logo = Logo
logo-file = Image
logo-hint = PNG, JPEG ou WebP, de préférence carrée et sans fond. Elle remplace le signe du logiciel dans l’en-tête.
logo-now = Le logo actuel
logo-save = Mettre en place
logo-remove = Retirer le logo
keeping = Durées de conservation
keeping-lead = La page sur la vie privée donne les mêmes chiffres.
keep-messages = Messages à l’équipe, en jours après leur clôture
keep-letters = La trace des courriels envoyés, en jours
keep-drafts = Brouillons laissés en l’état, en jours
days-hint = De { NUMBER($least) } à { NUMBER($most) } jours

# Thèmes
topics = Thèmes
topics-lead = Le classement, en trois langues. Un thème retiré n’est plus proposé ; ce qui y était classé y reste.
topics-all = Tous les thèmes, dans leur ordre
topic-add = Ajouter un thème
topic-title = Intitulé
topic-title-hint = Dans chaque langue, en { NUMBER($most) } caractères au plus.
topic-code = Partie des adresses
topic-code-hint = Minuscules sans accent, chiffres et traits d’union, { NUMBER($most) } au plus. Après un changement, les anciens liens ne mènent plus nulle part.
topic-retired = retiré
topic-place = Place dans la liste
topic-up = Monter
topic-down = Descendre
topic-use = Usage
topic-retire = Retirer le thème
topic-retire-lead = Plus rien n’y sera classé. Il pourra être remis en usage.
topic-restore = Remettre le thème en usage
topic-restore-lead = Ce thème est retiré : plus rien n’y est classé.

# État
health = État du site
health-lead = Relevé à l’instant.
health-well = Tout va bien.
health-look = Quelque chose demande votre attention.
version = Version
database = Base de données
size = Taille de la base
megabytes = { NUMBER($count) } Mo
letters = Courriels
letters-waiting = { $count ->
    [0] Aucun n’attend
    [one] { NUMBER($count) } attend son tour
   *[other] { NUMBER($count) } attendent leur tour
}
letters-late = { $count ->
    [one] { NUMBER($count) } attend depuis le { $since }. Le serveur de courriel répond-il ?
   *[other] { NUMBER($count) } attendent, le premier depuis le { $since }. Le serveur de courriel répond-il ?
}
letters-lost = Courriels non remis
letters-failed = { $count ->
    [0] Aucun
    [one] { NUMBER($count) } courriel n’a pas pu partir
   *[other] { NUMBER($count) } courriels n’ont pas pu partir
}
search = Recherche
search-current = À jour
search-behind = { $count ->
    [one] { NUMBER($count) } changement reste à prendre en compte
   *[other] { NUMBER($count) } changements restent à prendre en compte
}
last-event = Dernier changement d’une contribution
never = Aucun pour l’instant
