import { beneficiaryClusters, changeAreas, privacyStates, teamRoles } from "db/vocabulary";
import { z } from "zod";
import type { Indicator } from "~/domain/indicators/indicator";
import { type Canonical, canonicalJson } from "~/domain/ledger/canonical";
import type { Proposal, SpbeForm, TeamMember } from "./proposal";
import { storedIndicator, storedSpbeForm } from "./stored-parts";

const text = z.string().nullable();

const header = z.object({
  title: z.string(),
  categoryId: text,
  startedOn: text,
  replicates: text,
  sdgs: z.array(z.int()),
  changeArea: z.enum(changeAreas).nullable(),
  beneficiaryClusters: z.array(z.enum(beneficiaryClusters)),
  location: text,
  latitude: text,
  longitude: text,
  isApplication: z.boolean().nullable(),
  spbe: storedSpbeForm.nullable(),
  videoUrl: text,
  videoSeconds: z.int().nullable(),
  videoPrivacy: z.enum(privacyStates).nullable().default(null),
  videoConsentBasis: text.default(null),
  team: z.array(z.object({ name: z.string(), role: z.enum(teamRoles), isChangeAgent: z.boolean(), userId: text })),
  indicators: z.array(storedIndicator),
});

/** All that a proposal says beside its answers: its identity, its team and its indicators. */
export type Header = z.infer<typeof header>;

type Parts = {
  proposal: Pick<Proposal, Exclude<keyof Header, "spbe" | "team" | "indicators">>;
  spbe: SpbeForm | undefined;
  team: readonly TeamMember[];
  indicators: readonly Indicator[];
};

export function headerOf({ proposal, spbe, team, indicators }: Parts): Header {
  return {
    title: proposal.title,
    categoryId: proposal.categoryId,
    startedOn: proposal.startedOn,
    replicates: proposal.replicates,
    sdgs: [...proposal.sdgs],
    changeArea: proposal.changeArea,
    beneficiaryClusters: [...proposal.beneficiaryClusters],
    location: proposal.location,
    latitude: proposal.latitude,
    longitude: proposal.longitude,
    isApplication: proposal.isApplication,
    spbe: spbe ?? null,
    videoUrl: proposal.videoUrl,
    videoSeconds: proposal.videoSeconds,
    videoPrivacy: proposal.videoPrivacy,
    videoConsentBasis: proposal.videoConsentBasis,
    team: team.map(({ name, role, isChangeAgent, userId }) => ({ name, role, isChangeAgent, userId: userId ?? null })),
    indicators: indicators.map((indicator) => ({ ...indicator })),
  };
}

export function readHeader(content: string): Header {
  return header.parse(JSON.parse(content));
}

/** The text by which two headers are the same. */
export function headerText(header: Partial<Header>): string {
  return canonicalJson(header as Canonical);
}

/** What a reader knows as one thing, in the order of the form. */
export const headerParts = {
  title: ["title"],
  category: ["categoryId"],
  startedOn: ["startedOn"],
  replicates: ["replicates"],
  sdgs: ["sdgs"],
  changeArea: ["changeArea"],
  beneficiaries: ["beneficiaryClusters"],
  location: ["location"],
  position: ["latitude", "longitude"],
  application: ["isApplication"],
  spbe: ["spbe"],
  video: ["videoUrl", "videoSeconds", "videoPrivacy", "videoConsentBasis"],
  team: ["team"],
  indicators: ["indicators"],
} as const satisfies Record<string, ReadonlyArray<keyof Header>>;
export type HeaderPart = keyof typeof headerParts;

/** The form that saves a part. */
export type HeaderForm = "identity" | "indicators";

export function formOf(part: HeaderPart): HeaderForm {
  return part === "indicators" ? "indicators" : "identity";
}

/** What differs between two headers; everything that is said, where there is none before. */
export function changedParts(before: Header | undefined, after: Header): HeaderPart[] {
  return (Object.keys(headerParts) as HeaderPart[]).filter((part) => {
    const fields: ReadonlyArray<keyof Header> = headerParts[part];
    const picked = (header: Header) => headerText(Object.fromEntries(fields.map((field) => [field, header[field]])));
    return before ? picked(before) !== picked(after) : fields.some((field) => isSaid(after[field]));
  });
}

function isSaid(value: Header[keyof Header]): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null;
}
