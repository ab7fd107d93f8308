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
missing = This paragraph has no counterpart here.
found-telephone = Telephone number: { $said }.
found-email = E-mail address: { $said }.
found-identity = Number of a document or an account: { $said }.
found-personal = It would be public. Ask the author unless it is meant to be.
found-short = { $missing ->
    [one] { $language } stops { NUMBER($missing) } paragraph short of the original.
   *[other] { $language } stops { NUMBER($missing) } paragraphs short of the original.
}
found-shorter = { $language } is much shorter than the original.
found-short-so = Readers in that language would miss part of it.
found-links = { $count ->
    [one] { NUMBER($count) } link, to { $hosts }.
   *[other] { NUMBER($count) } links, to { $hosts }.
}
found-links-so = Links say that they were added by a participant.
found-language = The tab says { $language }, the text reads like { $found }.
found-language-so = Readers find texts by their language.
