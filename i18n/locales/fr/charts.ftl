as-table = Afficher en tableau
told = { $label } : { $value }
sentence = { $about }. { $bars }.
