import { dossierAnswers, nominationNotes, nominations } from "db/schema";
import { expect, test } from "vitest";
import { grantRole } from "~/domain/accounts/adding.server";
import { recordAward } from "~/domain/gallery/awarding.server";
import { findInnovation } from "~/domain/gallery/finding.server";
import { publishWinner } from "~/domain/gallery/publishing.server";
import { registerInnovation } from "~/domain/gallery/registering.server";
import {
  approveNomination,
  markSent,
  recordNominationResult,
  reviewDossier,
} from "~/domain/nominations/advancing.server";
import { saveDossierField } from "~/domain/nominations/filling.server";
import { findNomination, listDossier, listNominations } from "~/domain/nominations/finding.server";
import { nominateInnovation, prepareDossier } from "~/domain/nominations/nominating.server";
import { registerScheme } from "~/domain/nominations/registering.server";
import { endNomination, returnNomination } from "~/domain/nominations/returning.server";
import { aBlueprint, afterJudging } from "../support/blueprint";
import { aDeterminedEdition, aWinner, refused } from "../support/steps";
import { freshWorld, type World } from "../support/world";

const scheme = {
  code: "sinovik" as const,
  name: "SINOVIK contoh",
  language: "id" as const,
  minAgeMonths: 24,
  quota: 1,
  source: "contoh",
  fields: [
    { code: "1", title: "Ringkasan", wordLimit: 6, filledFrom: ["ringkasan"] },
    { code: "2", title: "Dampak dan ringkasan", wordLimit: null, filledFrom: ["signifikansi", "ringkasan"] },
  ],
};
const call = { scheme: "sinovik" as const, targetYear: 2026, closesOn: "2026-07-31" };
const outcome = { result: "top_99" as const, label: "Top 99", evidence: "verified" as const, source: "Kepmen contoh" };

async function aCandidate(change: Partial<Parameters<typeof registerScheme>[1]> = {}) {
  const world = await freshWorld();
  const winner = await aWinner(world);
  const officer = await world.as(world.people.officer, afterJudging);
  const authority = await world.as(world.people.authority, afterJudging);
  await registerScheme(officer, { ...scheme, ...change });
  const id = await nominateInnovation(officer, { innovationId: winner.innovationId, ...call });
  return { world, officer, authority, id, ...winner };
}

const statusOf = async (world: World) =>
  (await world.database.read.select().from(nominations)).map(({ status }) => status);

test("a winner is nominated, its dossier filled, reviewed, approved by the authority, sent, and its result is an award", async () => {
  const { world, officer, authority, id, slug } = await aCandidate();
  await prepareDossier(officer, id);
  const dossier = await listDossier(officer, await findNomination(officer, id));
  expect(dossier.map(({ text, words, over, version }) => [text, words, over, version])).toEqual([
    ["Teks ringkasan yang cukup.", 4, false, 1],
    ["Teks signifikansi yang cukup.\n\nTeks ringkasan yang cukup.", 8, false, 1],
  ]);
  await reviewDossier(officer, id);
  await approveNomination(authority, id);
  await markSent(officer, id, "REG-77");
  await recordNominationResult(officer, id, outcome);
  await recordNominationResult(officer, id, { ...outcome, result: "top_40", label: "Top 40" });

  expect(await findNomination(officer, id)).toMatchObject({ status: "result", externalReference: "REG-77" });
  const { awards } = await findInnovation(officer, slug);
  expect(awards.filter((it) => it.scheme === "sinovik").map(({ result, year }) => [result, year])).toEqual([
    ["top_40", 2026],
    ["top_99", 2026],
  ]);
  for (const type of [
    "nomination.made",
    "nomination.checked",
    "dossier.filled",
    "dossier.reviewed",
    "nomination.approved",
    "nomination.sent",
  ] as const) {
    expect([type, (await world.events(type)).length]).toEqual([type, 1]);
  }
});

test("an innovation is nominated once a call, and within the scheme's quota", async () => {
  const [desk, show] = aBlueprint().stages;
  if (!desk || !show) throw new Error("the blueprint has two stages");
  const world = await freshWorld({ stages: [desk, { ...show, cutSize: 2 }] });
  const [first, second] = await aDeterminedEdition(world);
  const officer = await world.as(world.people.officer, afterJudging);
  await registerScheme(officer, scheme);
  expect(await refused(world, () => registerScheme(officer, scheme))).toBe("scheme-known");
  const innovationOf = async (proposalId: string) =>
    (await findInnovation(officer, await publishWinner(officer, proposalId))).id;
  const [one, two] = [await innovationOf(first), await innovationOf(second)];
  await nominateInnovation(officer, { innovationId: one, ...call });

  expect(await refused(world, () => nominateInnovation(officer, { innovationId: one, ...call }))).toBe(
    "already-nominated",
  );
  expect(await refused(world, () => nominateInnovation(officer, { innovationId: two, ...call }))).toBe("over-quota");
  expect(await world.events("nomination.made")).toHaveLength(1);
  expect(await refused(world, () => nominateInnovation(officer, { innovationId: two, ...call, scheme: "opsi" }))).toBe(
    "not-found",
  );
  await nominateInnovation(officer, { innovationId: two, ...call, targetYear: 2027 });
  expect(await listNominations(officer)).toHaveLength(2);
});

