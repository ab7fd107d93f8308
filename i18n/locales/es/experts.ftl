# The directory
title = Personas expertas
lead = Personas que conocen bien un tema y han aceptado que se las encuentre. Los miembros de este sitio pueden escribirles aquí.
search-label = Buscar en el directorio
search = Buscar
found = { $count ->
    [one] { NUMBER($count) } persona
   *[other] { NUMBER($count) } personas
}
order = Primero quienes están disponibles; después, por nombre.
order-words = Primero quienes mejor corresponden a sus palabras.
none = Todavía no hay nadie en el directorio.
none-found = Nadie reúne todo esto. Quite una de las opciones de arriba, o
show-all = muestre a todas las personas
filter = Filtrar
filter-chosen = { $count ->
    [one] Filtrar: { NUMBER($count) } elegido
   *[other] Filtrar: { NUMBER($count) } elegidos
}
show-found = { $count ->
    [one] Mostrar { NUMBER($count) } persona
   *[other] Mostrar { NUMBER($count) } personas
}
facet-topic = Temas
facet-region = Regiones conocidas
facet-country = País
facet-language = Idioma
facet-help = Tipo de ayuda
chosen = Filtros elegidos
take-out = Quitar:
clear = Quitar todo
words-quoted = «{ $words }»
speaks = Habla
writes = Escribe
language-basic = { $language } (algo)
verified = Identidad verificada
invite = ¿Conoce bien un tema?
invite-lead = Cuente qué conoce y cómo ayuda. Usted decide si el directorio lo muestra y puede ocultarlo en cualquier momento.
invite-profile = Describir lo que sabe
invite-roster = Unirse a la lista de revisión

# One of them
versions = Versiones de esta biografía en otros idiomas
knows = Temas
facts = En resumen
time = Disponibilidad
helps = Ayuda con
language-level = { $language } ({ $level })
hidden-now = Solo usted ve esta página. El directorio no la muestra ahora.
write-to = Escribir a { $name }
write-lead = Su mensaje se envía por correo a través de este sitio y la respuesta vuelve por el mismo camino. Ninguno de los dos conoce la dirección del otro.
write-members = Los miembros de este sitio escriben aquí, con una dirección confirmada que nadie más ve. Para leer no hace falta cuenta.
sign-in-to-write = Iniciar sesión para escribir
subject = Asunto
message = Mensaje
message-hint = { $most ->
    [one] { NUMBER($most) } carácter como máximo. Diga quién es y qué necesita saber.
   *[other] { NUMBER($most) } caracteres como máximo. Diga quién es y qué necesita saber.
}
send = Enviar
yours = Es usted, tal como le encuentran los demás.
to-own = Cambiar su perfil
for-administrators = Para la administración
verify = Confirmar la identidad
unverify = Retirar la confirmación
verify-lead = Confirme a las personas cuyo nombre, organización y campo haya comprobado en otra parte. Su entrada lo indicará.
verified-hint = La administración ha comprobado el nombre, la organización y el campo.
not-verified = Sin verificar
done-verified = Identidad confirmada. La entrada lo indica.
done-unverified = La confirmación se ha retirado.

# What profiles are made of
level-none = nada
level-basic = algo
level-good = bien
level-fluent = con fluidez
help-advice = Responder preguntas
help-drafting = Redactar políticas y leyes
help-training = Formación
help-data = Datos e investigación
help-speaking = Intervenir en actos
help-mission = Trabajar un tiempo sobre el terreno
available-open = Disponible para encargos
available-brief = Disponible para preguntas breves
available-away = No disponible por ahora
away-until = No disponible hasta el { $date }
gender-woman = Mujer
gender-man = Hombre
gender-other = Ninguno, o ambos
gender-unsaid = Sin indicar

