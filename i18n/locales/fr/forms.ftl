to-mend = { $count ->
    [one] { NUMBER($count) } point à corriger
   *[other] { NUMBER($count) } points à corriger
}
optional = (facultatif)
required = Remplissez ce champ
too-long = { NUMBER($most) } caractères au plus
too-short = { NUMBER($least) } caractères au moins
not-an-email = Indiquez une adresse électronique, par exemple nom@example.org
not-a-choice = Choisissez une des entrées
wrong-password = Cette adresse et ce mot de passe ne correspondent à aucun compte. Vérifiez-les, ou demandez un lien par courriel.
language-twice = Il existe déjà une version dans cette langue
too-many-versions = { NUMBER($most) } versions au plus
said-before = Vous avez déjà envoyé ce texte ici. Il est bien arrivé.
space-closed = Cet espace ne reçoit pas de réponses actuellement. Votre texte est toujours là : copiez-le si vous voulez le garder.
parent-gone = La réponse à laquelle vous répondez n’est plus là. Vous pouvez envoyer votre texte en réponse à la question.
decided-already = Une décision a été prise entre-temps. Voici l’état actuel.
original-missing = La langue de l’original ne peut pas disparaître d’un texte déjà publié.
as-before = C’est déjà votre adresse
not-your-password = Ce n’est pas votre mot de passe
last-administrator = Le site a besoin d’une personne qui l’administre. Donnez d’abord ce rôle à quelqu’un d’autre.
too-fast-seconds = { $seconds ->
    [one] C’était trop souvent. Réessayez dans { NUMBER($seconds) } seconde.
   *[other] C’était trop souvent. Réessayez dans { NUMBER($seconds) } secondes.
}
too-fast-minutes = { $minutes ->
    [one] C’était trop souvent. Réessayez dans { NUMBER($minutes) } minute.
   *[other] C’était trop souvent. Réessayez dans { NUMBER($minutes) } minutes.
}
not-sent = La connexion a été interrompue. Votre texte est conservé : réessayez l’envoi.
error-line = { $field } : { $words }
barred = Les personnes qui facilitent cet espace ne vous permettent pas d’y écrire. Vous pouvez toujours le lire, et écrire ailleurs. Votre texte est encore là ; copiez-le si vous voulez le garder.
too-many-lines = { NUMBER($most) } lignes au plus
no-file = Choisissez d’abord un fichier
too-many-files = Une réponse peut avoir au plus { NUMBER($most) } fichiers
file-too-large = Le fichier dépasse { NUMBER($most) } Mo
file-kind = Seuls les fichiers PDF, PNG, JPEG et WebP sont acceptés
not-a-pdf = Seul un fichier PDF est accepté ici
file-broken = Le fichier est endommagé ou incomplet
too-many-pixels = L’image dépasse { NUMBER($most) } mégapixels
files-settled = La réponse est envoyée, ses fichiers restent donc tels quels
not-an-address-part = Seulement des minuscules sans accent, des chiffres et des traits d’union
taken = Déjà utilisé ailleurs
not-a-link = Indiquez l’adresse complète d’une page web
not-a-doi = Ce n’est pas un DOI ; il ressemble à 10.1000/182
not-an-isbn = Ce n’est pas un ISBN ; vérifiez son dernier chiffre
too-many-chosen = Choisissez-en { NUMBER($most) } au plus
not-a-year = Indiquez une année à quatre chiffres, par exemple 2024
not-a-day = Indiquez un jour à venir
no-alternative = Dites ce que montre l’image
nth = { $label }, { NUMBER($place) }
choose = Choisissez
files-away = Les fichiers ne peuvent pas être enregistrés pour le moment. Votre texte est conservé ; joignez de nouveau le fichier dans quelques minutes
ended = C’est terminé. On ne peut plus rien y ajouter.
unanswered = Vous avez déjà écrit et attendez une réponse. Vous pouvez compléter cet échange dans « Messages ».
too-many-today = { $most ->
    [one] Vous pouvez en envoyer { NUMBER($most) } par jour. Réessayez demain.
   *[other] Vous pouvez en envoyer { NUMBER($most) } par jour. Réessayez demain.
}
out-of-range = Indiquez un nombre de { NUMBER($least) } à { NUMBER($most) }
not-a-colour = Indiquez une couleur sous la forme # et six chiffres, par exemple #0b5563
too-pale-on-page = Elle se détache trop peu de la page : { $has }. Il faut au moins { $least }.
too-pale-for-words = Les mots s’en détachent trop peu : { $has }. Il faut au moins { $least }.
not-a-picture = Seules les images PNG, JPEG et WebP sont acceptées
changed-meanwhile = Quelqu’un d’autre l’a modifié depuis que vous l’avez ouvert
too-soon = Ce message est parti plus vite qu’on ne peut l’écrire. Attendez quelques secondes, puis renvoyez-le
stale-form = Ce formulaire est resté ouvert trop longtemps. Votre texte est toujours là : envoyez-le encore une fois
too-few-reviews = Trop peu d’évaluations sont arrivées pour décider
neither-link-nor-file = Indiquez l’adresse du document, ou ajoutez-en un fichier.
keep = Enregistrer le brouillon
discard = Jeter le brouillon
kept = Brouillon enregistré
kept-here = Brouillon enregistré sur cet appareil
kept-back = Voici ce que vous aviez commencé à écrire.
kept-other = Un autre appareil ou une autre fenêtre a modifié ce brouillon entre-temps. Ce que vous écrivez ici est enregistré sur cet appareil ; rechargez la page pour voir l’autre.
not-kept = Le brouillon n’a pas pu être enregistré. Ce que vous avez saisi est toujours là.
unsaved = Votre envoi n’a pas pu être enregistré. Rien n’en est perdu : tout se trouve dans cette page. Attendez un instant, puis envoyez-le de nouveau.
unsaved-file = Seul le fichier manque : ajoutez-le ensuite de nouveau.
unsaved-words = Ce que vous avez écrit
send-again = Envoyer de nouveau
