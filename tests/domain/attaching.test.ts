import { attachments, proposals, repairItems, repairs } from "db/schema";
import { editionStatuses, proposalStatuses } from "db/vocabulary";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { listAttachments } from "~/domain/attachments/finding.server";
import { attachingRefusals } from "~/domain/attachments/refusals";
import { attachFile, declarePrivacy, insistRoom, removeAttachment } from "~/domain/evidence/attaching.server";
import { listShelves } from "~/domain/evidence/desk.server";
import { mayAttach } from "~/domain/evidence/policy";
import type { Context } from "~/domain/kernel/context";
import { findProposal } from "~/domain/proposals/finding.server";
import { forwardProposal } from "~/domain/submission/forwarding.server";
import { afterDeadline, registrationOpens } from "../support/blueprint";
import { anAttachment, freshFiles, withAttachments } from "../support/files";
import { aDraft, aReadyDraft, aSubmittedProposal, reasonOf, refused } from "../support/steps";
import { freshWorld, type World } from "../support/world";

const aFile = (sign = "a") => ({
  name: "bukti.pdf",
  bytes: 1000,
  sha256: sign.repeat(64),
  mediaType: "application/pdf",
  pages: 2,
  thumbnailSha256: null,
  scan: "unscanned" as const,
});

async function aWorldWithDraft() {
  freshFiles();
  const world = await freshWorld(withAttachments());
  return { world, draft: await aDraft(world), writer: await world.as(world.people.innovator) };
}

test("a writer attaches a file, and the ledger has its hash but not its name", async () => {
  const { world, draft, writer } = await aWorldWithDraft();
  const id = await attachFile(writer, draft, "bukti", aFile());
  const [filed] = await listAttachments(writer, draft);
  expect(filed).toMatchObject({
    id,
    ...aFile(),
    privacy: null,
    uploadedBy: world.people.innovator,
    kind: { code: "bukti" },
  });
  const [event] = await world.events("attachment.added");
  const { details } = JSON.parse(event?.body ?? "{}");
  expect(details).toEqual({ proposal: draft, kind: "bukti", sha256: "a".repeat(64), bytes: 1000 });
});

test("a kind is full at its number, takes no file twice, and has room again after a removal", async () => {
  const { world, draft, writer } = await aWorldWithDraft();
  const first = await attachFile(writer, draft, "bukti", aFile("a"));
  expect(await refused(world, () => attachFile(writer, draft, "bukti", aFile("a")))).toBe("file-already-there");
  await attachFile(writer, draft, "bukti", aFile("b"));
  expect(await refused(world, () => attachFile(writer, draft, "bukti", aFile("c")))).toBe("too-many-files");
  expect(await reasonOf(() => insistRoom(writer, draft, "bukti"))).toBe("too-many-files");
  await attachFile(writer, draft, "foto", aFile("a"));

  await removeAttachment(writer, first);
  await attachFile(writer, draft, "bukti", aFile("c"));
  const [row] = await world.database.read.select().from(attachments).where(eq(attachments.id, first));
  expect([row?.removedBy, row?.removedAt]).toEqual([world.people.innovator, writer.now]);
  expect(await world.events("attachment.removed")).toHaveLength(1);
});

test("of many who reach for the last place at once, one gets it", async () => {
  const { draft, writer } = await aWorldWithDraft();
  await attachFile(writer, draft, "bukti", aFile("a"));
  const attempts = ["b", "c", "d", "e"].map((sign) => reasonOf(() => attachFile(writer, draft, "bukti", aFile(sign))));
  const outcomes = await Promise.all(attempts);
  expect(outcomes.sort()).toEqual(["too-many-files", "too-many-files", "too-many-files", undefined]);
  expect(await listAttachments(writer, draft)).toHaveLength(2);
});

test("what was removed still takes room in the store: a proposal holds three times what its kinds allow", async () => {
  const { world, draft, writer } = await aWorldWithDraft();
  const largest = (sign: string) => ({ ...aFile(sign), bytes: 200_000 });
  for (const sign of [..."0123456789ab", "a"])
    await removeAttachment(writer, await attachFile(writer, draft, "bukti", largest(sign)));
  expect(await refused(world, () => attachFile(writer, draft, "bukti", aFile("c")))).toBe("proposal-store-full");
  expect(await reasonOf(() => insistRoom(writer, draft, "bukti"))).toBe("proposal-store-full");
  await attachFile(writer, draft, "foto", largest("b"));
});

test("a kind of another track or of none is not there", async () => {
  const { world, draft, writer } = await aWorldWithDraft();
  expect(await refused(world, () => attachFile(writer, draft, "surat", aFile()))).toBe("not-found");
});

test("only who may write may attach, declare and remove", async () => {
  const { world, draft, writer } = await aWorldWithDraft();
  const { head, otherInnovator, officer, auditor } = world.people;
  const id = await attachFile(writer, draft, "bukti", aFile());
  const expected: Array<[string, string]> = [
    [head, "not-your-role"],
    [otherInnovator, "not-found"],
    [officer, "not-found"],
    [auditor, "not-found"],
  ];
  for (const [person, reason] of expected) {
    const context = await world.as(person);
    for (const attempt of everyChange(context, draft, id)) expect(await refused(world, attempt)).toBe(reason);
  }
});