# One's own profile
own-title = Lo que usted sabe
own-lead = Qué conoce y cómo ayuda. Sirve para el directorio y para la lista de revisión, cada uno solo si usted está de acuerdo.
who-you-are = Quién es usted
versions-hint = En el idioma que prefiera; con uno basta. El nombre, la organización y el país se toman de su cuenta.
version-original = Biografía
version-nth = Versión { NUMBER($place) }
language = Idioma
headline = A qué se dedica, en una línea
headline-hint = Por ejemplo: defensa jurídica de los derechos de los temporeros
biography = Más detalles
biography-hint = { $most ->
    [one] { NUMBER($most) } carácter como máximo. Se admite formato sencillo (Markdown).
   *[other] { NUMBER($most) } caracteres como máximo. Se admite formato sencillo (Markdown).
}
add-version = Añadir una versión en otro idioma
what-you-know = Qué conoce
your-languages = Sus idiomas
languages-hint = Primero el que mejor conoce. Después de guardar siempre hay sitio para dos más.
language-none = Ninguno
language-nth = Idioma { NUMBER($place) }
spoken = Lo habla
written = Lo escribe
how-you-help = Cómo ayuda
back-on = De vuelta el
back-on-hint = Solo si ahora no tiene tiempo y sabe hasta cuándo.
for-roster = Para la lista de revisión
for-roster-hint = Solo hace falta si presenta una solicitud. El directorio no muestra nada de esto.
declare = Declaración de intereses
declare-hint = Cargos, financiación, vínculos familiares o de negocios que podrían influir en su juicio sobre un recurso, o parecerlo.
declare-nothing = No tengo nada que declarar
declare-these = Declaro lo siguiente
interests = Intereses declarados
at-once = Revisiones a la vez, como máximo
gender = Género
gender-hint = Solo se cuenta, para ver quién falta en la lista.
cv = Currículum
cv-hint = { $most ->
    [one] Un PDF de { NUMBER($most) } MB como máximo. El nuevo sustituye al anterior.
   *[other] Un PDF de { NUMBER($most) } MB como máximo. El nuevo sustituye al anterior.
}
cv-there = Lo lee usted y, mientras su solicitud esté en curso o figure en la lista, la administración. Nadie más.
drop-cv = Eliminar el archivo
save = Guardar
listing = Directorio
listing-private = El directorio no muestra su ficha. Cuando lo haga, todo el mundo podrá leer su nombre, su organización, su país y lo anterior, salvo lo destinado a la lista de revisión.
listing-shown = El directorio muestra su ficha. Ocultarla la quita de la vista al instante y conserva lo que escribió; retirarla además lo elimina, salvo que la lista de revisión lo necesite todavía.
listing-hidden = Su ficha está oculta: nadie la encuentra hasta que usted lo diga.
consent = Consentimiento
consent-directory = Acepto que todo el mundo pueda leer esto y sé que puedo retirar mi consentimiento en cualquier momento
show-me = Mostrar mi ficha en el directorio
show-again = Mostrar mi ficha de nuevo
hide-me = Ocultar mi ficha
remove-me = Retirar mi ficha
see-entry = Ver su ficha como los demás
lacks = Falta algo para el directorio. Está marcado abajo; guarde su perfil y muéstrelo después.
done-shown = El directorio ya muestra su ficha.
done-hidden = Su ficha está oculta. Ya nadie la encuentra.
done-removed = Ya no está en el directorio. Su perfil se conserva para la lista de revisión.
done-deleted = Ya no está en el directorio y su perfil se ha eliminado.
done-cv = El archivo se ha eliminado.

# Messages
messages = Mensajes
messages-lead = Lo que escribe con personas expertas, o con quienes le preguntan. Ambas direcciones quedan en privado.
asked-by = { $name } le ha escrito
asked-of = Usted ha escrito a { $name }
ended = terminada
no-messages = Nada por ahora.
find-expert = Encontrar a una persona experta
no-subject = Sin asunto
you = Usted
words-gone = Quien escribió esto ya no está.
answer = Responder
end = Terminar esta conversación
end-expert = Nadie añade nada más y esta persona no puede iniciar otra con usted.
end-asker = Nadie añade nada más.
ended-words = Esta conversación ha terminado.
done-sent = Enviado. La respuesta llegará por correo y quedará aquí.
done-ended = La conversación ha terminado.

