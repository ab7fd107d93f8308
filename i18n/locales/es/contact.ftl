about-taking-part = La participación
about-technical = Algo no funciona
about-accessibility = La accesibilidad
about-data = Mis datos personales
about-moderation = Una decisión de moderación
about-press = Prensa
about-other = Otro asunto
