import { conflicts, jobs } from "db/schema";
import type { Role } from "db/vocabulary";
import { askForDraw, assignJudges } from "~/domain/assignment/assigning.server";
import { acceptAssignment } from "~/domain/assignment/declaring.server";
import { listHeldReadings } from "~/domain/assignment/problem.server";
import { listUndeclared } from "~/domain/assignment/undeclared.server";
import { exampleSource } from "~/domain/calibration/sources.server";
import { doubtClock } from "~/domain/clock/doubting.server";
import { findEdition, listChecklist } from "~/domain/editions/finding.server";
import { keepImport } from "~/domain/imports/reading.server";
import { contextOf } from "~/domain/kernel/atomically.server";
import { nominateInnovation } from "~/domain/nominations/nominating.server";
import { registerScheme } from "~/domain/nominations/registering.server";
import { queueLetters } from "~/domain/outbox/queueing.server";
import { noteFailure, takeLetter } from "~/domain/outbox/sending.server";
import { codeOf } from "~/domain/paper-sheets/code.server";
import { nobody } from "~/domain/people/actor";
import { establishEdition } from "~/domain/preparing/establishing.server";
import { proposePublication } from "~/domain/preparing/publishing.server";
import { readRules } from "~/domain/preparing/reading.server";
import { askQuestion } from "~/domain/questions/asking.server";
import { listQuestionsAbout } from "~/domain/questions/finding.server";
import { findRubric } from "~/domain/scoring/finding.server";
import { saveSheet } from "~/domain/scoring/saving.server";
import { requestRepair } from "~/domain/screening/repairing.server";
import { findStage } from "~/domain/stages/finding.server";
import { prepareStage } from "~/domain/stages/preparing.server";
import { forwardProposal } from "~/domain/submission/forwarding.server";
import { withdrawProposal } from "~/domain/submission/submitting.server";
import { saveFindings } from "~/domain/visits/reporting.server";
import { saveAnswer } from "~/domain/writing/writing.server";
import { paths } from "~/site/paths";
import { flatParts, partsOf } from "../../app/routes/pieces/forms/moment-parts";
import { aBlindWorld, aTellingEntry } from "./blind";
import { aBlueprint, afterDeadline, afterJudging, whileJudging, whileOpen, whilePresenting } from "./blueprint";
import { aPractice } from "./calibration";
import { aHandedInFile, aHandedInPicture, anAttachment, withAttachments } from "./files";
import { file, withStatement } from "./filing";
import {
  aClosedDesk,
  aConfirmedPresentation,
  aDeterminedEdition,
  aMeasuredDraft,
  anEligibleProposal,
  anOpenStage,
  aPastInnovation,
  aReadyDraft,
  aSubmittedProposal,
  aSuspicion,
  assignmentsOf,
  aWinner,
  seenOn,
} from "./steps";
import { aPresentation, aToldTimetable } from "./timetable";
import { aReport, aStoredPhotograph, aTeam, wholeFindings } from "./visits";
import type { Form } from "./web";
import { freshWorld, type World } from "./world";

/** An indicator as its form sends it. */
export const anIndicatorForm = {
  name: "CONTOH Lama tunggu",
  kind: "outcome",
  unitOfMeasure: "hari",
  better: "lower",
  baseline: "9,5",
  baselinePeriod: "2021",
  result: "1",
  resultPeriod: "2025",
  source: "CONTOH Buku register",
};

/** A page with something real behind it, and for its action a form that would do something if it came from `by`. */
export type Door = {
  address: string;
  form?: Form;
  by?: Role;
  /** No page, but where another page's script saves. */
  savesOnly?: boolean;
  /** Answers what would be said to it, and keeps nothing. */
  keepsNothing?: boolean;
};

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
  "while proposals are screened": whileScreening,
  "while units and people are registered": whileRegistering,
  "before the judging": beforeJudging,
  "while a draw is on its way": whileDrawing,
  "while an assignment is looked over": whileAssigning,
  "while judges practise on nothing yet": whilePreparingPractice,
  "while judges practise": whilePractising,
  "while judges score": whileScoring,
  "while judges score without names": whileScoringBlindly,
  "while an edition is prepared": whilePreparing,
  "when an edition waits for its confirmation": whileProposed,
  "when presentations are planned": whilePlanningPresentations,
  "when presentations are held": whilePresented,
  "while judges visit entries": whileVisiting,
  "when the judging has closed": afterClosing,
  "when the list is confirmed": afterConfirming,
  "when the result is determined": afterDetermining,
  "when a winner is shown": whileShowing,
  "when a winner is nominated": whileNominating,
};

