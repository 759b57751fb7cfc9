import { receipts, users } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { announceStage } from "~/domain/plenary/announcing.server";
import { confirmStage } from "~/domain/plenary/confirming.server";
import { establishEdition } from "~/domain/preparing/establishing.server";
import { withdrawProposal } from "~/domain/submission/submitting.server";
import { paths } from "~/site/paths";
import { aBlueprint, afterJudging, whileJudging } from "../support/blueprint";
import { aClosedDesk, anOpenStage, aSubmittedProposal, aWinner, everyRow } from "../support/steps";
import { namesIn, origin, pageAt, pages, routeModule, serveWorld, valuesIn } from "../support/web";
import { freshWorld, type World } from "../support/world";

/** Every public page that reads, of a contest whose winner stands in the gallery. */
async function aFinishedContest() {
  const world = await freshWorld();
  const { slug, proposalId } = await aWinner(world);
  const [receipt] = await world.database.read.select().from(receipts).where(eq(receipts.proposalId, proposalId));
  const edition = "contoh-2026";
  const addresses = [
    paths.home,
    paths.gallery,
    `${paths.gallery}?cari=contoh&tahun=2026&penghargaan=winner`,
    paths.innovation(slug),
    paths.edition(edition),
    paths.results(edition),
    paths.verification(),
    paths.verification(receipt?.code ?? ""),
  ];
  return { world, addresses, code: receipt?.code ?? "", proposalId, portal: serveWorld(world, afterJudging) };
}

async function peopleOf(world: World, roles: readonly string[]) {
  const everyone = await world.database.read.select().from(users);
  return everyone.filter(({ id }) => roles.includes(id));
}

/** The desk stage's values are 80 and 70 with two sheets each, those of the presentation 5 and 3: see steps.ts. */
const scores = [80, 70, 8000, 7000, 16_000, 14_000, "80.00", "70.00", "80,00", "70,00", "5.00", "3.00"];

test("every public page that reads is tried below", async () => {
  const { addresses } = await aFinishedContest();
  const tried = new Set(addresses.map((address) => pageAt(address).file));
  const reading = pages.filter(
    ({ audience, path, file }) => audience === "public" && path !== "*" && file.endsWith(".tsx"),
  );
  expect([...tried].sort()).toEqual(reading.map(({ file }) => file).sort());
});

test("no public page holds a score, a rank, a note or anything of a judge", async () => {
  const { world, addresses, portal } = await aFinishedContest();
  const judges = (await peopleOf(world, [...world.people.judges, world.people.chair])).flatMap(
    ({ id, name, email }) => [id, name, email],
  );
  expect(judges).toHaveLength(15);
  for (const address of addresses) {
    const { status, data } = await portal.stranger.open(address);
    const values = valuesIn(data);
    expect([address, status]).toEqual([address, 200]);
    expect([
      address,
      [...scores, ...judges, "Alasan contoh", "Alasan menyeluruh"].filter((secret) => values.includes(secret)),
    ]).toEqual([address, []]);
    expect([
      address,
      namesIn(data).filter((name) => /^(?:value|score|mean|rank|side|sheets|overallNote|judgeId)$/.test(name)),
    ]).toEqual([address, []]);
  }
});

test("no public page's data tells who in the portal did what, not even by an id", async () => {
  const { world, addresses, portal } = await aFinishedContest();
  const ids = (await world.database.read.select({ id: users.id }).from(users)).map(({ id }) => id);
  const telling: Array<[string, string[]]> = [];
  for (const address of addresses) {
    const { data } = await portal.stranger.open(address);
    if (valuesIn(data).some((value) => ids.includes(value as string)))
      telling.push([address, [...new Set(namesIn(data).filter((name) => /By$/.test(name)))]]);
  }
  expect(telling).toEqual([]);
});

test("a public page is the same for a stranger and for an officer, but for the door that the front page opens", async () => {
  const { world, addresses, portal } = await aFinishedContest();
  const officer = await portal.signedIn(world.people.officer);
  const timeless = (data: unknown) =>
    JSON.stringify(data, (name, value) => (name === "now" || name === "ways" ? undefined : value));
  for (const address of addresses) {
    const [asStranger, asOfficer] = [await portal.stranger.open(address), await officer.open(address)];
    expect([address, timeless(asOfficer.data)]).toEqual([address, timeless(asStranger.data)]);
  }
});

test("only pages that show everyone the same may be kept by a cache, and none of a signed-in person", async () => {
  const cacheable: string[] = [];
  for (const { file } of pages) {
    const { headers } = await routeModule(file);
    if (!headers) continue;
    const sent = new Headers(headers({ actionHeaders: new Headers(), loaderHeaders: new Headers() }));
    if (/public|s-maxage|immutable/.test(sent.get("Cache-Control") ?? "")) cacheable.push(file);
  }
  const shown = ["edition", "gallery", "home", "innovation", "results"].map((name) => `routes/public/${name}.tsx`);
  expect(cacheable.sort()).toEqual(["routes/account/sign-in.tsx", ...shown]);
});

