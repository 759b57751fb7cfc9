import { expect, test } from "vitest";
import { contextOf } from "~/domain/kernel/atomically.server";
import { recordSuccession, registerUnit } from "~/domain/units/registering.server";
import { findUnitStory } from "~/domain/units/story.server";
import { whileOpen } from "../support/blueprint";
import { freshWorld, operator } from "../support/world";

test("a unit is told by its name on the day, with what it was, is and grew out of", async () => {
  const { database } = await freshWorld();
  const context = contextOf(database, operator, whileOpen);
  const named = (...names: Array<[string, string, string?]>) =>
    registerUnit(context, {
      kind: "sentra",
      timeZone: "WIB",
      source: "example",
      names: names.map(([name, fromOn, untilOn]) => ({ name, shortName: name, fromOn, untilOn })),
    });
  const sentra = await named(
    ["Balai Contoh", "2015-01-01", "2018-12-31"],
    ["Balai Besar Contoh", "2019-01-01", "2022-03-02"],
    ["Sentra Contoh", "2022-03-03"],
  );
  const older = await named(["Panti Contoh", "2010-01-01"]);
  const joined = {
    unitId: sentra,
    predecessorId: older,
    kind: "merged" as const,
    onDate: "2022-03-03",
    basis: "CONTOH",
  };
  await recordSuccession(context, joined);

  expect(await findUnitStory(context, sentra, "2023-05-01")).toEqual({
    name: "Sentra Contoh",
    today: undefined,
    former: ["Balai Besar Contoh", "Balai Contoh"],
    predecessors: [{ kind: "merged", name: "Panti Contoh" }],
  });
  expect(await findUnitStory(context, sentra, "2020-05-01")).toEqual({
    name: "Balai Besar Contoh",
    today: "Sentra Contoh",
    former: ["Balai Contoh"],
    predecessors: [],
  });
});
