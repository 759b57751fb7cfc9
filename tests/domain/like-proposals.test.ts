import { fingerprints } from "db/schema";
import { expect, test } from "vitest";
import { declareContinuation } from "~/domain/continuation/declaring.server";
import { findLikeProposals } from "~/domain/likeness/finding.server";
import { findProposal } from "~/domain/proposals/finding.server";
import { endorseProposal } from "~/domain/submission/endorsing.server";
import { findProposalDraft } from "~/domain/submission/finding.server";
import { forwardProposal } from "~/domain/submission/forwarding.server";
import { readiness } from "~/domain/submission/readiness";
import { submitProposal } from "~/domain/submission/submitting.server";
import { findAdvice } from "~/domain/writing/advising.server";
import { saveAnswer } from "~/domain/writing/writing.server";
import { aBlueprint, whileOpen } from "../support/blueprint";
import {
  aDraft,
  anEndorsedProposal,
  aPastInnovation,
  aReadyDraft,
  aSubmittedProposal,
  reasonOf,
  refused,
  type Where,
} from "../support/steps";
import { valuesIn } from "../support/web";
import { freshWorld, type World } from "../support/world";

const roomy = () => ({
  tracks: aBlueprint().tracks.map((track) => ({
    ...track,
    sections: track.sections.map((section) => ({ ...section, wordLimit: 500 })),
  })),
});
const words = (count: number, prefix = "kata") => Array.from({ length: count }, (_, place) => `${prefix}${place}`);
const other = (world: World): Where => ({
  innovator: world.people.otherInnovator,
  head: world.people.otherHead,
  unitId: world.units.alyatama,
});

/** A draft with everything, and this as its summary. */
async function aDraftSaying(world: World, text: string, where: Where = {}) {
  const id = await aReadyDraft(world, where);
  const writer = await world.as(where.innovator ?? world.people.innovator);
  await saveAnswer(writer, id, "ringkasan", { text, version: 1 });
  return id;
}

async function handOn(world: World, id: string, where: Where = {}) {
  await forwardProposal(await world.as(where.innovator ?? world.people.innovator), id);
  const head = await world.as(where.head ?? world.people.head);
  await endorseProposal(head, id);
  await submitProposal(head, id);
}

async function likeTo(world: World, id: string, person = world.people.innovator) {
  const context = await world.as(person);
  return findLikeProposals(context, await findProposal(context, id));
}

const textsLike = async (world: World, id: string) =>
  (await likeTo(world, id)).filter(({ kind }) => kind.startsWith("text"));

test("a copied text is found and blocks, whatever its case and punctuation", async () => {
  const world = await freshWorld(roomy());
  const text = words(80).join(" ");
  await handOn(world, await aDraftSaying(world, text, other(world)), other(world));
  const id = await aDraftSaying(world, `${text.toUpperCase()}!`);

  expect(await textsLike(world, id)).toEqual([
    { kind: "text-exact", percent: 100, sameEdition: true, other: undefined },
  ]);
  const writer = await world.as(world.people.innovator);
  expect(await refused(world, () => forwardProposal(writer, id))).toBe("not-ready");
  await saveAnswer(writer, id, "ringkasan", { text: `${text} dan satu lagi`, version: 2 });
  expect(await reasonOf(() => forwardProposal(writer, id))).toBeUndefined();
});

test("a text that shares most is near, one that shares little is nothing", async () => {
  const world = await freshWorld(roomy());
  const shared = words(200);
  await handOn(world, await aDraftSaying(world, shared.join(" "), other(world)), other(world));
  const near = await aDraftSaying(world, [...shared.slice(0, 180), ...words(20, "lain")].join(" "));
  const far = await aDraftSaying(world, [...shared.slice(0, 40), ...words(160, "lain")].join(" "));

  expect((await textsLike(world, near)).map(({ kind }) => kind)).toEqual(["text-near"]);
  expect((await textsLike(world, near))[0]?.percent).toBeGreaterThan(60);
  expect(await textsLike(world, far)).toEqual([]);
});

