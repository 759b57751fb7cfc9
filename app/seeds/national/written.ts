import type { ProposalStatus } from "db/vocabulary";
import { newId } from "~/domain/kernel/ids.server";
import { type Header, headerOf, headerText } from "~/domain/proposals/header";
import { titleKey } from "~/domain/proposals/title";
import { countWords, isOverLimit } from "~/domain/proposals/words";
import { after } from "../agenda";
import { composeAnswer } from "../answers";
import type { SeedEdition, SeedTrack } from "../edition";
import { identityOf } from "../identity";
import { indicatorsOf } from "../indicators";
import { noteOfReturn } from "../journey";
import type { Plan, PlannedFate } from "../plan";
import { known, type Seeding } from "../seeding";
import { staffOf } from "../staff";
import type { Region } from "./regions";

export type Written = ReturnType<typeof writeDown>;

const isEndorsed = (fate: PlannedFate) => fate === "endorsed" || fate === "eligible" || fate === "ineligible";

/** All rows of a proposal up to its endorsement. */
export function writeDown(seeding: Seeding, edition: SeedEdition, plan: Plan, regions: ReadonlyMap<string, Region>) {
  const id = newId();
  const { innovator, head } = staffOf(plan.unit);
  const by = { innovatorId: known(seeding.people, innovator), headId: known(seeding.people, head) };
  const track = known(edition.tracks, plan.track);
  const region = known(regions, plan.unit);
  const header = writtenHeader(edition, plan);
  const { team, spbe, indicators, ...described } = header;
  const texts = answersOf(id, track, plan, region, by.innovatorId);
  const returned = {
    id: newId(),
    proposalId: id,
    note: noteOfReturn,
    returnedBy: by.headId,
    returnedAt: plan.endorsedAt,
  };
  const endorsed = { id: newId(), proposalId: id, endorsedBy: by.headId, endorsedAt: plan.endorsedAt };

  return {
    plan,
    by,
    track,
    region,
    row: {
      id,
      editionId: edition.edition.id,
      trackId: track.id,
      unitId: known(seeding.units, plan.unit),
      ...described,
      titleKey: titleKey(plan.title),
      status: statusOf(plan.fate),
      version: 2,
      createdBy: by.innovatorId,
      createdAt: plan.begunAt,
      updatedAt: lastChange(plan),
    },
    team: team.map((member, position) => ({ proposalId: id, position, ...member })),
    spbe: spbe ?? undefined,
    indicators,
    measures: indicators.map((indicator, position) => ({ id: newId(), proposalId: id, position, ...indicator })),
    headers: [
      { proposalId: id, version: 2, content: headerText(header), savedBy: by.innovatorId, savedAt: plan.begunAt },
    ],
    answers: texts,
    revisions: texts.map(({ proposalId, sectionId, version, text, updatedBy, updatedAt }) => {
      return { proposalId, sectionId, version, text, savedBy: updatedBy, savedAt: updatedAt };
    }),
    attachments: plan.fate === "draft" ? [] : attachmentsOf(id, track, plan, by.innovatorId),
    returns: plan.fate === "returned" ? [returned] : [],
    endorsements: isEndorsed(plan.fate) ? [endorsed] : [],
  };
}

const noVideo = { videoUrl: null, videoSeconds: null, videoPrivacy: null, videoConsentBasis: null };

/** The header as its form and the page of indicators would have left it. */
function writtenHeader(edition: SeedEdition, plan: Plan): Header {
  const { position, spbe, team, ...fields } = identityOf(edition, plan);
  const { latitude, longitude } = position;
  const { location = null, replicates = null } = fields;
  const proposal = { ...fields, location, replicates, latitude, longitude, ...noVideo };
  return headerOf({ proposal, spbe, team, indicators: indicatorsOf(plan) });
}

/** The statements that every proposal needs before it can leave the desk of its writers; all share the same files. */
function attachmentsOf(proposalId: string, { examples }: SeedTrack, plan: Plan, uploadedBy: string) {
  const at = after(plan.begunAt, 45);
  const declared = { privacy: "no_people" as const, consentBasis: null, declaredBy: uploadedBy, declaredAt: at };
  return examples
    .filter(({ kind }) => kind.required)
    .map(({ kind, file }) => {
      const row = { id: newId(), proposalId, kindId: kind.id, ...file, uploadedBy, uploadedAt: at, ...declared };
      return { row, kind };
    });
}

/** A draft that stayed one has some of its sections, any other has them all. */
function answersOf(proposalId: string, { sections }: SeedTrack, plan: Plan, region: Region, updatedBy: string) {
  const filled = plan.fate === "draft" ? sections.slice(0, plan.place % sections.length) : sections;
  const minutes = (plan.forwardedAt.getTime() - plan.begunAt.getTime()) / 60_000;
  return filled.map((section, place) => {
    const text = composeAnswer(section, { title: plan.title, unit: region.shortName });
    const words = countWords(text);
    if (isOverLimit(words, section.wordLimit)) throw new Error(`${section.code} has ${words} words`);
    const updatedAt = after(plan.begunAt, (minutes * (place + 1)) / (sections.length + 1));
    return { proposalId, sectionId: section.id, text, words, version: 1, updatedBy, updatedAt };
  });
}

function statusOf(fate: PlannedFate): ProposalStatus {
  if (fate === "blank" || fate === "one-over") return "draft";
  return fate === "checked" ? "submitted" : fate;
}

function lastChange({ fate, begunAt, forwardedAt, endorsedAt, checkedAt }: Plan): Date {
  if (fate === "eligible" || fate === "ineligible") return after(checkedAt, 90);
  if (fate === "endorsed" || fate === "returned") return endorsedAt;
  return fate === "with_head" ? forwardedAt : after(begunAt, 60);
}
