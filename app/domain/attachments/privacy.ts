import type { PrivacyState } from "db/vocabulary";
import type { Verdict } from "~/domain/kernel/reasons";

/** Who is shown in a file, and on what their consent rests. */
export type Declaration = { privacy: PrivacyState; consentBasis: string | null };

const consents: readonly PrivacyState[] = ["consented", "guardian_consented"];
const longestBasis = 300;

/** A consent is on paper somewhere, or it is none. */
export function needsBasis(privacy: PrivacyState): boolean {
  return consents.includes(privacy);
}

/** What a declaration says once it is tidied: a basis only where there is a consent. */
export function tidied({ privacy, consentBasis }: Declaration): Declaration {
  const basis = consentBasis?.trim().slice(0, longestBasis) ?? "";
  return { privacy, consentBasis: needsBasis(privacy) && basis !== "" ? basis : null };
}

export function missingBasis({ privacy, consentBasis }: Declaration): Verdict {
  return needsBasis(privacy) && !consentBasis?.trim() ? "basis-missing" : undefined;
}

/** The consent gate: whether nobody shown in a file is wronged by showing it. */
export function isCleared(file: { privacy: PrivacyState | null; consentBasis: string | null }): boolean {
  const { privacy, consentBasis } = file;
  return privacy !== null && missingBasis({ privacy, consentBasis }) === undefined;
}
