title = Moderación
lead = Respuestas pendientes de publicación, de la más antigua a la más reciente
queue = Cola de moderación
waiting = { $count ->
    [one] { NUMBER($count) } respuesta en espera
   *[other] { NUMBER($count) } respuestas en espera
}
empty = No hay nada en espera.
in-question = Pregunta { NUMBER($number) }, { $space }
original = original
by-author = de su autor o autora
first-reply = La primera respuesta de esta persona en este espacio.
published-before = { $count ->
    [one] { NUMBER($count) } respuesta de esta persona está publicada en este espacio.
   *[other] { NUMBER($count) } respuestas de esta persona están publicadas en este espacio.
}
see = Verla en su página
reason = Mensaje para su autor o autora
reason-hint = Se envía por correo con su decisión. Hace falta para devolver, rechazar u ocultar.
publish = Publicar
return-it = Pedir cambios
reject = Rechazar
hide = Ocultar
log = Qué se hizo
log-published = publicación
log-returned = petición de cambios
log-rejected = rechazo
log-hidden = ocultación
state-pending = Pendiente de publicación
state-returned = Con su autor o autora para cambios
state-rejected = Rechazada
state-published = Publicada
state-hidden = Oculta
state-withdrawn = Retirada por su autor o autora
done-published = Publicada. Se ha escrito a su autor o autora.
done-returned = Devuelta. Se han pedido cambios.
done-rejected = Rechazada. Se ha comunicado el motivo.
done-hidden = Oculta. Se ha comunicado el motivo.
missing = Este párrafo no tiene equivalente aquí.
found-telephone = Número de teléfono: { $said }.
found-email = Dirección de correo: { $said }.
found-identity = Número de documento o de cuenta: { $said }.
found-personal = Sería público. Pregunte a la persona, salvo que esté pensado así.
found-short = { $missing ->
    [one] { $language }: falta { NUMBER($missing) } párrafo respecto del original.
   *[other] { $language }: faltan { NUMBER($missing) } párrafos respecto del original.
}
found-shorter = { $language }: mucho más breve que el original.
found-short-so = Quienes leen ese idioma perderían una parte.
found-links = { $count ->
    [one] { NUMBER($count) } enlace, a { $hosts }.
   *[other] { NUMBER($count) } enlaces, a { $hosts }.
}
found-links-so = Los enlaces indican que los añadió una persona participante.
found-language = La pestaña dice { $language }, el texto parece escrito en { $found }.
found-language-so = Los textos se encuentran por su idioma.
