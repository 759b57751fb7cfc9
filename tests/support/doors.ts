import type { Role } from "db/vocabulary";
import { acceptAssignment } from "~/domain/assignment/declaring.server";
import { listChecklist } from "~/domain/editions/finding.server";
import { contextOf } from "~/domain/kernel/atomically.server";
import { nominateInnovation } from "~/domain/nominations/nominating.server";
import { registerScheme } from "~/domain/nominations/registering.server";
import { queueLetters } from "~/domain/notifications/queueing.server";
import { noteFailure, takeLetter } from "~/domain/notifications/sending.server";
import { nobody } from "~/domain/people/actor";
import { forwardProposal } from "~/domain/proposals/forwarding.server";
import { withdrawProposal } from "~/domain/proposals/submitting.server";
import { findRubric } from "~/domain/scoring/finding.server";
import { saveSheet } from "~/domain/scoring/saving.server";
import { findStage } from "~/domain/stages/finding.server";
import { paths } from "~/web/paths";
import { afterJudging, whileJudging, whileOpen } from "./blueprint";
import {
  aClosedDesk,
  aConfirmedPresentation,
  aDeterminedEdition,
  anEligibleProposal,
  anOpenStage,
  aReadyDraft,
  aSubmittedProposal,
  assignmentsOf,
  aWinner,
} from "./steps";
import type { Form } from "./web";
import { freshWorld, type World } from "./world";

/** A page with something real behind it, and for its action a form that would do something if it came from `by`. */
export type Door = { address: string; form?: Form; by?: Role };

export type Scene = {
  world: World;
  now: Date;
  /** Somebody with this one role, as near to the scene's proposals and stages as the role can be. */
  holders: Record<Role, string>;
  doors: Door[];
};

/** Moments of a contest in which every guarded door leads to something that a stranger must not see or do. */
export const scenes: Record<string, () => Promise<Scene>> = {
  "while proposals are written and handed in": whileWriting,
  "before the judging": beforeJudging,
  "while judges score": whileScoring,
  "when the judging has closed": afterClosing,
  "when the list is confirmed": afterConfirming,
  "when the result is determined": afterDetermining,
  "when a winner is nominated": whileNominating,
};

async function whileWriting(): Promise<Scene> {
  const world = await freshWorld();
  const [described, written, finished, withHead] = [
    await aReadyDraft(world),
    await aReadyDraft(world),
    await aReadyDraft(world),
    await aReadyDraft(world),
  ];
  await forwardProposal(await world.as(world.people.innovator), withHead);
  const submitted = await aSubmittedProposal(world);
  const withdrawn = await aSubmittedProposal(world);
  await withdrawProposal(await world.as(world.people.head), withdrawn);
  const items = await listChecklist(await world.as(world.people.officer), world.editionId);
  const unmet = Object.fromEntries(
    items.flatMap(({ id }) => [
      [`result-${id}`, "unmet"],
      [`note-${id}`, "Alasan contoh"],
    ]),
  );
  return scene(world, whileOpen, [
    { address: paths.start },
    { address: paths.proposals },
    {
      address: paths.newProposal,
      by: "innovator",
      form: { title: "CONTOH Lewat pintu", unitId: world.units.kartini, trackId: world.umum },
    },
    { address: paths.proposal(written) },
    { address: paths.identity(described), by: "innovator", form: { title: "CONTOH Judul lewat pintu", version: "2" } },
    {
      address: paths.section(written, "ringkasan"),
      by: "innovator",
      form: { text: "Ditulis lewat pintu", version: "1" },
    },
    { address: paths.checkAnswers(finished), by: "innovator", form: {} },
    { address: paths.receipt(submitted) },
    { address: paths.receiptPaper(submitted) },
    { address: paths.proposalPaper(submitted) },
    { address: paths.copyProposal(withdrawn), by: "innovator", form: { trackId: world.umum } },
    { address: paths.unit },
    { address: paths.unitProposal(withHead), by: "unit_head", form: { intent: "endorse" } },
    { address: paths.secretariat },
    { address: paths.allProposals },
    { address: paths.progress },
    { address: paths.letters, by: "secretariat", form: { letterId: await aLostLetter(world) } },
    { address: paths.screeningQueue },
    { address: paths.screening(submitted), by: "secretariat", form: { intent: "check", ...unmet } },
    { address: paths.audit },
  ]);
}

