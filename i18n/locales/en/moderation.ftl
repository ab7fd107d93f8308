title = Moderation
lead = Replies that await publication, oldest first
queue = Moderation queue
waiting = { $count ->
    [one] { NUMBER($count) } reply waits
   *[other] { NUMBER($count) } replies wait
}
empty = Nothing is waiting.
in-question = Question { NUMBER($number) }, { $space }
original = original
by-author = by the author
first-reply = This person’s first reply in this space.
published-before = { $count ->
    [one] { NUMBER($count) } reply of this person is published in this space.
   *[other] { NUMBER($count) } replies of this person are published in this space.
}
see = See it on its page
reason = Words to the author
reason-hint = Sent by e-mail with your decision. Needed to return, decline or hide.
publish = Publish
return-it = Ask for changes
reject = Decline
hide = Hide
log = What was done
log-published = published
log-returned = asked for changes
log-rejected = declined
log-hidden = hidden
state-pending = Awaiting publication
state-returned = With the author for changes
state-rejected = Declined
state-published = Published
state-hidden = Hidden
state-withdrawn = Withdrawn by the author
done-published = Published. Its author has been written to.
done-returned = Returned. Its author has been asked for changes.
done-rejected = Declined. Its author has been told why.
done-hidden = Hidden. Its author has been told why.
