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
reason-hint = Se envía por correo debajo de los motivos. Para devolver, rechazar u ocultar, marque un motivo o escriba uno.
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
done-published = Publicada. Se escribirá a su autor o autora.
done-returned = Devuelta. Se pedirán cambios.
done-rejected = Rechazada. Se comunicará el motivo.
done-hidden = Oculta. Se comunicará el motivo.
missing = Nada en { $language } para este párrafo
found-telephone = Número de teléfono: { $said }.
found-email = Dirección de correo: { $said }.
found-identity = Número de documento o de cuenta: { $said }.
found-personal = Sería público. Pregunte a la persona, salvo que esté pensado así.
found-short = { $missing ->
    [one] A la versión en { $language } le falta { NUMBER($missing) } párrafo.
   *[other] A la versión en { $language } le faltan { NUMBER($missing) } párrafos.
}
found-shorter = La versión en { $language } es mucho más breve que el original.
found-short-so = Quienes leen ese idioma perderían una parte.
found-links = { $count ->
    [one] { NUMBER($count) } enlace, a { $hosts }.
   *[other] { NUMBER($count) } enlaces, a { $hosts }.
}
found-links-so = Los enlaces indican que los añadió una persona participante.
found-language = La pestaña dice { $language }, el texto parece escrito en { $found }.
found-language-so = Los textos se encuentran por su idioma.
done-versions = Guardado. Se comunicará a su autor o autora qué versiones se muestran.
colon = :
oldest-waits = La más antigua lleva { $span } en espera.
minutes = { $n ->
    [0] menos de un minuto
    [one] { NUMBER($n) } minuto
   *[other] { NUMBER($n) } minutos
}
hours = { $n ->
    [one] { NUMBER($n) } hora
   *[other] { NUMBER($n) } horas
}
days = { $n ->
    [one] { NUMBER($n) } día
   *[other] { NUMBER($n) } días
}
on-question = sobre la pregunta { NUMBER($number) }
answers = En respuesta a { $number }, de
answer-to = Respuesta a { $number }
sent-at = Enviada el { $at }
reported = { $count ->
    [one] { NUMBER($count) } aviso
   *[other] { NUMBER($count) } avisos
}
shelf-waiting = En espera
shelf-returned = Devueltas
shelf-rejected = Rechazadas
shelf-hidden = Ocultas
on-shelf = { $count ->
    [one] { NUMBER($count) } respuesta
   *[other] { NUMBER($count) } respuestas
}
shelf-empty = Aquí no hay nada.
restore = Restablecer
held = retenida
show-versions = Versiones que se muestran
show-versions-hint = Una versión sin marcar queda retenida: nadie la lee, y se informa a su autor o autora.
save-versions = Guardar las versiones que se muestran
reasons = Motivos
reasons-hint = Su autor o autora los lee en su idioma.
reports = Qué avisan las personas lectoras
dismiss = Dejarla como está
done-dismissed = Los avisos quedan cerrados. La respuesta sigue como está.
bar = Excluir a esta persona del espacio
bar-hint = Puede leer, pero ya no escribir aquí. Lo que escribió permanece.
unbar = Permitir que esta persona vuelva a escribir
is-barred = Esta persona está excluida del espacio.
done-barred = Esta persona ya no puede escribir en el espacio.
done-unbarred = Esta persona puede volver a escribir en el espacio.
undo = Deshacer
undo-hint = Puede deshacerlo durante { NUMBER($seconds) } segundos. Solo después se informa a su autor o autora.
undone = Deshecho. No se ha escrito a nadie.
undo-too-late = Ya es tarde para deshacerlo: se está informando a su autor o autora. Puede decidir de nuevo.
undo-overtaken = Entretanto se ha hecho otra cosa con esta respuesta. No se ha deshecho nada; el registro de abajo dice qué y quién.
undo-answered = Alguien ya ha contestado a esta respuesta, así que permanece. Puede ocultarla indicando un motivo.
changed-meanwhile = Esta respuesta ha cambiado desde que la abrió: alguien ha decidido, o su autor o autora la ha modificado. Así está ahora. Su mensaje se conserva.
several = Decidir sobre varias a la vez
several-hint = Marque respuestas en la cola de arriba. Cada una se decide y se anota por separado.
pick = Seleccionar la respuesta de { $name }
several-none = Marque al menos una respuesta.
several-done = { $count ->
    [one] Se ha decidido sobre { NUMBER($count) } respuesta.
   *[other] Se ha decidido sobre { NUMBER($count) } respuestas.
}
several-failed = { $count ->
    [one] { NUMBER($count) } ha cambiado entretanto y sigue como está:
   *[other] { NUMBER($count) } han cambiado entretanto y siguen como están:
}
keys = Teclas
keys-next = respuesta siguiente
keys-previous = respuesta anterior
keys-help = esta lista
keys-hint = Funcionan en esta página mientras no se esté escribiendo.
keys-off = No usar teclas
log-page = Registro
log-lead = Qué se hizo y quién lo hizo, de lo más reciente a lo más antiguo. Nada de ello puede modificarse.
log-person = Hecho por
log-person-hint = Un nombre o parte de él
log-action = Qué
log-space = Espacio
log-from = Desde
log-to = Hasta
log-when = Cuándo
log-whom = A qué
log-any = Todo
log-show = Mostrar
log-older = Anteriores
log-none = No se hizo nada que coincida.
log-csv = Descargar en CSV
log-json = Descargar en JSON
log-operator = quien opera el sitio
log-question = Respuesta a la pregunta { NUMBER($number) }
log-restored = deshecho
log-versions = cambio de versiones mostradas
log-dismissed = avisos cerrados
log-barred = exclusión de una persona
log-unbarred = fin de una exclusión
log-closed = pregunta cerrada
log-opened = pregunta abierta
log-publication = modo de publicación fijado
log-reasons = motivos modificados
log-role = función asignada
log-held = Retenidas: { $languages }
manage-of = Ajustes: { $space }
publication = Cómo se publican las respuestas
publication-hint = Vale para las respuestas que se envíen a partir de ahora.
way-at-once = De inmediato
way-first-approved = La primera respuesta de cada persona tras revisión, las demás de inmediato
way-review = Cada respuesta tras revisión
save = Guardar
saved = Guardado.
questions = Preguntas
questions-hint = Una pregunta cerrada no admite respuestas. Lo dicho se puede seguir leyendo.
question-open = Abierta
question-closed = Cerrada
close-question = Cerrar la pregunta { NUMBER($number) }
open-question = Abrir la pregunta { NUMBER($number) }
reasons-lead = Un motivo por línea. Las líneas en el mismo lugar son el mismo motivo en otro idioma. Sin lista propia, el espacio ofrece la del sitio.
barred-people = Personas excluidas
unbar-name = Permitir que { $name } vuelva a escribir
default-personal = Los datos personales, como un número de teléfono, no deberían ser públicos.
default-short = A una de las versiones le falta una parte del original.
default-off-topic = El texto no se refiere a la pregunta.
default-advertising = El texto anuncia un producto o un servicio.
default-insults = El texto ataca a personas en lugar de responder a lo que dicen.
report = Avisar
report-title = Avisar sobre la respuesta { $number }
report-lead = Quienes facilitan este espacio leen su aviso y ven su nombre. Nadie más.
report-why = ¿Por qué avisa?
report-abuse = Insulta o amenaza
report-personal = Revela algo privado
report-advertising = Es publicidad
report-off-topic = Trata de otra cosa
report-translation = Una versión dice algo distinto del original
report-other = Otra cosa
report-words = Con sus palabras
report-words-hint = Hace falta si eligió «Otra cosa».
report-send = Enviar el aviso
report-done = Su aviso ha llegado. Lo leerá una persona que facilita el espacio.
report-back = Volver a la respuesta
report-case = Abrirla en moderación
closed-question = Quienes facilitan este espacio han cerrado esta pregunta. Ya no admite respuestas; lo dicho permanece.
edit-waits = Un cambio espera publicación
edit-sent = Enviado el { $date }. Hasta que decida, se lee la respuesta tal como figura arriba.
edit-publish = Publicar los cambios
edit-reject = Rechazar los cambios
edit-reason = Motivo del rechazo de los cambios
log-edit = Editada por su autor o autora
log-withdraw = Retirada por su autor o autora
log-publish-edit = Cambios publicados
log-reject-edit = Cambios rechazados
done-edit-published = Los cambios se han publicado.
done-edit-rejected = Los cambios se han rechazado. Se comunica el motivo a su autor o autora.
mark-telephone = [número de teléfono]
mark-email = [dirección de correo]
mark-identity = [número de un documento o una cuenta]
mark-link = [dirección web]
log-accept-version = Traducción aceptada por su autor o autora
log-withdraw-version = Traducción retirada por su autor o autora
log-restore-version = Traducción mostrada de nuevo por su autor o autora
log-add-passkey = llave de acceso añadida
log-remove-passkey = llave de acceso quitada
log-proposal-accept = pregunta propuesta abierta
log-proposal-decline = pregunta propuesta rechazada
log-take-proposals = recepción de preguntas propuestas ajustada
log-mandate-confirm = mandato confirmado
log-mandate-decline = mandato no confirmado
log-mandate-withdraw = mandato terminado
log-mandate-give-up = mandato abandonado
log-confirm = cuenta confirmada a mano
log-suspend = cuenta suspendida
log-unsuspend = fin de la suspensión
log-leave = cuenta eliminada
log-page-changed = página cambiada
log-setting = ajuste del sitio cambiado
log-topic = tema cambiado
log-contact-take-in = mensaje al equipo admitido sin confirmar
log-contact-answer = mensaje al equipo respondido
log-contact-note = nota sobre un mensaje al equipo
log-contact-assign = mensaje al equipo asignado
log-contact-close = mensaje al equipo cerrado
log-contact-reopen = mensaje al equipo reabierto
log-resource = estado de un recurso cambiado
log-roster-accept = solicitud para la lista de revisión aceptada
log-roster-decline = solicitud para la lista de revisión no aceptada
log-roster-withdraw = solicitud para la lista de revisión retirada
log-roster-renew = puesto en la lista de revisión renovado
log-roster-lapse = puesto en la lista de revisión vencido
log-roster-leave = salida de la lista de revisión
log-roster-remove = baja de la lista de revisión
log-expert-verify = persona experta verificada
log-expert-unverify = verificación de una persona experta anulada
log-review = evaluación
log-review-rule = norma del panel modificada
log-review-template = modelo de carta modificado
log-criterion = criterio modificado
log-support = solicitud de apoyo atendida
