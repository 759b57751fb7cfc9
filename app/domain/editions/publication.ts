import type { Stage } from "~/domain/stages/stage";
import type { Edition } from "./edition";
import { weightsOf } from "./rubric-rules";

/** A proposal to publish an edition's rules as they stood at `version`. */
export type Publication = {
  id: string;
  editionId: string;
  version: number;
  proposedBy: string;
  proposedAt: Date;
  confirmedBy: string | null;
  confirmedAt: Date | null;
  returnedBy: string | null;
  returnedAt: Date | null;
  note: string | null;
};

/** Neither answered nor outdated by a later change of the rules. */
export function isPending(publication: Publication, edition: Pick<Edition, "version">): boolean {
  return publication.version === edition.version && publication.confirmedAt === null && publication.returnedAt === null;
}

export const publicationChecks = [
  "decree",
  "dates",
  "tracks",
  "sections",
  "categories",
  "checklist",
  "rubrics",
  "stages",
] as const;

/** `names` are those of the tracks or rubrics that do not pass. */
export type PublicationCheck = { code: (typeof publicationChecks)[number]; met: boolean; names: string[] };

export type PreparedRules = {
  edition: Pick<Edition, "decreeNo" | "opensAt" | "closesAt">;
  tracks: ReadonlyArray<{ name: string; sections: readonly unknown[] }>;
  categories: readonly unknown[];
  checklist: readonly unknown[];
  rubrics: ReadonlyArray<{ name: string; criteria: ReadonlyArray<{ weight: number }> }>;
  stages: ReadonlyArray<Pick<Stage, "opensAt" | "closesAt">>;
};

/** What has to be right before an edition is published: also that its registration is not over before it begins. */
export function checkPublication(rules: PreparedRules, now: Date): PublicationCheck[] {
  const { edition, tracks, stages } = rules;
  const formless = tracks.filter(({ sections }) => sections.length === 0).map(({ name }) => name);
  const unbalanced = rules.rubrics.filter(({ criteria }) => weightsOf(criteria) !== 100).map(({ name }) => name);
  const passes: Record<PublicationCheck["code"], boolean> = {
    decree: edition.decreeNo.trim() !== "",
    dates: edition.opensAt < edition.closesAt && edition.closesAt > now,
    tracks: tracks.length > 0,
    sections: formless.length === 0,
    categories: rules.categories.length > 0,
    checklist: rules.checklist.length > 0,
    rubrics: rules.rubrics.length > 0 && unbalanced.length === 0,
    stages: stages.length > 0 && inOrder(edition.closesAt, stages),
  };
  const names: Partial<Record<PublicationCheck["code"], string[]>> = { sections: formless, rubrics: unbalanced };
  return publicationChecks.map((code) => ({ code, met: passes[code], names: names[code] ?? [] }));
}

/** Stages follow registration and one another. */
function inOrder(closesAt: Date, stages: PreparedRules["stages"]): boolean {
  const moments = [closesAt, ...stages.flatMap(({ opensAt, closesAt }) => [opensAt, closesAt])];
  const rising = moments.every((moment, place) => place === 0 || (moments[place - 1] as Date) <= moment);
  return rising && stages.every(({ opensAt, closesAt }) => opensAt < closesAt);
}
