import { editions, publications } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { findEdition } from "~/domain/editions/finding.server";
import { checkPublication, type PreparedRules } from "~/domain/editions/publication";
import { addCategory } from "~/domain/preparing/changing-lists.server";
import { addTrack } from "~/domain/preparing/changing-tracks.server";
import { establishEdition } from "~/domain/preparing/establishing.server";
import {
  findLastPublication,
  findPending,
  proposePublication,
  publishEdition,
  returnPublication,
} from "~/domain/preparing/publishing.server";
import { aBlueprint, whileOpen } from "../support/blueprint";
import { refused } from "../support/steps";
import { freshWorld, type World } from "../support/world";

async function aDraftEdition(world: World, change = {}) {
  return establishEdition(await world.as(world.people.officer), aBlueprint({ slug: "baru-2026", ...change }));
}

test("publishing takes two persons: an officer proposes, the authority confirms", async () => {
  const world = await freshWorld();
  const { officer, authority } = world.people;
  const id = await aDraftEdition(world);

  await proposePublication(await world.as(officer), id);
  await publishEdition(await world.as(authority), id);

  expect(await findEdition(await world.as(world.people.innovator), id)).toMatchObject({ status: "published" });
  expect(await world.database.read.select().from(publications).where(eq(publications.editionId, id))).toMatchObject([
    { proposedBy: officer, confirmedBy: authority, version: 1 },
  ]);
  const [row] = await world.database.read.select().from(editions).where(eq(editions.id, id));
  expect(row).toMatchObject({ publishedBy: authority, publishedAt: whileOpen });
  expect(await world.events("edition.proposed")).toHaveLength(2);
  expect(await world.events("edition.published")).toHaveLength(2);
});

test("only the secretariat proposes and only the authority confirms", async () => {
  const world = await freshWorld();
  const { people } = world;
  const id = await aDraftEdition(world);
  for (const person of [people.authority, people.innovator, people.head, people.chair, people.auditor, people.admin]) {
    expect(await refused(world, async () => proposePublication(await world.as(person), id))).toBe("not-found");
  }
  await proposePublication(await world.as(people.officer), id);
  for (const person of [people.officer, people.colleague, people.head, people.chair, people.auditor, people.admin]) {
    expect(await refused(world, async () => publishEdition(await world.as(person), id))).toBe("not-found");
  }
});

test("whoever proposed does not confirm, though both roles are held, and the database agrees", async () => {
  const world = await freshWorld();
  const both = await world.addPerson("dua@contoh.example", { role: "secretariat" }, { role: "authority" });
  const id = await aDraftEdition(world);
  const publicationId = await proposePublication(await world.as(both), id);

  expect(await refused(world, async () => publishEdition(await world.as(both), id))).toBe("own-proposal");
  await expect(
    world.database.write((db) =>
      db.update(publications).set({ confirmedBy: both }).where(eq(publications.id, publicationId)),
    ),
  ).rejects.toThrow();
});

test("nothing is confirmed that was not proposed, nor proposed or confirmed twice", async () => {
  const world = await freshWorld();
  const { officer, colleague, authority } = world.people;
  const id = await aDraftEdition(world);

  expect(await refused(world, async () => publishEdition(await world.as(authority), id))).toBe("nothing-proposed");
  await proposePublication(await world.as(officer), id);
  expect(await refused(world, async () => proposePublication(await world.as(colleague), id))).toBe("already-proposed");
  await publishEdition(await world.as(authority), id);
  expect(await refused(world, async () => publishEdition(await world.as(authority), id))).toBe("edition-frozen");
  expect(await refused(world, async () => proposePublication(await world.as(officer), id))).toBe("edition-frozen");
});

test("a change after the proposal makes it lapse: the authority confirms only what it was shown", async () => {
  const world = await freshWorld();
  const { officer, colleague, authority } = world.people;
  const id = await aDraftEdition(world);
  await proposePublication(await world.as(officer), id);
  await addCategory(await world.as(colleague), { editionId: id, version: 1 }, "Tata kelola");

  expect(await refused(world, async () => publishEdition(await world.as(authority), id))).toBe("nothing-proposed");
  await proposePublication(await world.as(colleague), id);
  await publishEdition(await world.as(authority), id);
  const [event] = (await world.events("edition.published")).filter(({ chain }) => chain === id);
  expect(JSON.parse(event?.body ?? "{}")).toMatchObject({ details: { version: 2 } });
});

