january = enero
february = febrero
march = marzo
april = abril
may = mayo
june = junio
july = julio
august = agosto
september = septiembre
october = octubre
november = noviembre
december = diciembre
january-short = ene
february-short = feb
march-short = mar
april-short = abr
may-short = may
june-short = jun
july-short = jul
august-short = ago
september-short = sept
october-short = oct
november-short = nov
december-short = dic
monday = lunes
tuesday = martes
wednesday = miércoles
thursday = jueves
friday = viernes
saturday = sábado
sunday = domingo
day-month-year = { $day } de { $month } de { $year }
day-month = { $day } { $month }
month-year = { $month } de { $year }
weekday-date = { $weekday } { $date }
date-time = { $date }, { $hour }:{ $minute } UTC
today = hoy
yesterday = ayer
tomorrow = mañana
days-ago = { $n ->
    [one] hace { NUMBER($n) } día
   *[other] hace { NUMBER($n) } días
}
weeks-ago = { $n ->
    [one] hace { NUMBER($n) } semana
   *[other] hace { NUMBER($n) } semanas
}
months-ago = { $n ->
    [one] hace { NUMBER($n) } mes
   *[other] hace { NUMBER($n) } meses
}
years-ago = { $n ->
    [one] hace { NUMBER($n) } año
   *[other] hace { NUMBER($n) } años
}
in-days = { $n ->
    [one] dentro de { NUMBER($n) } día
   *[other] dentro de { NUMBER($n) } días
}
last-day = último día
days-left = { $n ->
    [one] queda { NUMBER($n) } día
   *[other] quedan { NUMBER($n) } días
}