async function whileWriting(): Promise<Scene> {
  const world = await freshWorld(withAttachments());
  const [described, measured, restorable, written, finished, withHead] = [
    await aReadyDraft(world),
    await aMeasuredDraft(world),
    await aMeasuredDraft(world),
    await aReadyDraft(world),
    await aReadyDraft(world),
    await aReadyDraft(world),
  ];
  await forwardProposal(await world.as(world.people.innovator), withHead);
  const restored = await aReadyDraft(world);
  await saveAnswer(await world.as(world.people.innovator), restored, "ringkasan", { text: "Kedua", version: 1 });
  const submitted = await aSubmittedProposal(world);
  const [declared, removed] = [await anAttachment(world, written), await anAttachment(world, written)];
  const picture = await aHandedInFile(world, "foto");
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
    { address: paths.ownAccount, by: "innovator", form: { intent: "name", name: "CONTOH Nama Lewat Pintu" } },
    { address: paths.proposals },
    {
      address: paths.newProposal,
      by: "innovator",
      form: { title: "CONTOH Lewat pintu", unitId: world.units.kartini, trackId: world.umum },
    },
    { address: paths.proposal(written) },
    { address: paths.identity(described), by: "innovator", form: { title: "CONTOH Judul lewat pintu", version: "2" } },
    { address: paths.identityHistory(restorable), by: "innovator", form: { revision: "2", version: "3" } },
    {
      address: paths.indicators(measured),
      by: "innovator",
      form: { ...anIndicatorForm, intent: "save", version: "3" },
    },
    {
      address: paths.continuation(written),
      by: "innovator",
      form: { innovation: await aPastInnovation(world, world.units.kartini) },
    },
    {
      address: paths.section(written, "ringkasan"),
      by: "innovator",
      form: { text: "Ditulis lewat pintu", version: "1" },
    },
    {
      address: paths.sectionSaving(written, "ringkasan"),
      savesOnly: true,
      by: "innovator",
      form: { text: "Disimpan sendiri lewat pintu", version: "2" },
    },
    {
      address: paths.attachments(written),
      by: "innovator",
      form: { file: declared, privacy: "consented", consentBasis: "Surat contoh 1" },
    },
    { address: paths.removeAttachment(written, removed), by: "innovator", form: {} },
    { address: paths.attachment(picture) },
    { address: paths.thumbnail(picture) },
    { address: paths.checkAnswers(finished), by: "innovator", form: {} },
    { address: paths.sectionHistory(restored, "ringkasan"), by: "innovator", form: { restored: "1", version: "2" } },
    {
      address: paths.collaborators(written),
      by: "innovator",
      form: { intent: "invite", name: "CONTOH Rekan", email: "rekan-baru@contoh.example" },
    },
    { address: paths.receipt(submitted) },
    { address: paths.outcome(submitted) },
    { address: paths.receiptPaper(submitted) },
    { address: paths.proposalPaper(submitted) },
    { address: paths.copyProposal(withdrawn), by: "innovator", form: { trackId: world.umum } },
    { address: paths.unit },
    { address: paths.unitProposalsDownload },
    {
      address: paths.unitProposal(withHead),
      by: "unit_head",
      form: { intent: "endorse", seen: await seenOn(world, withHead) },
    },
    { address: paths.secretariat },
    { address: paths.allProposals },
    { address: paths.proposalsDownload },
    { address: paths.screeningDownload },
    { address: paths.progress },
    { address: paths.unitProgressDownload },
    { address: paths.unsubmittedDownload },
    { address: paths.lettersDownload },
    { address: paths.letters, by: "secretariat", form: { letterId: await aLostLetter(world) } },
    { address: paths.screeningQueue },
    { address: paths.screening(submitted), by: "secretariat", form: { intent: "check", ...unmet } },
    { address: paths.announcement },
    { address: paths.announcementPdf },
    { address: paths.audit, by: "auditor", form: { intent: "verify" } },
    { address: paths.ledgerDownload },
  ]);
}

