import { expect, test } from "vitest";
import { reasons } from "~/domain/kernel/reasons";
import { sourcesIn } from "../support/sources";

const code = sourcesIn("app").filter(
  ({ path }) => /^app\/(?:domain|web)\//.test(path) && !path.endsWith("/reasons.ts"),
);
const tests = sourcesIn("tests").filter(({ path }) => !path.endsWith("architecture/reasons.test.ts"));

/** Made of parts where they are given. */
const composed = ["file-not-document", "file-not-picture", "file-damaged", "file-locked", "file-overblown"];

test("every reason is given somewhere, and some test hears it", () => {
  const unheard = (sources: typeof code) =>
    reasons.filter((reason) => !sources.some(({ text }) => text.includes(`"${reason}"`)));
  expect(unheard(code).filter((reason) => !composed.includes(reason))).toEqual([]);
  expect(unheard(tests)).toEqual([]);
});
