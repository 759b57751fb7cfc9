import { attachmentKinds, categories, editions, formSections, stages, tracks } from "db/schema";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { listAttachmentKinds } from "~/domain/attachments/finding.server";
import { freeCode, moved } from "~/domain/editions/code";
import { findEdition, listCategories, listChecklist, listSections, listTracks } from "~/domain/editions/finding.server";
import { inviteUnits, listInvitedUnits } from "~/domain/editions/inviting.server";
import type { Context } from "~/domain/kernel/context";
import type { Reason } from "~/domain/kernel/reasons";
import { Refusal } from "~/domain/kernel/refusal";
import type { EditionDraft } from "~/domain/preparing/changing.server";
import {
  addAttachmentKind,
  addSection,
  changeAttachmentKind,
  changeSection,
  removeAttachmentKind,
  removeSection,
} from "~/domain/preparing/changing-form.server";
import {
  addCategory,
  addChecklistItem,
  changeChecklistItem,
  removeCategory,
  removeChecklistItem,
  renameCategory,
} from "~/domain/preparing/changing-lists.server";
import {
  addRubric,
  type CriterionRules,
  changeRubric,
  type RubricRules,
  removeRubric,
} from "~/domain/preparing/changing-rubrics.server";
import { addStage, changeStage, removeStage } from "~/domain/preparing/changing-stages.server";
import {
  addPriorAwardRule,
  addTrack,
  changeTrack,
  removePriorAwardRule,
  removeTrack,
} from "~/domain/preparing/changing-tracks.server";
import { copyEdition, exportBlueprint } from "~/domain/preparing/copying.server";
import { establishEdition } from "~/domain/preparing/establishing.server";
import { identifyEdition } from "~/domain/preparing/identifying.server";
import { moveRule } from "~/domain/preparing/ordering.server";
import { listRubrics } from "~/domain/preparing/reading.server";
import { listStages } from "~/domain/stages/finding.server";
import { aBlueprint, afterDeadline } from "../support/blueprint";
import { reasonOf, refused } from "../support/steps";
import { freshWorld, type World } from "../support/world";

const trackRules = { name: "Khusus", minAgeMonths: 36, quotaPerUnit: null, needsSource: false, invitationOnly: true };
const sectionRules = { title: "Ringkasan", prompt: "Tuliskan.", wordLimit: 200, required: true };
const kindRules = {
  title: "Surat pernyataan",
  prompt: "Unggah.",
  sectionId: null,
  media: "document" as const,
  required: true,
  maxBytes: 2_000_000,
  maxCount: 1,
};
const stageForm = {
  name: "Penilaian berkas",
  kind: "desk" as const,
  isBlind: false,
  peerVisibility: "after_close" as const,
  combination: "mean" as const,
  thirdReadingGap: null,
  judgesPerEntry: 3,
  opensAt: new Date("2026-04-06T00:00:00Z"),
  closesAt: new Date("2026-04-20T00:00:00Z"),
  cutSize: 40,
  cutLabel: "Top 40",
  passingGrade: null,
  cuts: [],
};

const criterion: CriterionRules = {
  id: undefined,
  title: "Manfaat",
  description: "Terasa",
  weight: 100,
  tieOrder: null,
};
const newRubric: RubricRules = {
  ...{ name: "Kunjungan", scaleMin: 0, scaleMax: 10, scaleStep: 1, noteAtOrBelow: null, noteAtOrAbove: null },
  anchors: [{ fromValue: 0, toValue: 5, meaning: "Kurang" }],
  criteria: [criterion],
};

/** A draft edition, and whoever changes it by turns: each change is told the version that it starts from. */
async function aPreparation(world?: World) {
  const at = world ?? (await freshWorld());
  const officer = await at.as(at.people.officer);
  const id = await establishEdition(officer, aBlueprint({ slug: "baru-2026" }));
  const draft = async () => ({ editionId: id, version: (await findEdition(officer, id)).version });
  return { world: at, officer, id, draft };
}

