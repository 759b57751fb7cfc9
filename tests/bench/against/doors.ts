import { formWith, type Visitor } from "./visitor";

/** One thing that people do over and over. `prepare` finds where, and gives what is then done once each time. */
export type Door = {
  name: string;
  /** The share of the other revision's CPU time that it is to take. */
  goal: number;
  who?: string;
  prepare(visitor: Visitor): Promise<() => Promise<Response>>;
};

const opened =
  (path: string) =>
  async ({ ask }: Visitor) =>
  () =>
    ask(path);

function found(from: string, like: RegExp, within?: RegExp) {
  return async (visitor: Visitor) => {
    const first = await visitor.link(from, like);
    const path = within ? await visitor.link(first, within) : first;
    return () => visitor.ask(path);
  };
}

/** A form that is saved again and again by its script, each time with another value and the version it was told. */
async function saving({ ask, page }: Visitor, path: string, field: RegExp, textFor: (round: number) => string) {
  const { fields, door = path } = formWith(await page(path), field);
  const changed = [...fields.keys()].find((name) => field.test(`name="${name}"`)) ?? "";
  let round = 0;
  return async () => {
    fields.set(changed, textFor(++round));
    const answer = await ask(door, fields);
    fields.set("version", answer.headers.get("X-Saved-Version") ?? "");
    return answer;
  };
}

let visits = 0;

/** The goals of the table against commit 33c25b4. */
export const doors: Door[] = [
  {
    name: "saving a score",
    goal: 1 / 12,
    who: "juri1",
    prepare: async (visitor) =>
      saving(visitor, await openSheet(visitor), /name="nilai-/, (round) => String(60 + (round % 20))),
  },
  {
    name: "judge's page",
    goal: 1 / 3,
    who: "juri1",
    prepare: async (visitor) => opened(await openSheet(visitor))(visitor),
  },
  { name: "judge's list", goal: 1 / 3, who: "juri1", prepare: opened("/penilaian") },
  { name: "officer's list of proposals", goal: 1 / 3, who: "sekretariat", prepare: opened("/sekretariat/proposal") },
  { name: "start page", goal: 1 / 3, who: "sekretariat", prepare: opened("/beranda") },
  {
    name: "search with many hits",
    goal: 1 / 3,
    who: "sekretariat",
    prepare: opened("/sekretariat/proposal?cari=layanan"),
  },
  {
    name: "stage page",
    goal: 1 / 6,
    who: "sekretariat",
    prepare: found("/sekretariat", /^\/sekretariat\/tahap\/[\w-]+$/),
  },
  { name: "progress page", goal: 1 / 4, who: "sekretariat", prepare: opened("/sekretariat/kemajuan") },
  {
    name: "screening page",
    goal: 1 / 4,
    who: "sekretariat",
    prepare: found("/sekretariat/proposal", /^\/sekretariat\/seleksi\/(?!sekaligus|pengumuman)[\w-]+$/),
  },
  {
    name: "CSV of proposals",
    goal: 1 / 4,
    who: "sekretariat",
    prepare: opened("/sekretariat/proposal/unduh?bentuk=csv"),
  },
  {
    name: "public page not kept",
    goal: 1 / 15,
    prepare:
      async ({ ask }) =>
      () =>
        ask(`/galeri?cari=x${++visits}`),
  },
  { name: "sign-in page", goal: 1 / 60, prepare: opened("/masuk") },
];

/** A sheet that is still a draft. */
async function openSheet(visitor: Visitor): Promise<string> {
  const list = await visitor.page("/penilaian");
  for (const [, path = ""] of list.matchAll(/href="(\/penilaian\/[\w-]+)"/g)) {
    if (/data-autosave/.test(await visitor.page(path))) return path;
  }
  throw new Error("this judge has no sheet to write");
}
