january = janvier
february = février
march = mars
april = avril
may = mai
june = juin
july = juillet
august = août
september = septembre
october = octobre
november = novembre
december = décembre
january-short = janv.
february-short = févr.
march-short = mars
april-short = avr.
may-short = mai
june-short = juin
july-short = juil.
august-short = août
september-short = sept.
october-short = oct.
november-short = nov.
december-short = déc.
monday = lundi
tuesday = mardi
wednesday = mercredi
thursday = jeudi
friday = vendredi
saturday = samedi
sunday = dimanche
day-month-year = { $day } { $month } { $year }
day-month = { $day } { $month }
month-year = { $month } { $year }
weekday-date = { $weekday } { $date }
date-time = { $date } à { $hour } h { $minute } UTC
today = aujourd’hui
yesterday = hier
tomorrow = demain
days-ago = { $n ->
    [one] il y a { NUMBER($n) } jour
   *[other] il y a { NUMBER($n) } jours
}
weeks-ago = { $n ->
    [one] il y a { NUMBER($n) } semaine
   *[other] il y a { NUMBER($n) } semaines
}
months-ago = { $n ->
    [one] il y a { NUMBER($n) } mois
   *[other] il y a { NUMBER($n) } mois
}
years-ago = { $n ->
    [one] il y a { NUMBER($n) } an
   *[other] il y a { NUMBER($n) } ans
}
in-days = { $n ->
    [one] dans { NUMBER($n) } jour
   *[other] dans { NUMBER($n) } jours
}
last-day = dernier jour
days-left = { $n ->
    [one] plus que { NUMBER($n) } jour
   *[other] encore { NUMBER($n) } jours
}
