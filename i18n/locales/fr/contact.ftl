about-taking-part = La participation
about-technical = Quelque chose ne fonctionne pas
about-accessibility = L’accessibilité
about-data = Mes données personnelles
about-moderation = Une décision de modération
about-press = La presse
about-other = Un autre sujet
