# The directory
title = Expertes et experts
lead = Des personnes qui connaissent bien un sujet et ont accepté qu’on les trouve. Les membres de ce site peuvent leur écrire ici.
search-label = Chercher dans l’annuaire
search = Chercher
found = { $count ->
    [one] { NUMBER($count) } personne
   *[other] { NUMBER($count) } personnes
}
order = D’abord les personnes disponibles, puis par nom.
order-words = D’abord les personnes qui correspondent le mieux à vos mots.
none = Personne n’est encore dans l’annuaire.
none-found = Personne ne réunit tout cela. Retirez un des choix ci-dessus, ou
show-all = affichez tout le monde
filter = Filtrer
filter-chosen = { $count ->
    [one] Filtrer : { NUMBER($count) } choix
   *[other] Filtrer : { NUMBER($count) } choix
}
show-found = { $count ->
    [one] Afficher { NUMBER($count) } personne
   *[other] Afficher { NUMBER($count) } personnes
}
facet-topic = Thèmes
facet-region = Régions connues
facet-country = Pays
facet-language = Langue
facet-help = Type d’aide
chosen = Filtres choisis
take-out = Retirer :
clear = Tout effacer
words-quoted = « { $words } »
speaks = Parle
writes = Écrit
language-basic = { $language } (un peu)
verified = Identité vérifiée
invite = Vous connaissez bien un sujet ?
invite-lead = Dites ce que vous connaissez et comment vous aidez. Vous décidez si l’annuaire le montre, et pouvez le masquer à tout moment.
invite-profile = Décrire votre expertise
invite-roster = Rejoindre le vivier d’évaluation

# One of them
versions = Versions linguistiques de cette biographie
knows = Thèmes
facts = En bref
time = Disponibilité
helps = Aide
language-level = { $language } ({ $level })
hidden-now = Personne d’autre que vous ne voit cette page. L’annuaire ne la montre pas en ce moment.
write-to = Écrire à { $name }
write-lead = Votre message part par courriel en passant par ce site, et la réponse revient de la même façon. Aucun de vous n’apprend l’adresse de l’autre.
write-members = Les membres de ce site écrivent ici, avec une adresse confirmée que personne d’autre ne voit. Lire ne demande aucun compte.
sign-in-to-write = Se connecter pour écrire
subject = Objet
message = Message
message-hint = { $most ->
    [one] { NUMBER($most) } caractère au plus. Dites qui vous êtes et ce que vous souhaitez savoir.
   *[other] { NUMBER($most) } caractères au plus. Dites qui vous êtes et ce que vous souhaitez savoir.
}
send = Envoyer
yours = C’est vous, comme les autres vous trouvent.
to-own = Modifier votre profil
for-administrators = Pour l’administration
verify = Confirmer l’identité
unverify = Retirer la confirmation
verify-lead = Confirmez les personnes dont vous avez vérifié ailleurs le nom, l’organisation et le domaine. Leur entrée l’indique ensuite.
verified-hint = L’administration a vérifié le nom, l’organisation et le domaine.
not-verified = Pas encore vérifiée
done-verified = Identité confirmée. L’entrée l’indique.
done-unverified = La confirmation est retirée.

# What profiles are made of
level-none = pas du tout
level-basic = un peu
level-good = bien
level-fluent = couramment
help-advice = Répondre à des questions
help-drafting = Rédiger politiques et lois
help-training = Former
help-data = Données et recherche
help-speaking = Intervenir en public
help-mission = Travailler sur place un temps
available-open = Disponible pour un travail
available-brief = Disponible pour de brèves questions
available-away = Pas disponible actuellement
away-until = Pas disponible avant le { $date }
gender-woman = Femme
gender-man = Homme
gender-other = Ni l’un ni l’autre, ou les deux
gender-unsaid = Non précisé

