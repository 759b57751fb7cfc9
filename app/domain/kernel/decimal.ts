/** The sign between a number's whole part and its fraction, as the writer's language has it. */
export type DecimalMark = "," | ".";

const longestWhole = 15;
const longestFraction = 4;
/** With signs, spaces and leading zeros; what is longer is not read at all, as that would take long. */
const longestTyped = 60;

/**
 * Reads "1.234,5" or "1,234.5" into canonical text such as "1234.5", at most 15 digits before the mark and 4 after it;
 * undefined when it is no such number. Where a text reads both ways, such as "1.234", the writer's own `mark` decides.
 */
export function readDecimal(typed: string, mark: DecimalMark): string | undefined {
  if (typed.length > longestTyped) return undefined;
  const text = typed
    .trim()
    .replace(/^[−–]/, "-")
    .replace(/\s*%$/, "")
    .replace(/(?<=\d)[\s\u00a0\u202f](?=\d{3})/g, "");
  const other = mark === "," ? "." : ",";
  const parts = partsOf(text, mark) ?? partsOf(text, other);
  return parts && canonical(parts);
}

type Parts = { sign: string; whole: string; fraction: string };

/** The parts of a number that is written with this mark, its thousands grouped by the other one or not at all. */
function partsOf(text: string, mark: DecimalMark): Parts | undefined {
  const [, sign = "", whole = "", fraction = ""] = (mark === "," ? withComma : withPoint).exec(text) ?? [];
  return whole === "" ? undefined : { sign, whole: whole.replace(/[.,]/g, ""), fraction };
}

const withComma = /^([+-]?)(\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?$/;
const withPoint = /^([+-]?)(\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$/;

function canonical({ sign, whole, fraction }: Parts): string | undefined {
  const front = whole.replace(/^0+(?=\d)/, "");
  const back = fraction.replace(/0+$/, "");
  if (front.length > longestWhole || back.length > longestFraction) return undefined;
  const number = back ? `${front}.${back}` : front;
  return sign === "-" && number !== "0" ? `-${number}` : number;
}

/** The one form in which numbers are kept: no plus, no leading or trailing zeros, no negative zero. */
export const canonicalDecimal = /^(?:0|-?0\.\d*[1-9]|-?[1-9]\d*(?:\.\d*[1-9])?)$/;

/** Whether the text is a number in the one form in which numbers are kept. */
export function isDecimal(text: string): boolean {
  const [whole = "", fraction = ""] = text.replace("-", "").split(".");
  return canonicalDecimal.test(text) && whole.length <= longestWhole && fraction.length <= longestFraction;
}

const scale = 10n ** BigInt(longestFraction);

/** A canonical decimal as a count of ten-thousandths, which compare and divide without rounding. */
export function tenThousandthsOf(decimal: string): bigint {
  const [whole = "0", fraction = ""] = decimal.replace("-", "").split(".");
  const units = BigInt(whole) * scale + BigInt(fraction.padEnd(longestFraction, "0"));
  return decimal.startsWith("-") ? -units : units;
}
