title = My contributions
lead = Everything you have sent, and what became of it.
empty = You have not sent anything yet.
place = Question { NUMBER($question) }, { $space }
pending = Awaiting publication. Only you and the facilitators see it.
returned = A facilitator asks for changes.
rejected = Not published.
published = Published.
hidden = Hidden by a facilitator.
withdrawn = Withdrawn by you.
edit-waits = Your changes await publication. Until then readers see the text as it was.
received = Received
decided = Decided
answered = { $count ->
    [one] { NUMBER($count) } answer
   *[other] { NUMBER($count) } answers
}
by-person = translated by { $name }
by-machine = translated by machine ({ $engine })
outdated = made before the original changed
withdraw-h = Withdraw this reply?
withdraw-what = Nobody will see it any more, in any language. This cannot be undone.
withdraw-answered = Nobody will see its text any more, in any language. Because others have answered, a mark stays in its place. This cannot be undone.
withdraw-yes = Withdraw it
withdraw-no = Leave it
withdrawn-now = Your reply is withdrawn.
history = Changes to reply { $number }
history-lead = Each edit, against the text before it. What was removed is struck through, what was added is underlined.
back-to-reply = Back to the reply
revision = Revision { NUMBER($number) }
