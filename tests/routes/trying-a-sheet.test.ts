import { expect, test } from "vitest";
import { findRubric } from "~/domain/scoring/finding.server";
import { findStage } from "~/domain/stages/finding.server";
import { paths } from "~/site/paths";
import { wordsFor } from "~/words/words";
import { whileOpen } from "../support/blueprint";
import { everyRow } from "../support/steps";
import { serveWorld } from "../support/web";
import { freshWorld } from "../support/world";

const { judging } = wordsFor("id");

test("an officer tries the sheet of a stage that has not opened: what a judge would hear, and nothing is kept", async () => {
  const world = await freshWorld();
  const context = await world.as(world.people.officer, whileOpen);
  const { criteria } = await findRubric(context, (await findStage(context, world.desk)).rubricId);
  const [first, second] = criteria;
  const officer = await serveWorld(world, whileOpen).signedIn(world.people.officer);
  const here = paths.trial(world.desk);
  const sheet = (a: string, b: string) => ({
    overall: "Alasan",
    [`nilai-${first?.id}`]: a,
    [`nilai-${second?.id}`]: b,
  });
  const before = await everyRow(world);

  expect(await officer.send(here, sheet("70", "101"))).toMatchObject({
    status: 400,
    data: { errors: [{ href: `#nilai-${second?.id}` }], typed: { [`nilai-${second?.id}`]: "101" } },
  });
  expect(await officer.send(here, sheet("70", ""))).toMatchObject({
    status: 400,
    data: { errors: [{ text: judging.handIn.gaps["score-missing"](second?.title ?? "") }] },
  });
  expect(await officer.send(here, sheet("70", "80"))).toMatchObject({ status: 200, data: { errors: [] } });
  const { sessions: _, ...rest } = await everyRow(world);
  const { sessions: __, ...was } = before;
  expect(rest).toEqual(was);
});
