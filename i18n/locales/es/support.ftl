# What it is
title = Apoyo
lead = Los gobiernos y las organizaciones pueden pedir ayuda a su medida: una respuesta, un contacto, la revisión de un texto, un plan pensado entre varias personas. Es gratis.
ask = Pedir apoyo
sign-in-to-ask = Iniciar sesión para pedir apoyo
how = Cómo funciona
how-ask = Usted dice lo que necesita
how-ask-words = En su idioma, en diez minutos. Usted decide si algo de ello se hace público.
how-match = Buscamos quién y qué puede ayudar
how-match-words = El equipo recorre el directorio de especialistas y el repositorio de recursos, y le pregunta si algo no está claro.
how-answer = Recibe una respuesta hecha para usted
how-answer-words = Sigue cada paso en una página propia y al final dice si le ha servido.
confidence = Solo usted y el equipo leen su solicitud. No aparece en ninguna búsqueda, ningún canal ni ninguna exportación, y nuestros correos nunca la repiten.
own-requests = Sus solicitudes
sent-on = enviada el { $date }
others = Lo que otros han pedido
others-lead = Resúmenes que sus autores quisieron hacer públicos.
invite = ¿Necesita algo más que una página o un nombre?
invite-lead = Los gobiernos y las organizaciones pueden pedir al equipo una ayuda a su medida.

# Asking
ask-lead = Esto solo lo lee el equipo. No hace falta que tenga todos los detalles: le preguntaremos lo que falte.
body = Quién pide apoyo
body-hint = La oficina pública u organización en cuyo nombre escribe.
line = Lo que necesita, en una línea
line-hint = Por ejemplo: un modelo para registrar a trabajadores de temporada
topics = Temas
topics-hint = Elija { NUMBER($most) } como máximo.
need = Qué necesita y por qué
need-hint = { $most ->
    [one] { NUMBER($most) } carácter como máximo. ¿Cuál es la situación, qué ha probado, qué ayudaría?
   *[other] { NUMBER($most) } caracteres como máximo. ¿Cuál es la situación, qué ha probado, qué ayudaría?
}
by = Para cuándo
by-hint = Déjelo vacío si no hay una fecha fija.
by-day = para el { $date }
by-late = con retraso: para el { $date }
by-no-day = sin fecha fija
language = Idioma
language-hint = El idioma en que escribe aquí y en que quiere la respuesta.
who-reads = Quién puede leerla
who-reads-hint = Lo que ha escrito arriba nunca es público. Un resumen ayuda a quienes están en lo mismo.
confidential-all = Solo el equipo: todo es confidencial
public-summary = El equipo; el público lee un resumen que escribo yo
public-is = El equipo; el público, el resumen
confidential-is = Solo el equipo
summary = Resumen público
summary-hint = { $most ->
    [one] Solo si ha elegido un resumen arriba. { NUMBER($most) } carácter como máximo, y nada que diga quién es usted. Se muestra cuando el equipo se hace cargo de la solicitud.
   *[other] Solo si ha elegido un resumen arriba. { NUMBER($most) } caracteres como máximo, y nada que diga quién es usted. Se muestra cuando el equipo se hace cargo de la solicitud.
}
send-request = Enviar la solicitud

# Where it stands
state = Estado
state-received = Recibida
state-matching = En búsqueda
state-in-progress = En curso
state-answered = Respondida
state-closed = Cerrada
state-withdrawn = Retirada
next-received = Tenemos su solicitud. Pronto alguien del equipo se hará cargo de ella y recibirá un correo.
next-matching = El equipo está buscando personas y recursos que puedan ayudar.
next-in-progress = El equipo está trabajando en su respuesta.
next-answered = Aquí está su respuesta. Escriba de nuevo si falta algo; si no, cierre la solicitud.
next-closed = Esta solicitud está cerrada.
next-withdrawn = Ha retirado esta solicitud. Ya no se hará nada más con ella.

# What happened
history = Lo que ha pasado
entry-ask = Solicitud enviada
entry-take = El equipo se hace cargo
entry-start = Ha empezado el trabajo
entry-answer = Respuesta
entry-resume = Nueva pregunta
entry-close = Cerrada por quien hizo la solicitud
entry-close-team = Cerrada por el equipo
entry-withdraw = Retirada
entry-reopen = Reabierta
entry-message = Mensaje del equipo
entry-reply = Mensaje al equipo
entry-note = Nota interna: solo la ve el equipo
you = Usted
by-team = { $name }, por el equipo
suggested = Personas y recursos que pueden ayudar
suggested-lead = El equipo los ha elegido para usted. Puede escribir a las personas expertas desde su página; no saben nada de su solicitud.
a-resource = Recurso del repositorio

