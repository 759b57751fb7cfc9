import { beneficiaryClusters, changeAreas, privacyStates, teamRoles } from "db/vocabulary";
import { z } from "zod";
import type { FiledAttachment } from "~/domain/attachments/attachment";
import type { Indicator } from "~/domain/indicators/indicator";
import type { Canonical } from "~/domain/ledger/canonical";
import type { Proposal, SpbeForm, TeamMember, WrittenSection } from "./proposal";
import { storedIndicator, storedSpbeForm } from "./stored-parts";

/** A file as judges get it: its bytes are named by their hash. */
const attachment = z.object({
  id: z.string(),
  kind: z.string(),
  section: z.string().nullable(),
  name: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  mediaType: z.string(),
  pages: z.int().nullable(),
});

const snapshotContent = z.object({
  /** Of the edition's rules. */
  version: z.int().default(1),
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
  latitude: z.string().nullable().default(null),
  longitude: z.string().nullable().default(null),
  beneficiaryClusters: z.array(z.enum(beneficiaryClusters)).default([]),
  spbe: storedSpbeForm.nullable().default(null),
  indicators: z.array(storedIndicator).default([]),
  attachments: z.array(attachment).default([]),
  videoUrl: z.string().nullable(),
  videoPrivacy: z.enum(privacyStates).nullable().default(null),
  videoConsentBasis: z.string().nullable().default(null),
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
  spbe: SpbeForm | undefined;
  indicators: readonly Indicator[];
  attachments: readonly FiledAttachment[];
};

export function snapshotOf({
  proposal,
  unitName,
  category,
  team,
  sections,
  spbe,
  indicators,
  attachments,
}: SnapshotSource): SnapshotContent & Canonical {
  return {
    version: proposal.edition.version,
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
    latitude: proposal.latitude,
    longitude: proposal.longitude,
    beneficiaryClusters: proposal.beneficiaryClusters,
    spbe: proposal.isApplication ? (spbe ?? null) : null,
    indicators: indicators.map((it) => ({ ...it })),
    attachments: snapshotAttachments(attachments, sections),
    videoUrl: proposal.videoUrl,
    videoPrivacy: proposal.videoPrivacy,
    videoConsentBasis: proposal.videoConsentBasis,
    replicates: proposal.replicates,
    team: team.map(({ name, role, isChangeAgent }) => ({ name, role, isChangeAgent })),
    answers: sections.map(({ code, title, text, words, wordLimit }) => ({ code, title, text, words, wordLimit })),
  };
}

/** The files as a snapshot names them; evidence carries the code of its section. */
export function snapshotAttachments(
  attachments: readonly FiledAttachment[],
  sections: readonly { id: string; code: string }[],
) {
  return attachments.map(({ id, kind, name, bytes, sha256, mediaType, pages }) => ({
    id,
    kind: kind.title,
    section: sections.find((section) => section.id === kind.sectionId)?.code ?? null,
    name,
    bytes,
    sha256,
    mediaType,
    pages,
  }));
}

export function readSnapshot(content: string): SnapshotContent {
  return snapshotContent.parse(JSON.parse(content));
}
