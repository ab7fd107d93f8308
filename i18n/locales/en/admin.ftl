title = Administration
lead = What holds for the whole hub. Facilitators settle their spaces themselves.
people-about = Accounts, roles, who is let in
pages-about = About, questions and answers, privacy and the other pages, in each language
pages-outdated = { $count ->
    [one] { NUMBER($count) } translation is outdated
   *[other] { NUMBER($count) } translations are outdated
}
log-about = Who did what, in all spaces and for the whole hub
reviews-about = The rule of the panel, the criteria, and what letters begin with.
save = Save
saved = Saved. It holds from now on.
inbox-about = What people write with the contact form
inbox-waits = { $count ->
    [one] { NUMBER($count) } message waits for an answer
   *[other] { NUMBER($count) } messages wait for an answer
}
roster-about = Who reviews, who applies, which topics are covered, experts to verify
roster-waits = { $count ->
    [one] { NUMBER($count) } application waits
   *[other] { NUMBER($count) } applications wait
}
topics-about = By which resources, experts and requests are sorted
settings-about = Name, colours, logo, language, how long data are kept
health-about = Version, database, letters, search

# Settings
settings = Settings
settings-lead = What holds everywhere on this site. Each change is in the log.
identity = Name and contact
name = Name
name-hint = Stands beside “Colloquy” on each page, up to { NUMBER($most) } characters. A language that has none borrows another’s.
language = Language of the site
language-hint = For readers whose browser asks for none of the three.
contact = Address of the team
contact-hint = Is told when a message comes in, and stands in the pages about privacy. Empty: the contact form alone.
foot = Below each letter
foot-hint = Such as your organisation and its postal address.
look = Colours
look-lead = Every colour is checked: what could not be read on its ground is refused, with the figures. Empty fields mean the colours of the product.
accent = Links and buttons
accent-hint = On the light and on the dark page, with a contrast of at least 4.5:1.
band = Band on the first page
band-hint = White words stand on it, in light and in dark.
light = Light
dark = Dark
colour-hint = Such as { $colour }, which is the product’s
logo = Logo
logo-file = Picture
logo-hint = PNG, JPEG or WebP, best square and without a ground. It takes the place of the product’s logo in the header.
logo-now = The logo of now
logo-save = Put it up
logo-remove = Take the logo down
keeping = How long data are kept
keeping-lead = The privacy page says the same figures.
keep-messages = Messages to the team, days after they are closed
keep-letters = That a letter was sent and to whom, in days
keep-drafts = Drafts that nobody touches, in days
days-hint = { NUMBER($least) } to { NUMBER($most) } days

# Topics
topics = Topics
topics-lead = The taxonomy, in three languages. A retired topic is offered no more; what was sorted under it stays so.
topics-all = All topics, in their order
topic-add = Add a topic
topic-title = Title
topic-title-hint = In each language, up to { NUMBER($most) } characters.
topic-code = Part of addresses
topic-code-hint = Small letters, digits and hyphens, up to { NUMBER($most) }. Links that have the old one lead nowhere after a change.
topic-retired = retired
topic-place = Place in the list
topic-up = Move up
topic-down = Move down
topic-use = In use
topic-retire = Retire the topic
topic-retire-lead = Nothing new is sorted under it. It can be taken back into use.
topic-restore = Use the topic again
topic-restore-lead = It is retired: nothing new is sorted under it.

# Health
health = Health
health-lead = Looked up just now.
health-well = All is well.
health-look = Something wants looking at.
version = Version
database = Database
size = Size of the database
megabytes = { NUMBER($count) } MB
letters = Letters
letters-waiting = { $count ->
    [0] None waits
    [one] { NUMBER($count) } waits for its turn
   *[other] { NUMBER($count) } wait for their turn
}
letters-late = { $count ->
    [one] { NUMBER($count) } waits, since { $since }. Is the mail server there?
   *[other] { NUMBER($count) } wait, the first since { $since }. Is the mail server there?
}
letters-lost = Letters that could not be sent
letters-failed = { $count ->
    [0] None
    [one] { NUMBER($count) } letter could not be sent
   *[other] { NUMBER($count) } letters could not be sent
}
search = Search
search-current = Up to date
search-behind = { $count ->
    [one] { NUMBER($count) } change is still to be taken in
   *[other] { NUMBER($count) } changes are still to be taken in
}
last-event = Last change to a reply
never = None yet
