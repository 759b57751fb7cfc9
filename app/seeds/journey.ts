import { declareContinuation } from "~/domain/continuation/declaring.server";
import { attachFile, declarePrivacy } from "~/domain/evidence/attaching.server";
import { findInnovation } from "~/domain/gallery/finding.server";
import type { Context } from "~/domain/kernel/context";
import { closeRegistration } from "~/domain/submission/closing.server";
import { endorseProposal, returnProposal } from "~/domain/submission/endorsing.server";
import { forwardProposal } from "~/domain/submission/forwarding.server";
import { submitProposal, withdrawProposal } from "~/domain/submission/submitting.server";
import { beginProposal } from "~/domain/writing/beginning.server";
import { describeProposal } from "~/domain/writing/describing.server";
import { saveIndicators } from "~/domain/writing/saving-indicators.server";
import { saveAnswer } from "~/domain/writing/writing.server";
import { after, type Step } from "./agenda";
import { composeAnswer, composeOneOver } from "./answers";
import type { Section, SeedEdition } from "./edition";
import type { ExampleFile } from "./example-files";
import { identityOf } from "./identity";
import { indicatorsOf } from "./indicators";
import type { Plan, PlannedFate } from "./plan";
import { screeningSteps } from "./screening";
import { as, asOperator, known, type Seeding } from "./seeding";
import { ensureStaff, staffOf } from "./staff";
import { shortNameOf } from "./unit-names";

export const noteOfReturn =
  "Mohon lengkapi data sebelum dan sesudah inovasi pada bagian signifikansi, lalu ajukan kembali.";

const stillWriting: readonly PlannedFate[] = ["blank", "one-over", "draft"];
const neverEndorsed: readonly PlannedFate[] = [...stillWriting, "with_head", "returned"];
const neverSubmitted: readonly PlannedFate[] = [...neverEndorsed, "endorsed"];

/** A proposal that is being made: its id is known once it has been begun. */
export type SeedProposal = { id: string };
export type Journey = { plan: Plan; draft: SeedProposal; steps: Step[] };

/** What happens to a proposal from its first line to the verdict of the screening, as far as its fate says. */
function journeyOf(seeding: Seeding, edition: SeedEdition, plan: Plan): Journey {
  const draft = { id: "" };
  const steps = [
    ...writing(seeding, edition, plan, draft),
    ...endorsing(seeding, plan, draft),
    ...handingIn(seeding, plan, draft),
    ...screeningSteps(seeding, edition, plan, draft),
  ];
  return { plan, draft, steps };
}

/** All journeys, after the people they need have their accounts. */
export async function journeysOf(seeding: Seeding, edition: SeedEdition, plans: readonly Plan[]): Promise<Journey[]> {
  await ensureStaff(
    seeding,
    plans.map(({ unit }) => unit),
    edition.timetable.publishedAt,
  );
  return plans.map((plan) => journeyOf(seeding, edition, plan));
}

export function closingStep(seeding: Seeding, { edition, timetable }: SeedEdition): Step {
  const at = timetable.closedAt;
  return { at, act: () => closeRegistration(asOperator(seeding, at), edition.id) };
}

function writing(seeding: Seeding, edition: SeedEdition, plan: Plan, draft: SeedProposal): Step[] {
  const { innovator } = staffOf(plan.unit);
  const beginning = { unitId: known(seeding.units, plan.unit), trackId: known(edition.tracks, plan.track).id };
  const step = (minutes: number, act: (now: Date) => Promise<unknown>): Step => {
    const at = after(plan.begunAt, minutes);
    return { at, act: () => act(at) };
  };
  const begin = step(0, async (now) => {
    draft.id = await beginProposal(await as(seeding, innovator, now), { ...beginning, title: plan.title });
  });
  if (plan.fate === "blank") return [begin];

  const describe = step(30, async (now) =>
    describeProposal(await as(seeding, innovator, now), draft.id, identityOf(edition, plan), 1),
  );
  const measure = step(45, async (now) =>
    saveIndicators(await as(seeding, innovator, now), draft.id, indicatorsOf(plan), 2),
  );
  const { sections, examples } = known(edition.tracks, plan.track);
  const attach = step(50, async (now) => attachExamples(await as(seeding, innovator, now), draft.id, examples));
  const answers = sections.map((section, place) =>
    step(60 + place * 25, async (now) =>
      saveAnswer(await as(seeding, innovator, now), draft.id, section.code, {
        text: answerTo(section, plan),
        version: 0,
      }),
    ),
  );
  const attached = plan.fate === "draft" ? [] : [attach];
  return [begin, describe, measure, ...continuing(seeding, plan, draft), ...attached, ...answers];
}

function continuing(seeding: Seeding, { continues, unit, begunAt }: Plan, draft: SeedProposal): Step[] {
  if (continues === undefined) return [];
  const at = after(begunAt, 45);
  const act = async () => {
    const context = await as(seeding, staffOf(unit).innovator, at);
    const { id } = await findInnovation(context, continues);
    await declareContinuation(context, draft.id, id);
  };
  return [{ at, act }];
}

async function attachExamples(context: Context, proposalId: string, examples: readonly ExampleFile[]) {
  for (const { kind, file } of examples) {
    const id = await attachFile(context, proposalId, kind.code, file);
    await declarePrivacy(context, id, { privacy: "no_people", consentBasis: null });
  }
}

function answerTo(section: Section, plan: Plan): string {
  const about = { title: plan.title, unit: shortNameOf(plan.unit) };
  const isLong = plan.fate === "one-over" && section.position === 0;
  return isLong ? composeOneOver(section, about) : composeAnswer(section, about);
}

function endorsing(seeding: Seeding, plan: Plan, draft: SeedProposal): Step[] {
  if (stillWriting.includes(plan.fate)) return [];
  const { innovator, head } = staffOf(plan.unit);
  const { forwardedAt, endorsedAt } = plan;
  const forward = async () => forwardProposal(await as(seeding, innovator, forwardedAt), draft.id);
  const endorse = async () => endorseProposal(await as(seeding, head, endorsedAt), draft.id);
  const sendBack = async () => returnProposal(await as(seeding, head, endorsedAt), draft.id, noteOfReturn);
  const steps = [{ at: forwardedAt, act: forward }];
  if (plan.fate === "returned") return [...steps, { at: endorsedAt, act: sendBack }];
  return plan.fate === "with_head" ? steps : [...steps, { at: endorsedAt, act: endorse }];
}

function handingIn(seeding: Seeding, plan: Plan, draft: SeedProposal): Step[] {
  if (neverSubmitted.includes(plan.fate)) return [];
  const { head } = staffOf(plan.unit);
  const { submittedAt } = plan;
  const regret = after(submittedAt, 300);
  const submit = async () => submitProposal(await as(seeding, head, submittedAt), draft.id);
  const withdraw = async () => withdrawProposal(await as(seeding, head, regret), draft.id);
  const steps: Step[] = [{ at: submittedAt, act: submit }];
  return plan.fate === "withdrawn" ? [...steps, { at: regret, act: withdraw }] : steps;
}
