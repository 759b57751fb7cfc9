export const revealingKinds = ["nik", "phone", "name"] as const;
export type RevealingKind = (typeof revealingKinds)[number];

/** Something in a text that tells who a person is; `shown` is enough to find it again, and no more. */
export type Revealing = { kind: RevealingKind; shown: string };

/** Sixteen digits, perhaps in groups. */
const sixteenDigits = /(?<!\d)(?:\d[ .-]?){15}\d(?!\d)/g;
/** A mobile number with 08 or +62 8, or a landline with its area code in front. */
const phone =
  /(?<!\d)(?:(?:\+?62[ .-]?|0)8[1-9](?:[ .-]?\d){7,10}|\(0\d{2,3}\)[ -]?\d{3,4}[ -]?\d{3,5}|0\d{2,3}[ -]\d{5,8})(?!\d)/g;
const people =
  "klien|penerima manfaat|penyintas|korban|pasien|residen|anak|lansia|siswa|warga|ibu|bapak|saudara|saudari|seorang";
/** Somebody in care with a whole name; initials such as "A.B." or "NN" are fine. */
const named = new RegExp(`\\b(?:${people})\\b[^.!?\\n]{0,30}?\\bbernama\\s+(\\p{Lu}\\p{Ll}{2,})`, "giu");

/** Somebody in care with two names and no "bernama" between; in the middle of a sentence, where capitals mean a name. */
const twoNames =
  /(?<![.!?]\s*|^)\b(?:[Kk]lien|[Pp]asien|[Rr]esiden|penyintas|korban)\s+(\p{Lu}\p{Ll}{2,})\s+\p{Lu}\p{Ll}{2,}/gu;

/** A text's population numbers (NIK), telephone numbers and named people in care. */
export function revealingsIn(text: string): Revealing[] {
  const niks = (text.match(sixteenDigits) ?? []).filter((digits) => isNik(digits.replace(/\D/g, "")));
  const withoutNiks = niks.reduce((rest, nik) => rest.replace(nik, " "), text);
  return [
    ...niks.map((nik) => ({ kind: "nik" as const, shown: `${nik.slice(0, 4)}…` })),
    ...(withoutNiks.match(phone) ?? []).map((number) => ({ kind: "phone" as const, shown: `${number.slice(0, 5)}…` })),
    ...[...text.matchAll(twoNames)].map(([, name = ""]) => ({ kind: "name" as const, shown: name })),
    ...[...text.matchAll(named)].flatMap(([, name = ""]) =>
      isName(name) ? [{ kind: "name" as const, shown: name }] : [],
    ),
  ];
}

/** Six digits of the place, then day, month and year of birth (a woman's day plus 40), then four of the register. */
function isNik(digits: string): boolean {
  const day = Number(digits.slice(6, 8)) % 40;
  const month = Number(digits.slice(8, 10));
  if (Number(digits.slice(6, 8)) > 71 || day === 0 || month < 1 || month > 12) return false;
  const leapYear = 2000;
  return day <= new Date(Date.UTC(leapYear, month, 0)).getUTCDate();
}

/** The pattern ignores case, a name does not. */
function isName(word: string): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(word);
}

const shownAtMost = 3;

/** How often a kind was found, and a few of what was found, each once. */
export type Finds = { kind: RevealingKind; count: number; shown: string[] };

export function findsIn(text: string): Finds[] {
  const found = revealingsIn(text);
  return revealingKinds.flatMap((kind) => {
    const alike = found.filter((it) => it.kind === kind);
    const shown = [...new Set(alike.map(({ shown }) => shown))].slice(0, shownAtMost);
    return alike.length === 0 ? [] : [{ kind, count: alike.length, shown }];
  });
}
