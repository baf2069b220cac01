const DAY = 86_400_000

const two = (value: number): string => String(value).padStart(2, '0')

/** Proleptic Gregorian calendar, counted in eras of 400 years that begin on the first of March. */
const civil = (days: number): { year: number; month: number; day: number } => {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  }
}

/** `YYYY-MM-DD` in UTC of milliseconds since the epoch; the pure rooms have no clock to ask. */
export const isoDay = (milliseconds: number): string => {
  const { year, month, day } = civil(Math.floor(milliseconds / DAY))
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}
