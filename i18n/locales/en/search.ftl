title = Search
title-for = Search: { $words }
lead = In all that is public here: discussions, resources, people and pages, in every language.
label = Words to search for
search = Search
count = { $count ->
    [one] { NUMBER($count) } found
   *[other] { NUMBER($count) } found
}
matching = for “{ $words }”
nothing = Nothing here has all these words. Fewer words find more.
by-kind = What was found, by kind
all = All
kind-space = Space
kind-question = Question
kind-reply = Reply
kind-resource = Resource
kind-expert = Expert
kind-page = Page
kinds-space = Spaces
kinds-question = Questions
kinds-reply = Replies
kinds-resource = Resources
kinds-expert = Experts
kinds-page = Pages