/** Every change of a draft's rules, with things of that edition. */
async function everyChange(officer: Context, id: string) {
  const [track] = await listTracks(officer, id);
  const trackId = track?.id ?? "";
  const [section] = await listSections(officer, trackId);
  const [category] = await listCategories(officer, id);
  const [item] = await listChecklist(officer, id);
  const [stage] = await listStages(officer, id);
  const [rubric] = await listRubrics(officer, id);
  const identity = { ...(await findEdition(officer, id)), name: "Lomba Baru" };
  if (!rubric || !stage) throw new Error("the draft has a rubric and a stage");
  const stageRules = { ...stageForm, rubricId: rubric.id };
  const { name, year, slug, theme, decreeNo, opensAt, closesAt, ageCountedOn, isExample } = identity;
  const described = { name, year, slug, theme, decreeNo, opensAt, closesAt, ageCountedOn, isExample };
  const rule = { scheme: "sinovik" as const, results: ["top_99" as const], atLeast: 1 };
  return {
    identity: (context: Context, draft: EditionDraft) => identifyEdition(context, draft, described),
    "a new track": (context: Context, draft: EditionDraft) => addTrack(context, draft, trackRules),
    "a track": (context: Context, draft: EditionDraft) => changeTrack(context, draft, trackId, trackRules),
    "a rule on awards": (context: Context, draft: EditionDraft) => addPriorAwardRule(context, draft, trackId, rule),
    "a new section": (context: Context, draft: EditionDraft) =>
      addSection(context, { ...draft, trackId }, sectionRules),
    "a section": (context: Context, draft: EditionDraft) =>
      changeSection(context, { ...draft, trackId }, section?.id ?? "", sectionRules),
    "a new attachment": (context: Context, draft: EditionDraft) =>
      addAttachmentKind(context, { ...draft, trackId }, kindRules),
    "a new category": (context: Context, draft: EditionDraft) => addCategory(context, draft, "Tata kelola"),
    "a category": (context: Context, draft: EditionDraft) =>
      renameCategory(context, draft, category?.id ?? "", "Inklusi"),
    "a new checklist item": (context: Context, draft: EditionDraft) =>
      addChecklistItem(context, draft, "Berkas lengkap"),
    "a checklist item": (context: Context, draft: EditionDraft) =>
      changeChecklistItem(context, draft, item?.id ?? "", "Umur paling sedikit dua tahun"),
    "the order": (context: Context, draft: EditionDraft) =>
      moveRule(context, draft, { list: "sections", trackId, id: section?.id ?? "" }, "down"),
    "a new stage": (context: Context, draft: EditionDraft) => addStage(context, draft, stageRules),
    "a stage": (context: Context, draft: EditionDraft) => changeStage(context, draft, stage.id, stageRules),
    "a removed stage": (context: Context, draft: EditionDraft) => removeStage(context, draft, stage.id),
    "a new rubric": (context: Context, draft: EditionDraft) => addRubric(context, draft, newRubric),
    "a rubric": (context: Context, draft: EditionDraft) => changeRubric(context, draft, rubric.id, rubric),
    "a removed section": (context: Context, draft: EditionDraft) =>
      removeSection(context, { ...draft, trackId }, section?.id ?? ""),
    "a removed category": (context: Context, draft: EditionDraft) => removeCategory(context, draft, category?.id ?? ""),
    "a removed checklist item": (context: Context, draft: EditionDraft) =>
      removeChecklistItem(context, draft, item?.id ?? ""),
    "a removed track": (context: Context, draft: EditionDraft) => removeTrack(context, draft, trackId),
  };
}

test("each change of a draft counts its version one further and is in the ledger with its part", async () => {
  const { world, officer, id, draft } = await aPreparation();
  for (const [name, change] of Object.entries(await everyChange(officer, id))) {
    const before = await draft();
    await change(officer, before);
    expect([name, (await draft()).version]).toEqual([name, before.version + 1]);
  }
  const events = await world.events("edition.changed");
  const details = events.map(
    ({ body }) => (JSON.parse(body) as { details: { part: string; version: number } }).details,
  );
  expect(details.map(({ version }) => version)).toEqual(details.map((_, place) => place + 1));
  expect([...new Set(details.map(({ part }) => part))].sort()).toEqual(
    ["attachments", "categories", "checklist", "identity", "rubrics", "sections", "stages", "tracks"].sort(),
  );
});

