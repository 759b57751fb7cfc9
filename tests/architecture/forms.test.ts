import { expect, test } from "vitest";
import { sourcesIn } from "../support/sources";

/** Actions that answer in a way of their own. */
const apart: Record<string, string> = {
  "account/sign-out.ts": "reads nothing and always leads out",
  "public/language.ts": "always leads back to where one was",
  "files/upload.ts": "speaks tus, not forms",
  "files/uploads.ts": "speaks tus, not forms",
  "innovator/section/saving.ts": "the script's door: no page, but 204 or a problem",
  "judging/assignment/score-saving.ts": "the script's door: no page, but 204 or a problem",
  "judging/practice/page.tsx": "a score sheet: says what is missing criterion by criterion, and keeps the rest",
  "judging/practice/saving.ts": "the script's door: no page, but 204 or a problem",
  "innovator/section/page.tsx": "saves what can be saved and shows both texts where two wrote",
  "innovator/identity/page.tsx": "saves what can be saved and shows both versions where two wrote",
  "innovator/indicators/page.tsx": "a list and one entry of it in one form",
  "innovator/attachments/page.tsx": "files as they come, each with a fate of its own",
  "judging/assignment/page.tsx": "saves each score that is on the scale and names the others",
  "secretariat/stages/paper/typing.tsx":
    "a field for each criterion, and an answer that names those that two read differently",
  "secretariat/stages/trial.tsx": "keeps nothing, and says what a judge would hear",
  "secretariat/imports/page.tsx": "a file, which a browser forgets of a form that comes back",
  "secretariat/screening/together.tsx": "each of many proposals has an answer of its own",
};

const actions = sourcesIn("app/routes").filter(({ text }) => text.includes("export async function action("));

test("an action says what its form asks for and lets act answer", () => {
  const own = actions
    .filter(({ text }) => !/return act\(/.test(text))
    .map(({ path }) => path.slice("app/routes/".length));
  expect(own.sort()).toEqual(Object.keys(apart).sort());
  expect(actions.length).toBeGreaterThan(50);
});
