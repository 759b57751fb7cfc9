import { expect, test } from "vitest";
import { type Grant, holds, holdsAny, inForce, nobody, rolesOf, unitsOf } from "~/domain/people/actor";
import { mayGrant, mayHold } from "~/domain/people/policy";

const start = new Date("2026-01-01T00:00:00Z");
const now = new Date("2026-03-01T00:00:00Z");
const grant = (change: Partial<Grant>): Grant => ({
  role: "judge",
  unitId: null,
  editionId: null,
  stageId: null,
  fromAt: start,
  untilAt: null,
  ...change,
});
const actor = (...grants: Grant[]) => ({ id: "u", name: "CONTOH", grants });

test("a grant without a scope covers every scope, one with a scope only its own", () => {
  const judge = actor(grant({ stageId: "desk" }));
  expect(holds(judge, "judge", { stageId: "desk" })).toBe(true);
  expect(holds(judge, "judge", { stageId: "final" })).toBe(false);
  expect(holds(judge, "judge")).toBe(true);
  expect(holds(actor(grant({})), "judge", { stageId: "final", editionId: "e", unitId: "u" })).toBe(true);
});

test("every scope of a grant has to fit", () => {
  const judge = actor(grant({ stageId: "desk", editionId: "2026" }));
  expect(holds(judge, "judge", { stageId: "desk", editionId: "2025" })).toBe(false);
  expect(holds(judge, "judge", { stageId: "desk", editionId: "2026" })).toBe(true);
});

test("a role is not another role, and the scopes of two grants do not add up", () => {
  const both = actor(grant({ role: "innovator", unitId: "a" }), grant({ role: "unit_head", unitId: "b" }));
  expect(holds(both, "unit_head", { unitId: "a" })).toBe(false);
  expect(holdsAny(both, ["unit_head", "unit_admin"], { unitId: "a" })).toBe(false);
  expect(holdsAny(both, ["unit_head", "innovator"], { unitId: "a" })).toBe(true);
  expect(unitsOf(both, ["innovator"])).toEqual(["a"]);
  expect(rolesOf(both)).toEqual(["innovator", "unit_head"]);
});

test("nobody holds nothing", () => {
  expect(holds(nobody, "system_admin")).toBe(false);
  expect(rolesOf(nobody)).toEqual([]);
});

test("a grant is in force from its first moment until just before its last", () => {
  const untilAt = new Date("2026-02-01T00:00:00.000Z");
  const limited = grant({ untilAt });
  expect(inForce(limited, new Date(start.getTime() - 1))).toBe(false);
  expect(inForce(limited, start)).toBe(true);
  expect(inForce(limited, new Date(untilAt.getTime() - 1))).toBe(true);
  expect(inForce(limited, untilAt)).toBe(false);
});

test.each([
  ["judge", "secretariat"],
  ["panel_chair", "authority"],
  ["judge", "system_admin"],
  ["secretariat", "judge"],
  ["authority", "panel_chair"],
  ["system_admin", "judge"],
] as const)("who is asked to be %s may not be %s already", (wanted, held) => {
  expect(mayHold(wanted, [grant({ role: held })], now)).toBe("organiser-may-not-judge");
  expect(mayHold(wanted, [grant({ role: held, untilAt: now })], now)).toBeUndefined();
});

test.each([
  ["judge", "panel_chair"],
  ["secretariat", "authority"],
  ["judge", "innovator"],
  ["innovator", "secretariat"],
  ["auditor", "judge"],
] as const)("%s may be held together with %s", (wanted, held) => {
  expect(mayHold(wanted, [grant({ role: held })], now)).toBeUndefined();
});

test("the secretariat names everyone but organisers and auditors, and nobody else names anyone", () => {
  const secretariat = actor(grant({ role: "secretariat" }));
  const admin = actor(grant({ role: "system_admin" }));
  expect(
    ["innovator", "unit_head", "judge", "panel_chair"].map((role) => mayGrant(secretariat, role as "judge")),
  ).toEqual(Array(4).fill(undefined));
  expect(
    ["secretariat", "authority", "system_admin", "auditor"].map((role) => mayGrant(secretariat, role as "judge")),
  ).toEqual(Array(4).fill("not-found"));
  expect(mayGrant(admin, "secretariat")).toBeUndefined();
  expect(mayGrant(actor(grant({ role: "panel_chair" })), "judge")).toBe("not-found");
  expect(mayGrant(nobody, "innovator")).toBe("not-found");
});
