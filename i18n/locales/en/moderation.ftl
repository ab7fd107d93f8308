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
reason-hint = Sent by e-mail beneath the reasons. To return, decline or hide, tick a reason or write one.
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
done-published = Published. Its author will be written to.
done-returned = Returned. Its author will be asked for changes.
done-rejected = Declined. Its author will be told why.
done-hidden = Hidden. Its author will be told why.
missing = Nothing in { $language } for this paragraph
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
done-versions = Saved. The author will be told which versions are shown.
colon = :
oldest-waits = The oldest has been waiting { $span }.
minutes = { $n ->
    [0] less than a minute
    [one] { NUMBER($n) } minute
   *[other] { NUMBER($n) } minutes
}
hours = { $n ->
    [one] { NUMBER($n) } hour
   *[other] { NUMBER($n) } hours
}
days = { $n ->
    [one] { NUMBER($n) } day
   *[other] { NUMBER($n) } days
}
on-question = on question { NUMBER($number) }
answers = In answer to { $number }, by
answer-to = Answer to { $number }
sent-at = Sent { $at }
reported = { $count ->
    [one] { NUMBER($count) } report
   *[other] { NUMBER($count) } reports
}
shelf-waiting = Waiting
shelf-returned = With their authors
shelf-rejected = Declined
shelf-hidden = Hidden
on-shelf = { $count ->
    [one] { NUMBER($count) } reply
   *[other] { NUMBER($count) } replies
}
shelf-empty = There is nothing here.
restore = Restore
held = held
show-versions = Versions to show
show-versions-hint = A version without a tick is held: nobody reads it, and its author is told.
save-versions = Save which versions are shown
reasons = Reasons
reasons-hint = The author reads these in their own language.
reports = What readers report
dismiss = Leave it as it is
done-dismissed = The reports are closed. The reply stays as it is.
bar = Bar this person from the space
bar-hint = They can read, but no longer write here. What they wrote stays.
unbar = Let this person write again
is-barred = This person is barred from the space.
done-barred = This person can no longer write in the space.
done-unbarred = This person can write in the space again.
undo = Undo
undo-hint = You can undo this for { NUMBER($seconds) } seconds. The author is told after that.
undone = Undone. Nobody has been written to.
undo-too-late = It is too late to undo this: the author is being told. You can decide anew.
undo-overtaken = Something else has been done with this reply since. Nothing was undone; the log below says what and by whom.
undo-answered = Somebody has answered this reply already, so it stays. You can hide it with a reason.
changed-meanwhile = This reply has changed since you opened it: somebody has decided, or its author has edited it. This is how it stands now. Your words are still here.
several = Decide on several at once
several-hint = Tick replies in the queue above. Each is decided and noted by itself.
pick = Select the reply by { $name }
several-none = Tick at least one reply.
several-done = { $count ->
    [one] { NUMBER($count) } reply decided on.
   *[other] { NUMBER($count) } replies decided on.
}
several-failed = { $count ->
    [one] { NUMBER($count) } has changed meanwhile and was left as it is:
   *[other] { NUMBER($count) } have changed meanwhile and were left as they are:
}
keys = Keys
keys-next = next reply
keys-previous = previous reply
keys-help = this list
keys-hint = They work on this page while nothing is being typed.
keys-off = Do not use keys
log-page = Log
log-lead = What was done by whom, newest first. Nothing in it can be changed.
log-person = Done by
log-person-hint = A name, or a part of it
log-action = What
log-space = Space
log-from = From
log-to = To
log-when = When
log-whom = To what
log-any = All
log-show = Show
log-older = Older
log-none = Nothing was done that fits.
log-csv = Download as CSV
log-json = Download as JSON
log-operator = the operator
log-question = Reply to question { NUMBER($number) }
log-restored = undone
log-versions = versions shown changed
log-dismissed = reports closed
log-barred = person barred
log-unbarred = person let back in
log-closed = question closed
log-opened = question opened
log-publication = way of publication set
log-reasons = reasons changed
log-role = role given
log-held = Held: { $languages }
manage-of = Settings: { $space }
publication = How replies are published
publication-hint = This holds for replies that are sent from now on.
way-at-once = At once
way-first-approved = A person’s first reply after review, the others at once
way-review = Each reply after review
save = Save
saved = Saved.
questions = Questions
questions-hint = A closed question takes no replies. What was said stays to be read.
question-open = Open
question-closed = Closed
close-question = Close question { NUMBER($number) }
open-question = Open question { NUMBER($number) }
reasons-lead = One reason a line. Lines at the same place are the same reason in another language. Without a list of its own the space offers the hub’s.
barred-people = People who are barred
unbar-name = Let { $name } write again
default-personal = Personal data, such as a telephone number, should not be public.
default-short = A language version lacks a part of the original.
default-off-topic = It does not concern the question.
default-advertising = It advertises a product or a service.
default-insults = It attacks people instead of speaking to what they say.
report = Report
report-title = Report reply { $number }
report-lead = The facilitators of this space read what you report, and see your name. Nobody else does.
report-why = Why do you report it?
report-abuse = It insults or threatens
report-personal = It says what is private
report-advertising = It advertises
report-off-topic = It is about something else
report-translation = A version says something else than the original
report-other = Something else
report-words = In your own words
report-words-hint = Needed if you chose “Something else”.
report-send = Send the report
report-done = Your report has arrived. A facilitator will read it.
report-back = Back to the reply
report-case = Open it in moderation
closed-question = The facilitators have closed this question. It takes no more replies; what was said stays.
edit-waits = An edit awaits publication
edit-sent = Sent { $date }. Until you decide, readers see the reply as it stands above.
edit-publish = Publish the changes
edit-reject = Decline the changes
edit-reason = Why the changes are declined
log-edit = Edited by the author
log-withdraw = Withdrawn by the author
log-publish-edit = Changes published
log-reject-edit = Changes declined
done-edit-published = The changes are published.
done-edit-rejected = The changes are declined. The author is told why.
mark-telephone = [telephone number]
mark-email = [e-mail address]
mark-identity = [number of a document or an account]
mark-link = [web address]
log-accept-version = Translation accepted by the author
log-withdraw-version = Translation withdrawn by the author
log-restore-version = Translation shown again by the author
log-add-passkey = passkey added
log-remove-passkey = passkey removed
log-proposal-accept = proposed question opened
log-proposal-decline = proposed question declined
log-take-proposals = taking proposed questions set
log-mandate-confirm = mandate confirmed
log-mandate-decline = mandate declined
log-mandate-withdraw = mandate ended
log-mandate-give-up = mandate given up
log-confirm = account confirmed by hand
log-suspend = account suspended
log-unsuspend = suspension ended
log-leave = account deleted
log-page-changed = page changed
log-setting = setting of the hub changed
log-topic = topic changed
log-contact-take-in = message to the team taken in
log-contact-answer = message to the team answered
log-contact-note = note on a message to the team
log-contact-assign = message to the team given to somebody
log-contact-close = message to the team closed
log-contact-reopen = message to the team opened again
log-resource = state of a resource changed
log-roster-accept = application to the roster accepted
log-roster-decline = application to the roster declined
log-roster-withdraw = application to the roster withdrawn
log-roster-renew = seat on the roster renewed
log-roster-lapse = seat on the roster lapsed
log-roster-leave = roster left
log-roster-remove = taken off the roster
log-expert-verify = expert verified
log-expert-unverify = verification of an expert taken back
log-review = review
log-review-rule = rule of the panel set
log-review-template = letter of the reviews changed
log-criterion = criterion changed
log-support = request for support seen to