test("reading public pages writes nothing", async () => {
  const { world, addresses, portal } = await aFinishedContest();
  const before = await everyRow(world);
  for (const address of addresses) await portal.stranger.open(address);
  expect(await everyRow(world)).toEqual(before);
});

test("a list stands on the results page only once it has been announced, ordered by title", async () => {
  const world = await freshWorld();
  const portal = serveWorld(world, whileJudging);
  const address = paths.results("contoh-2026");
  await aClosedDesk(world, [70, 80, 60]);
  expect((await portal.stranger.open(address)).data).toMatchObject({ lists: [] });
  await confirmStage(await world.as(world.people.chair, whileJudging), world.desk);
  expect((await portal.stranger.open(address)).data).toMatchObject({ lists: [] });

  await announceStage(await world.as(world.people.officer, whileJudging), world.desk, "PENG-1/CONTOH");
  const { lists } = (await portal.stranger.open(address)).data as {
    lists: Array<{ label: string; entries: Array<{ title: string }> }>;
  };
  const titles = lists[0]?.entries.map(({ title }) => title) ?? [];
  expect([lists.length, lists[0]?.label, titles.length]).toEqual([1, "Top 2", 2]);
  expect(titles).toEqual([...titles].sort((a, b) => a.localeCompare(b, "id")));
});

test("an edition in preparation is not there for strangers, nor its results", async () => {
  const world = await freshWorld();
  const portal = serveWorld(world);
  await establishEdition(
    await world.as(world.people.officer),
    aBlueprint({ slug: "rahasia-2027", name: "Lomba Rahasia" }),
  );
  for (const visitor of [
    portal.stranger,
    await portal.signedIn(world.people.innovator),
    await portal.signedIn(world.people.judges[0] ?? ""),
  ]) {
    expect((await visitor.open(paths.edition("rahasia-2027"))).status).toBe(404);
    expect((await visitor.open(paths.results("rahasia-2027"))).status).toBe(404);
    expect(valuesIn((await visitor.open(paths.home)).data)).not.toContain("Lomba Rahasia");
  }
  expect((await (await portal.signedIn(world.people.officer)).open(paths.edition("rahasia-2027"))).status).toBe(200);
});

test.each(["TIDAKADA2026", "%00", "'; drop table receipts; --", "a".repeat(5000), "☃"])(
  "an unknown code is answered calmly (%#)",
  async (code) => {
    const { stranger } = serveWorld(await freshWorld());
    expect(await stranger.open(paths.verification(encodeURIComponent(code)))).toMatchObject({
      status: 200,
      data: { receipt: undefined },
    });
  },
);

test("a receipt's code can be typed with spaces, hyphens and small letters", async () => {
  const { portal, code } = await aFinishedContest();
  const typed = `${code.slice(0, 4)}-${code.slice(4, 8)} ${code.slice(8)}`.toLowerCase();
  const { status, location } = await portal.stranger.open(`${paths.verification()}?kode=${encodeURIComponent(typed)}`);
  expect(status).toBe(302);
  expect((await portal.stranger.open(new URL(location ?? "", origin).pathname)).data).toMatchObject({
    receipt: { matches: true, withdrawn: false, unit: "Sentra Kartini" },
  });
  expect((await portal.stranger.open(`${paths.verification()}?kode=+-+`)).data).toEqual({ missing: true });
});

test("the receipt of a withdrawn proposal says so, and tells nothing of what was written", async () => {
  const world = await freshWorld();
  const id = await aSubmittedProposal(world);
  await withdrawProposal(await world.as(world.people.head), id);
  const [receipt] = await world.database.read.select().from(receipts);
  const { data } = await serveWorld(world).stranger.open(paths.verification(receipt?.code ?? ""));
  expect(data).toMatchObject({ receipt: { matches: true, withdrawn: true } });
  expect(Object.keys((data as { receipt: object }).receipt).sort()).toEqual([
    "edition",
    "matches",
    "number",
    "repaired",
    "sha256",
    "submittedAt",
    "title",
    "unit",
    "withdrawn",
  ]);
});

test("while proposals are judged the front page and the gallery name none of them", async () => {
  const world = await freshWorld();
  await anOpenStage(world, 2);
  const { stranger } = serveWorld(world, whileJudging);
  for (const address of [paths.home, paths.gallery, paths.edition("contoh-2026"), paths.results("contoh-2026")]) {
    expect(
      valuesIn((await stranger.open(address)).data).filter((value) => String(value).startsWith("CONTOH Inovasi")),
    ).toEqual([]);
  }
});

test("an address that nobody knows is not found", async () => {
  const { stranger } = serveWorld(await freshWorld());
  for (const address of ["/wp-admin", "/galeri/tidak-ada", "/edisi/1999", "/proposal-lain"])
    expect((await stranger.open(address)).status).toBe(404);
});
