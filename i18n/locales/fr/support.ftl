# What it is
title = Appui
lead = Gouvernements et organisations peuvent demander une aide sur mesure : une réponse, un contact, un texte relu, un plan réfléchi ensemble. C’est gratuit.
ask = Demander un appui
sign-in-to-ask = Se connecter pour demander un appui
how = Comment cela se passe
how-ask = Vous dites ce qu’il vous faut
how-ask-words = Dans votre langue, en dix minutes. Vous décidez si quelque chose en devient public.
how-match = Nous cherchons qui et quoi peut aider
how-match-words = L’équipe parcourt l’annuaire des experts et le répertoire des ressources, et vous interroge si un point n’est pas clair.
how-answer = Vous recevez une réponse faite pour vous
how-answer-words = Vous suivez chaque étape sur une page à vous et dites à la fin si cela a servi.
confidence = Vous et l’équipe êtes seuls à lire votre demande. Elle n’apparaît dans aucune recherche, aucun flux ni aucune exportation, et nos courriels n’en répètent rien.
own-requests = Vos demandes
sent-on = envoyée le { $date }
others = Ce que d’autres ont demandé
others-lead = Résumés que leurs auteurs ont voulu rendre publics.
invite = Il vous faut plus qu’une page ou un nom ?
invite-lead = Gouvernements et organisations peuvent demander à l’équipe une aide sur mesure.

# Asking
ask-lead = Seule l’équipe lit ceci. Vous n’avez pas besoin de tous les détails : nous vous demanderons ce qui manque.
body = Qui demande
body-hint = L’administration ou l’organisation au nom de laquelle vous demandez.
line = Ce qu’il vous faut, en une ligne
line-hint = Par exemple : un modèle pour enregistrer les travailleurs saisonniers
topics = Thèmes
topics-hint = Choisissez-en { NUMBER($most) } au plus.
need = Ce qu’il vous faut, et pourquoi
need-hint = { $most ->
    [one] { NUMBER($most) } caractère au plus. Quelle est la situation, qu’avez-vous essayé, qu’est-ce qui aiderait ?
   *[other] { NUMBER($most) } caractères au plus. Quelle est la situation, qu’avez-vous essayé, qu’est-ce qui aiderait ?
}
by = Pour quand
by-hint = Laissez vide s’il n’y a pas de date fixe.
by-day = pour le { $date }
by-late = en retard : attendue pour le { $date }
by-no-day = sans date fixe
language = Langue
language-hint = Celle dans laquelle vous écrivez ici et souhaitez une réponse.
who-reads = Qui peut la lire
who-reads-hint = Ce que vous avez écrit plus haut n’est jamais public. Un résumé aide d’autres dans le même cas.
confidential-all = L’équipe seule : tout est confidentiel
public-summary = L’équipe ; le public lit un résumé que j’écris
public-is = L’équipe ; le public, le résumé
confidential-is = L’équipe seule
summary = Résumé public
summary-hint = { $most ->
    [one] Seulement si vous avez choisi un résumé plus haut. { NUMBER($most) } caractère au plus, et rien qui dise qui vous êtes. Il paraît dès que l’équipe a pris votre demande en charge.
   *[other] Seulement si vous avez choisi un résumé plus haut. { NUMBER($most) } caractères au plus, et rien qui dise qui vous êtes. Il paraît dès que l’équipe a pris votre demande en charge.
}
send-request = Envoyer la demande

# Where it stands
state = État
state-received = Reçue
state-matching = Recherche en cours
state-in-progress = En traitement
state-answered = Réponse envoyée
state-closed = Clôturée
state-withdrawn = Retirée
next-received = Nous avons votre demande. Une personne de l’équipe la prend bientôt en charge, et un courriel vous le dira.
next-matching = L’équipe cherche des personnes et des ressources qui peuvent aider.
next-in-progress = L’équipe travaille à votre réponse.
next-answered = Votre réponse est là. Écrivez s’il manque quelque chose ; sinon, clôturez la demande.
next-closed = Cette demande est close.
next-withdrawn = Vous avez retiré cette demande. Plus rien ne se fera à ce sujet.

# What happened
history = Ce qui s’est passé
entry-ask = Demande envoyée
entry-take = Prise en charge par l’équipe
entry-start = Le travail a commencé
entry-answer = Réponse
entry-resume = Nouvelle question
entry-close = Close par la personne qui l’a faite
entry-close-team = Close par l’équipe
entry-withdraw = Retirée
entry-reopen = Rouverte
entry-message = Message de l’équipe
entry-reply = Message à l’équipe
entry-note = Note interne : visible de l’équipe seule
you = Vous
by-team = { $name }, pour l’équipe
suggested = Personnes et ressources qui peuvent aider
suggested-lead = L’équipe les a choisies pour vous. Vous pouvez écrire aux experts depuis leur page ; ils ne savent rien de votre demande.
a-resource = Ressource du répertoire