test("a published edition is frozen: every change is refused and leaves no trace", async () => {
  const { world, officer } = await aPreparation();
  const { version } = await findEdition(officer, world.editionId);
  for (const [name, change] of Object.entries(await everyChange(officer, world.editionId))) {
    const attempt = () => change(officer, { editionId: world.editionId, version });
    expect([name, await refused(world, attempt)]).toEqual([name, "edition-frozen"]);
  }
});

test("to strangers and to officers of another edition a draft is not there to be changed", async () => {
  const { world, officer, id, draft } = await aPreparation();
  const elsewhere = await world.addPerson("lain@contoh.example", { role: "secretariat", editionId: world.editionId });
  const { innovator, head, chair, authority, auditor, admin } = world.people;
  for (const [name, change] of Object.entries(await everyChange(officer, id))) {
    for (const person of [elsewhere, innovator, head, chair, authority, auditor, admin]) {
      const attempt = async () => change(await world.as(person), await draft());
      expect([name, await refused(world, attempt)]).toEqual([name, "not-found"]);
    }
  }
});

test("of two editors at once one is told that the other was faster, and nothing of theirs is mixed", async () => {
  const { world, id, draft } = await aPreparation();
  const { officer, colleague } = world.people;
  const seen = await draft();
  const [mine, theirs] = [await world.as(officer), await world.as(colleague)];

  const answers = await Promise.all([
    reasonOf(() => addCategory(mine, seen, "Pendidikan")),
    reasonOf(() => addCategory(theirs, seen, "Kesehatan")),
  ]);

  expect(answers.filter((reason) => reason === "stale-version")).toHaveLength(1);
  expect(answers.filter((reason) => reason === undefined)).toHaveLength(1);
  expect((await listCategories(mine, id)).length).toBe(3);
  expect(await world.events("edition.changed")).toHaveLength(1);
});

test("things of one edition are not changed by way of another", async () => {
  const { world, officer, id, draft } = await aPreparation();
  const foreign = await everyChange(officer, world.editionId);
  const made = ["identity", "a new track", "a new category", "a new checklist item", "a new rubric"];
  for (const [name, change] of Object.entries(foreign)) {
    if (made.includes(name)) continue;
    const attempt = async () => change(officer, { ...(await draft()), editionId: id });
    expect([name, await refused(world, attempt)]).toEqual([name, "not-found"]);
  }
});

test("identity, dates and address are one's own, and the address is nobody else's", async () => {
  const { world, officer, id, draft } = await aPreparation();
  const { name, year, theme, decreeNo, opensAt, closesAt, ageCountedOn, isExample } = await findEdition(officer, id);
  const identity = { name, year, slug: "lomba-2027", theme, decreeNo, opensAt, closesAt, ageCountedOn, isExample };
  const identify = (change: object) => async () => identifyEdition(officer, await draft(), { ...identity, ...change });

  expect(await refused(world, identify({ slug: "contoh-2026" }))).toBe("slug-taken");
  expect(await refused(world, identify({ opensAt: closesAt }))).toBe("opens-after-closing");
  await identify({})();
  expect(await findEdition(officer, id)).toMatchObject({ slug: "lomba-2027", version: 2 });
});

test("a new section's code comes from its title, is its own and stays when the title changes", async () => {
  const { officer, id, draft } = await aPreparation();
  const [track] = await listTracks(officer, id);
  const here = async () => ({ ...(await draft()), trackId: track?.id ?? "" });
  const first = await addSection(officer, await here(), { ...sectionRules, title: "Latar Belakang & Tujuan" });
  await addSection(officer, await here(), { ...sectionRules, title: "Latar belakang, tujuan" });
  await changeSection(officer, await here(), first, { ...sectionRules, title: "Masalah" });

  const sections = await listSections(officer, track?.id ?? "");
  expect(sections.slice(2).map(({ code, title }) => [code, title])).toEqual([
    ["latar-belakang-tujuan", "Masalah"],
    ["latar-belakang-tujuan-2", "Latar belakang, tujuan"],
  ]);
});

