title = Modération
lead = Les réponses en attente de publication, des plus anciennes aux plus récentes
queue = File de modération
waiting = { $count ->
    [one] { NUMBER($count) } réponse en attente
   *[other] { NUMBER($count) } réponses en attente
}
empty = Rien n’attend.
in-question = Question { NUMBER($number) }, { $space }
original = original
by-author = par l’auteur ou l’autrice
first-reply = La première réponse de cette personne dans cet espace.
published-before = { $count ->
    [one] { NUMBER($count) } réponse de cette personne est publiée dans cet espace.
   *[other] { NUMBER($count) } réponses de cette personne sont publiées dans cet espace.
}
see = La voir sur sa page
reason = Message à l’auteur ou à l’autrice
reason-hint = Envoyé par courriel sous les motifs. Pour renvoyer, refuser ou masquer, cochez un motif ou écrivez-en un.
publish = Publier
return-it = Demander des modifications
reject = Refuser
hide = Masquer
log = Ce qui a été fait
log-published = publication
log-returned = demande de modifications
log-rejected = refus
log-hidden = masquage
state-pending = En attente de publication
state-returned = Chez l’auteur ou l’autrice pour modifications
state-rejected = Refusée
state-published = Publiée
state-hidden = Masquée
state-withdrawn = Retirée par son auteur ou autrice
done-published = Publiée. Son auteur ou autrice recevra un courriel.
done-returned = Renvoyée. Des modifications seront demandées.
done-rejected = Refusée. Le motif sera communiqué.
done-hidden = Masquée. Le motif sera communiqué.
missing = Rien en { $language } pour ce paragraphe
found-telephone = Numéro de téléphone : { $said }.
found-email = Adresse électronique : { $said }.
found-identity = Numéro de pièce ou de compte : { $said }.
found-personal = Il deviendrait public. Demandez à la personne, sauf s’il est destiné à l’être.
found-short = { $missing ->
    [one] Il manque { NUMBER($missing) } paragraphe à la version en { $language }.
   *[other] Il manque { NUMBER($missing) } paragraphes à la version en { $language }.
}
found-shorter = La version en { $language } est bien plus courte que l’original.
found-short-so = Les personnes qui lisent cette langue en perdraient une partie.
found-links = { $count ->
    [one] { NUMBER($count) } lien, vers { $hosts }.
   *[other] { NUMBER($count) } liens, vers { $hosts }.
}
found-links-so = Les liens indiquent qu’ils viennent d’une personne participante.
found-language = L’onglet indique { $language }, le texte semble écrit en { $found }.
found-language-so = C’est par leur langue que l’on trouve les textes.
done-versions = Enregistré. L’auteur ou l’autrice saura quelles versions sont montrées.
colon =  :
oldest-waits = La plus ancienne attend depuis { $span }.
minutes = { $n ->
    [0] moins d’une minute
    [one] { NUMBER($n) } minute
   *[other] { NUMBER($n) } minutes
}
hours = { $n ->
    [one] { NUMBER($n) } heure
   *[other] { NUMBER($n) } heures
}
days = { $n ->
    [one] { NUMBER($n) } jour
   *[other] { NUMBER($n) } jours
}
on-question = sur la question { NUMBER($number) }
answers = En réponse à { $number }, de
answer-to = Réponse à { $number }
sent-at = Envoyée le { $at }
reported = { $count ->
    [one] { NUMBER($count) } signalement
   *[other] { NUMBER($count) } signalements
}
shelf-waiting = En attente
shelf-returned = Renvoyées
shelf-rejected = Refusées
shelf-hidden = Masquées
on-shelf = { $count ->
    [one] { NUMBER($count) } réponse
   *[other] { NUMBER($count) } réponses
}
shelf-empty = Il n’y a rien ici.
restore = Rétablir
held = retenue
show-versions = Versions à montrer
show-versions-hint = Une version décochée est retenue : personne ne la lit, et son auteur ou autrice en est informé.
save-versions = Enregistrer les versions montrées
reasons = Motifs
reasons-hint = L’auteur ou l’autrice les lit dans sa langue.
reports = Ce que signalent les lecteurs et lectrices
dismiss = La laisser en l’état
done-dismissed = Les signalements sont clos. La réponse reste en l’état.
bar = Exclure cette personne de l’espace
bar-hint = La personne peut lire, mais ne peut plus écrire ici. Ce qu’elle a écrit reste.
unbar = Laisser cette personne écrire de nouveau
is-barred = Cette personne est exclue de l’espace.
done-barred = Cette personne ne peut plus écrire dans l’espace.
done-unbarred = Cette personne peut de nouveau écrire dans l’espace.
undo = Annuler
undo-hint = Vous pouvez l’annuler pendant { NUMBER($seconds) } secondes. L’auteur ou l’autrice n’en est informé qu’ensuite.
undone = Annulé. Personne n’a reçu de courriel.
undo-too-late = Il est trop tard pour annuler : l’auteur ou l’autrice en est informé. Vous pouvez prendre une nouvelle décision.
undo-overtaken = Autre chose a été fait entre-temps avec cette réponse. Rien n’a été annulé ; le journal ci-dessous dit quoi et par qui.
undo-answered = Quelqu’un a déjà répondu à cette réponse : elle reste. Vous pouvez la masquer en donnant un motif.
changed-meanwhile = Cette réponse a changé depuis que vous l’avez ouverte : quelqu’un a décidé, ou son auteur ou autrice l’a modifiée. Voici où elle en est. Votre message est conservé.
several = Décider de plusieurs à la fois
several-hint = Cochez des réponses dans la file ci-dessus. Chacune est décidée et consignée séparément.
pick = Sélectionner la réponse de { $name }
several-none = Cochez au moins une réponse.
several-done = { $count ->
    [one] Décision prise pour { NUMBER($count) } réponse.
   *[other] Décision prise pour { NUMBER($count) } réponses.
}
several-failed = { $count ->
    [one] { NUMBER($count) } a changé entre-temps et reste en l’état :
   *[other] { NUMBER($count) } ont changé entre-temps et restent en l’état :
}
keys = Touches
keys-next = réponse suivante
keys-previous = réponse précédente
keys-help = cette liste
keys-hint = Elles agissent sur cette page tant que rien n’est en train d’être saisi.
keys-off = Ne pas utiliser les touches
log-page = Journal
log-lead = Ce qui a été fait et par qui, du plus récent au plus ancien. Rien ne peut y être modifié.
log-person = Fait par
log-person-hint = Un nom ou une partie de nom
log-action = Quoi
log-space = Espace
log-from = Du
log-to = Au
log-when = Quand
log-whom = Objet
log-any = Tout
log-show = Afficher
log-older = Plus anciennes
log-none = Rien de tel n’a été fait.
log-csv = Télécharger en CSV
log-json = Télécharger en JSON
log-operator = l’exploitant
log-question = Réponse à la question { NUMBER($number) }
log-restored = annulation
log-versions = versions montrées modifiées
log-dismissed = signalements clos
log-barred = exclusion d’une personne
log-unbarred = fin d’une exclusion
log-closed = question fermée
log-opened = question ouverte
log-publication = mode de publication réglé
log-reasons = motifs modifiés
log-role = rôle attribué
log-held = Retenues : { $languages }
manage-of = Réglages : { $space }
publication = Comment les réponses sont publiées
publication-hint = Vaut pour les réponses envoyées à partir de maintenant.
way-at-once = Immédiatement
way-first-approved = La première réponse d’une personne après relecture, les suivantes immédiatement
way-review = Chaque réponse après relecture
save = Enregistrer
saved = Enregistré.
questions = Questions
questions-hint = Une question fermée ne reçoit plus de réponses. Ce qui a été dit reste lisible.
question-open = Ouverte
question-closed = Fermée
close-question = Fermer la question { NUMBER($number) }
open-question = Ouvrir la question { NUMBER($number) }
reasons-lead = Un motif par ligne. Les lignes de même rang sont le même motif dans une autre langue. Sans liste propre, l’espace propose celle du site.
barred-people = Personnes exclues
unbar-name = Laisser { $name } écrire de nouveau
default-personal = Des données personnelles, comme un numéro de téléphone, ne devraient pas être publiques.
default-short = Il manque une partie de l’original à l’une des versions linguistiques.
default-off-topic = Le texte ne concerne pas la question.
default-advertising = Le texte fait de la publicité pour un produit ou un service.
default-insults = Le texte s’en prend à des personnes plutôt qu’à leurs propos.
report = Signaler
report-title = Signaler la réponse { $number }
report-lead = Les personnes qui facilitent cet espace lisent votre signalement et voient votre nom. Personne d’autre.
report-why = Pourquoi la signalez-vous ?
report-abuse = Elle insulte ou menace
report-personal = Elle révèle quelque chose de privé
report-advertising = C’est de la publicité
report-off-topic = Elle est hors sujet
report-translation = Une version dit autre chose que l’original
report-other = Autre chose
report-words = Avec vos mots
report-words-hint = Nécessaire si vous avez choisi « Autre chose ».
report-send = Envoyer le signalement
report-done = Votre signalement est arrivé. Une personne qui facilite l’espace le lira.
report-back = Retour à la réponse
report-case = L’ouvrir dans la modération
closed-question = Les personnes qui facilitent cet espace ont fermé cette question. Elle ne reçoit plus de réponses ; ce qui a été dit reste.
edit-waits = Une modification attend d’être publiée
edit-sent = Envoyée le { $date }. D’ici à votre décision, le texte lu reste celui qui figure ci-dessus.
edit-publish = Publier les modifications
edit-reject = Refuser les modifications
edit-reason = Motif du refus des modifications
log-edit = Modifiée par l’auteur
log-withdraw = Retirée par l’auteur
log-publish-edit = Modifications publiées
log-reject-edit = Modifications refusées
done-edit-published = Les modifications sont publiées.
done-edit-rejected = Les modifications sont refusées. L’auteur en reçoit le motif.
mark-telephone = [numéro de téléphone]
mark-email = [adresse électronique]
mark-identity = [numéro d’un document ou d’un compte]
mark-link = [adresse web]
log-accept-version = Traduction acceptée par l’auteur
log-withdraw-version = Traduction retirée par l’auteur
log-restore-version = Traduction de nouveau montrée par l’auteur
log-add-passkey = clé d’accès ajoutée
log-remove-passkey = clé d’accès retirée
log-proposal-accept = question proposée ouverte
log-proposal-decline = question proposée déclinée
log-take-proposals = accueil des questions proposées réglé
log-mandate-confirm = mandat confirmé
log-mandate-decline = mandat non confirmé
log-mandate-withdraw = mandat terminé
log-mandate-give-up = mandat abandonné
log-confirm = compte confirmé à la main
log-suspend = compte suspendu
log-unsuspend = fin de la suspension
log-leave = compte supprimé
log-page-changed = page modifiée
log-setting = réglage du site modifié
log-topic = thème modifié
log-contact-take-in = message à l’équipe accepté sans confirmation
log-contact-answer = réponse à un message à l’équipe
log-contact-note = note sur un message à l’équipe
log-contact-assign = message à l’équipe confié à quelqu’un
log-contact-close = message à l’équipe clos
log-contact-reopen = message à l’équipe rouvert
log-resource = état d’une ressource modifié
log-roster-accept = candidature au vivier acceptée
log-roster-decline = candidature au vivier non retenue
log-roster-withdraw = candidature au vivier retirée
log-roster-renew = place dans le vivier renouvelée
log-roster-lapse = place dans le vivier arrivée à échéance
log-roster-leave = départ du vivier
log-roster-remove = retrait du vivier
log-expert-verify = profil d’expertise vérifié
log-expert-unverify = vérification d’un profil d’expertise annulée
log-review = évaluation
log-review-rule = règle du comité modifiée
log-review-template = modèle de lettre modifié
log-criterion = critère modifié
log-support = demande d’appui traitée
