title = Mis contribuciones
lead = Todo lo que ha enviado y qué fue de ello.
empty = Todavía no ha enviado nada.
place = Pregunta { NUMBER($question) }, { $space }
pending = Pendiente de publicación. Solo usted y el equipo de facilitación la ven.
returned = El equipo de facilitación pide cambios.
rejected = No publicada.
published = Publicada.
hidden = Oculta por el equipo de facilitación.
withdrawn = Retirada por usted.
edit-waits = Sus cambios están pendientes de publicación. Hasta entonces se lee el texto anterior.
received = Recibida
decided = Decidida
answered = { $count ->
    [one] { NUMBER($count) } respuesta recibida
   *[other] { NUMBER($count) } respuestas recibidas
}
by-person = traducida por { $name }
by-machine = traducida automáticamente ({ $engine })
outdated = anterior al último cambio del original
withdraw-h = ¿Retirar esta respuesta?
withdraw-what = Nadie podrá verla, en ningún idioma. No se puede deshacer.
withdraw-answered = Nadie podrá ver su texto, en ningún idioma. Como otras personas han respondido, quedará una señal en su lugar. No se puede deshacer.
withdraw-yes = Retirarla
withdraw-no = Dejarla
withdrawn-now = Su respuesta ha sido retirada.
history = Cambios de la respuesta { $number }
history-lead = Cada cambio, comparado con el texto anterior. Lo suprimido aparece tachado y lo añadido, subrayado.
back-to-reply = Volver a la respuesta
revision = Revisión { NUMBER($number) }
