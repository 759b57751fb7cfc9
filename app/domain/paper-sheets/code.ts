/** Without what looks like something else on paper. 31 is prime, so the check catches each slip and each swap. */
export const alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/** 31⁹ codes: of the 13,000 readings of a stage no two share one but once in 300,000 stages. */
export const letters = 9;

/** Nine letters and their check as they are printed: K7QF3-M2DXA. */
export function withCheck(code: string): string {
  const all = code + checkOf(code);
  return `${all.slice(0, 5)}-${all.slice(5)}`;
}

/** A code as somebody read it from paper, whatever stands between its letters; nothing where a letter is wrong. */
export function readCode(text: string): string | undefined {
  const all = text.toUpperCase().replace(/[\s.-]/g, "");
  const isWhole = all.length === letters + 1 && [...all].every((letter) => alphabet.includes(letter));
  return isWhole && checkOf(all.slice(0, letters)) === all.charAt(letters)
    ? withCheck(all.slice(0, letters))
    : undefined;
}

/** Σ place × letter modulo 31, counted from one. */
function checkOf(code: string): string {
  const sum = [...code].reduce((sum, letter, place) => sum + (place + 1) * alphabet.indexOf(letter), 0);
  return alphabet.charAt(sum % alphabet.length);
}
