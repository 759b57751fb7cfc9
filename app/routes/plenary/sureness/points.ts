import { showDecimal } from "~/words/formats";
import type { Language } from "~/words/language";

/** Ten-thousandths as a number with two decimals. */
export function points(language: Language, tenThousandths: number): string {
  return showDecimal(language, (tenThousandths / 10_000).toFixed(2));
}

/** The same with its sign. */
export function signed(language: Language, tenThousandths: number): string {
  const text = points(language, Math.abs(tenThousandths));
  return tenThousandths > 0 ? `+${text}` : tenThousandths < 0 ? `−${text}` : text;
}

/** A number with how far it may be off. */
export function withError(shown: string, error: string): string {
  return `${shown} ± ${error}`;
}

/** Ten-thousandths of certainty in percent; nothing is ever quite certain. */
export function percent(tenThousandths: number): string {
  if (tenThousandths < 50) return "<1%";
  return tenThousandths > 9950 ? ">99%" : `${Math.round(tenThousandths / 100)}%`;
}

/** Between which ranks something lies. */
export function rankRange(low: number, high: number): string {
  return low === high ? String(low) : `${low}–${high}`;
}
