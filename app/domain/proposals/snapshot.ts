import { changeAreas, teamRoles } from "db/vocabulary";
import { z } from "zod";
import type { Canonical } from "~/domain/ledger/canonical";
import type { Proposal, TeamMember, WrittenSection } from "./proposal";

const snapshotContent = z.object({
  proposal: z.string(),
  edition: z.string(),
  track: z.string(),
  unit: z.object({ id: z.string(), name: z.string() }),
  title: z.string(),
  category: z.string(),
  startedOn: z.string(),
  sdgs: z.array(z.int()),
  changeArea: z.enum(changeAreas).nullable(),
  location: z.string().nullable(),
  videoUrl: z.string().nullable(),
  replicates: z.string().nullable(),
  team: z.array(z.object({ name: z.string(), role: z.enum(teamRoles), isChangeAgent: z.boolean() })),
  answers: z.array(
    z.object({ code: z.string(), title: z.string(), text: z.string(), words: z.int(), wordLimit: z.int() }),
  ),
});

/** Everything that judges read, as it stood when the proposal was handed in. */
export type SnapshotContent = z.infer<typeof snapshotContent>;

export type SnapshotSource = {
  proposal: Proposal;
  unitName: string;
  category: string;
  team: readonly TeamMember[];
  sections: readonly WrittenSection[];
};

export function snapshotOf({
  proposal,
  unitName,
  category,
  team,
  sections,
}: SnapshotSource): SnapshotContent & Canonical {
  return {
    proposal: proposal.id,
    edition: proposal.edition.slug,
    track: proposal.track.name,
    unit: { id: proposal.unitId, name: unitName },
    title: proposal.title,
    category,
    startedOn: proposal.startedOn ?? "",
    sdgs: proposal.sdgs,
    changeArea: proposal.changeArea,
    location: proposal.location,
    videoUrl: proposal.videoUrl,
    replicates: proposal.replicates,
    team: team.map(({ name, role, isChangeAgent }) => ({ name, role, isChangeAgent })),
    answers: sections.map(({ code, title, text, words, wordLimit }) => ({ code, title, text, words, wordLimit })),
  };
}

export function readSnapshot(content: string): SnapshotContent {
  return snapshotContent.parse(JSON.parse(content));
}
