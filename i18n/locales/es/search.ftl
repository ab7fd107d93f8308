title = Búsqueda
title-for = Búsqueda: { $words }
lead = En todo lo público de este sitio: debates, recursos, personas y páginas, en todos los idiomas.
label = Palabras que buscar
search = Buscar
count = { $count ->
    [one] { NUMBER($count) } resultado
   *[other] { NUMBER($count) } resultados
}
matching = para «{ $words }»
nothing = Nada aquí contiene todas esas palabras. Con menos palabras se encuentra más.
by-kind = Resultados por tipo
all = Todo
kind-space = Espacio
kind-question = Pregunta
kind-reply = Respuesta
kind-resource = Recurso
kind-expert = Especialista
kind-page = Página
kinds-space = Espacios
kinds-question = Preguntas
kinds-reply = Respuestas
kinds-resource = Recursos
kinds-expert = Especialistas
kinds-page = Páginas
