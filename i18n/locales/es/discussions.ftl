# The hub page
hub-title = Debates
hub-lead = Lea cada respuesta en su idioma y responda en aquel en que piensa.
hub-description = Las consultas abiertas y las que ya concluyeron, en español, francés e inglés.
hub-see-open = Ver lo que está abierto
hub-open = Abiertos a respuestas
hub-upcoming = Se abren pronto
hub-closed = Concluidos
hub-empty = Todavía no se ha abierto ningún debate. Cuando el equipo facilitador abra uno, aparecerá aquí.
hub-none-open = Hoy no hay ningún debate abierto. Lo que se dijo puede leerse más abajo.
hub-sign-up = Crear una cuenta
hub-how = Qué se hace con las respuestas
hub-ways = Otras formas de participar
hub-share = Compartir un recurso
hub-share-about = Una guía, un mapa, una película, un conjunto de datos que le sirvió. Cada propuesta se evalúa antes de entrar en el repositorio.
hub-share-do = Proponer
hub-share-read = Explorar
hub-experts = Encontrar a quien ya lo ha hecho
hub-experts-about = Personas que responden desde su propio trabajo, en los idiomas que indican.
hub-experts-find = Buscar especialistas
hub-review = Evaluar lo que otros comparten
hub-review-about = La lista de revisión lee lo que se propone. Solicite un puesto con los temas y los idiomas que conoce.
hub-review-join = Unirse a la lista
hub-support = Pedir apoyo
hub-support-about = Diga al equipo qué necesita y para cuándo. La respuesta se prepara para usted.
hub-support-ask = Hacer una solicitud
hub-lately = Últimamente
hub-newest = Recursos más recientes
lately-of = { $question }:
lately-said = tiene una respuesta nueva
lately-shared = ha entrado en el repositorio
replies-to-questions = { $replies ->
    [one] { NUMBER($replies) } respuesta
   *[other] { NUMBER($replies) } respuestas
} a { $questions ->
    [one] { NUMBER($questions) } pregunta
   *[other] { NUMBER($questions) } preguntas
}
questions-in-preparation = { $questions ->
    [one] { NUMBER($questions) } pregunta en preparación
   *[other] { NUMBER($questions) } preguntas en preparación
}
countries = { $countries ->
    [one] { NUMBER($countries) } país
   *[other] { NUMBER($countries) } países
}
working-languages = Idiomas de trabajo
closes-on = Cierra el { $date }
closed-on = Cerrado el { $date }
opens-on = Abre el { $date }
opened-on = Abierto el { $date }
dates-opens = Se abre a respuestas
dates-opened = Se abrió a respuestas
dates-last = Último día para responder

# A space
state-open = Abierto a respuestas
state-open-until = hasta el { $date }
state-upcoming = Abre el { $date }
state-upcoming-undated = Todavía no está abierto
state-closed = Cerrado el { $date }
space-navigation = Este espacio
space-discussion = Debate
space-whole = Todo el espacio en una página
space-whole-title = { $title }: todas las preguntas y respuestas
space-in-other-languages = Este espacio en otros idiomas
space-introduction = De parte del equipo facilitador
space-audience = Para quién
space-facilitators = Equipo facilitador
space-dates = Fechas
space-questions = Preguntas
space-no-questions = Las preguntas están en preparación. Aparecerán aquí cuando el equipo facilitador las publique.
space-feed = Canal Atom de este espacio
print = Imprimir
print-hint = Imprima esta página desde su navegador; solo se conserva el texto.

# A question
question = Pregunta
question-number = Pregunta { NUMBER($number) }
question-title = Pregunta { NUMBER($number) }: { $title }
asked-by = Pregunta planteada por
proposed-by = Pregunta propuesta por
spoken-by = por
asked-on = el { $date }
link-to-question = Enlace a esta pregunta
previous-question = Pregunta anterior
next-question = Pregunta siguiente
replies-to-question = Respuestas a la pregunta { NUMBER($number) }
reply-count = { $count ->
    [one] { NUMBER($count) } respuesta
   *[other] { NUMBER($count) } respuestas
}
reply-count-languages = { $count ->
    [one] { NUMBER($count) } respuesta
   *[other] { NUMBER($count) } respuestas
} en { $languages ->
    [one] { NUMBER($languages) } idioma
   *[other] { NUMBER($languages) } idiomas
}
no-replies = Nadie ha respondido todavía. La primera respuesta que se publique aparecerá aquí.
no-replies-upcoming = Podrá responder cuando se abra el espacio. Las respuestas publicadas aparecerán aquí.
no-replies-closed = El espacio se cerró sin respuestas a esta pregunta.

# Arranging replies
arrange = Presentación de las respuestas a la pregunta { NUMBER($number) }
read-in = Leer
read-mine = Primero en español
read-originals = Solo originales
show = Mostrar
show-all = Todas las respuestas
show-available = Las que están en español
show-written = Escritas en { $language }
sort = Orden
sort-oldest = Primero las más antiguas
sort-newest = Primero las más recientes
left-out = { $count ->
    [one] { NUMBER($count) } respuesta queda fuera de lo que eligió mostrar
   *[other] { NUMBER($count) } respuestas quedan fuera de lo que eligió mostrar
}
go-to = Ir a una respuesta por su número
go-to-hint = Por ejemplo, 1.2
go-to-button = Ir
go-to-not-a-number = «{ $typed }» no es un número de respuesta. Los números son como 1.2 o 1.2.1.
go-to-unknown = No hay ninguna respuesta { $typed } en este espacio.

# A reply
answers-to = Respuestas a { $number }
in-answer-to = En respuesta a
facilitator = Facilitación
link-to-reply = Enlace a la respuesta
edited-on = Editada el { $date }

# Language versions
versions-of-space = Versiones de este espacio por idioma
versions-of-question = Versiones de la pregunta { $number } por idioma
versions-of-reply = Versiones de esta respuesta por idioma
mark-original = original
mark-author = de quien lo escribió
mark-translation = traducción
mark-machine = automática
mark-outdated = , el original ha cambiado desde entonces
original-in = Original en { $language }
translated-by-author = Traducción del { $language } hecha por la misma persona
translated-by = Traducción del { $language } de
accepted-by = aceptada por
not-accepted = todavía no aceptada por quien escribió el original
machine-unchecked = Traducción automática del { $language } con { $engine }, { $date }, sin revisar
machine-checked = Traducción automática del { $language } con { $engine }, { $date }, revisada el { $checked } por
outdated = El original ha cambiado desde entonces
written-in-only = Texto escrito en { $language }. Todavía no hay versión en español.
now-shown = Versión mostrada: { $language }
legend = Quién escribió esta versión
legend-original = Original, tal como lo escribió la persona
legend-author = Versión de la misma persona
legend-translation = Traducción firmada
legend-machine = Traducción automática

# The feed
feed-title = { $title }: respuestas nuevas
feed-entry = Respuesta { $number } de { $name }
withdrawn = Retirada por su autor o autora.
hidden = Oculta por el equipo facilitador.
show-new = { $count ->
    [one] Mostrar { NUMBER($count) } respuesta nueva
   *[other] Mostrar { NUMBER($count) } respuestas nuevas
}
new-replies = { $count ->
    [one] { NUMBER($count) } respuesta nueva
   *[other] { NUMBER($count) } respuestas nuevas
}
