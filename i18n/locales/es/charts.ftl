as-table = Mostrar como tabla
told = { $label }: { $value }
sentence = { $about }. { $bars }.
