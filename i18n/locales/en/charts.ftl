as-table = Show as a table
told = { $label }: { $value }
sentence = { $about }. { $bars }.
