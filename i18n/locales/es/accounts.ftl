group-government = Gobierno
group-civil-society = Sociedad civil
group-international-organisation = Organización internacional
group-academia = Mundo académico
group-private-sector = Sector privado
group-migrant-or-community-group = Grupo migrante o comunitario
group-other = Otro
