import { isDay } from "~/domain/kernel/days";

/** The digits of a civil servant's number, without the spaces and the apostrophe with which it is often written. */
export function plainNip(typed: string): string {
  return typed.replace(/^'|[\s.]/g, "");
}

/**
 * Whether 18 digits can be a NIP: date of birth, month of appointment at an age of 16 to 70, sex, serial number
 * (BKN regulation 22 of 2007).
 */
export function isNip(text: string): boolean {
  const match = /^(\d{4})(\d{2})(\d{2})(\d{4})(\d{2})([12])(\d{3})$/.exec(text);
  if (!match) return false;
  const [, year, month, day, appointedYear, appointedMonth] = match;
  const born = `${year}-${month}-${day}`;
  const age = Number(appointedYear) - Number(year);
  return isDay(born) && isDay(`${appointedYear}-${appointedMonth}-01`) && age >= 16 && age <= 70;
}

/** A number that a spreadsheet kept as a quantity: it has lost its last digits, and serial numbers begin at 001. */
export function isRounded(text: string): boolean {
  return /^\d{1}[,.]?\d*e\+?\d+$/i.test(text) || /^\d{15}000$/.test(text);
}