test("titles are the same or nearly so; only what was handed in is compared, and never the proposal with itself", async () => {
  const world = await freshWorld();
  await aSubmittedProposal(world, { title: "CONTOH Rumah Singgah Keluarga", ...other(world) });
  await aDraft(world, { title: "CONTOH Dapur Bersama Warga", ...other(world) });
  const same = await aDraft(world, { title: "contoh rumah-singgah keluarga" });
  const near = await aDraft(world, { title: "CONTOH Rumah Singgah Keluarga 2" });
  const draft = await aDraft(world, { title: "CONTOH Dapur Bersama Warga" });
  const own = await aSubmittedProposal(world, { title: "CONTOH Yang Lain" });

  expect((await likeTo(world, same)).map(({ kind, percent }) => [kind, percent])).toEqual([["title-exact", 100]]);
  expect((await likeTo(world, near)).map(({ kind }) => kind)).toEqual(["title-near"]);
  expect([await likeTo(world, draft), await likeTo(world, own)]).toEqual([[], []]);
});

test("which proposal it is, is told to organisers and its own unit, and to strangers once it is public", async () => {
  const world = await freshWorld();
  const title = "CONTOH Rumah Singgah Keluarga";
  await aSubmittedProposal(world, { title, ...other(world) });
  await aPastInnovation(world, world.units.alyatama, "CONTOH Dapur Bersama Warga");
  const id = await aDraft(world, { title });
  const submitted = await aSubmittedProposal(world, { title: `${title} 2` });
  const cooking = await aDraft(world, { title: "CONTOH Dapur Bersama Warga" });
  const named = async (id: string, person: string) =>
    (await likeTo(world, id, person)).map(({ other }) => other?.title);

  expect(await named(id, world.people.innovator)).toEqual([`${title} 2`, undefined].reverse());
  expect(await named(submitted, world.people.officer)).toEqual([title]);
  expect(await named(cooking, world.people.innovator)).toEqual(["CONTOH Dapur Bersama Warga"]);
});

test("nothing of another unit's draft or proposal is in what a writer's readiness knows", async () => {
  const world = await freshWorld(roomy());
  const secret = "CONTOH Rahasia Sentra Sebelah";
  const text = words(80, "rahasia").join(" ");
  await aDraftSaying(world, text, { title: `${secret} A`, ...other(world) });
  await handOn(world, await aDraftSaying(world, text, { title: `${secret} B`, ...other(world) }), other(world));
  const id = await aDraftSaying(world, text, { title: `${secret} C` });
  const writer = await world.as(world.people.innovator);
  const draft = await findProposalDraft(writer, await findProposal(writer, id));
  const told = [await findAdvice(writer, draft), readiness(draft, whileOpen)];

  expect(valuesIn(told)).toContain("alike");
  const leaked = valuesIn(told).filter((value) => /Rahasia Sentra Sebelah [AB]|Alyatama/.test(String(value)));
  expect([leaked, valuesIn(told).includes(world.units.alyatama)]).toEqual([[], false]);
});

test("the innovation that a proposal continues is no resemblance", async () => {
  const world = await freshWorld();
  const innovation = await aPastInnovation(world, world.units.kartini, "CONTOH Dapur Bersama Warga");
  const id = await aDraft(world, { title: "CONTOH Dapur Bersama Warga" });
  expect(await likeTo(world, id)).toHaveLength(1);
  await declareContinuation(await world.as(world.people.innovator), id, innovation);
  expect(await likeTo(world, id)).toEqual([]);
});

test("a fingerprint is taken when a proposal is handed on, and anew when it is handed in", async () => {
  const world = await freshWorld(roomy());
  const stored = () => world.database.read.select().from(fingerprints);
  const short = await anEndorsedProposal(world);
  const long = await aDraftSaying(world, words(80).join(" "));
  expect(await stored()).toMatchObject([{ proposalId: short, editionId: world.editionId, signature: "" }]);
  await handOn(world, long);
  const signature = (await stored()).find(({ proposalId }) => proposalId === long)?.signature;
  expect(Buffer.from(signature ?? "", "base64")).toHaveLength(256);
});
