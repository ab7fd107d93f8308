sign-in-to-reply = Iniciar sesión para responder
reply-to-question = Responder a la pregunta { NUMBER($number) }
answer-to = Respuesta a { $number }
answer = Responder
to-person = A
as-person = Como
versions = Versiones de su respuesta por idioma
language = Idioma
your-reply-in = Su respuesta en { $language }
empty = vacía
words = { $words ->
    [one] { NUMBER($words) } palabra
   *[other] { NUMBER($words) } palabras
}
original-words = { $words ->
    [one] original · { NUMBER($words) } palabra
   *[other] original · { NUMBER($words) } palabras
}
characters = { NUMBER($count) } de { NUMBER($most) } caracteres
post = Publicar la respuesta
send = Enviar para su publicación
at-once = Escriba en el idioma que prefiera. Con uno basta. Su respuesta aparece en cuanto la envía.
reviewed = Escriba en el idioma que prefiera. Con uno basta. Una persona facilitadora lee cada respuesta antes de que aparezca, y un correo le dirá qué ocurre con la suya.
reviewed-within = { $hours ->
    [one] Escriba en el idioma que prefiera. Con uno basta. Una persona facilitadora lee cada respuesta antes de que aparezca, por lo general en { NUMBER($hours) } hora, y un correo le dirá qué ocurre con la suya.
   *[other] Escriba en el idioma que prefiera. Con uno basta. Una persona facilitadora lee cada respuesta antes de que aparezca, por lo general en { NUMBER($hours) } horas, y un correo le dirá qué ocurre con la suya.
}
your-reply = Su respuesta
awaiting = Pendiente de publicación. Solo usted y quienes facilitan la ven.
returned = Se le piden cambios. Solo usted y quienes facilitan la ven.
rejected = No publicada. Solo usted y quienes facilitan la ven.
add-language = Añadir un idioma
saved-here = Guardado en este dispositivo a las { $at }
saved-at = Borrador guardado a las { $at }
keep = Guardar el borrador
save = Guardar los cambios
edit = Editar
withdraw = Retirar
edit-reply = Editar su respuesta
make-original = Convertir en el original
format = Formato
bold = Negrita
italic = Cursiva
list = Lista
link = Enlace
quote = Cita
preview = Vista previa
sending = Enviando su respuesta…
queued = No hay conexión. Su respuesta queda guardada en este dispositivo y se enviará sola en cuanto la haya.
take-back = No enviarla todavía
sent-now = La conexión ha vuelto. Su respuesta se ha enviado.
conflict = Otro dispositivo ha guardado aquí un texto distinto.
conflict-what = Ambos están a salvo. Elija con cuál continuar.
take-other = Continuar con este texto
keep-this = Conservar lo que he escrito
seems = Este texto parece estar en { $language }.
set-language = Cambiar a { $language }
several = { $count ->
    [one] Este texto contiene { NUMBER($count) } versión lingüística.
   *[other] Este texto contiene { NUMBER($count) } versiones lingüísticas.
}
split = Hacer una versión de cada una
people = Personas que puede mencionar
people-found = { $count ->
    [0] Nadie de ese nombre ha participado aquí.
    [one] { NUMBER($count) } persona. Arriba y abajo para elegir, Intro para mencionar.
   *[other] { NUMBER($count) } personas. Arriba y abajo para elegir, Intro para mencionar.
}