/** A letter whose address the mail server has refused. */
export async function aLostLetter(world: World): Promise<string> {
  const context = contextOf(world.database, nobody, whileOpen);
  await queueLetters(context, [
    {
      key: "contoh",
      kind: "returned",
      editionId: world.editionId,
      recipientId: world.people.innovator,
      email: "inovator@contoh.example",
      subject: "CONTOH",
      body: "CONTOH isi surat",
    },
  ]);
  const taken = await takeLetter(context);
  if (!taken) throw new Error("the letter is not there");
  await noteFailure(context, taken.id, "address-refused");
  return taken.id;
}

async function beforeJudging(): Promise<Scene> {
  const world = await freshWorld();
  await anEligibleProposal(world);
  return scene(world, whileJudging, [
    { address: paths.stage(world.desk), by: "secretariat", form: { intent: "prepare" } },
  ]);
}

async function whileScoring(): Promise<Scene> {
  const world = await freshWorld();
  await anOpenStage(world);
  const [row] = await assignmentsOf(world, world.desk);
  if (!row) throw new Error("nobody was assigned");
  const judge = await world.as(row.judgeId, whileJudging);
  const { rubricId } = await findStage(await world.as(world.people.officer, whileJudging), world.desk);
  const { criteria } = await findRubric(judge, rubricId);
  const scores = criteria.map(({ id }) => ({ criterionId: id, value: 73, note: "Alasan contoh" }));
  await acceptAssignment(judge, row.id);
  await saveSheet(judge, row.id, { version: 0, overallNote: "Alasan menyeluruh", scores });
  const typed = Object.fromEntries(
    criteria.flatMap(({ id }) => [
      [`nilai-${id}`, "74"],
      [`catatan-${id}`, "Alasan contoh"],
    ]),
  );
  const doors: Door[] = [
    { address: paths.assignments },
    { address: paths.assignment(row.id), by: "judge", form: { version: "1", overall: "Lewat pintu", ...typed } },
    { address: paths.handIn(row.id), by: "judge", form: {} },
  ];
  return scene(world, whileJudging, doors, row.judgeId);
}

async function afterClosing(): Promise<Scene> {
  const world = await freshWorld();
  await aClosedDesk(world, [80, 70, 60]);
  return scene(world, whileJudging, [
    { address: paths.plenary },
    { address: paths.standings(world.desk), by: "panel_chair", form: { intent: "confirm", sure: "on" } },
  ]);
}

async function afterConfirming(): Promise<Scene> {
  const world = await freshWorld();
  await aConfirmedPresentation(world);
  const form = { decreeNo: "SK-9/CONTOH", decreeOn: "2026-06-10", sure: "on" };
  return scene(world, afterJudging, [{ address: paths.determination(world.presentation), by: "authority", form }]);
}

async function afterDetermining(): Promise<Scene> {
  const world = await freshWorld();
  const [proposalId] = await aDeterminedEdition(world);
  return scene(world, afterJudging, [{ address: paths.winners, by: "secretariat", form: { proposalId } }]);
}

export const aScheme = {
  code: "sinovik" as const,
  name: "SINOVIK contoh",
  language: "id" as const,
  minAgeMonths: 24,
  quota: null,
  source: "contoh",
  fields: [{ code: "1", title: "Ringkasan", wordLimit: 6, filledFrom: ["ringkasan"] }],
};

/** A winner that is nominated to a scheme, its dossier not yet begun. */
export async function aNomination(world: World) {
  const winner = await aWinner(world);
  const officer = await world.as(world.people.officer, afterJudging);
  await registerScheme(officer, aScheme);
  const call = { innovationId: winner.innovationId, scheme: aScheme.code, targetYear: 2026, closesOn: "2026-07-31" };
  return { ...winner, id: await nominateInnovation(officer, call) };
}

async function whileNominating(): Promise<Scene> {
  const world = await freshWorld();
  const { id, innovationId } = await aNomination(world);
  const again = { innovationId, scheme: aScheme.code, targetYear: "2027", closesOn: "2027-07-31" };
  return scene(world, afterJudging, [
    { address: paths.nominations, by: "secretariat", form: again },
    { address: paths.nomination(id), by: "secretariat", form: { intent: "prepare" } },
  ]);
}

async function scene(world: World, now: Date, doors: Door[], judge = world.people.judges[0] ?? ""): Promise<Scene> {
  const { innovator, head, officer, chair, authority, auditor, admin } = world.people;
  const unitAdmin = await world.addPerson("admin-unit@contoh.example", {
    role: "unit_admin",
    unitId: world.units.kartini,
  });
  const holders = {
    innovator,
    unit_admin: unitAdmin,
    unit_head: head,
    secretariat: officer,
    judge,
    panel_chair: chair,
    authority,
    auditor,
    system_admin: admin,
  };
  return { world, now, holders, doors };
}
