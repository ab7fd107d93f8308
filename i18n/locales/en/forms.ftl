to-mend = { $count ->
    [one] { NUMBER($count) } thing to correct
   *[other] { NUMBER($count) } things to correct
}
optional = (optional)
required = Fill this in
too-long = At most { NUMBER($most) } characters
too-short = At least { NUMBER($least) } characters
not-an-email = Write an e-mail address, such as name@example.org
not-a-choice = Choose one of the entries
wrong-password = Address and password do not match an account. Check both, or have a link sent to you.
language-twice = There is a version in this language already
too-many-versions = At most { NUMBER($most) } versions
said-before = You have already sent this text here. It arrived.
space-closed = This space takes no replies at present. Your text is still here; copy it if you want to keep it.
parent-gone = The reply that you are answering is no longer there. You can send your text as a reply to the question.
decided-already = This has been decided meanwhile. Here is how it stands now.
original-missing = The language of the original cannot be left out of what is published already.
as-before = This is your address already
not-your-password = This is not your password
last-administrator = The hub needs an administrator. Make somebody else one first.
too-fast-seconds = { $seconds ->
    [one] That was too often. Try again in { NUMBER($seconds) } second.
   *[other] That was too often. Try again in { NUMBER($seconds) } seconds.
}
too-fast-minutes = { $minutes ->
    [one] That was too often. Try again in { NUMBER($minutes) } minute.
   *[other] That was too often. Try again in { NUMBER($minutes) } minutes.
}
not-sent = The connection dropped. Your text is safe; try sending again.
error-line = { $field }: { $words }
barred = The facilitators of this space do not let you write in it. You can still read it, and write elsewhere. Your text is still here; copy it if you want to keep it.
too-many-lines = At most { NUMBER($most) } lines
no-file = Choose a file first
too-many-files = At most { NUMBER($most) } files go with a reply
file-too-large = The file is larger than { NUMBER($most) } MB
file-kind = Only PDF, PNG, JPEG and WebP files are taken
not-a-pdf = Only a PDF is taken here
file-broken = The file is damaged or incomplete
too-many-pixels = The picture has more than { NUMBER($most) } megapixels
files-settled = The reply has been sent, so its files stay as they are
not-an-address-part = Use small letters, digits and hyphens only
taken = Something else has this already
not-a-link = Give the full address of a web page
not-a-doi = This is no DOI; one looks like 10.1000/182
not-an-isbn = This is no ISBN; look at its last digit again
too-many-chosen = Choose { NUMBER($most) } at most
not-a-year = Give a year in four digits, such as 2024
not-a-day = Give a day that is still to come
no-alternative = Say what the picture shows
nth = { $label }, { NUMBER($place) }
choose = Choose
files-away = Files cannot be stored for the moment. Your text is safe; attach the file again in a few minutes
ended = This is over. Nothing more can be added to it.
unanswered = You have written already and await an answer. You can add to that conversation under “Messages”.
too-many-today = { $most ->
    [one] You can send { NUMBER($most) } a day. Try again tomorrow.
   *[other] You can send { NUMBER($most) } a day. Try again tomorrow.
}
out-of-range = Give a number from { NUMBER($least) } to { NUMBER($most) }
not-a-colour = Give a colour as # and six figures, such as #0b5563
too-pale-on-page = It stands out too little from the page: { $has }. At least { $least } is needed.
too-pale-for-words = The words on it stand out too little: { $has }. At least { $least } is needed.
not-a-picture = Only PNG, JPEG and WebP pictures are taken
changed-meanwhile = Somebody else has changed it since you opened it
too-soon = This was sent faster than anybody can write it. Wait a few seconds and send it again
stale-form = This form was open for too long. Your text is still here: send it once more
too-few-reviews = Not enough reviews have come for a decision
neither-link-nor-file = Give the address of the work, or add a file of it.
keep = Save draft
discard = Discard draft
kept = Draft saved
kept-here = Draft saved on this device
kept-back = This is what you had begun to write.
kept-other = Another device or window has changed this draft meanwhile. What you type here is saved on this device; load the page again to see the other one.
not-kept = The draft could not be saved. What you have typed is still here.
unsaved = What you sent could not be saved. Nothing of it is lost: it is all in this page. Wait a moment, then send it again.
unsaved-file = Only the file is missing: add it again afterwards.
unsaved-words = What you wrote
send-again = Send again
