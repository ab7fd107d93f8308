title = Notifications
lead = Replies to what you follow, and answers to your own.
unread = { $count ->
    [one] { NUMBER($count) } unread notification
   *[other] { NUMBER($count) } unread notifications
}
empty = Nothing yet. You are told here of replies to what you follow, and of answers to your own replies.
answered-you = answered you
has-replied = has replied
new = New
read-all = Mark all as read
done-read = All is marked as read.
followed = What you follow
followed-none = You follow nothing yet. Writing a reply makes you follow its question.
whole-space = The whole space
unfollow = Stop following
follow-question = Follow this question
follow-space = Follow this space
follows-question = You follow this question
follows-space = You follow this space
mail = By e-mail
pace = When to write to you
at-once = At once, for each reply
daily = Once a day
weekly = Once a week
none = Never
save = Save
done-saved = Saved.
since = { $count ->
    [one] { NUMBER($count) } reply is new since { $date }
   *[other] { NUMBER($count) } replies are new since { $date }
}
go-on = Continue where you stopped
unsubscribe = Stop these letters
unsubscribe-lead = You will get no more letters on new replies. Letters on your own replies and your account still come.
unsubscribed = Done. You get no more letters on new replies.
mentions-you = mentions you in a reply to question { NUMBER($question) }
