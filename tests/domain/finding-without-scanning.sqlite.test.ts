import Client from "db/engine/sqlite-client";
import { afterEach, expect, test } from "vitest";
import { scenes } from "../support/doors";
import { serveWorld } from "../support/web";

/** What a national contest fills: thousands of rows, or hundreds of thousands. */
const growing = [
  "answer_revisions",
  "answers",
  "assignments",
  "attachments",
  "collaborators",
  "commitments",
  "endorsements",
  "entries",
  "events",
  "fingerprints",
  "grants",
  "innovations",
  "letters",
  "motions",
  "outcomes",
  "proposals",
  "receipts",
  "returns",
  "score_revisions",
  "scores",
  "sessions",
  "sheets",
  "sign_ins",
  "snapshots",
  "standing_rows",
  "team_members",
];

/** Questions that are about all of them, or stop after a few. */
const allowed: Array<[question: RegExp, why: string]> = [
  [/ where false /, "asks for none"],
  [/ order by "commitments"."number" desc limit/, "goes backwards from the last and stops"],
  [/ and false\)?\)?\)? | and \(false and /, "asks for none"],
  [
    / from "collaborators" where "collaborators"."removed_at" is null$/,
    "who writes along, for a draw among all entries",
  ],
  [/^select .* from "grants"$/, "the register of people with everybody's roles"],
  [
    / from "innovations"( left join "continuations" .*)?( where "innovations"."published_at" is not null)?$/,
    "compares with all",
  ],
  [/ "fingerprints"."signature" from "proposals" /, "compares with all that competes"],
  [/^select "unit_id", "category", "year" from "innovations"/, "what the gallery can be narrowed to; its page is kept"],
];

const { prepare } = Client.prototype;
afterEach(() => {
  Client.prototype.prepare = prepare;
});

type Explained = { detail: string };

/** The plan of a question, whatever is asked with it: SQLite chooses without looking at the values. */
function planOf(connection: InstanceType<typeof Client>, text: string): string[] {
  for (let values = 0; values < 100; values++) {
    try {
      const plan = prepare.call(connection, `explain query plan ${text}`).all(Array(values).fill(null));
      return (plan as Explained[]).map(({ detail }) => detail);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  throw new Error(`has too many values: ${text}`);
}

test.each(Object.entries(scenes))("%s, no page looks through a whole table that grows", async (_, build) => {
  const { world, now, doors, holders } = await build();
  const portal = serveWorld(world, now);
  const visitors = await Promise.all(Object.values(holders).map((holder) => portal.signedIn(holder)));
  const scans = new Set<string>();
  Client.prototype.prepare = function (this: InstanceType<typeof Client>, text: string) {
    if (/^select /i.test(text) && !allowed.some(([question]) => question.test(text))) {
      const plan = planOf(this, text);
      const looksThrough = (table: string) => plan.includes(`SCAN ${table}`);
      for (const table of growing.filter(looksThrough)) scans.add(`${table}: ${text}`);
    }
    return prepare.call(this, text);
  } as typeof prepare;
  for (const { address } of doors) for (const visitor of visitors) await visitor.open(address);

  expect([...scans]).toEqual([]);
});
