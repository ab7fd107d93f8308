title = Notifications
lead = Les réponses à ce que vous suivez, et celles qui répondent aux vôtres.
unread = { $count ->
    [one] { NUMBER($count) } notification non lue
   *[other] { NUMBER($count) } notifications non lues
}
empty = Rien pour l’instant. Vous trouverez ici les réponses à ce que vous suivez et celles qui répondent aux vôtres.
answered-you = vous a répondu
has-replied = a répondu
new = Nouveau
read-all = Tout marquer comme lu
done-read = Tout est marqué comme lu.
followed = Ce que vous suivez
followed-none = Vous ne suivez rien pour l’instant. Écrire une réponse, c’est aussi suivre sa question.
whole-space = Tout l’espace
unfollow = Ne plus suivre
follow-question = Suivre cette question
follow-space = Suivre cet espace
follows-question = Vous suivez cette question
follows-space = Vous suivez cet espace
mail = Par courriel
pace = Quand vous écrire
at-once = Aussitôt, pour chaque réponse
daily = Une fois par jour
weekly = Une fois par semaine
none = Jamais
save = Enregistrer
done-saved = C’est enregistré.
since = { $count ->
    [one] { NUMBER($count) } nouvelle réponse depuis le { $date }
   *[other] { NUMBER($count) } nouvelles réponses depuis le { $date }
}
go-on = Reprendre là où vous en étiez
unsubscribe = Ne plus recevoir ces courriels
unsubscribe-lead = Vous ne recevrez plus de courriels sur les nouvelles réponses. Ceux qui concernent vos propres réponses et votre compte continuent d’arriver.
unsubscribed = C’est fait. Vous ne recevez plus de courriels sur les nouvelles réponses.
mentions-you = vous mentionne dans une réponse à la question { NUMBER($question) }
