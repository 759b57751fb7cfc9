import { proposalRevisions } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { listIndicators } from "~/domain/indicators/finding.server";
import type { Indicator } from "~/domain/indicators/indicator";
import { findProposal, findReceipt, findSpbeForm } from "~/domain/proposals/finding.server";
import { readHeader } from "~/domain/proposals/header";
import { readSnapshot } from "~/domain/proposals/snapshot";
import { endorseProposal } from "~/domain/submission/endorsing.server";
import { forwardProposal } from "~/domain/submission/forwarding.server";
import { submitProposal } from "~/domain/submission/submitting.server";
import { describeProposal } from "~/domain/writing/describing.server";
import { listRevisions, restoreHeader } from "~/domain/writing/header-history.server";
import { saveIndicators } from "~/domain/writing/saving-indicators.server";
import { afterDeadline, whileOpen } from "../support/blueprint";
import { aDraft, aMeasuredDraft, anIdentity, anIndicator, aReadyDraft, refused } from "../support/steps";
import { freshWorld, type World } from "../support/world";

const second: Indicator = { ...anIndicator, name: "CONTOH Kunjungan", kind: "output", better: "higher" };
const spbe = { name: "CONTOH Aplikasi", url: null, service: "public", hosting: "cloud", connections: null } as const;

async function revisionsOf(world: World, id: string) {
  const rows = await world.database.read.select().from(proposalRevisions).where(eq(proposalRevisions.proposalId, id));
  return rows.sort((a, b) => a.version - b.version);
}

test("the list is saved whole, in its order, as a revision of the header", async () => {
  const world = await freshWorld();
  const id = await aReadyDraft(world);
  const innovator = await world.as(world.people.innovator);

  expect(await saveIndicators(innovator, id, [second, { ...anIndicator, name: " Lama tunggu " }], 2)).toEqual({
    version: 3,
  });
  expect(await listIndicators(innovator, id)).toEqual([second, { ...anIndicator, name: "Lama tunggu" }]);
  await saveIndicators(innovator, id, [anIndicator], 3);

  const revisions = await revisionsOf(world, id);
  expect(revisions.map(({ version, savedBy, savedAt }) => [version, savedBy, savedAt])).toEqual(
    [1, 2, 3, 4].map((version) => [version, world.people.innovator, whileOpen]),
  );
  expect(revisions.map(({ content }) => readHeader(content).indicators.length)).toEqual([0, 0, 2, 1]);
});

test("the same list again is no new version", async () => {
  const world = await freshWorld();
  const id = await aMeasuredDraft(world);
  const innovator = await world.as(world.people.innovator);
  expect(await saveIndicators(innovator, id, [anIndicator], 3)).toEqual({ version: 3 });
  expect(await revisionsOf(world, id)).toHaveLength(3);
});

test("thirteen indicators, or one that says too little, are refused and nothing is written", async () => {
  const world = await freshWorld();
  const id = await aReadyDraft(world);
  const innovator = await world.as(world.people.innovator);
  const save = (list: Indicator[]) => refused(world, () => saveIndicators(innovator, id, list, 2));

  expect(await save(Array(13).fill(anIndicator))).toBe("too-many-indicators");
  expect(await save([{ ...anIndicator, source: " " }])).toBe("indicator-unusable");
  expect(await save([{ ...anIndicator, result: "72,5" }])).toBe("indicator-unusable");
  expect(await save([{ ...anIndicator, baseline: "" }])).toBe("indicator-unusable");
  expect(await save([{ ...anIndicator, name: "x".repeat(201) }])).toBe("indicator-unusable");
});

test("indicators are not changed late, by the head, or from an old version", async () => {
  const world = await freshWorld();
  const id = await aMeasuredDraft(world);
  const innovator = await world.as(world.people.innovator);
  const late = await world.as(world.people.innovator, afterDeadline);
  expect(await refused(world, () => saveIndicators(late, id, [], 3))).toBe("deadline-passed");
  expect(await refused(world, () => saveIndicators(innovator, id, [], 2))).toBe("stale-version");
  expect(await refused(world, () => saveIndicators(innovator, id, [], 4))).toBe("stale-version");
  const head = await world.as(world.people.head);
  expect(await refused(world, () => saveIndicators(head, id, [], 3))).toBe("not-your-role");
});

test("of two windows that save a list at once one is saved and the other told", async () => {
  const world = await freshWorld();
  const id = await aReadyDraft(world);
  const innovator = await world.as(world.people.innovator);
  const saves = await Promise.allSettled([anIndicator, second].map((one) => saveIndicators(innovator, id, [one], 2)));
  expect(saves.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await revisionsOf(world, id)).toHaveLength(3);
});

