import { answerRevisions, formSections } from "db/schema";
import { and, asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { findProposal, findWrittenSection, listWrittenSections } from "~/domain/proposals/finding.server";
import { forwardProposal } from "~/domain/submission/forwarding.server";
import { beginProposal } from "~/domain/writing/beginning.server";
import { restoreFrom } from "~/domain/writing/revision";
import { saveAnswer } from "~/domain/writing/writing.server";
import { whileOpen } from "../support/blueprint";
import { aDraft, aReadyDraft, refused, statusOf } from "../support/steps";
import { freshWorld, type World } from "../support/world";

async function historyOf(world: World, proposalId: string, code: string) {
  const rows = await world.database.read
    .select({ revision: answerRevisions })
    .from(answerRevisions)
    .innerJoin(formSections, eq(formSections.id, answerRevisions.sectionId))
    .where(and(eq(answerRevisions.proposalId, proposalId), eq(formSections.code, code)))
    .orderBy(asc(answerRevisions.version));
  let text = "";
  return rows.map(({ revision }) => {
    text = restoreFrom(text, revision);
    return { version: revision.version, text, savedBy: revision.savedBy };
  });
}

async function writtenIn(world: World, proposalId: string, code = "ringkasan") {
  const context = await world.as(world.people.innovator);
  return findWrittenSection(context, await findProposal(context, proposalId), code);
}

test("every saved text is a version, and the history has them all", async () => {
  const world = await freshWorld();
  const id = await aDraft(world);
  const innovator = await world.as(world.people.innovator);

  expect(await saveAnswer(innovator, id, "ringkasan", { text: "Satu", version: 0 })).toEqual({
    version: 1,
    words: 1,
    savedAt: whileOpen,
  });
  expect(await saveAnswer(innovator, id, "ringkasan", { text: "Satu dua", version: 1 })).toMatchObject({
    version: 2,
    words: 2,
  });
  expect(await saveAnswer(innovator, id, "ringkasan", { text: "", version: 2 })).toMatchObject({
    version: 3,
    words: 0,
  });

  expect(await writtenIn(world, id)).toMatchObject({ text: "", version: 3, words: 0 });
  expect((await historyOf(world, id, "ringkasan")).map(({ text }) => text)).toEqual(["Satu", "Satu dua", ""]);
  expect(await historyOf(world, id, "signifikansi")).toEqual([]);
});

test("a save from an old version is refused, and what the other window saved stays readable", async () => {
  const world = await freshWorld();
  const id = await aDraft(world);
  const innovator = await world.as(world.people.innovator);
  await saveAnswer(innovator, id, "ringkasan", { text: "Dari jendela satu", version: 0 });

  expect(
    await refused(world, () => saveAnswer(innovator, id, "ringkasan", { text: "Dari jendela dua", version: 0 })),
  ).toBe("stale-version");

  const standing = await writtenIn(world, id);
  expect(standing).toMatchObject({ text: "Dari jendela satu", version: 1 });
  await saveAnswer(innovator, id, "ringkasan", { text: "Dari jendela dua", version: standing.version });
  expect((await historyOf(world, id, "ringkasan")).map(({ text }) => text)).toEqual([
    "Dari jendela satu",
    "Dari jendela dua",
  ]);
});

test("a version from the future is refused too", async () => {
  const world = await freshWorld();
  const id = await aDraft(world);
  const innovator = await world.as(world.people.innovator);

  expect(await refused(world, () => saveAnswer(innovator, id, "ringkasan", { text: "Satu", version: 7 }))).toBe(
    "stale-version",
  );
});

test("of two windows that save at once one is saved and the other told", async () => {
  const world = await freshWorld();
  const id = await aDraft(world);
  const innovator = await world.as(world.people.innovator);

  const saves = await Promise.allSettled(
    ["kiri", "kanan"].map((text) => saveAnswer(innovator, id, "ringkasan", { text, version: 0 })),
  );

  expect(saves.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await historyOf(world, id, "ringkasan")).toHaveLength(1);
});

test("a save whose answer got lost is no conflict with oneself, but somebody else's still is", async () => {
  const world = await freshWorld();
  const id = await aDraft(world);
  const innovator = await world.as(world.people.innovator);
  await saveAnswer(innovator, id, "ringkasan", { text: "Satu\r\ndua", version: 0 });

  const goOn = (text: string, unanswered: string) =>
    saveAnswer(innovator, id, "ringkasan", { text, version: 0, unanswered });
  expect(await goOn("Satu dua tiga", "Satu\r\ndua")).toMatchObject({ version: 2 });
  expect(await refused(world, () => goOn("Satu dua tiga empat", "Satu\ndua"))).toBe("stale-version");
  expect((await historyOf(world, id, "ringkasan")).map(({ text }) => text)).toEqual(["Satu\ndua", "Satu dua tiga"]);
});

test("saving the same text again is no new version, whatever version it came from", async () => {
  const world = await freshWorld();
  const id = await aDraft(world);
  const innovator = await world.as(world.people.innovator);
  await saveAnswer(innovator, id, "ringkasan", { text: "Satu\nDua", version: 0 });

  expect(await saveAnswer(innovator, id, "ringkasan", { text: "Satu\r\nDua", version: 1 })).toMatchObject({
    version: 1,
    words: 2,
  });
  expect(await saveAnswer(innovator, id, "ringkasan", { text: "Satu\nDua", version: 0 })).toMatchObject({ version: 1 });
  expect(await historyOf(world, id, "ringkasan")).toHaveLength(1);
});

test("a text over the limit is saved whole, but cannot be forwarded until it fits", async () => {
  const world = await freshWorld();
  const id = await aReadyDraft(world);
  const innovator = await world.as(world.people.innovator);
  const words = (count: number) => Array(count).fill("kata").join(" ");
  const { version } = await saveAnswer(innovator, id, "ringkasan", { text: words(21), version: 1 });

  expect(await writtenIn(world, id)).toMatchObject({ text: words(21), words: 21 });
  expect(await refused(world, () => forwardProposal(innovator, id))).toBe("not-ready");
  expect(await statusOf(world, id)).toBe("draft");
  expect(await world.events("proposal.forwarded")).toEqual([]);

  await saveAnswer(innovator, id, "ringkasan", { text: words(20), version });
  await forwardProposal(innovator, id);
  expect(await statusOf(world, id)).toBe("with_head");
});

test("far more than an answer is not taken, and a title needs a letter or digit and fits the form", async () => {
  const world = await freshWorld();
  const id = await aDraft(world);
  const innovator = await world.as(world.people.innovator);
  const text = "a".repeat(30_001);
  expect(await refused(world, () => saveAnswer(innovator, id, "ringkasan", { text, version: 0 }))).toBe(
    "text-too-long",
  );
  for (const title of ["", " ?! ", "x".repeat(151)]) {
    const begun = () => beginProposal(innovator, { unitId: world.units.kartini, trackId: world.umum, title });
    expect(await refused(world, begun)).toBe("title-unusable");
  }
  const oddly = "CONTOH\r\nJudul \u202eterbalik";
  const named = await beginProposal(innovator, { unitId: world.units.kartini, trackId: world.umum, title: oddly });
  expect(await findProposal(innovator, named)).toMatchObject({ title: "CONTOH Judul terbalik" });
});

test("a section that the form does not have is not found", async () => {
  const world = await freshWorld();
  const id = await aDraft(world);
  const innovator = await world.as(world.people.innovator);

  expect(await refused(world, () => saveAnswer(innovator, id, "kebaruan", { text: "Satu", version: 0 }))).toBe(
    "not-found",
  );
});

test("the unit's admin writes in an innovator's draft, under the own name; the head does not write", async () => {
  const world = await freshWorld();
  const id = await aDraft(world);
  const admin = await world.addPerson("adminunit@contoh.example", { role: "unit_admin", unitId: world.units.kartini });

  await saveAnswer(await world.as(admin), id, "ringkasan", { text: "Dibantu admin", version: 0 });
  expect(
    await refused(world, async () =>
      saveAnswer(await world.as(world.people.head), id, "ringkasan", { text: "Oleh pimpinan", version: 1 }),
    ),
  ).toBe("not-your-role");

  expect(await historyOf(world, id, "ringkasan")).toEqual([{ version: 1, text: "Dibantu admin", savedBy: admin }]);
});

test("a draft's words are in its history and not in the ledger", async () => {
  const world = await freshWorld();
  const id = await aReadyDraft(world);
  const innovator = await world.as(world.people.innovator);
  await forwardProposal(innovator, id);

  const sections = await listWrittenSections(innovator, await findProposal(innovator, id));
  const bodies = [...(await world.events("proposal.begun")), ...(await world.events("proposal.forwarded"))].map(
    ({ body }) => body,
  );
  expect(bodies).toHaveLength(2);
  for (const { text } of sections) expect(bodies.filter((body) => body.includes(text))).toEqual([]);
});
