group-government = Government
group-civil-society = Civil society
group-international-organisation = International organisation
group-academia = Academia
group-private-sector = Private sector
group-migrant-or-community-group = Migrant or community group
group-other = Other