test("nothing changes before registration, after it, or once the proposal was forwarded", async () => {
  freshFiles();
  const world = await freshWorld(withAttachments());
  const draft = await aReadyDraft(world);
  const id = await anAttachment(world, draft);
  const at = async (now: Date) => everyChange(await world.as(world.people.innovator, now), draft, id);
  for (const attempt of await at(afterDeadline)) expect(await refused(world, attempt)).toBe("deadline-passed");
  const early = new Date(registrationOpens.getTime() - 1);
  for (const attempt of await at(early)) expect(await refused(world, attempt)).toBe("registration-not-open");
  await forwardProposal(await world.as(world.people.innovator), draft);
  for (const attempt of await at(registrationOpens)) expect(await refused(world, attempt)).toBe("with-head-now");
});

test("a consent rests on something, and only a consent does", async () => {
  const { world, draft, writer } = await aWorldWithDraft();
  const id = await attachFile(writer, draft, "bukti", aFile());
  for (const privacy of ["consented", "guardian_consented"] as const) {
    expect(await refused(world, () => declarePrivacy(writer, id, { privacy, consentBasis: "  " }))).toBe(
      "basis-missing",
    );
    await declarePrivacy(writer, id, { privacy, consentBasis: " Surat 12/2026 " });
    expect((await listAttachments(writer, draft))[0]).toMatchObject({ privacy, consentBasis: "Surat 12/2026" });
  }
  for (const privacy of ["no_people", "redacted"] as const) {
    await declarePrivacy(writer, id, { privacy, consentBasis: "Surat 12/2026" });
    expect((await listAttachments(writer, draft))[0]).toMatchObject({ privacy, consentBasis: null });
  }
  const bodies = (await world.events("attachment.declared")).map(({ body }) => body);
  expect([bodies.length, bodies.some((body) => body.includes("12/2026"))]).toEqual([4, false]);
});

test("in the repair round only the kinds that the officer named are open, until it is due", async () => {
  freshFiles();
  const world = await freshWorld(withAttachments());
  const proposalId = await aSubmittedProposal(world);
  const dueAt = new Date(afterDeadline.getTime() + 86_400_000);
  await inRepair(world, proposalId, dueAt, "bukti");
  const writer = await world.as(world.people.innovator, afterDeadline);

  const id = await attachFile(writer, proposalId, "bukti", aFile());
  await declarePrivacy(writer, id, { privacy: "no_people", consentBasis: null });
  expect(await refused(world, () => attachFile(writer, proposalId, "foto", aFile("b")))).toBe("repair-not-asked");
  const shelves = await listShelves(writer, await findProposal(writer, proposalId));
  expect(shelves.map(({ kind, writable }) => [kind.code, writable])).toEqual([
    ["bukti", true],
    ["foto", false],
  ]);
  const stranger = await world.as(world.people.otherInnovator, afterDeadline);
  expect(await refused(world, () => attachFile(stranger, proposalId, "bukti", aFile("c")))).toBe("not-found");
  const late = await world.as(world.people.innovator, new Date(dueAt.getTime() + 1000));
  expect(await refused(world, () => attachFile(late, proposalId, "bukti", aFile("c")))).toBe("repair-over");

  await world.database.write(async (db) => void (await db.update(repairs).set({ completedAt: afterDeadline })));
  expect(await refused(world, () => removeAttachment(writer, id))).toBe("not-in-repair");
});

function everyChange(context: Context, draft: string, id: string) {
  return [
    () => attachFile(context, draft, "foto", aFile("f")),
    () => removeAttachment(context, id),
    () => declarePrivacy(context, id, { privacy: "redacted", consentBasis: null }),
  ];
}

async function inRepair(world: World, proposalId: string, dueAt: Date, place: string) {
  await world.database.write(async (db) => {
    const asked = { requestedBy: world.people.officer, requestedAt: afterDeadline };
    await db.insert(repairs).values({ proposalId, note: "CONTOH", dueAt, ...asked });
    await db.insert(repairItems).values({ proposalId, place, note: "CONTOH" });
    await db.update(proposals).set({ status: "in_repair" }).where(eq(proposals.id, proposalId));
  });
}

test("whatever the policy says against a file is among what an upload can tell", async () => {
  const { world, draft, writer } = await aWorldWithDraft();
  const known = await findProposal(writer, draft);
  const { head, otherInnovator } = world.people;
  const actors = [writer.actor, (await world.as(head)).actor, (await world.as(otherInnovator)).actor];
  const moments = [new Date(registrationOpens.getTime() - 1), writer.now, afterDeadline];
  const repair = { dueAt: writer.now, places: ["bukti"] };

  const asked = fc.record({
    actor: fc.constantFrom(...actors),
    now: fc.constantFrom(...moments),
    status: fc.constantFrom(...proposalStatuses),
    running: fc.constantFrom(...editionStatuses),
    code: fc.constantFrom("bukti", "foto"),
  });
  fc.assert(
    fc.property(asked, ({ actor, now, status, running, code }) => {
      const proposal = { ...known, status, edition: { ...known.edition, status: running } };
      const verdict = mayAttach(actor, { proposal, kind: { code }, repair }, now);
      expect([undefined, ...attachingRefusals]).toContain(verdict);
    }),
    { numRuns: 1000 },
  );
});
