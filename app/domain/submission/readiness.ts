import type { AttachmentKind, FiledAttachment } from "~/domain/attachments/attachment";
import { isCleared } from "~/domain/attachments/privacy";
import { countedBy, holdsFor, type PriorAward } from "~/domain/continuation/prior-awards";
import { addMonths, dayInJakarta, monthsBetween } from "~/domain/kernel/days";
import { isOldEnough } from "~/domain/proposals/age";
import type { Proposal, SpbeForm, TeamMember, WrittenSection } from "~/domain/proposals/proposal";
import { isOverLimit } from "~/domain/proposals/words";
import { attachmentChecks } from "./attachment-checks";
import type { Check } from "./check";
import type { Quota } from "./quota.server";

/** All that the hard checks look at. */
export type ProposalDraft = {
  proposal: Proposal;
  sections: readonly WrittenSection[];
  team: readonly TeamMember[];
  /** Of an application. */
  spbe: SpbeForm | undefined;
  kinds: readonly AttachmentKind[];
  attachments: readonly FiledAttachment[];
  /** Another proposal of the edition has been submitted under the same title. */
  titleTaken: boolean;
  /** Another proposal of the edition has been submitted with the same text. */
  textTaken: boolean;
  priorAwards: readonly PriorAward[];
  /** Whether the unit is invited, where the track asks for it. */
  invited: boolean;
  /** Of the unit in the track, apart from this proposal; undefined where there is none. */
  quota: Quota | undefined;
};

/** Every hard check that a computer can make in advance, in the order in which a person fills the form. */
export function readiness(draft: ProposalDraft, now: Date): Check[] {
  return [
    ...entryChecks(draft),
    ...identityChecks(draft, now),
    ...priorAwardChecks(draft),
    ...draft.sections.flatMap(sectionChecks),
    ...attachmentChecks(draft.kinds, draft.attachments),
    ...textChecks(draft),
  ];
}

export function isReady(checks: readonly Check[]): boolean {
  return checks.every(({ met }) => met);
}

function entryChecks({ proposal: { track }, invited, quota }: ProposalDraft): Check[] {
  const invitation: Check = { code: "invitation", met: invited, place: "unit", facts: { track: track.name } };
  return [
    ...(track.invitationOnly ? [invitation] : []),
    ...(quota ? [{ code: "quota", met: quota.used < quota.of, place: "unit", facts: quota } as const] : []),
  ];
}

function identityChecks(draft: ProposalDraft, now: Date): Check[] {
  const { proposal, team, spbe, titleTaken } = draft;
  const at = (
    code: "spbe" | "title" | "title-unique" | "category" | "sdgs" | "source-named" | "team-lead",
    met: boolean,
  ) => ({ code, met, place: "identity", facts: {} }) as const;
  return [
    at("title", proposal.title.trim() !== ""),
    at("title-unique", !titleTaken),
    at("category", proposal.categoryId !== null),
    at("sdgs", proposal.sdgs.length > 0),
    ...startChecks(proposal, now),
    ...(proposal.track.needsSource ? [at("source-named", Boolean(proposal.replicates?.trim()))] : []),
    at(
      "team-lead",
      team.some(({ role, name }) => role === "lead" && name.trim() !== ""),
    ),
    ...(proposal.isApplication ? [at("spbe", spbe !== undefined)] : []),
    ...videoChecks(proposal),
  ];
}

/** A video says whom it shows, as every file does. */
function videoChecks({ videoUrl, videoPrivacy: privacy, videoConsentBasis: consentBasis }: Proposal): Check[] {
  if (!videoUrl) return [];
  return [{ code: "video-privacy", met: isCleared({ privacy, consentBasis }), place: "identity", facts: {} }];
}

function startChecks({ startedOn, track, edition }: Proposal, now: Date): Check[] {
  const { ageCountedOn: countedOn } = edition;
  const required = track.minAgeMonths;
  const place = "identity";
  const known: Check = { code: "start-known", met: startedOn !== null, place, facts: { required, countedOn } };
  if (startedOn === null) return [known];
  const enoughOn = addMonths(startedOn, required);
  const reached = Math.max(0, monthsBetween(startedOn, countedOn));
  return [
    known,
    { code: "start-past", met: startedOn <= dayInJakarta(now), place, facts: { startedOn } },
    {
      code: "age",
      met: isOldEnough(startedOn, required, countedOn),
      place,
      facts: { required, countedOn, reached, enoughOn },
    },
  ];
}

function priorAwardChecks({ proposal, priorAwards }: ProposalDraft): Check[] {
  return proposal.track.priorAwardRules.map((rule) => ({
    code: "prior-awards",
    met: holdsFor(rule, priorAwards),
    place: "continuation",
    facts: { rule, counted: countedBy(rule, priorAwards).length },
  }));
}

function textChecks({ sections: [first], textTaken }: ProposalDraft): Check[] {
  return first ? [{ code: "text-unique", met: !textTaken, place: { section: first.code }, facts: {} }] : [];
}

/** An optional section may stay empty, and then there is nothing to say of it. */
function sectionChecks({ code, title, words, wordLimit, required }: WrittenSection): Check[] {
  if (words === 0 && !required) return [];
  const met = words > 0 && !isOverLimit(words, wordLimit);
  return [{ code: "section", met, place: { section: code }, facts: { title, words, wordLimit } }];
}
