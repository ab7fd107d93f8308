# The directory
title = Experts
lead = People who know something well and have agreed to be found. Members of this hub can write to them here.
search-label = Search the directory
search = Search
found = { $count ->
    [one] { NUMBER($count) } expert
   *[other] { NUMBER($count) } experts
}
order = Those who have time come first, then by name.
order-words = Those whom your words fit best come first.
none = Nobody is in the directory yet.
none-found = Nobody fits all of this. Take out one of the choices above, or
show-all = show everybody
filter = Filter
filter-chosen = { $count ->
    [one] Filter: { NUMBER($count) } chosen
   *[other] Filter: { NUMBER($count) } chosen
}
show-found = { $count ->
    [one] Show { NUMBER($count) } expert
   *[other] Show { NUMBER($count) } experts
}
facet-topic = Topics
facet-region = Regions known
facet-country = Based in
facet-language = Language
facet-help = Kind of help
chosen = Chosen filters
take-out = Take out:
clear = Clear all
words-quoted = “{ $words }”
speaks = Speaks
writes = Writes
language-basic = { $language } (some)
verified = Verified
invite = Do you know something well?
invite-lead = Say what you know and how you help. You decide whether the directory shows it, and can hide it at any time.
invite-profile = Describe your expertise
invite-roster = Join the review roster

# One of them
versions = Language versions of this biography
knows = Topics
facts = At a glance
time = Time
helps = Helps with
language-level = { $language } ({ $level })
hidden-now = Only you see this page. The directory does not show it now.
write-to = Write to { $name }
write-lead = Your message goes by mail through this hub, and the answer comes back the same way. Neither of you learns the other’s address.
write-members = Members of this hub write here, with a confirmed address that nobody else sees. Reading needs no account.
sign-in-to-write = Sign in to write
subject = Subject
message = Message
message-hint = { $most ->
    [one] { NUMBER($most) } character at most. Say who you are and what you need to know.
   *[other] { NUMBER($most) } characters at most. Say who you are and what you need to know.
}
send = Send
yours = This is you, as others find you.
to-own = Change your profile
for-administrators = For administrators
verify = Verify
unverify = Take the verification back
verify-lead = Verify those whose name, organisation and field you have checked elsewhere. Their entry then says so.
verified-hint = Administrators have checked name, organisation and field.
not-verified = Not verified yet
done-verified = Verified. The entry says so.
done-unverified = The verification is taken back.

# What profiles are made of
level-none = not at all
level-basic = some
level-good = well
level-fluent = fluently
help-advice = Answering questions
help-drafting = Drafting policies and laws
help-training = Training
help-data = Data and research
help-speaking = Speaking at events
help-mission = Working on site for a while
available-open = Has time for work
available-brief = Has time for short questions
available-away = Has no time at present
away-until = Has no time until { $date }
gender-woman = Woman
gender-man = Man
gender-other = Neither, or both
gender-unsaid = Not said

# One's own profile
own-title = Your expertise
own-lead = What you know and how you help. It serves for the directory of experts and for the review roster, each only if you agree.
who-you-are = Who you are
versions-hint = In any language; one is enough. Your name, organisation and country come from your account.
version-original = Biography
version-nth = Version { NUMBER($place) }
language = Language
headline = What you do, in a line
headline-hint = For example: lawyer for seasonal workers’ rights
biography = More about it
biography-hint = { $most ->
    [one] { NUMBER($most) } character at most. Simple formatting (Markdown) works.
   *[other] { NUMBER($most) } characters at most. Simple formatting (Markdown) works.
}
add-version = Add a language version
what-you-know = What you know
your-languages = Your languages
languages-hint = The one you know best comes first. There is always room for two more after saving.
language-none = None
language-nth = Language { NUMBER($place) }
spoken = You speak it
written = You write it
how-you-help = How you help
back-on = Back on
back-on-hint = Only if you have no time at present and know until when.
for-roster = For the review roster
for-roster-hint = Needed only if you apply. The directory shows nothing of it.
declare = Declaration of interests
declare-hint = Posts, funding, family or business ties that could sway your judgement of a resource, or seem to.
declare-nothing = I have nothing to declare
declare-these = I declare the following
interests = Declared interests
at-once = Reviews at a time, at most
gender = Gender
gender-hint = Only counted, to see who is missing on the roster.
cv = Curriculum vitae
cv-hint = { $most ->
    [one] A PDF of { NUMBER($most) } MB at most. A new one replaces the one before.
   *[other] A PDF of { NUMBER($most) } MB at most. A new one replaces the one before.
}
cv-there = You read it, and as long as you apply to the roster or are on it, administrators do. Nobody else.
drop-cv = Delete the file
save = Save
listing = Directory of experts
listing-private = The directory does not show you. Once it does, everybody can read your name, organisation, country and all of the above but what is for the roster.
listing-shown = The directory shows you. Hiding takes you out of sight at once and keeps what you wrote; removing also deletes it, unless the review roster still needs it.
listing-hidden = You are hidden: nobody finds you until you say so.
consent = Consent
consent-directory = I agree that everybody can read this, and know that I can take it back at any time
show-me = Show me in the directory
show-again = Show me again
hide-me = Hide me
remove-me = Remove me
see-entry = See how others find you
lacks = The directory needs a little more. It is marked below; save your profile, then show it.
done-shown = The directory shows you now.
done-hidden = You are hidden. Nobody finds you now.
done-removed = You are out of the directory. Your profile stays for the review roster.
done-deleted = You are out of the directory, and your profile is deleted.
done-cv = The file is deleted.