test("a section is not removed while an attachment is its evidence", async () => {
  const { world, officer, id, draft } = await aPreparation();
  const [track] = await listTracks(officer, id);
  const trackId = track?.id ?? "";
  const [section, other] = await listSections(officer, trackId);
  const here = async () => ({ ...(await draft()), trackId });
  const kind = await addAttachmentKind(officer, await here(), { ...kindRules, sectionId: section?.id ?? "" });

  expect(await refused(world, async () => removeSection(officer, await here(), section?.id ?? ""))).toBe(
    "section-has-attachments",
  );
  await changeAttachmentKind(officer, await here(), kind, { ...kindRules, sectionId: other?.id ?? "" });
  await removeSection(officer, await here(), section?.id ?? "");
  expect((await listSections(officer, trackId)).map(({ id }) => id)).toEqual([other?.id]);
  await removeAttachmentKind(officer, await here(), kind);
  expect(await listAttachmentKinds(officer, trackId)).toEqual([]);
});

test("sections, tracks, categories and checklist items are put in order one place at a time", async () => {
  const { officer, id, draft } = await aPreparation();
  const [umum, replikasi] = await listTracks(officer, id);
  const [first, second] = await listCategories(officer, id);
  await moveRule(officer, await draft(), { list: "tracks", id: replikasi?.id ?? "" }, "up");
  await moveRule(officer, await draft(), { list: "categories", id: first?.id ?? "" }, "down");
  await moveRule(officer, await draft(), { list: "categories", id: first?.id ?? "" }, "down");

  expect((await listTracks(officer, id)).map(({ id }) => id)).toEqual([replikasi?.id, umum?.id]);
  expect((await listCategories(officer, id)).map(({ id }) => id)).toEqual([second?.id, first?.id]);
});

test("two categories never have the same name", async () => {
  const { world, officer, id, draft } = await aPreparation();
  const [first] = await listCategories(officer, id);
  expect(await refused(world, async () => addCategory(officer, await draft(), " INKLUSI SOSIAL "))).toBe("name-taken");
  expect(
    await refused(world, async () => renameCategory(officer, await draft(), first?.id ?? "", "Pengentasan kemiskinan")),
  ).toBe("name-taken");
  await renameCategory(officer, await draft(), first?.id ?? "", "Inklusi Sosial");
});

test("weights add up to 100 and concern the rubric's own criteria, and a stage opens before it closes", async () => {
  const { world, officer, id, draft } = await aPreparation();
  const desk = (await listRubrics(officer, id)).find(({ code }) => code === "desk");
  const [one, two] = desk?.criteria ?? [];
  if (!desk || !one || !two) throw new Error("the desk rubric has two criteria");
  const weigh = (criteria: Array<Omit<typeof one, "id"> & { id: string | undefined }>) => async () =>
    changeRubric(officer, await draft(), desk.id, { ...desk, criteria });
  const halves = [
    { ...one, weight: 50, tieOrder: null },
    { ...two, weight: 50, tieOrder: null },
  ] as const;

  expect(await refused(world, weigh([halves[0], { ...two, weight: 49 }]))).toBe("weights-not-100");
  expect(await refused(world, weigh([]))).toBe("weights-not-100");
  expect(await refused(world, weigh([halves[0], halves[0]]))).toBe("not-found");
  expect(await refused(world, weigh([halves[0], { ...two, id: "another-rubric", weight: 50, tieOrder: null }]))).toBe(
    "not-found",
  );
  await weigh([
    { ...one, weight: 30 },
    { ...two, weight: 70 },
  ])();
  expect(
    (await listRubrics(officer, id)).find(({ code }) => code === "desk")?.criteria.map(({ weight }) => weight),
  ).toEqual([30, 70]);

  const [stage] = await listStages(officer, id);
  const backwards = { ...stageForm, rubricId: desk.id, closesAt: stageForm.opensAt };
  expect(await refused(world, async () => changeStage(officer, await draft(), stage?.id ?? "", backwards))).toBe(
    "opens-after-closing",
  );
});