/** The registers of units and people, which belong to no edition. */
async function whileRegistering(): Promise<Scene> {
  const world = await freshWorld();
  const { officer, otherInnovator } = world.people;
  const cells = { name: "CONTOH Sentra Impor", kind: "sentra", timeZone: "WIT", validFrom: "2026-01-01" };
  const list = { kind: "units" as const, fileName: "unit.csv", rows: [{ line: 2, cells }] };
  const importId = await keepImport(await world.as(officer), list);
  await doubtClock(contextOf(world.database, nobody, whileOpen));
  const file = new File(["Nama unit kerja;Jenis\nCONTOH Sentra Baru;Sentra\n"], "unit.csv");
  return scene(world, whileOpen, [
    { address: paths.units },
    { address: paths.unitsDownload },
    {
      address: paths.newUnit,
      by: "secretariat",
      form: { name: "CONTOH Sentra Lewat Pintu", kind: "sentra", timeZone: "WIB", fromOn: "2026-01-01" },
    },
    {
      address: paths.oneUnit(world.units.alyatama),
      by: "secretariat",
      form: { intent: "rename", name: "CONTOH Sentra Bernama Baru", fromOn: "2026-02-01" },
    },
    { address: paths.people },
    {
      address: paths.newPerson,
      by: "secretariat",
      form: { name: "CONTOH Orang Baru", email: "orang-baru@contoh.example" },
    },
    { address: paths.peopleDownload },
    {
      address: paths.person(otherInnovator),
      by: "secretariat",
      form: { intent: "grant", role: "unit_admin", unitId: world.units.alyatama },
    },
    { address: paths.clock, by: "system_admin", form: {} },
    { address: paths.imports, by: "secretariat", form: { kind: "units", file } },
    { address: paths.importTemplate("unit-kerja") },
    { address: paths.importDownload(importId) },
    { address: paths.import(importId), by: "secretariat", form: { intent: "apply" } },
  ]);
}

async function whileScreening(): Promise<Scene> {
  const world = await freshWorld(withStatement());
  const officer = await world.as(world.people.officer, afterDeadline);
  const [clear, short, mended] = [
    await aSubmittedProposal(world),
    await aSubmittedProposal(world),
    await aSubmittedProposal(world),
  ];
  const asked = { note: "", items: [{ place: "pernyataan", note: "Tanda tangan tidak terbaca." }] };
  await requestRepair(officer, mended, asked);
  await file(world, mended, "pernyataan", { now: afterDeadline });
  const ask = { "minta-pernyataan": "on", "catatan-pernyataan": "Tanda tangan tidak terbaca." };
  return scene(world, afterDeadline, [
    { address: `${paths.screeningTogether}?id=${clear}`, by: "secretariat", form: { id: clear } },
    { address: paths.repairRequest(short), by: "secretariat", form: ask },
    { address: paths.repair(mended), by: "innovator", form: { sure: "on" } },
  ]);
}

