import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { performJobs } from "~/jobs/performing.server";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { whileJudging } from "../support/blueprint";
import { anEligibleProposal } from "../support/steps";
import { serveWorld } from "../support/web";
import { freshWorld } from "../support/world";

function never(error: unknown): never {
  throw error;
}

async function aDrawAskedFor() {
  const world = await freshWorld();
  await anEligibleProposal(world);
  const portal = serveWorld(world, whileJudging);
  const officer = await portal.signedIn(world.people.officer);
  await officer.send(paths.stage(world.desk), { intent: "prepare" });
  const { location = "" } = await officer.send(paths.stage(world.desk), { intent: "assign" });
  const perform = () => performJobs(world.database, never, { clock: () => whileJudging });
  return { world, portal, officer, location, perform, stage: paths.stage(world.desk) };
}

const job = /^\/pekerjaan\/[\w-]+$/;

test("a draw leaves the request: its page tells how far it is, and leads to the stage once it is done", async () => {
  const { officer, location, perform, stage } = await aDrawAskedFor();
  expect(location).toMatch(job);
  expect((await officer.open(location)).data).toMatchObject({ kind: "draw", status: "waiting" });
  expect((await officer.open(stage)).data).toMatchObject({ draw: { status: "waiting" } });
  await perform();
  expect((await officer.open(location)).location).toBe(done(stage, "judges-assigned"));
  expect((await officer.send(stage, { intent: "open" })).location).toBe(done(stage, "stage-moved"));
});

test("asked twice it is one draw; drawn again without a reason is told at its field", async () => {
  const { officer, location, perform, stage } = await aDrawAskedFor();
  expect((await officer.send(stage, { intent: "assign" })).location).toBe(location);
  await perform();
  const again = await officer.send(stage, { intent: "assign" });
  expect([again.status, again.data]).toMatchObject([409, { errors: [{ href: "#reason" }] }]);
});

test("a cancelled draw says that nothing has changed, and pressing again does no harm", async () => {
  const { officer, location, perform, stage } = await aDrawAskedFor();
  expect((await officer.send(location, {})).location).toBe(location);
  await perform();
  expect((await officer.open(location)).data).toMatchObject({ status: "cancelled" });
  expect((await officer.send(location, {})).status).toBe(409);
  expect((await officer.send(stage, { intent: "assign" })).location).toMatch(job);
});

test("what follows a job hears each step and then its end", async () => {
  const { officer, location, perform } = await aDrawAskedFor();
  const following = officer.file(`${location}/kemajuan`);
  await new Promise((resolve) => setTimeout(resolve, 100));
  await perform();
  const { headers, bytes } = await following;
  expect(headers.get("Content-Type")).toBe("text/event-stream");
  const told = (await text(Readable.from([bytes.toString()])))
    .split("\n\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line.replace(/^data: /, "")));
  expect(told[0]).toEqual({ text: expect.stringContaining("giliran"), progress: null, isOver: false });
  expect(told.at(-1)).toMatchObject({ progress: 100, isOver: true });
});

test("an auditor asks for everything to be verified, and finds the result on the ledger's page", async () => {
  const { world, portal, perform } = await aDrawAskedFor();
  await perform();
  const auditor = await portal.signedIn(world.people.auditor);
  const { location = "" } = await auditor.send(paths.audit, {});
  expect(location).toMatch(job);
  expect((await auditor.open(paths.audit)).data).toMatchObject({ verification: { job: { status: "waiting" } } });
  expect((await auditor.send(paths.audit, {})).location).toBe(location);
});