test("a rubric is made, its criteria come, go and keep their codes, and it goes only when no stage is judged by it", async () => {
  const { world, officer, id, draft } = await aPreparation();
  const rubricId = await addRubric(officer, await draft(), newRubric);
  const mine = async () => {
    const rubric = (await listRubrics(officer, id)).find((one) => one.id === rubricId);
    if (!rubric) throw new Error("the rubric is gone");
    return rubric;
  };
  const [first] = (await mine()).criteria;
  if (!first) throw new Error("the rubric has a criterion");
  await changeRubric(officer, await draft(), rubricId, {
    ...newRubric,
    criteria: [
      { ...criterion, weight: 60, tieOrder: 1 },
      { ...first, title: "Dampak", weight: 40 },
    ],
  });
  expect(await mine()).toMatchObject({
    code: "kunjungan",
    anchors: [{ fromValue: 0, toValue: 5 }],
    criteria: [
      { code: "manfaat-2", title: "Manfaat", weight: 60, tieOrder: 1 },
      { id: first.id, code: "manfaat", title: "Dampak", weight: 40 },
    ],
  });

  const change = (rules: Partial<RubricRules>) => async () =>
    changeRubric(officer, await draft(), rubricId, { ...newRubric, ...rules });
  const bands = (...ranges: Array<[number, number]>) => ({
    anchors: ranges.map(([fromValue, toValue]) => ({ fromValue, toValue, meaning: "Arti" })),
  });
  const twice = { ...criterion, weight: 50, tieOrder: 1 };
  for (const [rules, reason] of [
    [{ scaleMin: 10 }, "scale-unusable"],
    [{ scaleStep: 3 }, "scale-unusable"],
    [{ noteAtOrBelow: 11 }, "scale-unusable"],
    [bands([0, 5], [5, 10]), "anchors-unusable"],
    [bands([0, 11]), "anchors-unusable"],
    [bands([5, 4]), "anchors-unusable"],
    [{ criteria: [twice, twice] }, "tie-order-twice"],
  ] satisfies Array<[Partial<RubricRules>, Reason]>) {
    expect([rules, await refused(world, change(rules))]).toEqual([rules, reason]);
  }

  const [stage] = await listStages(officer, id);
  const byIt = { ...stageForm, rubricId, passingGrade: 8 };
  await changeStage(officer, await draft(), stage?.id ?? "", byIt);
  expect(await refused(world, change({ scaleMax: 5, anchors: [] }))).toBe("grade-off-scale");
  expect(await refused(world, async () => removeRubric(officer, await draft(), rubricId))).toBe("rubric-in-use");
  const third = {
    ...stageForm,
    rubricId,
    judgesPerEntry: 2,
    combination: "third_reading" as const,
    thirdReadingGap: 8,
  };
  await changeStage(officer, await draft(), stage?.id ?? "", third);
  expect(await refused(world, change({ scaleMax: 5, anchors: [] }))).toBe("combination-impossible");
  const tooFew = async () =>
    changeStage(officer, await draft(), stage?.id ?? "", { ...stageForm, rubricId, combination: "trimmed" });
  expect(await refused(world, tooFew)).toBe("combination-impossible");
  const desk = (await listRubrics(officer, id)).find(({ code }) => code === "desk");
  await changeStage(officer, await draft(), stage?.id ?? "", { ...stageForm, rubricId: desk?.id ?? "" });
  await removeRubric(officer, await draft(), rubricId);
  expect((await listRubrics(officer, id)).map(({ code }) => code)).not.toContain("kunjungan");
});