test("identity and indicators may be saved side by side: each only asks whether its own part has changed", async () => {
  const world = await freshWorld();
  const id = await aReadyDraft(world);
  const innovator = await world.as(world.people.innovator);
  await saveIndicators(innovator, id, [anIndicator], 2);
  await describeProposal(innovator, id, await anIdentity(world, { title: "CONTOH Berdampingan" }), 2);
  await saveIndicators(innovator, id, [anIndicator, second], 3);

  expect(await findProposal(innovator, id)).toMatchObject({ title: "CONTOH Berdampingan", version: 5 });
  expect(await listIndicators(innovator, id)).toEqual([anIndicator, second]);
  const other = await anIdentity(world);
  expect(await refused(world, () => describeProposal(innovator, id, other, 2))).toBe("stale-version");
});

test("how the header came about is its writers' own, as with answers", async () => {
  const world = await freshWorld();
  const id = await aMeasuredDraft(world);
  const head = await world.as(world.people.head);
  const proposal = await findProposal(head, id);
  expect(await refused(world, () => listRevisions(head, proposal))).toBe("not-found");
  expect(await listRevisions(await world.as(world.people.innovator), proposal)).toHaveLength(3);
});

test("an earlier header is restored as a new save, with its team, SPBE form and indicators", async () => {
  const world = await freshWorld();
  const id = await aDraft(world);
  const innovator = await world.as(world.people.innovator);
  const first = await anIdentity(world, { title: "CONTOH Semula", isApplication: true, spbe });
  await describeProposal(innovator, id, first, 1);
  await saveIndicators(innovator, id, [anIndicator], 2);
  await describeProposal(
    innovator,
    id,
    await anIdentity(world, { team: [], position: undefined, spbe: { ...spbe, name: "X" } }),
    3,
  );
  await saveIndicators(innovator, id, [], 4);

  expect(await refused(world, () => restoreHeader(innovator, id, 3, 4))).toBe("stale-version");
  expect(await refused(world, () => restoreHeader(innovator, id, 0, 5))).toBe("not-found");
  expect(await restoreHeader(innovator, id, 3, 5)).toEqual({ version: 6 });

  expect(await findProposal(innovator, id)).toMatchObject({ title: "CONTOH Semula", latitude: "-7.3167" });
  expect(await findSpbeForm(innovator, id)).toEqual(spbe);
  expect(await listIndicators(innovator, id)).toEqual([anIndicator]);
  const [latest, , , , , oldest] = await listRevisions(innovator, await findProposal(innovator, id));
  expect(latest).toMatchObject({ version: 6, by: "CONTOH inovator@contoh.example" });
  expect(latest?.changed).toEqual(["title", "position", "application", "spbe", "team", "indicators"]);
  expect(oldest).toMatchObject({ version: 1, before: undefined, changed: ["title"] });
});

test("on a fresh draft the first indicator is saved beside an identity that was saved meanwhile", async () => {
  const world = await freshWorld();
  const id = await aDraft(world);
  const innovator = await world.as(world.people.innovator);
  await describeProposal(innovator, id, await anIdentity(world), 1);
  expect(await saveIndicators(innovator, id, [anIndicator], 1)).toEqual({ version: 3 });
});

test("an application is not forwarded without its SPBE form; a wrong no keeps it, and does not hand it in", async () => {
  const world = await freshWorld();
  const id = await aReadyDraft(world);
  const innovator = await world.as(world.people.innovator);
  const bare = await anIdentity(world, { isApplication: true });
  await describeProposal(innovator, id, bare, 2);
  expect(await refused(world, () => forwardProposal(innovator, id))).toBe("not-ready");

  await describeProposal(innovator, id, { ...bare, spbe }, 3);
  await saveIndicators(innovator, id, [anIndicator], 4);
  await describeProposal(innovator, id, { ...bare, isApplication: false }, 5);
  expect(await findSpbeForm(innovator, id)).toEqual(spbe);

  const head = await world.as(world.people.head);
  await forwardProposal(innovator, id);
  await endorseProposal(head, id);
  await submitProposal(head, id);
  const snapshot = readSnapshot((await findReceipt(head, id))?.content ?? "");
  expect(snapshot).toMatchObject({ spbe: null, latitude: "-7.3167", longitude: "110.1754", indicators: [anIndicator] });
});

test("a point abroad, eleven people, two leaders or a stranger's account are refused", async () => {
  const world = await freshWorld();
  const id = await aDraft(world);
  const innovator = await world.as(world.people.innovator);
  const describe = async (change: Parameters<typeof anIdentity>[1]) => {
    const identity = await anIdentity(world, change);
    return refused(world, () => describeProposal(innovator, id, identity, 1));
  };
  const member = { name: "CONTOH Anggota", role: "member" as const, isChangeAgent: false };
  const lead = { ...member, role: "lead" as const };

  expect(await describe({ position: { latitude: "52.37", longitude: "4.9" } })).toBe("position-outside");
  expect(await describe({ position: { latitude: "-7,3", longitude: "110" } })).toBe("position-outside");
  expect(await describe({ team: Array(11).fill(member) })).toBe("team-too-large");
  expect(await describe({ team: [lead, lead] })).toBe("team-too-large");
  expect(await describe({ team: [{ ...member, name: " " }] })).toBe("team-too-large");
  expect(await describe({ team: [{ ...member, userId: world.people.otherHead }] })).toBe("not-found");
});
