import { expect, test } from "@playwright/test";
import { findPrograms } from "../support/postgres-cluster";

/** Each drill once or twice, so that it is known to work; `npm run drill` does it as often as it takes. */
const drills = [
  ["postgres-restart", 2],
  ["postgres-frozen", 1],
  ["connection-cut", 2],
  ["kill", 2],
] as const;

for (const [name, times] of drills) {
  test(`the drill ${name}, in short: nothing acknowledged is lost and the portal comes back`, async () => {
    test.skip(findPrograms() === undefined, "PostgreSQL is not installed");
    const { drill } = await import(`../drills/${name}`);
    const figures = (await drill.run(times)) as Record<string, number | string>;
    const verified = Object.entries(figures).filter(([what]) => what.startsWith("verify"));
    expect(verified.length).toBeGreaterThan(0);
    for (const [, said] of verified) expect(said).toBe("Everything holds.");
  });
}
