import { expect, test } from "vitest";
import { findContinuation } from "~/domain/continuation/finding.server";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { aDraft, aPastInnovation, aSubmittedProposal } from "../support/steps";
import { serveWorld, valuesIn } from "../support/web";
import { freshWorld } from "../support/world";

async function aWriter() {
  const world = await freshWorld();
  const served = serveWorld(world);
  return { world, served, writer: await served.signedIn(world.people.innovator) };
}

test("a writer chooses what the proposal continues, and chooses nothing again", async () => {
  const { world, writer } = await aWriter();
  const [id, innovation] = [await aDraft(world), await aPastInnovation(world, world.units.kartini)];
  const address = paths.continuation(id);
  const declared = async () => findContinuation(await world.as(world.people.innovator), id);
  expect((await writer.open(address)).data).toMatchObject({ past: [{ id: innovation }], chosen: undefined });

  const answer = await writer.send(address, { innovation });
  expect([answer.status, answer.location]).toEqual([302, done(paths.proposal(id), "continuation-saved")]);
  expect(await declared()).toBe(innovation);
  await writer.send(address, { innovation: "-" });
  expect(await declared()).toBeUndefined();
});

test("no choice is asked for again, another unit's innovation is not found, and after handing in it is too late", async () => {
  const { world, writer, served } = await aWriter();
  const [id, strange] = [await aDraft(world), await aPastInnovation(world, world.units.alyatama)];
  const own = await aPastInnovation(world, world.units.kartini);
  const submitted = await aSubmittedProposal(world);

  expect(await writer.send(paths.continuation(id))).toMatchObject({
    status: 400,
    data: { errors: [{ href: "#innovation" }] },
  });
  expect((await writer.send(paths.continuation(id), { innovation: strange })).status).toBe(404);
  expect((await writer.send(paths.continuation(submitted), { innovation: own })).status).toBe(409);
  const neighbour = await served.signedIn(world.people.otherInnovator);
  expect((await neighbour.open(paths.continuation(id))).status).toBe(404);
  expect(await world.events("continuation.declared")).toEqual([]);
});

test("a stranger's draft is not in what a proposal's page knows, even under the same title", async () => {
  const { world, writer } = await aWriter();
  const title = "CONTOH Rahasia Sentra Sebelah";
  const other = { innovator: world.people.otherInnovator, head: world.people.otherHead, unitId: world.units.alyatama };
  await aDraft(world, { title: `${title} satu`, ...other });
  await aSubmittedProposal(world, { title: `${title} dua`, ...other });
  const id = await aDraft(world, { title });

  for (const address of [paths.proposal(id), paths.checkAnswers(id)]) {
    const values = valuesIn((await writer.open(address)).data).map(String);
    expect(values).toContain("title-near");
    expect(values.filter((value) => /Sebelah (?:satu|dua)|Alyatama/.test(value))).toEqual([]);
  }
});
