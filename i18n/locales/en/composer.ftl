sign-in-to-reply = Sign in to reply
reply-to-question = Reply to question { NUMBER($number) }
answer-to = Answer to { $number }
answer = Reply
to-person = To
as-person = As
versions = Language versions of your reply
language = Language
your-reply-in = Your reply in { $language }
empty = empty
words = { $words ->
    [one] { NUMBER($words) } word
   *[other] { NUMBER($words) } words
}
original-words = { $words ->
    [one] original · { NUMBER($words) } word
   *[other] original · { NUMBER($words) } words
}
characters = { NUMBER($count) } of { NUMBER($most) } characters
post = Post the reply
send = Send for publication
at-once = Write in any language. One is enough. Your reply appears as soon as you send it.
reviewed = Write in any language. One is enough. A facilitator reads every reply before it appears, and you are told by e-mail what becomes of yours.
reviewed-within = { $hours ->
    [one] Write in any language. One is enough. A facilitator reads every reply before it appears, usually within { NUMBER($hours) } hour, and you are told by e-mail what becomes of yours.
   *[other] Write in any language. One is enough. A facilitator reads every reply before it appears, usually within { NUMBER($hours) } hours, and you are told by e-mail what becomes of yours.
}
your-reply = Your reply
awaiting = Awaiting publication. Only you and the facilitators see it.
returned = A facilitator asks for changes. Only you and the facilitators see it.
rejected = Not published. Only you and the facilitators see it.
add-language = Add a language
saved-here = Saved on this device at { $at }
saved-at = Draft saved at { $at }
keep = Save the draft
save = Save the changes
edit = Edit
withdraw = Withdraw
edit-reply = Edit your reply
make-original = Make this the original
format = Format
bold = Bold
italic = Italic
list = List
link = Link
quote = Quotation
preview = Preview
sending = Sending your reply …
queued = There is no connection. Your reply is kept on this device and goes out by itself as soon as there is one.
take-back = Do not send it yet
sent-now = The connection is back. Your reply was sent.
conflict = Another device has kept a different text here.
conflict-what = Both are safe. Choose which one to go on with.
take-other = Go on with this text
keep-this = Keep what I have typed
seems = This text seems to be in { $language }.
set-language = Set to { $language }
several = { $count ->
    [one] This text holds { NUMBER($count) } language version.
   *[other] This text holds { NUMBER($count) } language versions.
}
split = Make a version of each
people = People to mention
people-found = { $count ->
    [0] Nobody of that name has spoken here.
    [one] { NUMBER($count) } person. Up and down to choose, Enter to mention.
   *[other] { NUMBER($count) } people. Up and down to choose, Enter to mention.
}
