# The hub page
hub-title = Discussions
hub-lead = Lisez chaque réponse dans votre langue, et répondez dans celle où vous pensez.
hub-description = Les consultations ouvertes et celles qui sont closes, en français, en anglais et en espagnol.
hub-see-open = Voir ce qui est ouvert
hub-open = Ouvertes aux réponses
hub-upcoming = Bientôt ouvertes
hub-closed = Closes
hub-empty = Aucune discussion n’est encore ouverte. Dès que l’équipe de facilitation en ouvrira une, elle paraîtra ici.
hub-none-open = Aucune discussion n’est ouverte aujourd’hui. Ce qui a été dit reste à lire ci-dessous.
hub-sign-up = Créer un compte
hub-how = Ce que deviennent les réponses
hub-ways = D’autres façons de participer
hub-share = Partager une ressource
hub-share-about = Un guide, une carte, un film, un jeu de données qui vous a servi. Chaque proposition est évaluée avant d’entrer dans le répertoire.
hub-share-do = Proposer
hub-share-read = Parcourir
hub-experts = Trouver quelqu’un qui l’a déjà fait
hub-experts-about = Des personnes qui répondent à partir de leur propre travail, dans les langues qu’elles indiquent.
hub-experts-find = Chercher des spécialistes
hub-review = Évaluer ce que d’autres partagent
hub-review-about = Le vivier lit ce qui est proposé. Portez-vous candidat avec les thèmes et les langues que vous connaissez.
hub-review-join = Rejoindre le vivier
hub-support = Demander un appui
hub-support-about = Dites à l’équipe ce qu’il vous faut et pour quand. La réponse est faite pour vous.
hub-support-ask = Faire une demande
hub-lately = Dernièrement
hub-newest = Ressources les plus récentes
lately-of = { $question } :
lately-said = a une nouvelle réponse
lately-shared = est entré dans le répertoire
replies-to-questions = { $replies ->
    [one] { NUMBER($replies) } réponse
   *[other] { NUMBER($replies) } réponses
} à { $questions ->
    [one] { NUMBER($questions) } question
   *[other] { NUMBER($questions) } questions
}
questions-in-preparation = { $questions ->
    [one] { NUMBER($questions) } question en préparation
   *[other] { NUMBER($questions) } questions en préparation
}
countries = { $countries ->
    [one] { NUMBER($countries) } pays
   *[other] { NUMBER($countries) } pays
}
working-languages = Langues de travail
closes-on = Clôture le { $date }
closed-on = Close le { $date }
opens-on = Ouverture le { $date }
opened-on = Ouverte le { $date }
dates-opens = Ouverture aux réponses
dates-opened = Ouverture aux réponses
dates-last = Dernier jour pour répondre

# A space
state-open = Ouvert aux réponses
state-open-until = jusqu’au { $date }
state-upcoming = Ouverture le { $date }
state-upcoming-undated = Pas encore ouvert
state-closed = Clos le { $date }
space-navigation = Cet espace
space-discussion = Discussion
space-whole = Tout l’espace sur une page
space-whole-title = { $title } : toutes les questions et réponses
space-in-other-languages = Cet espace dans d’autres langues
space-introduction = Le mot de l’équipe
space-audience = Pour qui
space-facilitators = Facilitation
space-dates = Dates
space-questions = Questions
space-no-questions = Les questions sont en préparation. Elles paraîtront ici dès que l’équipe de facilitation les publiera.
space-feed = Fil Atom de cet espace
print = Imprimer
print-hint = Imprimez cette page depuis votre navigateur ; seul le texte est conservé.

# A question
question = Question
question-number = Question { NUMBER($number) }
question-title = Question { NUMBER($number) } : { $title }
asked-by = Question posée par
proposed-by = Question proposée par
spoken-by = par
asked-on = le { $date }
link-to-question = Lien vers cette question
previous-question = Question précédente
next-question = Question suivante
replies-to-question = Réponses à la question { NUMBER($number) }
reply-count = { $count ->
    [one] { NUMBER($count) } réponse
   *[other] { NUMBER($count) } réponses
}
reply-count-languages = { $count ->
    [one] { NUMBER($count) } réponse
   *[other] { NUMBER($count) } réponses
} en { $languages ->
    [one] { NUMBER($languages) } langue
   *[other] { NUMBER($languages) } langues
}
no-replies = Personne n’a encore répondu. La première réponse publiée paraîtra ici.
no-replies-upcoming = Vous pourrez répondre dès l’ouverture de l’espace. Les réponses publiées paraîtront ici.
no-replies-closed = L’espace s’est clos sans réponse à cette question.

# Arranging replies
arrange = Présentation des réponses à la question { NUMBER($number) }
read-in = Lire
read-mine = En français d’abord
read-originals = Seulement les originaux
show = Afficher
show-all = Toutes les réponses
show-available = Celles en français
show-written = Rédigées en { $language }
sort = Ordre
sort-oldest = Les plus anciennes d’abord
sort-newest = Les plus récentes d’abord
left-out = { $count ->
    [one] { NUMBER($count) } réponse écartée par votre choix d’affichage
   *[other] { NUMBER($count) } réponses écartées par votre choix d’affichage
}
go-to = Aller à une réponse par son numéro
go-to-hint = Par exemple 1.2
go-to-button = Aller
go-to-not-a-number = « { $typed } » n’est pas un numéro de réponse. Un numéro s’écrit 1.2 ou 1.2.1.
go-to-unknown = Il n’y a pas de réponse { $typed } dans cet espace.

# A reply
answers-to = Réponses à { $number }
in-answer-to = En réponse à
facilitator = Facilitation
link-to-reply = Lien vers la réponse
edited-on = Modifiée le { $date }

# Language versions
versions-of-space = Versions linguistiques de cet espace
versions-of-question = Versions linguistiques de la question { $number }
versions-of-reply = Versions linguistiques de cette réponse
mark-original = original
mark-author = par l’auteur
mark-translation = traduction
mark-machine = automatique
mark-outdated = , l’original a changé depuis
original-in = Original en { $language }
translated-by-author = Traduit de l’original ({ $language }) par l’auteur
translated-by = Traduit de l’original ({ $language }) par
accepted-by = version acceptée par
not-accepted = pas encore acceptée par l’auteur
machine-unchecked = Traduction automatique de l’original ({ $language }) par { $engine }, { $date }, non relue
machine-checked = Traduction automatique de l’original ({ $language }) par { $engine }, { $date }, relue le { $checked } par
outdated = L’original a changé depuis
written-in-only = Texte rédigé en { $language }. Il n’existe pas encore de version française.
now-shown = Version affichée : { $language }
legend = Qui a écrit cette version
legend-original = Original, tel que la personne l’a écrit
legend-author = Version de la même personne
legend-translation = Traduction signée
legend-machine = Traduction automatique

# The feed
feed-title = { $title } : nouvelles réponses
feed-entry = Réponse { $number } de { $name }
withdrawn = Retirée par son auteur ou autrice.
hidden = Masquée par l’équipe de facilitation.
show-new = { $count ->
    [one] Afficher { NUMBER($count) } nouvelle réponse
   *[other] Afficher { NUMBER($count) } nouvelles réponses
}
new-replies = { $count ->
    [one] { NUMBER($count) } nouvelle réponse
   *[other] { NUMBER($count) } nouvelles réponses
}
