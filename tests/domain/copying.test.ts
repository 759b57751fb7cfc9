import { answerRevisions, answers, proposals, searchDocuments } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { EditionBlueprint } from "~/domain/editions/blueprint";
import { listTracks } from "~/domain/editions/finding.server";
import { contextOf } from "~/domain/kernel/atomically.server";
import { nobody } from "~/domain/people/actor";
import { establishEdition } from "~/domain/preparing/establishing.server";
import { proposePublication, publishEdition } from "~/domain/preparing/publishing.server";
import { findProposal, listTeam, listWrittenSections } from "~/domain/proposals/finding.server";
import { closeRegistration } from "~/domain/submission/closing.server";
import { submitProposal, withdrawProposal } from "~/domain/submission/submitting.server";
import { copyToDraft } from "~/domain/writing/copying.server";
import { describeProposal } from "~/domain/writing/describing.server";
import { findHeader } from "~/domain/writing/header.server";
import { listRevisions } from "~/domain/writing/header-history.server";
import { aBlueprint, afterDeadline, whileOpen } from "../support/blueprint";
import { aDraft, anEndorsedProposal, anIdentity, aReadyDraft, aSubmittedProposal, refused } from "../support/steps";
import { freshWorld, type World } from "../support/world";

async function aWithdrawnProposal(world: World) {
  const id = await aSubmittedProposal(world, { title: "CONTOH Rumah Aman" });
  await withdrawProposal(await world.as(world.people.head), id);
  return id;
}

test("a withdrawn proposal begins anew as a draft with all that was written", async () => {
  const world = await freshWorld();
  const id = await aWithdrawnProposal(world);
  const writer = await world.as(world.people.innovator);

  const copy = await copyToDraft(writer, id, world.umum);

  const [old, fresh] = [await findProposal(writer, id), await findProposal(writer, copy)];
  expect(fresh).toMatchObject({ status: "draft", copiedFromId: id, title: old.title, version: 1 });
  expect([fresh.categoryId, fresh.startedOn, fresh.sdgs]).toEqual([old.categoryId, old.startedOn, old.sdgs]);
  expect(await listTeam(writer, copy)).toEqual(await listTeam(writer, id));
  const textsOf = async (proposal: typeof old) => (await listWrittenSections(writer, proposal)).map(({ text }) => text);
  expect(await textsOf(fresh)).toEqual(await textsOf(old));
  const revisions = await world.database.read
    .select({ version: answerRevisions.version })
    .from(answerRevisions)
    .where(eq(answerRevisions.proposalId, copy));
  expect(revisions).toEqual([{ version: 1 }, { version: 1 }]);
  expect(await world.events("proposal.copied")).toMatchObject([{ subject: copy, actorId: world.people.innovator }]);
});

test("a copy's history begins with what was copied, and its title is found", async () => {
  const world = await freshWorld();
  const id = await aWithdrawnProposal(world);
  const writer = await world.as(world.people.innovator);

  const copy = await copyToDraft(writer, id, world.umum);

  const copied = await findHeader(writer, await findProposal(writer, copy));
  expect(await listRevisions(writer, await findProposal(writer, copy))).toMatchObject([
    { version: 1, by: "CONTOH inovator@contoh.example", at: whileOpen, before: undefined, after: copied },
  ]);
  const [found] = await world.database.read
    .select({ title: searchDocuments.title, body: searchDocuments.body })
    .from(searchDocuments)
    .where(eq(searchDocuments.proposalId, copy));
  expect(found).toEqual({ title: "CONTOH Rumah Aman", body: "" });

  await describeProposal(writer, copy, await anIdentity(world, { title: "CONTOH Rumah Baru" }), 1);
  const [latest] = await listRevisions(writer, await findProposal(writer, copy));
  expect(latest).toMatchObject({ version: 2, before: copied, changed: ["title"] });
});

function aShorterFormNextYear(): EditionBlueprint {
  const [umum] = aBlueprint().tracks;
  const tracks = umum ? [{ ...umum, sections: umum.sections.slice(1) }] : [];
  const blueprint = aBlueprint({ categories: ["Inklusi sosial"], tracks });
  return JSON.parse(JSON.stringify(blueprint).replaceAll("2026", "2027"));
}

test("what was left at the deadline goes into a later edition, whose form may ask for less", async () => {
  const world = await freshWorld();
  const id = await anEndorsedProposal(world);
  await closeRegistration(contextOf(world.database, nobody, afterDeadline), world.editionId);
  const next = new Date("2027-03-10T09:00:00+07:00");
  const officer = await world.as(world.people.officer, next);
  const editionId = await establishEdition(officer, aShorterFormNextYear());
  await proposePublication(officer, editionId);
  await publishEdition(await world.as(world.people.authority, next), editionId);
  const [track] = await listTracks(officer, editionId);

  const copy = await copyToDraft(await world.as(world.people.innovator, next), id, track?.id ?? "");

  const written = await world.database.read.select().from(answers).where(eq(answers.proposalId, copy));
  expect(written.map(({ text }) => text)).toEqual(["Teks signifikansi yang cukup."]);
  const [row] = await world.database.read.select().from(proposals).where(eq(proposals.id, copy));
  expect(row).toMatchObject({ editionId, trackId: track?.id, copiedFromId: id });
});

test("nothing that competes is copied, nothing into a closed edition, and nothing by the head", async () => {
  const world = await freshWorld();
  const writer = await world.as(world.people.innovator);
  for (const id of [await aDraft(world), await anEndorsedProposal(world), await aSubmittedProposal(world)])
    expect(await refused(world, () => copyToDraft(writer, id, world.umum))).toBe("still-competing");
  const withdrawn = await aWithdrawnProposal(world);
  const late = await world.as(world.people.innovator, afterDeadline);

  expect(await refused(world, () => copyToDraft(late, withdrawn, world.umum))).toBe("deadline-passed");
  expect(await refused(world, async () => copyToDraft(await world.as(world.people.head), withdrawn, world.umum))).toBe(
    "not-your-role",
  );
  expect(await refused(world, () => copyToDraft(writer, withdrawn, "tidak-ada"))).toBe("not-found");
});

test("when registration closes, each proposal remembers where it stood", async () => {
  const world = await freshWorld();
  const [draft, endorsed] = [await aReadyDraft(world), await anEndorsedProposal(world)];
  const submitted = await anEndorsedProposal(world);
  await submitProposal(await world.as(world.people.head, whileOpen), submitted);

  await closeRegistration(contextOf(world.database, nobody, afterDeadline), world.editionId);

  const rows = await world.database.read
    .select({ id: proposals.id, status: proposals.status, leftAs: proposals.leftAs })
    .from(proposals);
  expect(new Map(rows.map(({ id, status, leftAs }) => [id, [status, leftAs]]))).toEqual(
    new Map([
      [draft, ["not_submitted", "draft"]],
      [endorsed, ["not_submitted", "endorsed"]],
      [submitted, ["submitted", null]],
    ]),
  );
});
