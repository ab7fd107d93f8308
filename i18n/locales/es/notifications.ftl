title = Notificaciones
lead = Respuestas a lo que usted sigue y a las suyas.
unread = { $count ->
    [one] { NUMBER($count) } notificación sin leer
   *[other] { NUMBER($count) } notificaciones sin leer
}
empty = Nada por ahora. Aquí verá las respuestas a lo que usted sigue y a sus propias respuestas.
answered-you = le ha respondido
has-replied = ha respondido
new = Nuevo
read-all = Marcar todo como leído
done-read = Todo está marcado como leído.
followed = Lo que usted sigue
followed-none = Todavía no sigue nada. Al escribir una respuesta, empieza a seguir su pregunta.
whole-space = Todo el espacio
unfollow = Dejar de seguir
follow-question = Seguir esta pregunta
follow-space = Seguir este espacio
follows-question = Usted sigue esta pregunta
follows-space = Usted sigue este espacio
mail = Por correo
pace = Cuándo escribirle
at-once = Enseguida, por cada respuesta
daily = Una vez al día
weekly = Una vez a la semana
none = Nunca
save = Guardar
done-saved = Guardado.
since = { $count ->
    [one] { NUMBER($count) } respuesta nueva desde el { $date }
   *[other] { NUMBER($count) } respuestas nuevas desde el { $date }
}
go-on = Seguir donde lo dejó
unsubscribe = No recibir más estos correos
unsubscribe-lead = No recibirá más correos sobre respuestas nuevas. Seguirá recibiendo los que tratan de sus propias respuestas y de su cuenta.
unsubscribed = Hecho. No recibirá más correos sobre respuestas nuevas.
mentions-you = le menciona en una respuesta a la pregunta { NUMBER($question) }