test("the authority sends a proposal back with a note, and it can be proposed again", async () => {
  const world = await freshWorld();
  const { officer, authority } = world.people;
  const id = await aDraftEdition(world);
  await proposePublication(await world.as(officer), id);

  expect(await refused(world, async () => returnPublication(await world.as(authority), id, " kurang "))).toBe(
    "note-too-short",
  );
  expect(await refused(world, async () => returnPublication(await world.as(officer), id, "Perbaiki jadwalnya"))).toBe(
    "not-found",
  );
  await returnPublication(await world.as(authority), id, "Perbaiki jadwalnya");

  const context = await world.as(officer, new Date(whileOpen.getTime() + 1000));
  expect(await findLastPublication(context, id)).toMatchObject({ returnedBy: authority, note: "Perbaiki jadwalnya" });
  expect(await findPending(context, await findEdition(context, id))).toBeUndefined();
  expect(await world.events("edition.returned")).toHaveLength(1);
  expect(await refused(world, async () => publishEdition(await world.as(authority), id))).toBe("nothing-proposed");
  await proposePublication(context, id);
  expect(await findPending(context, await findEdition(context, id))).toBeDefined();
});

test("an edition that is not ready is not even proposed", async () => {
  const world = await freshWorld();
  const { officer } = world.people;
  const undecreed = await aDraftEdition(world, { decreeNo: "" });
  expect(await refused(world, async () => proposePublication(await world.as(officer), undecreed))).toBe(
    "edition-not-ready",
  );
  const formless = await aDraftEdition(world, { slug: "lain-2026" });
  const rules = { name: "Khusus", minAgeMonths: 0, quotaPerUnit: null, needsSource: false, invitationOnly: false };
  await addTrack(await world.as(officer), { editionId: formless, version: 1 }, rules);
  expect(await refused(world, async () => proposePublication(await world.as(officer), formless))).toBe(
    "edition-not-ready",
  );
});

const at = (day: number) => new Date(Date.UTC(2026, 0, day));
const ready: PreparedRules = {
  edition: { decreeNo: "SK-1", opensAt: at(1), closesAt: at(2) },
  tracks: [{ name: "Umum", sections: [{}] }],
  categories: [{}],
  checklist: [{}],
  rubrics: [{ name: "Desk", criteria: [{ weight: 60 }, { weight: 40 }] }],
  stages: [
    { opensAt: at(2), closesAt: at(3) },
    { opensAt: at(3), closesAt: at(4) },
  ],
};
const failing = (rules: PreparedRules) => checkPublication(rules, at(1)).filter(({ met }) => !met);

test("an edition with everything passes every check", () => {
  expect(failing(ready)).toEqual([]);
});

test("an edition whose registration would be over before it begins is not published", () => {
  const late = checkPublication(ready, at(2)).filter(({ met }) => !met);
  expect(late.map(({ code }) => code)).toEqual(["dates"]);
});

test.each<[string, Partial<PreparedRules>, string[]]>([
  ["decree", { edition: { ...ready.edition, decreeNo: " " } }, []],
  ["dates", { edition: { ...ready.edition, opensAt: at(2) } }, []],
  ["tracks", { tracks: [] }, []],
  ["sections", { tracks: [...ready.tracks, { name: "Khusus", sections: [] }] }, ["Khusus"]],
  ["categories", { categories: [] }, []],
  ["checklist", { checklist: [] }, []],
  ["rubrics", { rubrics: [{ name: "Desk", criteria: [{ weight: 99 }] }] }, ["Desk"]],
  ["rubrics", { rubrics: [] }, []],
  ["stages", { stages: [] }, []],
  ["stages", { stages: [{ opensAt: at(1), closesAt: at(3) }] }, []],
  ["stages", { stages: [{ opensAt: at(3), closesAt: at(3) }] }, []],
  ["stages", { stages: [...ready.stages].reverse() }, []],
])("the check of %s fails alone for %j", (code, change, names) => {
  expect(failing({ ...ready, ...change })).toEqual([{ code, met: false, names }]);
});

test("the authority decides on the proposal that was read, not on one made since", async () => {
  const world = await freshWorld();
  const { officer, authority } = world.people;
  const id = await aDraftEdition(world);
  const read = await proposePublication(await world.as(officer), id);
  const context = await world.as(authority);
  await returnPublication(context, id, "Perbaiki jadwalnya", read);
  const later = await world.as(officer, new Date(whileOpen.getTime() + 1000));
  const anew = await proposePublication(later, id);

  expect(await refused(world, () => publishEdition(context, id, read))).toBe("changed-since");
  expect(await refused(world, () => publishEdition(context, id, ""))).toBe("changed-since");
  expect(await refused(world, () => returnPublication(context, id, "Perbaiki jadwalnya", read))).toBe("changed-since");

  await publishEdition(context, id, anew);
  expect(await findEdition(context, id)).toMatchObject({ status: "published" });
});