# The roster
roster-title = Lista de revisión
roster-lead = Las personas de esta lista leen lo que se propone para el repositorio antes de incluirlo.
roster-what = Qué hacen los miembros
roster-what-lead = De vez en cuando se les pide una revisión, según el tema, la región y el idioma, y cada vez dicen sí o no. Una revisión lleva una o dos horas. Nunca revisan aquello en lo que tienen intereses.
roster-needs = Qué necesita una solicitud
roster-needs-lead = Los temas y regiones que conoce, sus idiomas con el nivel, una breve biografía en cualquier idioma, una declaración de intereses y, si lo desea, un currículum.
roster-then = Qué ocurre después
roster-then-lead = La administración la lee y le escribe, con un motivo si la rechaza. La pertenencia dura dos años; antes de que acabe, un correo permite renovarla con un clic. Puede dejarla en cualquier momento.
roster-sign-in = Iniciar sesión para presentar la solicitud
why = Otras precisiones
why-hint = Para la administración, en cualquier idioma.
consent-roster = Acepto que la administración y el equipo editorial de este sitio lean esto para elegir a quienes revisan y que el equilibrio de la lista lo tenga en cuenta
apply = Enviar la solicitud
applied-waits = La administración la lee y le escribe. Hasta entonces puede cambiar su perfil.
member-until = Es miembro hasta el { $until }.
member-near = Su pertenencia acaba el { $until }. Renuévela por dos años más, si lo desea.
renew = Renovar por dos años
renew-lead = { $name }, su pertenencia a la lista de revisión acaba el { $until }. Con un clic se renueva por dos años más.
renewed = Su pertenencia está renovada
leave-roster = Dejar la lista
withdraw-application = Retirar la solicitud
state-applied = Solicitud en espera
state-member = Miembro
state-declined = No aceptada
state-withdrawn = Retirada
state-lapsed = Terminada tras dos años
state-left = Baja voluntaria
state-removed = Terminada por la administración
step-apply = Solicitud enviada
step-accept = Aceptada
step-decline = No aceptada
step-withdraw = Retirada
step-renew = Renovada
step-lapse = Terminada
step-leave = Baja
step-remove = Terminada por la administración
step-until = { $step }, hasta el { $until }
done-applied = Recibida. La administración le escribirá cuando haya decidido.
done-withdrawn = La solicitud se ha retirado.
done-left = Ha dejado la lista. Gracias por sus revisiones.

# For administrators
desk-title = Lista de revisión y directorio
shelf-applications = Solicitudes
shelf-members = Miembros
shelf-balance = Equilibrio
shelf-experts = Directorio
no-applications = No espera ninguna solicitud.
no-members = Todavía no hay nadie en la lista.
until = hasta el { $until }
applied-on = solicitud del { $date }
state = Estado
applied = Solicitud del
ends = Hasta el
not-said = Sin indicar
decision = Decisión
reason = Mensaje a la persona
reason-applicant = Se envía por correo. Hace falta para rechazar.
reason-member = Se envía por correo. Dice por qué acaba la pertenencia.
accept = Aceptar
decline = Rechazar
remove-member = Terminar la pertenencia
not-your-own = Es la suya. Debe decidir otra persona.
is-over = No hay nada que decidir.
done-accepted = Aceptada. Se ha escrito a la persona, que ya puede revisar.
done-declined = Rechazada. La persona conoce el motivo.
done-member-removed = La pertenencia ha terminado. La persona conoce el motivo.

# The balance, in words
balance-none = Todavía no hay nadie en la lista, así que no hay equilibrio que mostrar.
and = { $first } y { $last }
and-before-i = { $first } e { $last }
gap-names = Faltan: { $names }
topics-all = Cada tema tiene al menos dos miembros
topics-single = { $count ->
    [one] { NUMBER($count) } tema depende de un solo miembro
   *[other] { NUMBER($count) } temas dependen de un solo miembro cada uno
}
topics-some = Nadie conoce { $names }
topics-many = { $count ->
    [one] Nadie conoce { NUMBER($count) } de los temas
   *[other] Nadie conoce { NUMBER($count) } de los temas
}
unit-topics = Miembros que conocen cada tema
head-topic = Tema
head-members = Miembros
based-all = Hay miembros en todas las regiones
based-some = Nadie está en { $names }
based-many = { $count ->
    [one] Nadie está en { NUMBER($count) } región
   *[other] Nadie está en { NUMBER($count) } de las regiones
}
unit-based = Miembros según la región de su país
no-region = Sin país indicado
head-region = Región
regions-all = Alguien conoce cada región
regions-some = Nadie conoce { $names }
regions-many = { $count ->
    [one] Nadie conoce { NUMBER($count) } región
   *[other] Nadie conoce { NUMBER($count) } de las regiones
}
unit-regions = Miembros que conocen cada región
languages-none = Nadie escribe lo bastante bien para una revisión: { $languages }
languages-fewest = El que menos se escribe: { $language }, { NUMBER($number) } de { NUMBER($total) }
unit-languages = Miembros que escriben cada idioma bien o con fluidez
gender-mostly-unsaid = La mayoría no indica su género: { NUMBER($count) } de { NUMBER($members) }
gender-even = Tantas mujeres como hombres: { NUMBER($count) } de cada
gender-more-women = Más mujeres que hombres: { NUMBER($first) } y { NUMBER($second) }
gender-more-men = Más hombres que mujeres: { NUMBER($first) } y { NUMBER($second) }
unit-gender = Miembros según el género que indican
answer-hint = { $most ->
    [one] { NUMBER($most) } carácter como máximo.
   *[other] { NUMBER($most) } caracteres como máximo.
}