# What whoever asked does
write-team = Escribir al equipo
message = Mensaje
message-hint = { $most ->
    [one] { NUMBER($most) } carácter como máximo.
   *[other] { NUMBER($most) } caracteres como máximo.
}
send = Enviar
withdraw = Retirar la solicitud
withdraw-lead = Si ya no la necesita. No se puede deshacer; siempre puede hacer otra solicitud.
reason = Motivo
close = Cerrar la solicitud
close-lead = Díganos cómo ha sido. Esto solo lo lee el equipo.
feedback = ¿Qué tal ha sido?
reopen = Reabrir la solicitud
reopen-lead = Si queda algo por hacer, el equipo sigue.
reopen-words = Lo que aún hace falta
helped = ¿Cuánto le ha ayudado?
helped-1 = Nada
helped-2 = Un poco
helped-3 = Bastante
helped-4 = Mucho
helped-5 = Era justo lo que necesitábamos
in-time = ¿Ha llegado a tiempo?
in-time-1 = Demasiado tarde
in-time-2 = Tarde
in-time-3 = Por poco
in-time-4 = A tiempo
in-time-5 = Antes de lo esperado
better = Qué podría mejorar
may-publish = Compartir la respuesta
may-publish-hint = Quizá otros tengan la misma pregunta.
may-publish-yes = El equipo puede publicar la respuesta sin decir quién la pidió
done-ask = Enviada. Le hemos escrito un correo; en esta página puede seguir lo que pasa.
done-reply = Enviado. El equipo ya lo sabe.
done-withdraw = La solicitud está retirada.
done-close = Gracias. El equipo leerá lo que ha dicho.
done-reopen = La solicitud está abierta de nuevo. El equipo ya lo sabe.

# The team's desk
desk-title = Solicitudes de apoyo
shelf = { $state } ({ NUMBER($count) })
shelf-empty = Aquí no hay ninguna.
shelf-order = Primero las que se necesitan antes.
seen-to-by = la lleva { $name }
seen-to-by-nobody = no la lleva nadie
tasks-late = { $count ->
    [one] { NUMBER($count) } tarea con retraso
   *[other] { NUMBER($count) } tareas con retraso
}
asked-by = Enviada por
take = Hacerse cargo de la solicitud
start = Empezar a trabajar en ella
sees-to-it = Quién la lleva
nobody = Nadie
assign = Guardar
history-team = Quien hizo la solicitud lee todo esto menos las notas internas.
write-requester = Escribir a quien hizo la solicitud
write-lead = Recibe un correo que dice que hay algo que leer en el sitio. Un mensaje no cambia el estado.
write-hint = { $most ->
    [one] Escriba en este idioma: { $language }. { NUMBER($most) } carácter como máximo.
   *[other] Escriba en este idioma: { $language }. { NUMBER($most) } caracteres como máximo.
}
answer = Enviar como respuesta
send-message = Enviar como mensaje
close-team = Cerrar con estas palabras
reopen-team = Diga por qué. Quien hizo la solicitud lo leerá.
note-heading = Nota interna
note-lead = Solo la lee el equipo, nunca quien hizo la solicitud.
note = Nota
add-note = Añadir la nota
suggested-team = Quien hizo la solicitud ve lo que usted propone, con un enlace a su página. A las personas propuestas no se les dice nada.
none-suggested = Todavía no hay nada propuesto.
suggest = Proponer
suggest-no-more = Quitar
seek = Buscar especialistas y recursos
seek-button = Buscar
offered-topics = Encontrados por los temas de la solicitud
offered-words = Encontrados por sus palabras
none-offered = No hay nada más que encaje. Busque con otras palabras.
tasks = Tareas
tasks-lead = Solo las ve el equipo.
task = Qué hay que hacer
due = Para el
task-to = Quién se encarga
add-task = Añadir la tarea
task-due = para el { $date }
task-late = con retraso: para el { $date }
task-done-on = hecha el { $date }
task-done = Hecha
task-open = Aún no está hecha
feedback-said = Lo que dice quien hizo la solicitud
mark-of-five = { NUMBER($mark) } de 5
publish-yes = Se puede publicar sin decir quién la pidió
publish-no = No debe publicarse
draft = Hacer de la respuesta un recurso
draft-lead = Cuando la respuesta esté publicada en algún lugar, propóngala al repositorio. Quienes lo editan deciden como sobre cualquier otra propuesta.
draft-language = Idioma
draft-title = Título
draft-text = Resumen
draft-text-hint = Con palabras que no digan quién la pidió.
draft-link = Dónde está publicada
draft-link-hint = Una dirección web que cualquiera pueda abrir.
draft-send = Proponer al repositorio
draft-made = La respuesta se ha propuesto al repositorio.
done-take = Ahora lleva usted esta solicitud. Quien hizo la solicitud ya lo sabe.
done-start = Ha empezado el trabajo.
done-answer = La respuesta está enviada.
done-message = El mensaje está enviado.
done-close-team = La solicitud está cerrada. Quien hizo la solicitud ya lo sabe.
done-reopen-team = La solicitud está abierta de nuevo. Quien hizo la solicitud ya lo sabe.
done-note = La nota está añadida.
done-assign = Guardado.
done-task = Las tareas están al día.
done-suggest = Propuesto. Quien hizo la solicitud ya lo ve.
done-drop = Ya no está propuesto.
done-draft = Propuesto al repositorio.
and-topic = { $topics }; { $topic }
