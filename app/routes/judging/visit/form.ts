import { claimVerdicts, visitManners } from "db/vocabulary";
import { z } from "zod";
import type { Claim } from "~/domain/visits/claim";
import type { Findings } from "~/domain/visits/reporting.server";
import {
  type Check,
  longestNote,
  longestPlace,
  mostPeople,
  needsNote,
  type Report,
  shortestNote,
} from "~/domain/visits/visit";
import { optional, seen } from "~/routes/pieces/forms/fields";
import type { Words } from "~/words/words";

export const verdictName = (key: string) => `hasil-${key}`;
export const noteName = (key: string) => `catatan-${key}`;

const reportShape = {
  version: seen,
  manner: z.enum(["", ...visitManners]).catch(""),
  place: optional,
  /** An ISO text that joinMoments has written, empty where there is no such moment. */
  visitedAt: optional,
  visitedAtDay: optional,
  visitedAtMonth: optional,
  visitedAtYear: optional,
  visitedAtTime: optional,
  usersMet: optional,
  staffMet: optional,
  remarks: optional,
};
type Typed = z.output<z.ZodObject<typeof reportShape>> & Record<string, unknown>;

/** The whole page as one form: the report, whole or not begun, and the claims that were looked at. */
export function findingsForm(words: Words, claims: readonly Claim[], hasReport: boolean) {
  const verdicts = claims.map(({ key }) => [verdictName(key), z.enum(["", ...claimVerdicts]).catch("")] as const);
  const notes = claims.map(({ key }) => [noteName(key), optional] as const);
  return z
    .object({ ...reportShape, ...Object.fromEntries<z.ZodType>([...verdicts, ...notes]) })
    .superRefine((typed: Typed, wrong) => {
      for (const [name, message] of [
        ...(hasReport || isBegun(typed) ? faultsOfReport(words, typed) : []),
        ...faultsOfChecks(words, claims, typed),
      ])
        wrong.addIssue({ code: "custom", path: [name], message });
    })
    .transform(
      (typed: Typed): Findings => ({
        version: typed.version,
        report: hasReport || isBegun(typed) ? reportFrom(typed) : undefined,
        checks: claims.flatMap((claim) => checkFrom(claim, typed)),
      }),
    );
}

function isBegun({ version: _version, ...typed }: Typed): boolean {
  return Object.keys(reportShape).some((name) => name !== "version" && typed[name] !== "" && typed[name] !== undefined);
}

function faultsOfReport({ visits: { judge: says } }: Words, typed: Typed): Array<[name: string, text: string]> {
  const isCount = (text: string) => /^\d{1,6}$/.test(text) && Number(text) <= mostPeople;
  const { manner, place, visitedAt, usersMet, staffMet, remarks } = typed;
  const rules: Array<[string, boolean, string]> = [
    ["manner", manner !== "", says.mannerMissing],
    ["place", place !== "" && place.length <= longestPlace, says.placeMissing],
    ["visitedAt", visitedAt !== "", says.momentBad],
    ["usersMet", isCount(usersMet), says.countBad],
    ["staffMet", isCount(staffMet), says.countBad],
    ["remarks", remarks.length <= longestNote, says.tooLong],
  ];
  return rules.flatMap(([name, isRight, text]) => (isRight ? [] : [[name, text] as [string, string]]));
}

function faultsOfChecks({ visits: { judge: says } }: Words, claims: readonly Claim[], typed: Typed) {
  return claims.flatMap(({ key }): Array<[name: string, text: string]> => {
    const [verdict, note] = [typed[verdictName(key)], String(typed[noteName(key)] ?? "")];
    if (note.length > longestNote) return [[noteName(key), says.tooLong]];
    if (verdict === "") return note === "" ? [] : [[verdictName(key), says.verdictMissing]];
    const isDue = needsNote(verdict as Check["verdict"]) && note.length < shortestNote;
    return isDue ? [[noteName(key), says.noteMissing]] : [];
  });
}

function reportFrom({ manner, place, visitedAt, usersMet, staffMet, remarks }: Typed): Report {
  return {
    ...{ manner: manner as Report["manner"], place, remarks, visitedAt: new Date(visitedAt) },
    ...{ usersMet: Number(usersMet), staffMet: Number(staffMet) },
  };
}

function checkFrom({ key }: Claim, typed: Typed): Check[] {
  const verdict = typed[verdictName(key)];
  return verdict === ""
    ? []
    : [{ claim: key, verdict: verdict as Check["verdict"], note: String(typed[noteName(key)]) }];
}
