import { expect, test } from "vitest";
import { lastSecondPassed, registrationPhase } from "~/domain/editions/edition";

const edition = {
  opensAt: new Date("2026-03-01T00:00:00.000+07:00"),
  closesAt: new Date("2026-03-31T23:59:59.000+07:00"),
};

test.each([
  ["2026-02-28T23:59:59.999+07:00", "before"],
  ["2026-03-01T00:00:00.000+07:00", "open"],
  ["2026-03-31T23:59:58.999+07:00", "open"],
  ["2026-03-31T23:59:59.000+07:00", "open"],
  ["2026-03-31T23:59:59.999+07:00", "open"],
  ["2026-04-01T00:00:00.000+07:00", "over"],
])("at %s registration is %s", (moment, phase) => {
  expect(registrationPhase(edition, new Date(moment))).toBe(phase);
});

test("a deadline on a full second lasts for that whole second, in whatever zone it was written", () => {
  const deadline = new Date("2026-03-31T16:59:59Z");
  expect(lastSecondPassed(deadline, new Date("2026-03-31T23:59:59.999+07:00"))).toBe(false);
  expect(lastSecondPassed(deadline, new Date("2026-04-01T01:00:00+08:00"))).toBe(true);
});