test("stages come and go, each in its place by when it opens, and none goes from under a panel", async () => {
  const { world, officer, id, draft } = await aPreparation();
  const [rubric] = await listRubrics(officer, id);
  const [first, second] = await listStages(officer, id);
  const between = { opensAt: new Date("2026-04-21T00:00:00Z"), closesAt: new Date("2026-04-22T00:00:00Z") };
  const visit = {
    ...stageForm,
    name: "Kunjungan",
    kind: "field_visit" as const,
    rubricId: rubric?.id ?? "",
    ...between,
  };
  const added = await addStage(officer, await draft(), visit);
  const order = async () => (await listStages(officer, id)).map(({ id, position }) => [id, position]);
  expect(await order()).toEqual([
    [first?.id, 1],
    [added, 2],
    [second?.id, 3],
  ]);

  const last = { opensAt: new Date("2026-08-01T00:00:00Z"), closesAt: new Date("2026-08-02T00:00:00Z") };
  await changeStage(officer, await draft(), first?.id ?? "", { ...stageForm, rubricId: rubric?.id ?? "", ...last });
  expect((await order()).map(([id]) => id)).toEqual([added, second?.id, first?.id]);

  const blind = { ...visit, kind: "desk" as const, isBlind: true };
  await changeStage(officer, await draft(), added, blind);
  expect(await refused(world, async () => addStage(officer, await draft(), { ...blind, ...last }))).toBe(
    "blind-after-first",
  );
  const later = { ...blind, opensAt: new Date("2026-09-01T00:00:00Z"), closesAt: new Date("2026-09-02T00:00:00Z") };
  expect(await refused(world, async () => changeStage(officer, await draft(), added, later))).toBe("blind-after-first");
  await changeStage(officer, await draft(), added, visit);
  for (const unusable of [{ judgesPerEntry: 1 }, { isBlind: true }]) {
    const change = async () => changeStage(officer, await draft(), added, { ...visit, ...unusable });
    expect(await refused(world, change)).toBe("visit-unusable");
  }

  await world.addPerson("juri-baru@contoh.example", { role: "judge", stageId: added });
  expect(await refused(world, async () => removeStage(officer, await draft(), added))).toBe("stage-has-panel");
  await removeStage(officer, await draft(), second?.id ?? "");
  expect(await order()).toEqual([
    [added, 1],
    [first?.id, 2],
  ]);
});

test("rules on awards are added and removed", async () => {
  const { world, officer, id, draft } = await aPreparation();
  const [track] = await listTracks(officer, id);
  const rule = (atLeast: number) => ({ scheme: "sinovik" as const, results: ["top_99" as const], atLeast });
  for (const count of [1, 2]) await addPriorAwardRule(officer, await draft(), track?.id ?? "", rule(count));
  await removePriorAwardRule(officer, await draft(), track?.id ?? "", 0);

  expect((await listTracks(officer, id))[0]?.priorAwardRules).toEqual([rule(2)]);
  expect(await refused(world, async () => removePriorAwardRule(officer, await draft(), track?.id ?? "", 1))).toBe(
    "not-found",
  );
});

test("units are invited before and after publication, until registration is over", async () => {
  const { world, officer } = await aPreparation();
  const { kartini, alyatama } = world.units;
  const invite = (who: string, units: string[], now?: Date) => async () =>
    inviteUnits(await world.as(who, now), world.editionId, world.umum, units);

  await invite(world.people.officer, [kartini])();
  await invite(world.people.officer, [alyatama, alyatama])();
  expect(await listInvitedUnits(officer, world.umum)).toEqual([alyatama]);
  const [, second] = await world.events("track.invited");
  expect(JSON.parse(second?.body ?? "{}")).toMatchObject({ details: { added: [alyatama], removed: [kartini] } });

  expect(await refused(world, invite(world.people.officer, ["no-such-unit"]))).toBe("not-found");
  expect(await refused(world, invite(world.people.authority, [kartini]))).toBe("not-found");
  expect(await refused(world, invite(world.people.officer, [], afterDeadline))).toBe("deadline-passed");
});

