# The hub page
hub-title = Discussions
hub-lead = Read every reply in your language, and answer in the one you think in.
hub-description = Consultations that are open now and those that are over, in English, French and Spanish.
hub-see-open = See what is open
hub-open = Open for replies
hub-upcoming = Opening soon
hub-closed = Concluded
hub-empty = No discussion has been opened yet. When facilitators open one, it appears here.
hub-none-open = Nothing is open for replies today. What has been said can still be read below.
hub-sign-up = Create an account
hub-how = How replies are used
hub-ways = Other ways to take part
hub-share = Share a resource
hub-share-about = A guide, a map, a film, a data set that helped you. Reviewers read each one before it joins the repository.
hub-share-do = Suggest one
hub-share-read = Browse
hub-experts = Find someone who has done it
hub-experts-about = People who answer questions from their own work, in the languages they name.
hub-experts-find = Search the experts
hub-review = Review what others share
hub-review-about = The roster reads what is suggested. Apply with the topics and languages that you know.
hub-review-join = Join the roster
hub-support = Ask for support
hub-support-about = Tell the team what you need and by when. You get an answer made for you.
hub-support-ask = Make a request
hub-lately = Lately
hub-newest = Newest resources
lately-of = { $question }:
lately-said = has a new reply
lately-shared = joined the repository
replies-to-questions = { $replies ->
    [one] { NUMBER($replies) } reply
   *[other] { NUMBER($replies) } replies
} to { $questions ->
    [one] { NUMBER($questions) } question
   *[other] { NUMBER($questions) } questions
}
questions-in-preparation = { $questions ->
    [one] { NUMBER($questions) } question in preparation
   *[other] { NUMBER($questions) } questions in preparation
}
countries = { $countries ->
    [one] { NUMBER($countries) } country
   *[other] { NUMBER($countries) } countries
}
working-languages = Working languages
closes-on = Closes { $date }
closed-on = Closed { $date }
opens-on = Opens { $date }
opened-on = Opened { $date }
dates-opens = Opens for replies
dates-opened = Opened for replies
dates-last = Last day to reply

# A space
state-open = Open for replies
state-open-until = until { $date }
state-upcoming = Opens { $date }
state-upcoming-undated = Not open yet
state-closed = Closed { $date }
space-navigation = This space
space-discussion = Discussion
space-whole = Whole space on one page
space-whole-title = { $title }: all questions and replies
space-in-other-languages = This space in other languages
space-introduction = From the facilitators
space-audience = For whom
space-facilitators = Facilitators
space-dates = Dates
space-questions = Questions
space-no-questions = The questions are being prepared. They appear here when the facilitators publish them.
space-feed = Atom feed of this space
print = Print
print-hint = Use your browser to print this page; everything but the text is left out.

# A question
question = Question
question-number = Question { NUMBER($number) }
question-title = Question { NUMBER($number) }: { $title }
asked-by = Asked by
proposed-by = Proposed by
spoken-by = by
asked-on = on { $date }
link-to-question = Link to this question
previous-question = Previous question
next-question = Next question
replies-to-question = Replies to question { NUMBER($number) }
reply-count = { $count ->
    [one] { NUMBER($count) } reply
   *[other] { NUMBER($count) } replies
}
reply-count-languages = { $count ->
    [one] { NUMBER($count) } reply
   *[other] { NUMBER($count) } replies
} in { $languages ->
    [one] { NUMBER($languages) } language
   *[other] { NUMBER($languages) } languages
}
no-replies = Nobody has replied yet. The first reply to be published appears here.
no-replies-upcoming = Replies can be sent once the space opens. They appear here when they are published.
no-replies-closed = The space closed without a reply to this question.

# Arranging replies
arrange = Arrange replies to question { NUMBER($number) }
read-in = Read in
read-mine = English first
read-originals = Originals only
show = Show
show-all = All replies
show-available = Those in English
show-written = Written in { $language }
sort = Sort
sort-oldest = Oldest first
sort-newest = Newest first
left-out = { $count ->
    [one] { NUMBER($count) } reply is left out by what you chose to show
   *[other] { NUMBER($count) } replies are left out by what you chose to show
}
go-to = Go to a reply by its number
go-to-hint = For example 1.2
go-to-button = Go
go-to-not-a-number = “{ $typed }” is not a reply number. Numbers look like 1.2 or 1.2.1.
go-to-unknown = There is no reply { $typed } in this space.

# A reply
answers-to = Answers to { $number }
in-answer-to = In answer to
facilitator = Facilitator
link-to-reply = Link to reply
edited-on = Edited { $date }

# Language versions
versions-of-space = Language versions of this space
versions-of-question = Language versions of question { $number }
versions-of-reply = Language versions of this reply
mark-original = original
mark-author = by the author
mark-translation = translation
mark-machine = machine
mark-outdated = , the original has changed since
original-in = Original in { $language }
translated-by-author = Translated by the author from { $language }
translated-by = Translated from { $language } by
accepted-by = accepted by
not-accepted = not yet accepted by the author
machine-unchecked = Machine translation from { $language } by { $engine }, { $date }, not checked
machine-checked = Machine translation from { $language } by { $engine }, { $date }, checked on { $checked } by
outdated = The original has changed since
written-in-only = Written in { $language }. There is no English version yet.
now-shown = Now shown: { $language }
legend = Who wrote this version
legend-original = Original, as the participant wrote it
legend-author = Version by the same author
legend-translation = Translation by a named person
legend-machine = Machine translation

# The feed
feed-title = { $title }: new replies
feed-entry = Reply { $number } by { $name }
withdrawn = Withdrawn by the author.
hidden = Hidden by the facilitators.
show-new = { $count ->
    [one] Show { NUMBER($count) } new reply
   *[other] Show { NUMBER($count) } new replies
}
new-replies = { $count ->
    [one] { NUMBER($count) } new reply
   *[other] { NUMBER($count) } new replies
}