# Messages
messages = Messages
messages-lead = What you write with experts, or with those who ask you. Both addresses stay private.
asked-by = { $name } has written to you
asked-of = You have written to { $name }
ended = ended
no-messages = Nothing yet.
find-expert = Find an expert
no-subject = Without a subject
you = You
words-gone = Whoever wrote this has left.
answer = Answer
end = End this conversation
end-expert = Nobody adds to it any more, and this person cannot begin another with you.
end-asker = Nobody adds to it any more.
ended-words = This conversation is ended.
done-sent = Sent. The answer comes by mail, and stands here.
done-ended = The conversation is ended.

# The roster
roster-title = Review roster
roster-lead = People from this roster read what is suggested for the repository before it is included.
roster-what = What members do
roster-what-lead = They are asked for a review now and then, by topic, region and language, and say yes or no each time. A review takes an hour or two. They never review what they have an interest in.
roster-needs = What an application needs
roster-needs-lead = Topics and regions that you know, languages with level, a short biography in any language, a declaration of interests, and if you like a curriculum vitae.
roster-then = What happens then
roster-then-lead = Administrators read it and write to you, with a reason if they decline. A membership lasts two years; before its end a letter lets you renew it by one click. You can leave at any time.
roster-sign-in = Sign in to apply
why = Anything to add
why-hint = To the administrators, in any language.
consent-roster = I agree that administrators and editors of this hub read this to choose reviewers, and that the roster’s balance counts me
apply = Send the application
applied-waits = Administrators read it and write to you. Until then you can change your profile.
member-until = You are a member until { $until }.
member-near = Your membership ends on { $until }. Renew it for two more years, if you like.
renew = Renew for two years
renew-lead = { $name }, your membership of the review roster ends on { $until }. One click renews it for two more years.
renewed = Your membership is renewed
leave-roster = Leave the roster
withdraw-application = Take the application back
state-applied = Application waiting
state-member = Member
state-declined = Not accepted
state-withdrawn = Taken back
state-lapsed = Ended after two years
state-left = Left
state-removed = Ended by administrators
step-apply = Applied
step-accept = Accepted
step-decline = Not accepted
step-withdraw = Taken back
step-renew = Renewed
step-lapse = Ended
step-leave = Left
step-remove = Ended by administrators
step-until = { $step }, until { $until }
done-applied = Received. Administrators write to you when they have decided.
done-withdrawn = The application is taken back.
done-left = You have left the roster. Thank you for your reviews.

# For administrators
desk-title = Review roster and experts
shelf-applications = Applications
shelf-members = Members
shelf-balance = Balance
shelf-experts = Directory
no-applications = No application waits.
no-members = Nobody is on the roster yet.
until = until { $until }
applied-on = applied on { $date }
state = State
applied = Applied on
ends = Until
not-said = Not said
decision = Decision
reason = Message to the person
reason-applicant = Sent by mail. Needed to decline.
reason-member = Sent by mail. It says why the membership ends.
accept = Accept
decline = Decline
remove-member = End the membership
not-your-own = This is your own. Somebody else has to decide on it.
is-over = There is nothing to decide on.
done-accepted = Accepted. The person has been told and can review now.
done-declined = Declined. The person knows the reason.
done-member-removed = The membership is ended. The person knows the reason.

# The balance, in words
balance-none = Nobody is on the roster yet, so there is no balance to see.
and = { $first } and { $last }
and-before-i = { $first } and { $last }
gap-names = Missing: { $names }
topics-all = Every topic has at least two members
topics-single = { $count ->
    [one] { NUMBER($count) } topic rests on one member
   *[other] { NUMBER($count) } topics rest on one member each
}
topics-some = Nobody knows { $names }
topics-many = { $count ->
    [one] Nobody knows { NUMBER($count) } topic
   *[other] Nobody knows { NUMBER($count) } of the topics
}
unit-topics = Members who know each topic
head-topic = Topic
head-members = Members
based-all = Members are based in every region
based-some = Nobody is based in { $names }
based-many = { $count ->
    [one] Nobody is based in { NUMBER($count) } region
   *[other] Nobody is based in { NUMBER($count) } of the regions
}
unit-based = Members by the region of their country
no-region = No country given
head-region = Region
regions-all = Every region is known by somebody
regions-some = Nobody knows { $names }
regions-many = { $count ->
    [one] Nobody knows { NUMBER($count) } region
   *[other] Nobody knows { NUMBER($count) } of the regions
}
unit-regions = Members who know each region
languages-none = Nobody writes { $languages } well enough for a review
languages-fewest = The fewest write { $language }: { NUMBER($number) } of { NUMBER($total) }
unit-languages = Members who write each language well or fluently
gender-mostly-unsaid = Most have not said their gender: { NUMBER($count) } of { NUMBER($members) }
gender-even = As many women as men: { NUMBER($count) } each
gender-more-women = More women than men: { NUMBER($first) } and { NUMBER($second) }
gender-more-men = More men than women: { NUMBER($first) } and { NUMBER($second) }
unit-gender = Members by what they say of their gender
answer-hint = { $most ->
    [one] { NUMBER($most) } character at most.
   *[other] { NUMBER($most) } characters at most.
}
