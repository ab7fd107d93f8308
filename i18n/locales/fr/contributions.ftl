title = Mes contributions
lead = Tout ce que vous avez envoyé, et ce qu’il en est advenu.
empty = Vous n’avez encore rien envoyé.
place = Question { NUMBER($question) }, { $space }
pending = En attente de publication. Seuls vous et l’équipe d’animation la voyez.
returned = L’équipe d’animation demande des modifications.
rejected = Non publiée.
published = Publiée.
hidden = Masquée par l’équipe d’animation.
withdrawn = Retirée par vous.
edit-waits = Vos modifications attendent d’être publiées. D’ici là, le texte reste tel qu’il était.
received = Reçue
decided = Décision
answered = { $count ->
    [one] { NUMBER($count) } réponse reçue
   *[other] { NUMBER($count) } réponses reçues
}
by-person = traduite par { $name }
by-machine = traduite automatiquement ({ $engine })
outdated = antérieure à la dernière modification de l’original
withdraw-h = Retirer cette réponse ?
withdraw-what = Plus personne ne la verra, dans aucune langue. C’est irréversible.
withdraw-answered = Plus personne ne verra son texte, dans aucune langue. Comme d’autres y ont répondu, une mention restera à sa place. C’est irréversible.
withdraw-yes = La retirer
withdraw-no = La laisser
withdrawn-now = Votre réponse est retirée.
history = Modifications de la réponse { $number }
history-lead = Chaque modification, comparée au texte précédent. Ce qui a été supprimé est barré, ce qui a été ajouté est souligné.
back-to-reply = Retour à la réponse
revision = Révision { NUMBER($number) }
