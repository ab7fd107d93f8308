to-mend = { $count ->
    [one] { NUMBER($count) } punto por corregir
   *[other] { NUMBER($count) } puntos por corregir
}
optional = (opcional)
required = Rellene este campo
too-long = Como máximo { NUMBER($most) } caracteres
too-short = Al menos { NUMBER($least) } caracteres
not-an-email = Escriba una dirección de correo, por ejemplo nombre@example.org
not-a-choice = Elija una de las opciones
wrong-password = La dirección y la contraseña no corresponden a ninguna cuenta. Compruebe ambas o pida un enlace por correo.
language-twice = Ya hay una versión en este idioma
too-many-versions = Como máximo { NUMBER($most) } versiones
said-before = Ya envió este texto aquí. Llegó bien.
space-closed = Este espacio no recibe respuestas por ahora. Su texto sigue aquí; cópielo si quiere conservarlo.
parent-gone = La respuesta a la que contesta ya no está. Puede enviar su texto como respuesta a la pregunta.
decided-already = Entretanto ya se tomó una decisión. Este es el estado actual.
original-missing = El idioma del original no puede faltar en un texto ya publicado.
as-before = Ya es su dirección
not-your-password = Esta no es su contraseña
last-administrator = El sitio necesita al menos una persona que lo administre. Asigne antes esa función a otra persona.
too-fast-seconds = { $seconds ->
    [one] Fueron demasiados intentos. Vuelva a probar dentro de { NUMBER($seconds) } segundo.
   *[other] Fueron demasiados intentos. Vuelva a probar dentro de { NUMBER($seconds) } segundos.
}
too-fast-minutes = { $minutes ->
    [one] Fueron demasiados intentos. Vuelva a probar dentro de { NUMBER($minutes) } minuto.
   *[other] Fueron demasiados intentos. Vuelva a probar dentro de { NUMBER($minutes) } minutos.
}
not-sent = Se cortó la conexión. Su texto está a salvo; intente enviarlo de nuevo.
error-line = { $field }: { $words }
barred = Quienes facilitan este espacio no le permiten escribir en él. Puede seguir leyéndolo y escribir en otros. Su texto sigue aquí; cópielo si quiere conservarlo.
too-many-lines = { NUMBER($most) } líneas como máximo
no-file = Elija primero un archivo
too-many-files = Una respuesta puede llevar { NUMBER($most) } archivos como máximo
file-too-large = El archivo pasa de { NUMBER($most) } MB
file-kind = Solo se aceptan archivos PDF, PNG, JPEG y WebP
not-a-pdf = Aquí solo se acepta un PDF
file-broken = El archivo está dañado o incompleto
too-many-pixels = La imagen pasa de { NUMBER($most) } megapíxeles
files-settled = La respuesta ya se envió, así que sus archivos quedan como están
not-an-address-part = Solo minúsculas sin tilde, cifras y guiones
taken = Ya está en uso
not-a-link = Indique la dirección completa de una página web
not-a-doi = No es un DOI; tiene la forma 10.1000/182
not-an-isbn = No es un ISBN; revise su última cifra
too-many-chosen = Elija { NUMBER($most) } como máximo
not-a-year = Indique un año de cuatro cifras, por ejemplo 2024
not-a-day = Indique un día que aún no haya pasado
no-alternative = Diga qué muestra la imagen
nth = { $label }, { NUMBER($place) }
choose = Elija
files-away = Por el momento no se pueden guardar archivos. Su texto está a salvo; adjunte el archivo de nuevo en unos minutos
ended = Ha terminado. Ya no se le puede añadir nada.
unanswered = Ya ha escrito y espera respuesta. Puede completar esa conversación en «Mensajes».
too-many-today = { $most ->
    [one] Puede enviar { NUMBER($most) } al día. Inténtelo de nuevo mañana.
   *[other] Puede enviar { NUMBER($most) } al día. Inténtelo de nuevo mañana.
}
out-of-range = Indique un número de { NUMBER($least) } a { NUMBER($most) }
not-a-colour = Indique un color con # y seis cifras, por ejemplo #0b5563
too-pale-on-page = Destaca demasiado poco de la página: { $has }. Hace falta al menos { $least }.
too-pale-for-words = Las palabras destacan demasiado poco sobre él: { $has }. Hace falta al menos { $least }.
not-a-picture = Solo se aceptan imágenes PNG, JPEG y WebP
changed-meanwhile = Otra persona lo ha cambiado desde que usted lo abrió
too-soon = Se ha enviado más deprisa de lo que se puede escribir. Espere unos segundos y envíelo de nuevo
stale-form = Este formulario ha estado abierto demasiado tiempo. Su texto sigue aquí: envíelo una vez más
too-few-reviews = Aún no hay evaluaciones suficientes para decidir
neither-link-nor-file = Indique la dirección del documento o añada un archivo.
keep = Guardar borrador
discard = Descartar borrador
kept = Borrador guardado
kept-here = Borrador guardado en este dispositivo
kept-back = Esto es lo que había empezado a escribir.
kept-other = Otro dispositivo u otra ventana ha cambiado este borrador entretanto. Lo que escriba aquí se guarda en este dispositivo; vuelva a cargar la página para ver el otro.
not-kept = No se pudo guardar el borrador. Lo que ha escrito sigue aquí.
unsaved = No se ha podido guardar lo que envió. No se ha perdido nada: todo está en esta página. Espere un momento y vuelva a enviarlo.
unsaved-file = Solo falta el archivo: vuelva a añadirlo después.
unsaved-words = Lo que escribió
send-again = Volver a enviar