test("an innovation that was never handed in here, or an unknown one, is not nominated", async () => {
  const world = await freshWorld();
  const officer = await world.as(world.people.officer);
  const past = {
    slug: "lama",
    title: "CONTOH Lama",
    summary: "-",
    unitId: world.units.kartini,
    year: 2019,
    category: "A",
    isExample: true,
  };
  const innovationId = await registerInnovation(officer, past);
  await registerScheme(officer, scheme);

  expect(await refused(world, () => nominateInnovation(officer, { innovationId, ...call }))).toBe("not-a-winner");
  expect(await refused(world, () => nominateInnovation(officer, { innovationId: "none", ...call }))).toBe("not-found");
});

test("who does not meet the scheme's rules stays a candidate", async () => {
  const { world, officer, id, innovationId } = await aCandidate({ minAgeMonths: 120 });
  expect(await refused(world, () => prepareDossier(officer, id))).toBe("not-eligible-for-scheme");
  expect(await statusOf(world)).toEqual(["candidate"]);
  expect(await world.events("nomination.checked")).toEqual([]);
  expect(await world.database.read.select().from(dossierAnswers)).toEqual([]);
  const award = {
    innovationId,
    scheme: "unpsa",
    year: 2020,
    result: "winner",
    label: "UNPSA",
    evidence: "verified",
    source: "contoh",
  } as const;
  await recordAward(officer, award);
  expect(await refused(world, () => recordAward(officer, award))).toBe("award-known");
  await registerScheme(officer, { ...scheme, code: "unpsa", minAgeMonths: 0 });
  const again = await nominateInnovation(officer, { innovationId, ...call, scheme: "unpsa" });
  expect(await refused(world, () => prepareDossier(officer, again))).toBe("not-eligible-for-scheme");
});

test("a dossier over a limit or with a blank is not reviewed, and a stale rewrite is refused", async () => {
  const { world, officer, id } = await aCandidate();
  await prepareDossier(officer, id);
  const fields = () => findNomination(officer, id).then((nomination) => listDossier(officer, nomination));
  const [field] = await fields();
  const write = (text: string, version: number) => saveDossierField(officer, id, field?.id ?? "", { text, version });

  await write("satu dua tiga empat lima enam tujuh", 1);
  expect(await refused(world, () => reviewDossier(officer, id))).toBe("over-word-limit");
  expect(await refused(world, () => write("Dari jendela lain", 1))).toBe("stale-version");
  await write("", 2);
  expect(await refused(world, () => reviewDossier(officer, id))).toBe("dossier-incomplete");
  await write("satu dua tiga empat lima enam", 3);
  await write("satu dua tiga empat lima enam", 1);
  expect((await fields())[0]).toMatchObject({ version: 4, words: 6, over: false });
  expect(await refused(world, () => saveDossierField(officer, id, "no-such-field", { text: "x", version: 1 }))).toBe(
    "not-found",
  );

  await reviewDossier(officer, id);
  expect(await refused(world, () => write("Terlambat", 4))).toBe("wrong-state");
  expect(await statusOf(world)).toEqual(["in_review"]);
});

test("only the authority approves and only the secretariat does the rest, each in its turn", async () => {
  const { world, officer, authority, id } = await aCandidate();
  const auditor = await world.as(world.people.auditor, afterJudging);
  const commands = {
    prepareDossier,
    reviewDossier,
    approveNomination,
    markSent: (context: typeof officer, it: string) => markSent(context, it, "R"),
    recordOutcome: (context: typeof officer, it: string) => recordNominationResult(context, it, outcome),
  };

  for (const command of [reviewDossier, commands.markSent, commands.recordOutcome])
    expect(await refused(world, () => command(officer, id))).toBe("step-too-early");
  expect(await refused(world, () => approveNomination(officer, id))).toBe("not-your-role");
  await prepareDossier(officer, id);
  expect(await refused(world, () => prepareDossier(officer, id))).toBe("wrong-state");
  await reviewDossier(officer, id);
  expect(await refused(world, () => approveNomination(officer, id))).toBe("not-your-role");
  expect(await refused(world, () => approveNomination(auditor, id))).toBe("not-your-role");
  await approveNomination(authority, id);
  expect(await refused(world, () => commands.markSent(authority, id))).toBe("not-your-role");

  for (const person of [world.people.chair, world.people.head, world.people.admin, world.people.judges[0] as string]) {
    const stranger = await world.as(person, afterJudging);
    for (const command of Object.values(commands))
      expect(await refused(world, () => command(stranger, id))).toBe("not-found");
    expect(await refused(world, () => listNominations(stranger))).toBe("not-found");
    expect(await refused(world, () => saveDossierField(stranger, id, "f", { text: "x", version: 1 }))).toBe(
      "not-found",
    );
    expect(await refused(world, () => registerScheme(stranger, { ...scheme, code: "opsi" }))).toBe("not-found");
  }
  expect(await statusOf(world)).toEqual(["approved"]);
});

