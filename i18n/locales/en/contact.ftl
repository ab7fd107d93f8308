about-taking-part = Taking part
about-technical = Something does not work
about-accessibility = Accessibility
about-data = My personal data
about-moderation = A decision of the moderators
about-press = Press
about-other = Something else
