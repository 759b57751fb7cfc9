import {
  assignmentStatuses,
  editionStatuses,
  jobStatuses,
  letterStatuses,
  nominationStatuses,
  proposalStatuses,
  sheetStatuses,
  stageStatuses,
} from "db/vocabulary";
import { expect, test } from "vitest";
import { addUserWithHash, grantRole } from "~/domain/accounts/adding.server";
import { canBecome as assignmentCan } from "~/domain/assignment/assignment";
import { contextOf } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { canBecome as nominationCan } from "~/domain/nominations/transitions";
import { holds, nobody } from "~/domain/people/actor";
import { findActor } from "~/domain/people/finding.server";
import { establishEdition } from "~/domain/preparing/establishing.server";
import { type WaitingKind, waitingKinds } from "~/domain/progress/waiting";
import { listWaiting } from "~/domain/progress/waiting.server";
import { canBecome as proposalCan } from "~/domain/proposals/transitions";
import { canBecome as stageCan } from "~/domain/stages/stage";
import { registerUnit } from "~/domain/units/registering.server";
import { placeOf } from "../../app/routes/account/waiting";
import { aBlueprint, whileOpen } from "../support/blueprint";
import { freshDatabase } from "../support/database";
import { reasonOf } from "../support/steps";
import { serveWorld } from "../support/web";
import { freshWorld, operator } from "../support/world";
import { accountScenes } from "./liveness/accounts";
import { contestScenes } from "./liveness/contest";
import { judgingScenes } from "./liveness/judging";
import { nominationScenes } from "./liveness/nominations";
import { presentationScenes } from "./liveness/presentations";
import type { Scene } from "./liveness/scene";

const scenes: Scene[] = [
  ...contestScenes,
  ...judgingScenes,
  ...presentationScenes,
  ...nominationScenes,
  ...accountScenes,
];

/** What goes on by itself: by the clock, by a job, or as part of something else that waits. */
const byItself = [
  "edition cancelled",
  "proposal eligible",
  "proposal ineligible",
  "nomination checked",
  "nomination result",
  "sheet handed_in",
  "sheet locked",
  "sheet annulled",
  "letter queued",
  "letter failed",
  "letter sent",
  "letter stopped",
  "import applied",
  // Somebody does it or it gives up; what came to nothing is asked for anew on its own page.
  ...jobStatuses.map((state) => `job ${state}`),
];

function movable<State extends string>(
  machine: string,
  states: readonly State[],
  can: (from: State, to: State) => boolean,
): string[] {
  return states.filter((from) => states.some((to) => can(from, to))).map((state) => `${machine} ${state}`);
}

test("every state from which something may come has somebody for whom it waits, or goes on by itself", () => {
  const all = [
    ...movable("proposal", proposalStatuses, proposalCan),
    ...movable("stage", stageStatuses, stageCan),
    ...movable("assignment", assignmentStatuses, assignmentCan),
    ...movable("nomination", nominationStatuses, nominationCan),
    ...editionStatuses.map((state) => `edition ${state}`),
    ...sheetStatuses.map((state) => `sheet ${state}`),
    ...letterStatuses.map((state) => `letter ${state}`),
    "import read",
    "import applied",
    ...jobStatuses.map((state) => `job ${state}`),
  ];
  const shown = new Set([...byItself, ...scenes.map(({ state }) => state)]);
  expect(all.filter((state) => !shown.has(state))).toEqual([]);
  expect([...shown].filter((state) => !all.includes(state) && !state.startsWith("portal "))).toEqual([]);
});

/** What waits in a portal with nothing but its first accounts. */
const firstSteps: readonly WaitingKind[] = ["noUnits", "noEdition"];

test("an empty portal tells its officers what comes first, until it is there", async () => {
  const database = await freshDatabase();
  const asOperator = contextOf(database, operator, whileOpen);
  const account = { email: "petugas@contoh.example", name: "CONTOH Petugas", passwordHash: "-", provenAt: whileOpen };
  const id = await addUserWithHash(asOperator, account);
  await grantRole(asOperator, id, { role: "secretariat" });
  const officer = async () => contextOf(database, (await findActor(database.read, id, whileOpen)) ?? nobody, whileOpen);
  const kinds = async () => (await listWaiting(await officer())).map(({ kind }) => kind);
  expect(await kinds()).toEqual(firstSteps);

  const visitor = await serveWorld({ database }).signedIn(id);
  for (const kind of firstSteps) expect((await visitor.open(placeOf({ kind, count: 1 }, true))).status).toBe(200);

  const names = [{ name: "Sentra Contoh", shortName: "Sentra Contoh", fromOn: "2020-01-01" }];
  await registerUnit(await officer(), { kind: "sentra", timeZone: "WIB", source: "example", names });
  await establishEdition(await officer(), aBlueprint());
  expect(await kinds()).toEqual(["editionsToPropose"]);
});

test("everything that can wait for a person does so in some state", () => {
  const shown = new Set([...scenes.map(({ kind }) => kind), ...firstSteps]);
  expect(waitingKinds.filter((kind) => !shown.has(kind))).toEqual([]);
});

test.each(scenes.map((scene) => [`${scene.state}, ${scene.when}`, scene.kind, scene] as const))(
  "%s: %s waits on the start page, its page opens, and the act leads on",
  async (_state, kind, scene) => {
    const world = await freshWorld(scene.blueprint);
    const { who, now, act } = await scene.set(world);
    const context: Context = await world.as(who, now);
    const work = (await listWaiting(context)).find((waiting) => waiting.kind === kind);
    expect(work, `${kind} waits for ${who}`).toBeDefined();
    if (!work) return;

    const visitor = await serveWorld(world, now).signedIn(who);
    const place = placeOf(work, holds(context.actor, "secretariat"));
    expect([place, (await visitor.open(place)).status]).toEqual([place, 200]);

    expect(await reasonOf(() => act(context))).toBeUndefined();
    const after = (await listWaiting(await world.as(who, now))).find(
      (waiting) => waiting.kind === kind && waiting.stage?.id === work.stage?.id,
    );
    expect(after?.count ?? 0).toBeLessThan(scene.stays ? Number.POSITIVE_INFINITY : work.count);
  },
);