const note = "Data dampak belum sama dengan lampiran";

test("the authority sends a dossier back with what is to be mended, and approves it when it comes again", async () => {
  const { world, officer, authority, id } = await aCandidate();
  expect(await refused(world, () => returnNomination(authority, id, note))).toBe("step-too-early");
  await prepareDossier(officer, id);
  await reviewDossier(officer, id);
  expect(await refused(world, () => returnNomination(officer, id, note))).toBe("not-your-role");
  expect(await refused(world, () => returnNomination(authority, id, "kurang"))).toBe("note-too-short");

  await returnNomination(authority, id, ` ${note} `);

  expect(await statusOf(world)).toEqual(["preparing"]);
  expect(await world.database.read.select().from(nominationNotes)).toMatchObject([{ kind: "returned", note }]);
  expect(await world.events("nomination.returned")).toHaveLength(1);
  expect(await refused(world, () => returnNomination(authority, id, note))).toBe("step-too-early");
  const [field] = await listDossier(officer, await findNomination(officer, id));
  await saveDossierField(officer, id, field?.id ?? "", { text: "Sudah diperbaiki", version: field?.version ?? 0 });
  await reviewDossier(officer, id);
  await approveNomination(authority, id);
  expect(await refused(world, () => returnNomination(authority, id, note))).toBe("wrong-state");
});

test.each(["candidate", "preparing", "in_review", "approved", "sent"] as const)(
  "a nomination that is %s can be ended; its place is free, and the same innovation may be nominated anew",
  async (until) => {
    const { world, officer, authority, id, innovationId } = await aCandidate();
    const steps = [prepareDossier, reviewDossier].map((step) => () => step(officer, id));
    const way = [...steps, () => approveNomination(authority, id), () => markSent(officer, id, "REG-1")];
    const stages = ["candidate", "preparing", "in_review", "approved", "sent"];
    for (const step of way.slice(0, stages.indexOf(until))) await step();
    expect(await statusOf(world)).toEqual([until]);
    expect(await refused(world, () => endNomination(officer, id, "x"))).toBe("note-too-short");

    await endNomination(officer, id, note);

    expect(await statusOf(world)).toEqual([until === "sent" ? "withdrawn" : "cancelled"]);
    expect(await refused(world, () => endNomination(officer, id, note))).toBe("nomination-over");
    expect(await refused(world, () => prepareDossier(officer, id))).toBe("nomination-over");
    expect(await nominateInnovation(officer, { innovationId, ...call })).toBe(id);
    expect(await statusOf(world)).toEqual(["candidate"]);
    await prepareDossier(officer, id);
    expect(await world.database.read.select().from(nominationNotes)).toMatchObject([{ note }]);
  },
);

test("a result is final: nobody ends a nomination that has one", async () => {
  const { world, officer, authority, id } = await aCandidate();
  await prepareDossier(officer, id);
  await reviewDossier(officer, id);
  await approveNomination(authority, id);
  await markSent(officer, id, "REG-1");
  await recordNominationResult(officer, id, outcome);
  expect(await refused(world, () => endNomination(officer, id, note))).toBe("nomination-over");
});

test("nobody is nominated for a call that is over", async () => {
  const { world, officer, innovationId } = await aCandidate();
  const past = { innovationId, ...call, targetYear: 2027, closesOn: "2026-06-09" };
  expect(await refused(world, () => nominateInnovation(officer, past))).toBe("call-over");
});

test("two persons: the authority approves no dossier that he or she prepared", async () => {
  const { world, id } = await aCandidate();
  const admin = await world.as(world.people.admin, afterJudging);
  await grantRole(admin, world.people.colleague, { role: "authority" });
  const both = await world.as(world.people.colleague, afterJudging);
  await prepareDossier(both, id);
  await reviewDossier(both, id);
  expect(await refused(world, () => approveNomination(both, id))).toBe("own-nomination");
  await approveNomination(await world.as(world.people.authority, afterJudging), id);
});
