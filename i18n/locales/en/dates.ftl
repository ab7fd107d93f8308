january = January
february = February
march = March
april = April
may = May
june = June
july = July
august = August
september = September
october = October
november = November
december = December
january-short = Jan
february-short = Feb
march-short = Mar
april-short = Apr
may-short = May
june-short = Jun
july-short = Jul
august-short = Aug
september-short = Sep
october-short = Oct
november-short = Nov
december-short = Dec
monday = Monday
tuesday = Tuesday
wednesday = Wednesday
thursday = Thursday
friday = Friday
saturday = Saturday
sunday = Sunday
day-month-year = { $day } { $month } { $year }
day-month = { $day } { $month }
month-year = { $month } { $year }
weekday-date = { $weekday } { $date }
date-time = { $date }, { $hour }:{ $minute } UTC
today = today
yesterday = yesterday
tomorrow = tomorrow
days-ago = { $n ->
    [one] { NUMBER($n) } day ago
   *[other] { NUMBER($n) } days ago
}
weeks-ago = { $n ->
    [one] { NUMBER($n) } week ago
   *[other] { NUMBER($n) } weeks ago
}
months-ago = { $n ->
    [one] { NUMBER($n) } month ago
   *[other] { NUMBER($n) } months ago
}
years-ago = { $n ->
    [one] { NUMBER($n) } year ago
   *[other] { NUMBER($n) } years ago
}
in-days = { $n ->
    [one] in { NUMBER($n) } day
   *[other] in { NUMBER($n) } days
}
last-day = last day
days-left = { $n ->
    [one] { NUMBER($n) } day left
   *[other] { NUMBER($n) } days left
}
