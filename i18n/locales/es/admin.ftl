title = Administración
lead = Lo que vale para todo el sitio. Los equipos facilitadores ajustan sus propios espacios.
people-about = Cuentas, funciones, quién puede entrar
pages-about = Acerca de, preguntas y respuestas, privacidad y las demás páginas, en cada idioma
pages-outdated = { $count ->
    [one] { NUMBER($count) } traducción está desactualizada
   *[other] { NUMBER($count) } traducciones están desactualizadas
}
log-about = Quién hizo qué, en todos los espacios y en todo el sitio
reviews-about = La norma del panel, los criterios y el comienzo de las cartas.
save = Guardar
saved = Guardado. Ya está en vigor.
inbox-about = Lo que se escribe con el formulario de contacto
inbox-waits = { $count ->
    [one] { NUMBER($count) } mensaje espera respuesta
   *[other] { NUMBER($count) } mensajes esperan respuesta
}
roster-about = Quién evalúa, quién solicita entrar, qué temas están cubiertos, qué perfiles hay que verificar
roster-waits = { $count ->
    [one] { NUMBER($count) } solicitud espera
   *[other] { NUMBER($count) } solicitudes esperan
}
topics-about = La clasificación de recursos, especialistas y solicitudes
settings-about = Nombre, colores, logotipo, idioma, plazos de conservación
health-about = Versión, base de datos, correo, búsqueda

# Ajustes
settings = Ajustes
settings-lead = Lo que vale en todo el sitio. Cada cambio queda en el registro.
identity = Nombre y contacto
name = Nombre
name-hint = Aparece junto a «Colloquy» en cada página, con { NUMBER($most) } caracteres como máximo. Si falta en un idioma, se toma el de otro.
language = Idioma del sitio
language-hint = Para los navegadores que no piden ninguno de los tres.
contact = Dirección del equipo
contact-hint = Recibe aviso de cada mensaje y figura en las páginas sobre privacidad. Si se deja vacía, solo se indica el formulario de contacto.
foot = Al pie de cada correo
foot-hint = Por ejemplo, su organización y su dirección postal.
look = Colores
look-lead = Cada color se comprueba: el que no se podría leer sobre su fondo se rechaza, con las cifras. Un campo vacío conserva el color del programa.
accent = Enlaces y botones
accent-hint = Sobre la página clara y sobre la oscura, con un contraste de 4,5:1 como mínimo.
band = Franja de la portada
band-hint = Lleva texto blanco, en claro y en oscuro.
light = Claro
dark = Oscuro
colour-hint = Por ejemplo { $colour }, el del programa
logo = Logotipo
logo-file = Imagen
logo-hint = PNG, JPEG o WebP, mejor cuadrada y sin fondo. Ocupa el lugar del signo del programa en la cabecera.
logo-now = El logotipo actual
logo-save = Ponerlo
logo-remove = Quitar el logotipo
keeping = Plazos de conservación
keeping-lead = La página sobre privacidad da las mismas cifras.
keep-messages = Mensajes al equipo, en días desde su cierre
keep-letters = Constancia de los correos enviados, en días
keep-drafts = Borradores que nadie toca, en días
days-hint = De { NUMBER($least) } a { NUMBER($most) } días

# Temas
topics = Temas
topics-lead = La clasificación, en tres idiomas. Un tema retirado ya no se ofrece; lo que estaba en él sigue en él.
topics-all = Todos los temas, en su orden
topic-add = Añadir un tema
topic-title = Título
topic-title-hint = En cada idioma, con { NUMBER($most) } caracteres como máximo.
topic-code = Parte de las direcciones
topic-code-hint = Minúsculas sin tilde, cifras y guiones, { NUMBER($most) } como máximo. Tras un cambio, los enlaces antiguos no llevan a ninguna parte.
topic-retired = retirado
topic-place = Lugar en la lista
topic-up = Subir
topic-down = Bajar
topic-use = Uso
topic-retire = Retirar el tema
topic-retire-lead = Nada nuevo se clasificará en él. Se podrá recuperar.
topic-restore = Recuperar el tema
topic-restore-lead = Este tema está retirado: nada nuevo se clasifica en él.

# Estado
health = Estado del sitio
health-lead = Consultado ahora mismo.
health-well = Todo va bien.
health-look = Hay algo que revisar.
version = Versión
database = Base de datos
size = Tamaño de la base
megabytes = { NUMBER($count) } MB
letters = Correo
letters-waiting = { $count ->
    [0] Ninguno espera
    [one] { NUMBER($count) } espera su turno
   *[other] { NUMBER($count) } esperan su turno
}
letters-late = { $count ->
    [one] { NUMBER($count) } espera desde el { $since }. ¿Responde el servidor de correo?
   *[other] { NUMBER($count) } esperan, el primero desde el { $since }. ¿Responde el servidor de correo?
}
letters-lost = Correos no entregados
letters-failed = { $count ->
    [0] Ninguno
    [one] { NUMBER($count) } correo no se pudo enviar
   *[other] { NUMBER($count) } correos no se pudieron enviar
}
search = Búsqueda
search-current = Al día
search-behind = { $count ->
    [one] { NUMBER($count) } cambio está por incorporar
   *[other] { NUMBER($count) } cambios están por incorporar
}
last-event = Último cambio en una respuesta
never = Ninguno todavía