# One's own profile
own-title = Votre expertise
own-lead = Ce que vous connaissez et comment vous aidez. Cela sert à l’annuaire et au vivier d’évaluation, chaque fois seulement avec votre accord.
who-you-are = Qui vous êtes
versions-hint = Dans la langue de votre choix ; une seule suffit. Nom, organisation et pays viennent de votre compte.
version-original = Biographie
version-nth = Version { NUMBER($place) }
language = Langue
headline = Ce que vous faites, en une ligne
headline-hint = Par exemple : juriste des droits des saisonniers
biography = En savoir plus
biography-hint = { $most ->
    [one] { NUMBER($most) } caractère au plus. La mise en forme simple (Markdown) fonctionne.
   *[other] { NUMBER($most) } caractères au plus. La mise en forme simple (Markdown) fonctionne.
}
add-version = Ajouter une version linguistique
what-you-know = Ce que vous connaissez
your-languages = Vos langues
languages-hint = D’abord celle que vous connaissez le mieux. Après l’enregistrement, il y a toujours place pour deux autres.
language-none = Aucune
language-nth = Langue { NUMBER($place) }
spoken = Vous la parlez
written = Vous l’écrivez
how-you-help = Comment vous aidez
back-on = De retour le
back-on-hint = Seulement si vous n’êtes pas disponible et savez jusqu’à quand.
for-roster = Pour le vivier d’évaluation
for-roster-hint = Nécessaire seulement pour une candidature. L’annuaire n’en montre rien.
declare = Déclaration d’intérêts
declare-hint = Fonctions, financements, liens familiaux ou d’affaires qui pourraient influencer votre jugement sur une ressource, ou en donner l’impression.
declare-nothing = Je n’ai rien à déclarer
declare-these = Je déclare ce qui suit
interests = Intérêts déclarés
at-once = Évaluations en même temps, au plus
gender = Genre
gender-hint = Seulement compté, pour voir qui manque dans le vivier.
cv = Curriculum vitae
cv-hint = { $most ->
    [one] Un PDF de { NUMBER($most) } Mo au plus. Le nouveau remplace le précédent.
   *[other] Un PDF de { NUMBER($most) } Mo au plus. Le nouveau remplace le précédent.
}
cv-there = Vous le lisez et, tant que votre candidature ou votre adhésion est en cours, l’administration aussi. Personne d’autre.
drop-cv = Supprimer le fichier
save = Enregistrer
listing = Annuaire
listing-private = L’annuaire ne vous montre pas. S’il le fait, tout le monde peut lire votre nom, votre organisation, votre pays et ce qui précède, sauf ce qui concerne le vivier.
listing-shown = L’annuaire vous montre. Masquer vous retire aussitôt de la vue et garde ce que vous avez écrit ; retirer le supprime aussi, sauf si le vivier en a encore besoin.
listing-hidden = Votre entrée est masquée : personne ne la trouve tant que vous ne le voulez pas.
consent = Accord
consent-directory = J’accepte que tout le monde puisse lire ces informations et je sais que je peux revenir sur cet accord à tout moment
show-me = Me montrer dans l’annuaire
show-again = Me montrer à nouveau
hide-me = Me masquer
remove-me = Me retirer
see-entry = Voir comment les autres vous trouvent
lacks = Il manque quelque chose pour l’annuaire. C’est indiqué ci-dessous ; enregistrez votre profil, puis montrez-le.
done-shown = L’annuaire vous montre désormais.
done-hidden = Votre entrée est masquée. Personne ne la trouve plus.
done-removed = Vous n’êtes plus dans l’annuaire. Votre profil reste pour le vivier d’évaluation.
done-deleted = Vous n’êtes plus dans l’annuaire et votre profil est supprimé.
done-cv = Le fichier est supprimé.

# Messages
messages = Messages
messages-lead = Ce que vous échangez avec des expertes et experts, ou avec les personnes qui vous sollicitent. Les deux adresses restent privées.
asked-by = { $name } vous a écrit
asked-of = Vous avez écrit à { $name }
ended = terminé
no-messages = Rien pour l’instant.
find-expert = Trouver une experte ou un expert
no-subject = Sans objet
you = Vous
words-gone = La personne qui a écrit ceci est partie.
answer = Répondre
end = Mettre fin à cet échange
end-expert = Plus personne n’y ajoute rien, et cette personne ne peut plus vous écrire.
end-asker = Plus personne n’y ajoute rien.
ended-words = Cet échange est terminé.
done-sent = Envoyé. La réponse arrivera par courriel et se trouvera ici.
done-ended = L’échange est terminé.

