sign-in-to-reply = Se connecter pour répondre
reply-to-question = Répondre à la question { NUMBER($number) }
answer-to = Réponse à { $number }
answer = Répondre
to-person = À
as-person = En tant que
versions = Versions linguistiques de votre réponse
language = Langue
your-reply-in = Votre réponse en { $language }
empty = vide
words = { $words ->
    [one] { NUMBER($words) } mot
   *[other] { NUMBER($words) } mots
}
original-words = { $words ->
    [one] original · { NUMBER($words) } mot
   *[other] original · { NUMBER($words) } mots
}
characters = { NUMBER($count) } caractères sur { NUMBER($most) }
post = Publier la réponse
send = Envoyer pour publication
at-once = Écrivez dans la langue de votre choix. Une seule suffit. Votre réponse paraît dès l’envoi.
reviewed = Écrivez dans la langue de votre choix. Une seule suffit. Une personne de la facilitation lit chaque réponse avant sa parution, et un courriel vous dit ce que devient la vôtre.
reviewed-within = { $hours ->
    [one] Écrivez dans la langue de votre choix. Une seule suffit. Une personne de la facilitation lit chaque réponse avant sa parution, le plus souvent en { NUMBER($hours) } heure, et un courriel vous dit ce que devient la vôtre.
   *[other] Écrivez dans la langue de votre choix. Une seule suffit. Une personne de la facilitation lit chaque réponse avant sa parution, le plus souvent en { NUMBER($hours) } heures, et un courriel vous dit ce que devient la vôtre.
}
your-reply = Votre réponse
awaiting = En attente de publication. Seuls vous et l’équipe de facilitation la voyez.
returned = Des modifications vous sont demandées. Seuls vous et l’équipe de facilitation la voyez.
rejected = Non publiée. Seuls vous et l’équipe de facilitation la voyez.
add-language = Ajouter une langue
saved-here = Enregistré sur cet appareil à { $at }
saved-at = Brouillon enregistré à { $at }
keep = Enregistrer le brouillon
save = Enregistrer les modifications
edit = Modifier
withdraw = Retirer
edit-reply = Modifier votre réponse
make-original = En faire l’original
format = Mise en forme
bold = Gras
italic = Italique
list = Liste
link = Lien
quote = Citation
preview = Aperçu
sending = Envoi de votre réponse…
queued = Pas de connexion. Votre réponse est conservée sur cet appareil et partira d’elle-même dès le retour de la connexion.
take-back = Ne pas l’envoyer encore
sent-now = La connexion est rétablie. Votre réponse est envoyée.
conflict = Un autre appareil a enregistré ici un texte différent.
conflict-what = Les deux sont en sécurité. Choisissez celui avec lequel continuer.
take-other = Continuer avec ce texte
keep-this = Garder ce que j’ai saisi
seems = Ce texte semble être en { $language }.
set-language = Choisir { $language }
several = { $count ->
    [one] Ce texte contient { NUMBER($count) } version linguistique.
   *[other] Ce texte contient { NUMBER($count) } versions linguistiques.
}
split = En faire des versions séparées
people = Personnes à mentionner
people-found = { $count ->
    [0] Personne de ce nom n’a pris la parole ici.
    [one] { NUMBER($count) } personne. Haut et bas pour choisir, Entrée pour mentionner.
   *[other] { NUMBER($count) } personnes. Haut et bas pour choisir, Entrée pour mentionner.
}
