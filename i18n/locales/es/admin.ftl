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