test("a copy has the same rules under another name, a year later, and waits for its own decree", async () => {
  const { world, officer } = await aPreparation();
  const copy = { slug: "contoh-2027", name: "Lomba Contoh 2027", year: 2027 };
  const id = await copyEdition(officer, world.editionId, copy);

  const [source, made] = [await exportBlueprint(officer, world.editionId), await exportBlueprint(officer, id)];
  expect(await findEdition(officer, id)).toMatchObject({ status: "draft", ...copy });
  expect(made).toMatchObject({
    ...copy,
    decreeNo: "",
    opensAt: "2027-02-28T17:00:00.000Z",
    closesAt: "2027-03-31T16:59:59.000Z",
    ageCountedOn: "2027-03-31",
  });
  for (const part of ["tracks", "categories", "checklist", "rubrics"] as const)
    expect(made[part]).toEqual(source[part]);
  expect(await refused(world, () => copyEdition(officer, world.editionId, copy))).toBe("slug-taken");
  expect(await refused(world, async () => copyEdition(await world.as(world.people.authority), id, copy))).toBe(
    "not-found",
  );
});

test("what is exported makes the same edition again", async () => {
  const { officer, id, draft } = await aPreparation();
  const [track] = await listTracks(officer, id);
  const trackId = track?.id ?? "";
  const [section] = await listSections(officer, trackId);
  const rule = { scheme: "sinovik" as const, results: ["top_99" as const], atMost: 0 };
  await addPriorAwardRule(officer, await draft(), trackId, rule);
  await addAttachmentKind(officer, { ...(await draft()), trackId }, { ...kindRules, sectionId: section?.id ?? "" });

  const exported = { ...(await exportBlueprint(officer, id)), slug: "lagi-2026" };
  const again = await establishEdition(officer, JSON.parse(JSON.stringify(exported)));
  expect(await exportBlueprint(officer, again)).toEqual(exported);
});

test("the database itself refuses to change, add to or take from the rules of a published edition", async () => {
  const { world, officer, id } = await aPreparation();
  const { umum, desk, editionId } = world;
  const [section] = await listSections(officer, umum);
  const { write } = world.database;
  const attempts: Array<() => Promise<unknown>> = [
    () => write((db) => db.update(tracks).set({ minAgeMonths: 1 }).where(eq(tracks.id, umum))),
    () => write((db) => db.update(formSections).set({ wordLimit: 9 }).where(eq(formSections.trackId, umum))),
    () => write((db) => db.delete(formSections).where(eq(formSections.id, section?.id ?? ""))),
    () =>
      write((db) =>
        db.insert(attachmentKinds).values({ id: "x", trackId: umum, position: 0, code: "x", ...kindRules }),
      ),
    () => write((db) => db.insert(categories).values({ id: "x", editionId, position: 9, name: "x" })),
    () => write((db) => db.update(categories).set({ editionId: id }).where(eq(categories.editionId, editionId))),
    () => write((db) => db.update(categories).set({ editionId }).where(eq(categories.editionId, id))),
    () => write((db) => db.update(stages).set({ cutSize: 99 }).where(eq(stages.id, desk))),
    () => write((db) => db.update(editions).set({ ageCountedOn: "2026-12-31" }).where(eq(editions.id, editionId))),
    () => write((db) => db.update(editions).set({ status: "draft" }).where(eq(editions.id, editionId))),
  ];
  for (const attempt of attempts) expect(await refused(world, () => attempt().catch(asRefusal))).toBe("edition-frozen");
  await write((db) => db.update(categories).set({ position: 5 }).where(eq(categories.editionId, id)));
});

/** The engines say it each in their own error; it is this one. */
function asRefusal(error: unknown): never {
  const said = `${error} ${error instanceof Error ? error.cause : ""}`;
  if (/published edition/.test(said)) throw new Refusal("edition-frozen");
  throw error;
}

test("codes are unique beside any others, and moving keeps every id", () => {
  const codes = fc.array(fc.record({ code: fc.string() }));
  fc.assert(
    fc.property(fc.string(), codes, (title, others) => !others.some(({ code }) => code === freeCode(title, others))),
  );
  const ids = fc.uniqueArray(fc.string(), { minLength: 1 });
  fc.assert(
    fc.property(ids, fc.nat(), fc.constantFrom("up" as const, "down" as const), (all, place, step) => {
      const id = all[place % all.length] ?? "";
      const after = moved(all, id, step);
      const distance = after.indexOf(id) - all.indexOf(id);
      expect([...after].sort()).toEqual([...all].sort());
      expect([0, step === "up" ? -1 : 1]).toContain(distance);
    }),
  );
});
