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
reason-hint = Envoyé par courriel avec votre décision. Nécessaire pour renvoyer, refuser ou masquer.
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
done-published = Publiée. Un courriel a été envoyé à son auteur ou autrice.
done-returned = Renvoyée. Des modifications ont été demandées.
done-rejected = Refusée. Le motif a été communiqué.
done-hidden = Masquée. Le motif a été communiqué.
missing = Ce paragraphe n’a pas d’équivalent ici.
found-telephone = Numéro de téléphone : { $said }.
found-email = Adresse électronique : { $said }.
found-identity = Numéro de pièce ou de compte : { $said }.
found-personal = Il deviendrait public. Demandez à la personne, sauf s’il est destiné à l’être.
found-short = { $missing ->
    [one] { $language } : il manque { NUMBER($missing) } paragraphe par rapport à l’original.
   *[other] { $language } : il manque { NUMBER($missing) } paragraphes par rapport à l’original.
}
found-shorter = { $language } : bien plus court que l’original.
found-short-so = Les personnes qui lisent cette langue en perdraient une partie.
found-links = { $count ->
    [one] { NUMBER($count) } lien, vers { $hosts }.
   *[other] { NUMBER($count) } liens, vers { $hosts }.
}
found-links-so = Les liens indiquent qu’ils viennent d’une personne participante.
found-language = L’onglet indique { $language }, le texte semble écrit en { $found }.
found-language-so = C’est par leur langue que l’on trouve les textes.