async function whilePreparing(): Promise<Scene> {
  const world = await freshWorld();
  const officer = await world.as(world.people.officer);
  const id = await establishEdition(officer, aBlueprint({ slug: "baru-2026" }));
  const edition = await findEdition(officer, id);
  const rules = await readRules(officer, edition);
  const [track, rubric, stage] = [rules.tracks[0], rules.rubrics[0], rules.stages[0]];
  if (!track || !rubric || !stage) throw new Error("the blueprint has a track, a rubric and a stage");
  let version = 0;
  const by = "secretariat" as const;
  const next = (form: Form): Form => ({ ...form, version: String(++version) });
  const scale = { title: "Rubrik", scaleMin: "0", scaleMax: "100", scaleStep: "1", anchors: "0-100 Contoh" };
  const weights = rubric.criteria.flatMap(({ id, title, description, weight }) => [
    [`title-${id}`, title],
    [`description-${id}`, description],
    [`weight-${id}`, String(weight)],
  ]);
  const opens = { opensAtDay: "5", opensAtMonth: "4", opensAtYear: "2026", opensAtTime: "00.00" };
  const closes = { closesAtDay: "30", closesAtMonth: "4", closesAtYear: "2026", closesAtTime: "23.59" };
  const ageCounted = { ageCountedOnDay: "31", ageCountedOnMonth: "3", ageCountedOnYear: "2026" };
  const copy = { intent: "copy", sourceId: world.editionId, name: "Lomba 2027", year: "2027", slug: "lomba-2027" };
  const named = { name: "Lomba Baru", year: "2026", slug: "baru-2026", theme: "CONTOH", decreeNo: "SK-1" };
  const awardRule = { scheme: "sinovik", results: "top_99", bound: "atLeast", count: "1" };
  const kind = { title: "Surat", prompt: "Unggah.", media: "document", maxMegabytes: "2", maxCount: "1" };
  const written = { title: "Bagian baru", prompt: "Tuliskan.", wordLimit: "100", required: "on" };
  const chosen = { kind: "desk", rubricId: rubric.id, peerVisibility: "never", combination: "mean" };
  const judged = { name: "Desk", ...chosen, judgesPerEntry: "3", cutLabel: "Top 9", cutSize: "9" };
  return scene(world, whileOpen, [
    { address: paths.editions },
    { address: paths.newEdition, by, form: copy },
    { address: paths.editionBlueprint(id) },
    { address: paths.trackPreview(id, track.id) },
    { address: paths.trackInvitations(id, track.id), by, form: { units: world.units.kartini } },
    { address: paths.editionIdentity(id), by, form: next({ ...named, ...opens, ...closes, ...ageCounted }) },
    { address: paths.editionCategories(id), by, form: next({ text: "Tata kelola" }) },
    { address: paths.editionChecklist(id), by, form: next({ text: "Berkas lengkap" }) },
    { address: paths.editionRubric(id, rubric.id), by, form: next({ ...scale, ...Object.fromEntries(weights) }) },
    { address: paths.editionStage(id, stage.id), by, form: next({ ...judged, ...opens, ...closes }) },
    { address: paths.trackRules(id, track.id), by, form: next({ name: "Umum", minAgeMonths: "24" }) },
    { address: paths.trackAwardRule(id, track.id), by, form: next(awardRule) },
    { address: paths.trackSection(id, track.id, "baru"), by, form: next(written) },
    { address: paths.trackAttachment(id, track.id, "baru"), by, form: next(kind) },
    {
      address: paths.editionTrack(id, track.id),
      by,
      form: next({ intent: "remove", list: "sections", id: track.sections[0]?.id ?? "" }),
    },
    {
      address: paths.preparedEdition(id),
      by,
      form: next({ intent: "remove", list: "tracks", id: track.id }),
    },
  ]);
}

