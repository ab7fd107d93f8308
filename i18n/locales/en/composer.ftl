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
saved-at = Draft saved on this device at { $at }
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
