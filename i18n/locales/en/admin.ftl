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
