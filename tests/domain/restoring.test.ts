import { answerRevisions } from "db/schema";
import { asc } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openPlace } from "~/domain/collaboration/locking.server";
import { findProposal, findWrittenSection } from "~/domain/proposals/finding.server";
import { forwardProposal } from "~/domain/submission/forwarding.server";
import { findVersion, listVersions } from "~/domain/writing/answer-history.server";
import { differenceOf } from "~/domain/writing/difference";
import { restoreAnswer } from "~/domain/writing/restoring.server";
import { restoreFrom } from "~/domain/writing/revision";
import { lastOfSittings } from "~/domain/writing/version";
import { saveAnswer } from "~/domain/writing/writing.server";
import { afterDeadline, whileOpen } from "../support/blueprint";
import { aCollaborator } from "../support/collaborators";
import { aDraft, aReadyDraft, reasonOf, refused } from "../support/steps";
import { freshWorld } from "../support/world";

const minutes = (count: number) => new Date(whileOpen.getTime() + count * 60_000);

/** A section with three versions: "Satu", "Satu dua", "Tiga". */
async function aHistory(begin = aDraft) {
  const world = await freshWorld();
  const id = await begin(world);
  const writer = (now?: Date) => world.as(world.people.innovator, now);
  const context = await writer();
  const { version } = await findWrittenSection(context, await findProposal(context, id), "ringkasan");
  await saveAnswer(context, id, "ringkasan", { text: "Satu", version });
  await saveAnswer(await writer(minutes(1)), id, "ringkasan", { text: "Satu dua", version: version + 1 });
  await saveAnswer(await writer(minutes(30)), id, "ringkasan", { text: "Tiga", version: version + 2 });
  const listed = async (every: boolean) => {
    const proposal = await findProposal(context, id);
    const section = await findWrittenSection(context, proposal, "ringkasan");
    return listVersions(context, proposal, { sectionId: section.id, page: 1, every });
  };
  return { world, id, writer, listed, version: version + 3 };
}

test("the history lists who saved what when, each with its words; sittings fold the saves in between", async () => {
  const { listed } = await aHistory();

  expect(await listed(true)).toMatchObject({
    total: 3,
    hidden: 0,
    versions: [
      { version: 3, by: "CONTOH inovator@contoh.example", savedAt: minutes(30), words: 1 },
      { version: 2, savedAt: minutes(1), words: 2 },
      { version: 1, savedAt: whileOpen, words: 1 },
    ],
  });
  const sittings = await listed(false);
  expect([sittings.hidden, ...sittings.versions.map(({ version }) => version)]).toEqual([1, 3, 2]);
});

test("restoring saves the old text as a new version, and every version stays", async () => {
  const { world, id, writer } = await aHistory();

  expect(await restoreAnswer(await writer(minutes(31)), id, "ringkasan", { restored: 1, version: 3 })).toMatchObject({
    version: 4,
    words: 1,
  });

  const revisions = await world.database.read.select().from(answerRevisions).orderBy(asc(answerRevisions.version));
  const texts: string[] = [];
  for (const revision of revisions) texts.push(restoreFrom(texts.at(-1) ?? "", revision));
  expect(texts).toEqual(["Satu", "Satu dua", "Tiga", "Satu"]);
  const [event] = await world.events("answer.restored");
  expect(JSON.parse(event?.body ?? "")).toMatchObject({
    subject: id,
    details: { section: "ringkasan", restored: 1, version: 4 },
  });
});

test("restoring is refused when it comes from an old page, would change nothing, or names no version", async () => {
  const { world, id, writer } = await aHistory();
  const tried = (restored: number, version: number) =>
    refused(world, async () => restoreAnswer(await writer(minutes(31)), id, "ringkasan", { restored, version }));

  expect(await tried(1, 2)).toBe("stale-version");
  expect(await tried(3, 3)).toBe("nothing-changed");
  expect(await tried(9, 3)).toBe("not-found");
});

test("restoring is refused while somebody else writes, too late, and once the text is with the head", async () => {
  const { world, id, writer, version } = await aHistory(aReadyDraft);
  const rekan = await aCollaborator(world, id);
  const tried = (now: Date) =>
    refused(world, async () => restoreAnswer(await writer(now), id, "ringkasan", { restored: 1, version }));

  await openPlace(await world.as(rekan, minutes(60)), id, "ringkasan");
  expect(await tried(minutes(61))).toBe("held-by-another");
  expect(await tried(afterDeadline)).toBe("deadline-passed");
  await forwardProposal(await writer(minutes(62)), id);
  expect(await tried(minutes(70))).toBe("with-head-now");
});

test("of two restorations at once one is done and the other refused", async () => {
  const { id, writer } = await aHistory();
  const context = await writer(minutes(31));

  const reasons = await Promise.all(
    [1, 2].map((restored) => reasonOf(() => restoreAnswer(context, id, "ringkasan", { restored, version: 3 }))),
  );

  expect(reasons.sort()).toEqual(["stale-version", undefined]);
});

test("the history is the writers' own: neither the head nor an organiser reads it", async () => {
  const { world, id, writer } = await aHistory();
  const proposal = await findProposal(await writer(), id);
  const section = await findWrittenSection(await writer(), proposal, "ringkasan");

  for (const userId of [world.people.head, world.people.officer, world.people.otherInnovator]) {
    const context = await world.as(userId);
    expect(await reasonOf(() => findVersion(context, proposal, section.id, 1))).toBe("not-found");
    const wanted = { sectionId: section.id, page: 1, every: true };
    expect(await reasonOf(() => listVersions(context, proposal, wanted))).toBe("not-found");
  }
});

const words = fc.string({ unit: fc.constantFrom(..."ab \n,."), maxLength: 60 });
const without = (kind: string, pieces: ReturnType<typeof differenceOf>) =>
  pieces.filter((piece) => piece.kind !== kind).map(({ text }) => text);

test("a difference holds both texts whole", () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const pieces = differenceOf(before, after);
      expect(without("added", pieces).join("")).toBe(before);
      expect(without("removed", pieces).join("")).toBe(after);
    }),
  );
});

test("two texts that share nothing are shown as wholes, however long they are", () => {
  const long = (letter: string) => Array.from({ length: 8000 }, (_, place) => `${letter}${place}`).join(" ");
  const pieces = differenceOf(long("a"), long("b"));
  expect(without("added", pieces).join("")).toBe(long("a"));
  expect(without("removed", pieces).join("")).toBe(long("b"));
  expect(pieces).toHaveLength(2);
});

test("each sitting's last version is listed, and the very last always", () => {
  const saves = fc.array(fc.record({ savedBy: fc.constantFrom("a", "b"), after: fc.nat(30 * 60_000) }), {
    minLength: 1,
  });
  fc.assert(
    fc.property(saves, (saves) => {
      let at = 0;
      const versions = saves.map(({ savedBy, after }, place) => {
        at += after;
        return { version: place + 1, savedBy, savedAt: new Date(at) };
      });
      const newestFirst = versions.reverse();
      const listed = lastOfSittings(newestFirst);
      expect(listed[0]).toBe(newestFirst[0]);
      const changes = newestFirst.filter(({ savedBy }, place) => savedBy !== newestFirst[place - 1]?.savedBy);
      expect(listed.length).toBeGreaterThanOrEqual(changes.length);
    }),
  );
});
