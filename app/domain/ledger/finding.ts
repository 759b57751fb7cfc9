/** What was looked at, how much of it is wrong, and the line that says so; read by people, and by the portal as JSON. */
export type AuditFinding = {
  kind: "chain" | "rows" | "invariant" | "heads" | "files";
  name: string;
  /** How many places do not hold. */
  wrong: number;
  /** How many there are: events of a chain, tables, heads, files. */
  of: number;
  line: string;
};

const shownAtMost = 20;

/** A finding with its line: what is claimed, and the first places that do not hold. */
export function finding(
  about: Pick<AuditFinding, "kind" | "name" | "of">,
  claim: string,
  { wrong, shown, between = ", " }: { wrong: number; shown: readonly string[]; between?: string },
): AuditFinding {
  const more = wrong > shown.length ? `, and ${wrong - shown.length} more` : "";
  const places = wrong === 0 ? "" : `\n        ${shown.join(between)}${more}`;
  return { ...about, wrong, line: `${wrong === 0 ? "ok    " : "BROKEN"}  ${claim}${places}` };
}

/** The places that are shown of those that do not hold. */
export function firstOf<T>(places: readonly T[], sentence: (place: T) => string): { wrong: number; shown: string[] } {
  return { wrong: places.length, shown: places.slice(0, shownAtMost).map(sentence) };
}

export function namesOfBroken(findings: readonly AuditFinding[]): string[] {
  return findings.filter(({ wrong }) => wrong > 0).map(({ name }) => name);
}