# What whoever asked does
write-team = Écrire à l’équipe
message = Message
message-hint = { $most ->
    [one] { NUMBER($most) } caractère au plus.
   *[other] { NUMBER($most) } caractères au plus.
}
send = Envoyer
withdraw = Retirer la demande
withdraw-lead = Si vous n’en avez plus besoin. C’est définitif ; vous pourrez toujours demander à nouveau.
reason = Motif
close = Clôturer la demande
close-lead = Dites-nous comment cela s’est passé. Seule l’équipe lit ceci.
feedback = Qu’en avez-vous pensé ?
reopen = Rouvrir la demande
reopen-lead = S’il reste à faire, l’équipe continue.
reopen-words = Ce qu’il faut encore
helped = Cela vous a-t-il aidé ?
helped-1 = Pas du tout
helped-2 = Un peu
helped-3 = Assez
helped-4 = Beaucoup
helped-5 = C’était exactement ce qu’il fallait
in-time = Est-ce arrivé à temps ?
in-time-1 = Beaucoup trop tard
in-time-2 = En retard
in-time-3 = De justesse
in-time-4 = À temps
in-time-5 = Plus tôt que prévu
better = Ce qui pourrait être mieux
may-publish = Partager la réponse
may-publish-hint = D’autres se posent peut-être la même question.
may-publish-yes = L’équipe peut publier la réponse sans dire qui l’a demandée
done-ask = Envoyée. Un courriel vous le confirme ; sur cette page, vous suivez ce qui se passe.
done-reply = Envoyé. L’équipe est prévenue.
done-withdraw = La demande est retirée.
done-close = Merci. L’équipe lira vos réponses.
done-reopen = La demande est rouverte. L’équipe est prévenue.

# The team's desk
desk-title = Demandes d’appui
shelf = { $state } ({ NUMBER($count) })
shelf-empty = Il n’y en a pas ici.
shelf-order = Celles qui sont attendues en premier viennent en tête.
seen-to-by = suivie par { $name }
seen-to-by-nobody = suivie par personne
tasks-late = { $count ->
    [one] { NUMBER($count) } tâche en retard
   *[other] { NUMBER($count) } tâches en retard
}
asked-by = Envoyée par
take = Prendre cette demande en charge
start = Commencer à y travailler
sees-to-it = Qui la suit
nobody = Personne
assign = Enregistrer
history-team = La personne qui a fait la demande lit tout ceci, sauf les notes internes.
write-requester = Écrire à la personne qui a fait la demande
write-lead = Un courriel lui dit qu’il y a quelque chose à lire sur le site. Un message laisse l’état inchangé.
write-hint = { $most ->
    [one] Écrivez dans cette langue : { $language }. { NUMBER($most) } caractère au plus.
   *[other] Écrivez dans cette langue : { $language }. { NUMBER($most) } caractères au plus.
}
answer = Envoyer comme réponse
send-message = Envoyer comme message
close-team = Clôturer avec ces mots
reopen-team = Dites pourquoi. La personne qui a fait la demande le lira.
note-heading = Note interne
note-lead = Seule l’équipe la lit, jamais la personne qui a fait la demande.
note = Note
add-note = Ajouter la note
suggested-team = La personne qui a fait la demande voit ce que vous proposez, avec un lien vers sa page. Les personnes proposées n’en sont pas informées.
none-suggested = Rien n’est encore proposé.
suggest = Proposer
suggest-no-more = Retirer
seek = Chercher des experts et des ressources
seek-button = Chercher
offered-topics = Trouvés par les thèmes de la demande
offered-words = Trouvés par vos mots
none-offered = Rien d’autre ne convient. Cherchez avec d’autres mots.
tasks = Tâches
tasks-lead = Seule l’équipe les voit.
task = Ce qu’il faut faire
due = Pour le
task-to = Qui s’en charge
add-task = Ajouter la tâche
task-due = pour le { $date }
task-late = en retard : pour le { $date }
task-done-on = faite le { $date }
task-done = Faite
task-open = Pas encore faite
feedback-said = Ce qu’en dit la personne qui a fait la demande
mark-of-five = { NUMBER($mark) } sur 5
publish-yes = Peut être publiée sans dire qui l’a demandée
publish-no = À ne pas publier
draft = Faire de la réponse une ressource
draft-lead = Une fois la réponse publiée quelque part, proposez-la au répertoire. L’équipe éditoriale en décide comme de toute autre proposition.
draft-language = Langue
draft-title = Titre
draft-text = Résumé
draft-text-hint = En des termes qui ne disent pas qui l’a demandée.
draft-link = Où elle est publiée
draft-link-hint = Une adresse web que tout le monde peut ouvrir.
draft-send = Proposer au répertoire
draft-made = La réponse a été proposée au répertoire.
done-take = Vous suivez désormais cette demande. La personne est prévenue.
done-start = Le travail a commencé.
done-answer = La réponse est envoyée.
done-message = Le message est envoyé.
done-close-team = La demande est close. La personne est prévenue.
done-reopen-team = La demande est rouverte. La personne est prévenue.
done-note = La note est ajoutée.
done-assign = C’est enregistré.
done-task = Les tâches sont à jour.
done-suggest = C’est proposé. La personne qui a fait la demande le voit maintenant.
done-drop = Ce n’est plus proposé.
done-draft = C’est proposé au répertoire.
and-topic = { $topics } ; { $topic }
