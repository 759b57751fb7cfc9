import { expect, test } from "vitest";
import { withdrawProposal } from "~/domain/submission/submitting.server";
import { paths } from "~/site/paths";
import { pageMarkup } from "../support/page-markup";
import { aDraft, aSubmittedProposal, manyDrafts } from "../support/steps";
import { serveWorld, valuesIn } from "../support/web";
import { freshWorld } from "../support/world";

type List = { total: number; rows: Array<{ title: string; status: string; number: string | null }> };

async function anOfficer() {
  const world = await freshWorld();
  const officer = await serveWorld(world).signedIn(world.people.officer);
  const list = async (question = "") => (await officer.open(`${paths.allProposals}${question}`)).data as List;
  return { world, officer, list };
}

test("the list comes in pages of fifty, and a page beyond the end or of nonsense is no fault", async () => {
  const { world, list } = await anOfficer();
  await manyDrafts(
    world,
    Array.from({ length: 53 }, (_, place) => `CONTOH ${String(place).padStart(2, "0")}`),
  );
  const [first, second, beyond] = [
    await list("?urut=title"),
    await list("?urut=title&hal=2"),
    await list("?urut=title&hal=9"),
  ];

  expect([first.total, first.rows.length, second.rows.length, beyond.rows.length]).toEqual([53, 50, 3, 0]);
  expect([...first.rows, ...second.rows].map(({ title }) => title)).toEqual(
    Array.from({ length: 53 }, (_, place) => `CONTOH ${String(place).padStart(2, "0")}`),
  );
  for (const page of ["0", "-1", "1.5", "dua", "1e99", ""])
    expect((await list(`?urut=title&hal=${page}`)).rows).toEqual(first.rows);
  const far = `${paths.allProposals}?urut=title&hal=9`;
  expect(await pageMarkup(far, beyond)).toContain("hal=2");
});

test("the list is narrowed by status, title and number, each as it is typed", async () => {
  const { world, list } = await anOfficer();
  await aDraft(world, { title: "CONTOH Layanan 100% Ramah" });
  await aDraft(world, { title: "CONTOH Layanan_Lain" });
  await aSubmittedProposal(world, { title: "CONTOH Rumah Singgah" });
  const titles = async (question: string) => (await list(question)).rows.map(({ title }) => title).sort();

  expect(await titles("?status=submitted")).toEqual(["CONTOH Rumah Singgah"]);
  expect(await titles("?cari=+rumah+SINGGAH+")).toEqual(["CONTOH Rumah Singgah"]);
  expect(await titles("?cari=contoh-2026-0001")).toEqual(["CONTOH Rumah Singgah"]);
  expect(await titles("?cari=100%25")).toEqual(["CONTOH Layanan 100% Ramah"]);
  expect(await titles("?cari=_")).toEqual([]);
  expect(await titles("?cari=layanan+lai")).toEqual(["CONTOH Layanan_Lain"]);
  expect(await titles("?cari=%27+or+1%3D1")).toEqual([]);
  expect(await titles("?cari=layanan&status=submitted")).toEqual([]);
  expect((await titles("?status=tidak-ada")).length).toBe(3);
});

test("the list is sorted as asked, and by the latest change where the question is nonsense", async () => {
  const { world, list } = await anOfficer();
  const at = (minute: number) => new Date(`2026-03-09T09:${String(minute).padStart(2, "0")}:00+07:00`);
  await aDraft(world, { title: "CONTOH B", now: at(2) });
  await aDraft(world, { title: "CONTOH A", now: at(1) });
  await aDraft(world, { title: "CONTOH C", now: at(3) });
  const titles = async (question: string) => (await list(question)).rows.map(({ title }) => title.at(-1)).join("");

  expect(await titles("?urut=title")).toBe("ABC");
  for (const question of ["", "?urut=changed", "?urut=title;drop"]) expect(await titles(question)).toBe("CBA");
});

test("the list and the screening queue hold no answer of anyone", async () => {
  const { world, officer } = await anOfficer();
  await aSubmittedProposal(world);
  for (const address of [paths.allProposals, paths.screeningQueue, paths.secretariat]) {
    const values = valuesIn((await officer.open(address)).data);
    expect([address, values.filter((value) => String(value).includes("yang cukup"))]).toEqual([address, []]);
  }
});

test("what was withdrawn leaves the screening queue and stays in the list", async () => {
  const { world, officer, list } = await anOfficer();
  const id = await aSubmittedProposal(world);
  expect(valuesIn((await officer.open(paths.screeningQueue)).data)).toContain(id);
  await withdrawProposal(await world.as(world.people.head), id);
  expect(valuesIn((await officer.open(paths.screeningQueue)).data)).not.toContain(id);
  expect((await list()).rows).toMatchObject([{ status: "withdrawn" }]);
});

test("an edition that is not there is not found", async () => {
  const { officer } = await anOfficer();
  for (const address of [paths.secretariat, paths.allProposals, paths.screeningQueue])
    expect((await officer.open(`${address}?edisi=tidak-ada`)).status).toBe(404);
});
