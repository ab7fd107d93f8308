group-government = Pouvoirs publics
group-civil-society = Société civile
group-international-organisation = Organisation internationale
group-academia = Recherche et université
group-private-sector = Secteur privé
group-migrant-or-community-group = Groupe de migrants ou d’habitants
group-other = Autre