# The roster
roster-title = Vivier d’évaluation
roster-lead = Les personnes de ce vivier lisent ce qui est proposé pour le répertoire avant que cela y entre.
roster-what = Ce que font les membres
roster-what-lead = On leur demande de temps en temps une évaluation, selon le thème, la région et la langue ; ils acceptent ou refusent à chaque fois. Une évaluation prend une heure ou deux. Ils n’évaluent jamais ce à quoi ils sont intéressés.
roster-needs = Ce qu’il faut pour une candidature
roster-needs-lead = Les thèmes et régions que vous connaissez, vos langues avec leur niveau, une courte biographie dans la langue de votre choix, une déclaration d’intérêts et, si vous voulez, un curriculum vitae.
roster-then = Ce qui se passe ensuite
roster-then-lead = L’administration la lit et vous écrit, avec un motif en cas de refus. L’adhésion dure deux ans ; avant la fin, un courriel permet de la renouveler d’un clic. Vous pouvez partir à tout moment.
roster-sign-in = Se connecter pour présenter sa candidature
why = Autres précisions
why-hint = Pour l’administration, dans la langue de votre choix.
consent-roster = J’accepte que l’administration et l’équipe éditoriale de ce site lisent ces informations pour confier les évaluations, et que l’équilibre du vivier en tienne compte
apply = Envoyer la candidature
applied-waits = L’administration la lit et vous écrit. D’ici là, vous pouvez modifier votre profil.
member-until = Vous êtes membre jusqu’au { $until }.
member-near = Votre adhésion prend fin le { $until }. Renouvelez-la pour deux ans, si vous le souhaitez.
renew = Renouveler pour deux ans
renew-lead = { $name }, votre adhésion au vivier d’évaluation prend fin le { $until }. Un clic la renouvelle pour deux ans.
renewed = Votre adhésion est renouvelée
leave-roster = Quitter le vivier
withdraw-application = Retirer la candidature
state-applied = Candidature en attente
state-member = Membre
state-declined = Non acceptée
state-withdrawn = Retirée
state-lapsed = Terminée après deux ans
state-left = Quitté
state-removed = Terminée par l’administration
step-apply = Candidature envoyée
step-accept = Acceptée
step-decline = Non acceptée
step-withdraw = Retirée
step-renew = Renouvelée
step-lapse = Terminée
step-leave = Départ
step-remove = Terminée par l’administration
step-until = { $step }, jusqu’au { $until }
done-applied = Bien reçu. L’administration vous écrira quand elle aura décidé.
done-withdrawn = La candidature est retirée.
done-left = Vous avez quitté le vivier. Merci pour vos évaluations.

# For administrators
desk-title = Vivier et annuaire
shelf-applications = Candidatures
shelf-members = Membres
shelf-balance = Équilibre
shelf-experts = Annuaire
no-applications = Aucune candidature n’attend.
no-members = Personne n’est encore dans le vivier.
until = jusqu’au { $until }
applied-on = candidature du { $date }
state = État
applied = Candidature du
ends = Jusqu’au
not-said = Non précisé
decision = Décision
reason = Message à la personne
reason-applicant = Envoyé par courriel. Nécessaire pour refuser.
reason-member = Envoyé par courriel. Il dit pourquoi l’adhésion prend fin.
accept = Accepter
decline = Refuser
remove-member = Mettre fin à l’adhésion
not-your-own = Il s’agit de la vôtre. Une autre personne doit en décider.
is-over = Il n’y a plus rien à décider.
done-accepted = Acceptée. La personne en a été informée et peut désormais évaluer.
done-declined = Refusée. La personne en connaît le motif.
done-member-removed = L’adhésion a pris fin. La personne en connaît le motif.

# The balance, in words
balance-none = Personne n’est encore dans le vivier : il n’y a pas d’équilibre à montrer.
and = { $first } et { $last }
and-before-i = { $first } et { $last }
gap-names = Manquent : { $names }
topics-all = Chaque thème a au moins deux membres
topics-single = { $count ->
    [one] { NUMBER($count) } thème repose sur un seul membre
   *[other] { NUMBER($count) } thèmes reposent chacun sur un seul membre
}
topics-some = Personne ne connaît { $names }
topics-many = { $count ->
    [one] Personne ne connaît { NUMBER($count) } des thèmes
   *[other] Personne ne connaît { NUMBER($count) } des thèmes
}
unit-topics = Membres qui connaissent chaque thème
head-topic = Thème
head-members = Membres
based-all = Des membres vivent dans chaque région
based-some = Aucun membre dans ces régions : { $names }
based-many = { $count ->
    [one] Aucun membre dans { NUMBER($count) } région
   *[other] Aucun membre dans { NUMBER($count) } des régions
}
unit-based = Membres selon la région de leur pays
no-region = Aucun pays indiqué
head-region = Région
regions-all = Chaque région est connue d’au moins un membre
regions-some = Personne ne connaît ces régions : { $names }
regions-many = { $count ->
    [one] Personne ne connaît { NUMBER($count) } région
   *[other] Personne ne connaît { NUMBER($count) } des régions
}
unit-regions = Membres qui connaissent chaque région
languages-none = Personne n’écrit assez bien pour une évaluation : { $languages }
languages-fewest = La moins écrite : { $language }, { NUMBER($number) } sur { NUMBER($total) }
unit-languages = Membres qui écrivent chaque langue bien ou couramment
gender-mostly-unsaid = La plupart n’ont pas indiqué leur genre : { NUMBER($count) } sur { NUMBER($members) }
gender-even = Autant de femmes que d’hommes : { NUMBER($count) } de chaque
gender-more-women = Plus de femmes que d’hommes : { NUMBER($first) } et { NUMBER($second) }
gender-more-men = Plus d’hommes que de femmes : { NUMBER($first) } et { NUMBER($second) }
unit-gender = Membres selon le genre qu’ils indiquent
answer-hint = { $most ->
    [one] { NUMBER($most) } caractère au plus.
   *[other] { NUMBER($most) } caractères au plus.
}