async function whileProposed(): Promise<Scene> {
  const world = await freshWorld();
  const officer = await world.as(world.people.officer);
  const id = await establishEdition(officer, aBlueprint({ slug: "baru-2026" }));
  const publication = await proposePublication(officer, id);
  return scene(world, whileOpen, [
    { address: paths.decidedEdition(id), by: "authority", form: { intent: "publish", sure: "on", publication } },
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
  await noteFailure(context, taken, "address-refused");
  return taken.id;
}

async function beforeJudging(): Promise<Scene> {
  const world = await freshWorld();
  await anEligibleProposal(world);
  return scene(world, whileJudging, [
    {
      address: paths.panel(world.desk),
      by: "secretariat",
      form: { intent: "add", email: "inovator2@contoh.example", role: "judge", decree: "SK-2/CONTOH" },
    },
    { address: paths.stage(world.desk), by: "secretariat", form: { intent: "prepare" } },
    { address: paths.entriesDownload(world.desk) },
  ]);
}

async function whileDrawing(): Promise<Scene> {
  const world = await freshWorld();
  await anEligibleProposal(world);
  const officer = await world.as(world.people.officer, whileJudging);
  await prepareStage(officer, world.desk);
  const job = await askForDraw(officer, world.desk);
  return scene(world, whileJudging, [
    { address: paths.jobProgress(job) },
    { address: paths.job(job), by: "secretariat", form: { intent: "cancel" } },
  ]);
}

async function whileAssigning(): Promise<Scene> {
  const world = await freshWorld();
  const proposalId = await anEligibleProposal(world);
  await anEligibleProposal(world);
  const officer = await world.as(world.people.officer, whileJudging);
  await prepareStage(officer, world.desk);
  await assignJudges(officer, world.desk);
  const [reading] = await listHeldReadings(officer, { id: world.desk });
  if (!reading) throw new Error("nothing was assigned");
  const [first = "", second = ""] = world.people.judges;
  for (const judgeId of [first, second]) await aSuspicion(world, judgeId, proposalId);
  const answerFor = (judgeId: string) => ({
    ...{ intent: "none", pair: `${judgeId} ${proposalId}` },
    reason: "Sudah ditanyakan kepada yang bersangkutan",
  });
  return scene(world, whileJudging, [
    { address: paths.assigning(world.desk) },
    { address: paths.conflictsOfStage(world.desk), by: "secretariat", form: answerFor(first) },
    { address: paths.conflicts(world.desk), by: "panel_chair", form: answerFor(second) },
    {
      address: paths.assignedEntry(world.desk, reading.entryId),
      by: "secretariat",
      form: { intent: "lock", assignmentId: reading.id },
    },
    { address: paths.judgeTerms(world.desk, reading.judgeId), by: "secretariat", form: { most: "9" } },
    { address: paths.seat(world.desk), by: "judge", form: { intent: "accept", most: "9" } },
  ]);
}

async function whilePreparingPractice(): Promise<Scene> {
  const { world, entryId } = await aPractice(undefined, false);
  const { title, parts } = exampleSource("satu-formulir");
  const written = (title: string) => ({
    ...{ title, version: "1" },
    ...Object.fromEntries(parts.map(({ code, text }) => [`bagian-${code}`, text])),
  });
  return scene(world, whileOpen, [
    {
      address: `${paths.newPracticeEntry(world.desk)}?contoh=satu-formulir`,
      by: "secretariat",
      form: written(title),
    },
    {
      address: paths.practiceEntry(world.desk, entryId),
      by: "secretariat",
      form: written("CONTOH Judul lain"),
    },
  ]);
}

async function whilePractising(): Promise<Scene> {
  const { world, entryId, rubric } = await aPractice();
  const typed = Object.fromEntries(
    rubric.criteria.flatMap(({ id }) => [
      [`nilai-${id}`, "74"],
      [`catatan-${id}`, "Alasan contoh"],
    ]),
  );
  return scene(world, whileOpen, [
    { address: paths.practice(world.desk) },
    {
      address: paths.practiceSheet(world.desk, entryId),
      by: "judge",
      form: { version: "0", overall: "Lewat pintu", ...typed },
    },
    {
      address: paths.practiceSaving(world.desk, entryId),
      savesOnly: true,
      by: "judge",
      form: { version: "1", overall: "Disimpan sendiri", ...typed },
    },
    { address: paths.comparisons(world.desk) },
    { address: paths.calibration(world.desk), by: "secretariat", form: { intent: "end" } },
  ]);
}

async function whileScoringBlindly(): Promise<Scene> {
  const world = await aBlindWorld();
  const { assignment } = await aTellingEntry(world);
  return scene(world, whileJudging, [
    { address: paths.copies(world.desk) },
    {
      address: paths.copy(world.desk, assignment.entryId),
      by: "secretariat",
      form: { intent: "hide", words: "Gedung Kenanga" },
    },
  ]);
}

async function whileScoring(): Promise<Scene> {
  const world = await freshWorld();
  await anOpenStage(world, 4);
  const [row] = await assignmentsOf(world, world.desk);
  if (!row) throw new Error("nobody was assigned");
  const judge = await world.as(row.judgeId, whileJudging);
  const { rubricId } = await findStage(await world.as(world.people.officer, whileJudging), world.desk);
  const { criteria } = await findRubric(judge, rubricId);
  const scores = criteria.map(({ id }) => ({ criterionId: id, value: 73, note: "Alasan contoh" }));
  await acceptAssignment(judge, row.id);
  await saveSheet(judge, row.id, { version: 0, overallNote: "Alasan menyeluruh", scores });
  await askQuestion(judge, row.id, "Apakah lampiran kedua memang bagian dari proposal ini?");
  const [asked] = await listQuestionsAbout(judge, row.id);
  const typed = Object.fromEntries(
    criteria.flatMap(({ id }) => [
      [`nilai-${id}`, "74"],
      [`catatan-${id}`, "Alasan contoh"],
    ]),
  );
  const undeclared = (await listUndeclared(judge, world.desk)).find(({ inConflict }) => !inConflict);
  if (!undeclared) throw new Error("the judge has declared for everything");
  const passOn = { intent: "pass-on", reason: "Juri berhalangan" };
  const aLaterMoment = { untilDay: "2", untilMonth: "5", untilYear: "2026", untilTime: "23.59" };
  const others = (await assignmentsOf(world, world.desk)).filter(({ judgeId }) => judgeId !== row.judgeId);
  const [breached, busy] = [others[0], others.find(({ judgeId }) => judgeId !== others[0]?.judgeId)];
  if (!breached || !busy) throw new Error("the draw gave too few judges");
  const { judgeId, proposalId } = breached;
  const paper = others.find((one) => one.proposalId !== proposalId) ?? busy;
  await acceptAssignment(await world.as(paper.judgeId, whileJudging), paper.id);
  await world.database.write(
    async (db) =>
      void (await db.insert(conflicts).values({ judgeId, proposalId, kind: "declared", declaredAt: whileJudging })),
  );
  const doors: Door[] = [
    { address: paths.assignments },
    { address: paths.assignment(row.id), by: "judge", form: { version: "1", overall: "Lewat pintu", ...typed } },
    {
      address: paths.scoreSaving(row.id),
      savesOnly: true,
      by: "judge",
      form: { version: "2", overall: "Disimpan sendiri", ...typed },
    },
    {
      address: paths.trial(world.desk),
      by: "secretariat",
      form: { version: "0", overall: "Mencoba", ...typed },
      keepsNothing: true,
    },
    { address: paths.declarations(world.desk), by: "judge", form: { ids: undeclared.id } },
    { address: paths.handInTogether(world.desk), by: "judge", form: { ids: `${row.id} 3` } },
    { address: paths.questions(row.id), by: "judge", form: { text: "Apakah angka pada tabel itu tahun 2025?" } },
    { address: paths.paperSheet(row.id) },
    { address: paths.stagePapers(world.desk) },
    { address: paths.papersOfJudge(world.desk, paper.judgeId) },
    {
      address: paths.stagePaper(world.desk, codeOf(paper.id)),
      by: "secretariat",
      form: { intent: "type", overall: "Alasan di kertas", ...typed },
    },
    { address: paths.stageQuestions(world.desk) },
    {
      address: paths.stageQuestion(world.desk, asked?.id ?? ""),
      by: "secretariat",
      form: { text: "Ya, pada halaman dua.", seen: "" },
    },
    {
      address: paths.running(world.desk),
      by: "authority",
      form: { intent: "extend", reason: "Juri berhalangan", ...aLaterMoment },
    },
    { address: paths.runningJudge(world.desk, row.judgeId), by: "panel_chair", form: passOn },
    {
      address: paths.runningStage(world.desk),
      by: "secretariat",
      form: { intent: "annul" },
    },
    { address: paths.runningStageJudge(world.desk, busy.judgeId), by: "secretariat", form: passOn },
  ];
  return scene(world, whileJudging, doors, row.judgeId);
}

async function whilePresented(): Promise<Scene> {
  const { world, first, second } = await aToldTimetable();
  const moved = {
    startsAtDay: "13",
    startsAtMonth: "5",
    startsAtYear: "2026",
    startsAtTime: "09.00",
    room: "Ruang A",
    sequence: "0",
  };
  const [judge] = first.judges;
  return scene(
    world,
    whilePresenting,
    [
      { address: paths.ownTimes },
      { address: paths.ownTimesCalendar },
      { address: paths.slot(world.presentation, second.slot.id), by: "secretariat", form: moved },
      { address: paths.presentationCalendar(first.proposalId) },
      {
        address: paths.presentation(first.proposalId),
        by: "innovator",
        form: { slotId: first.slot.id, answer: "on_site", sequence: "0" },
      },
    ],
    judge?.id,
  );
}

async function whilePlanningPresentations(): Promise<Scene> {
  const { world } = await aPresentation();
  const day = { firstDayDay: "12", firstDayMonth: "5", firstDayYear: "2026", days: "1", from: "09.00", until: "16.00" };
  const rest = { breakFrom: "", breakUntil: "", rooms: "Ruang A", present: "7", interview: "13", pause: "5" };
  return scene(world, whilePresenting, [
    { address: paths.timetable(world.presentation), by: "secretariat", form: { intent: "plan", ...day, ...rest } },
  ]);
}

async function whileVisiting(): Promise<Scene> {
  const team = await aTeam();
  const { world, judge, mine, claims } = team;
  const claim = claims[0]?.key ?? "";
  await saveFindings(judge, mine.id, wholeFindings(team, [claim]));
  const photograph = await aStoredPhotograph(team);
  const found = { entryId: mine.entryId, claim, version: "1" };
  const other = claims[1]?.key ?? "";
  const moment = flatParts("visitedAt", partsOf(aReport.visitedAt, "opens"));
  const report = { manner: "on_site", place: aReport.place, ...moment, usersMet: "4", staffMet: "2", remarks: "" };
  const checked = { [`hasil-${other}`]: "partly", [`catatan-${other}`]: "Sebagian dilihat di tempat." };
  const noted = { version: "1", ...report, ...checked };
  const doors: Door[] = [
    { address: paths.visit(mine.id), by: "judge", form: noted },
    {
      address: paths.visitPhotographs(mine.id),
      by: "judge",
      form: { intent: "describe", photograph: photograph.id, version: "1", caption: "Papan jadwal", claim },
    },
    { address: paths.visitPhotograph(photograph.id) },
    { address: paths.visitPhotographSmall(photograph.id) },
    {
      address: paths.visits(world.desk),
      by: "panel_chair",
      form: { ...found, ruling: "stands", reason: "Sudah diperhitungkan tim" },
    },
  ];
  return scene(world, whileJudging, doors, mine.judgeId);
}

async function afterClosing(): Promise<Scene> {
  const world = await freshWorld();
  await aClosedDesk(world, [80, 70, 60]);
  // What closing asked for is asked for anew.
  await world.database.write(async (db) => void (await db.delete(jobs)));
  return scene(world, whileJudging, [
    { address: paths.sureness(world.desk), by: "panel_chair", form: {} },
    { address: paths.plenary },
    { address: paths.standings(world.desk), by: "panel_chair", form: { intent: "confirm", sure: "on" } },
    { address: paths.standingsDownload(world.desk) },
    { address: paths.runningProgress(world.desk) },
    { address: paths.runningStageProgress(world.desk) },
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

async function whileShowing(): Promise<Scene> {
  const world = await freshWorld(withAttachments());
  const { innovationId, proposalId } = await aWinner(world);
  const photograph = await aHandedInPicture(world, proposalId);
  return scene(world, afterJudging, [
    {
      address: paths.photographs(innovationId),
      by: "secretariat",
      form: { photograph, intent: "release", sure: "on" },
    },
  ]);
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
    { address: paths.nominationsDownload },
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
