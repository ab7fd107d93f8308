# What it is
title = Support
lead = Governments and organisations can ask for help made for them: an answer, a contact, a text read over, a plan thought through. It is free.
ask = Ask for support
sign-in-to-ask = Sign in to ask for support
how = How it works
how-ask = You say what you need
how-ask-words = In your own language, in ten minutes. You decide whether anything of it becomes public.
how-match = We look for who and what can help
how-match-words = The team looks through the directory of experts and the repository of resources, and asks you where something is unclear.
how-answer = You get an answer made for you
how-answer-words = You follow every step on a page of your own, and say at the end whether it helped.
confidence = Only you and the team read your request. It is in no search, no feed and no export, and our letters never repeat it.
own-requests = Your requests
sent-on = sent on { $date }
others = What others have asked for
others-lead = Summaries that those who asked wanted to be public.
invite = Do you need more than a page or a name?
invite-lead = Governments and organisations can ask the team for help made for them.

# Asking
ask-lead = Only the team reads this. You need not have all the details: we ask you for what is missing.
body = Who asks
body-hint = The government office or organisation that you ask for.
line = What you need, in a line
line-hint = For example: a model for registering seasonal workers
topics = Topics
topics-hint = Choose { NUMBER($most) } at most.
need = What you need and why
need-hint = { $most ->
    [one] { NUMBER($most) } character at most. What is the situation, what have you tried, what would help?
   *[other] { NUMBER($most) } characters at most. What is the situation, what have you tried, what would help?
}
by = Needed by
by-hint = Leave it empty if there is no fixed day.
by-day = needed by { $date }
by-late = late: needed by { $date }
by-no-day = no fixed day
language = Language
language-hint = The one you write in here and want to be answered in.
who-reads = Who may read it
who-reads-hint = What you wrote above is never public. A summary helps others who face the same.
confidential-all = The team alone: all of it is confidential
public-summary = The team; everybody else reads a summary that I write
public-is = The team; everybody else, the summary
confidential-is = The team alone
summary = Public summary
summary-hint = { $most ->
    [one] Only if you chose a summary above. { NUMBER($most) } character at most, and nothing that tells who you are. It shows once the team has taken your request.
   *[other] Only if you chose a summary above. { NUMBER($most) } characters at most, and nothing that tells who you are. It shows once the team has taken your request.
}
send-request = Send the request

# Where it stands
state = State
state-received = Received
state-matching = Being matched
state-in-progress = In progress
state-answered = Answered
state-closed = Closed
state-withdrawn = Withdrawn
next-received = We have your request. Somebody of the team takes it soon, and you get a letter.
next-matching = The team is looking for people and resources that can help.
next-in-progress = The team is working on your answer.
next-answered = Your answer is here. Write again if something is missing; else close the request.
next-closed = This request is closed.
next-withdrawn = You have withdrawn this request. Nothing more happens with it.

# What happened
history = What has happened
entry-ask = Request sent
entry-take = Taken on by the team
entry-start = Work has begun
entry-answer = Answer
entry-resume = Further question
entry-close = Closed by whoever asked
entry-close-team = Closed by the team
entry-withdraw = Withdrawn
entry-reopen = Opened again
entry-message = Message from the team
entry-reply = Message to the team
entry-note = Internal note: only the team sees it
you = You
by-team = { $name }, for the team
suggested = People and resources that may help
suggested-lead = The team has chosen these for you. You can write to experts from their page; they do not know of your request.
a-resource = Resource of the repository

# What whoever asked does
write-team = Write to the team
message = Message
message-hint = { $most ->
    [one] { NUMBER($most) } character at most.
   *[other] { NUMBER($most) } characters at most.
}
send = Send
withdraw = Withdraw the request
withdraw-lead = If you no longer need it. This cannot be undone; you can always ask again.
reason = Reason
close = Close the request
close-lead = Tell us how it was. The team alone reads this.
feedback = How was it?
reopen = Open it again
reopen-lead = If there is more to it, the team goes on.
reopen-words = What is still needed
helped = How much did it help?
helped-1 = Not at all
helped-2 = A little
helped-3 = Somewhat
helped-4 = A lot
helped-5 = It was just what we needed
in-time = Did it come in time?
in-time-1 = Far too late
in-time-2 = Late
in-time-3 = Just in time
in-time-4 = In good time
in-time-5 = Sooner than expected
better = What could be better
may-publish = Sharing the answer
may-publish-hint = Others may face the same question.
may-publish-yes = The team may publish the answer without saying who asked
done-ask = Sent. We have written you a letter; on this page you follow what happens.
done-reply = Sent. The team has been told.
done-withdraw = The request is withdrawn.
done-close = Thank you. The team reads what you said.
done-reopen = The request is open again. The team has been told.

# The team's desk
desk-title = Requests for support
shelf = { $state } ({ NUMBER($count) })
shelf-empty = There is none here.
shelf-order = Those that are needed first come first.
seen-to-by = seen to by { $name }
seen-to-by-nobody = seen to by nobody
tasks-late = { $count ->
    [one] { NUMBER($count) } task is late
   *[other] { NUMBER($count) } tasks are late
}
asked-by = Sent by
take = Take this request
start = Begin work on it
sees-to-it = Who sees to it
nobody = Nobody
assign = Save
history-team = Whoever asked reads all of this but the internal notes.
write-requester = Write to whoever asked
write-lead = They get a letter that says there is something to read, and read it on the hub. A message leaves the state as it is.
write-hint = { $most ->
    [one] Write in this language: { $language }. { NUMBER($most) } character at most.
   *[other] Write in this language: { $language }. { NUMBER($most) } characters at most.
}
answer = Send as the answer
send-message = Send as a message
close-team = Close with these words
reopen-team = Say why. Whoever asked reads it.
note-heading = Internal note
note-lead = Only the team reads it, never whoever asked.
note = Note
add-note = Add the note
suggested-team = Whoever asked sees what you suggest, with a link to its page. Those you suggest are told nothing.
none-suggested = Nothing is suggested yet.
suggest = Suggest
suggest-no-more = Take back
seek = Look for experts and resources
seek-button = Search
offered-topics = Found by the topics of the request
offered-words = Found by your words
none-offered = Nothing more fits. Look with other words.
tasks = Tasks
tasks-lead = Only the team sees them.
task = What is to be done
due = By
task-to = Who does it
add-task = Add the task
task-due = by { $date }
task-late = late: by { $date }
task-done-on = done on { $date }
task-done = Done
task-open = Not done after all
feedback-said = What whoever asked says of it
mark-of-five = { NUMBER($mark) } of 5
publish-yes = May be published without saying who asked
publish-no = Not to be published
draft = Make a resource of the answer
draft-lead = Once the answer is published somewhere, suggest it to the repository. Editors decide on it as on any other suggestion.
draft-language = Language
draft-title = Title
draft-text = Summary
draft-text-hint = In words that do not tell who asked.
draft-link = Where it is published
draft-link-hint = A web address that everybody can open.
draft-send = Suggest to the repository
draft-made = The answer has been suggested to the repository.
done-take = You see to this request now. Whoever asked has been told.
done-start = Work on it has begun.
done-answer = The answer is sent.
done-message = The message is sent.
done-close-team = The request is closed. Whoever asked has been told.
done-reopen-team = The request is open again. Whoever asked has been told.
done-note = The note is added.
done-assign = Saved.
done-task = The tasks are up to date.
done-suggest = Suggested. Whoever asked sees it now.
done-drop = It is suggested no longer.
done-draft = Suggested to the repository.
and-topic = { $topics }; { $topic }
