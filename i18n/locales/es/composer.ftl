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
saved-at = Borrador guardado en este dispositivo a las { $at }
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
