import { awards, innovations } from "db/schema";
import { expect, test } from "vitest";
import { recordAward } from "~/domain/gallery/awarding.server";
import { findInnovation, listFacets, listInnovations } from "~/domain/gallery/finding.server";
import { publishWinner } from "~/domain/gallery/publishing.server";
import { registerInnovation } from "~/domain/gallery/registering.server";
import { listNominees, listWinners } from "~/domain/gallery/winners.server";
import { contextOf } from "~/domain/kernel/atomically.server";
import { nobody } from "~/domain/people/actor";
import { registerUnit } from "~/domain/units/registering.server";
import { renameUnit } from "~/domain/units/renaming.server";
import { afterJudging } from "../support/blueprint";
import { aConfirmedPresentation, aDeterminedEdition, aWinner, decree, refused } from "../support/steps";
import { freshWorld, type World } from "../support/world";

const past = (world: World, change = {}) => ({
  slug: "rumah-aman",
  title: "CONTOH Rumah Aman",
  summary: "Tempat berlindung",
  unitId: world.units.kartini,
  year: 2021,
  category: "Inklusi sosial",
  isExample: true,
  ...change,
});
const award = {
  scheme: "sinovik" as const,
  year: 2021,
  result: "top_99" as const,
  label: "Top 99",
  source: "Kepmen contoh",
};

test("a winner is published with the summary that was handed in and a verified award, once", async () => {
  const world = await freshWorld();
  const { slug, proposalId } = await aWinner(world);
  const anyone = contextOf(world.database, nobody, afterJudging);

  const shown = await findInnovation(anyone, slug);

  expect(shown).toMatchObject({
    summary: "Teks ringkasan yang cukup.",
    unit: "Sentra Kartini",
    year: 2026,
    isExample: true,
  });
  expect(shown.awards).toMatchObject([
    {
      scheme: "sayembara",
      result: "winner",
      label: "Top 1 Lomba Contoh 2026",
      decreeNo: decree.decreeNo,
      evidence: "verified",
    },
  ]);
  expect(await publishWinner(await world.as(world.people.officer, afterJudging), proposalId)).toBe(slug);
  expect(await listNominees(await world.as(world.people.officer, afterJudging))).toMatchObject([{ proposalId }]);
  expect(await world.events("innovation.published")).toHaveLength(1);
  expect(await world.database.read.select().from(awards)).toHaveLength(1);
});

test("before the decree there is no winner, and afterwards only the one who passed", async () => {
  const world = await freshWorld();
  const [winner] = await aConfirmedPresentation(world);
  const officer = await world.as(world.people.officer, afterJudging);
  expect(await refused(world, () => publishWinner(officer, winner))).toBe("not-a-winner");
  expect(await world.database.read.select().from(innovations)).toEqual([]);
});

test("a loser, an unknown proposal, or a person without the office: nothing is published", async () => {
  const world = await freshWorld();
  const [winner, loser] = await aDeterminedEdition(world);
  const { officer, chair, authority, auditor, admin, head } = world.people;

  const winners = await listWinners(await world.as(officer, afterJudging));
  expect(winners.map(({ proposalId, shown }) => [proposalId, shown])).toEqual([[winner, undefined]]);
  expect(await refused(world, async () => publishWinner(await world.as(officer, afterJudging), loser))).toBe(
    "not-a-winner",
  );
  expect(
    await refused(world, async () => publishWinner(await world.as(officer, afterJudging), "no-such-proposal")),
  ).toBe("not-found");
  for (const person of [chair, authority, auditor, admin, head]) {
    const context = await world.as(person, afterJudging);
    for (const door of [() => publishWinner(context, winner), () => listWinners(context), () => listNominees(context)])
      expect(await refused(world, door)).toBe("not-found");
  }
});

test("an innovation of the past is registered and found by what it is", async () => {
  const world = await freshWorld();
  const officer = await world.as(world.people.officer);
  const id = await registerInnovation(officer, past(world));
  await registerInnovation(
    officer,
    past(world, {
      slug: "lain",
      title: "CONTOH 100% Lain",
      year: 2019,
      unitId: world.units.alyatama,
      category: "Tata kelola",
    }),
  );
  await recordAward(officer, { innovationId: id, evidence: "verified", ...award });
  const slugs = async (filter: object) => (await listInnovations(officer, filter)).map(({ slug }) => slug);

  expect(await slugs({})).toEqual(["rumah-aman", "lain"]);
  expect(await slugs({ search: "rumah" })).toEqual(["rumah-aman"]);
  expect(await slugs({ search: "berlindung" })).toEqual(["rumah-aman", "lain"]);
  expect(await slugs({ search: "100%" })).toEqual(["lain"]);
  expect(await slugs({ search: "_" })).toEqual([]);
  expect(await slugs({ unitId: world.units.alyatama })).toEqual(["lain"]);
  expect(await slugs({ year: 2021, category: "Inklusi sosial" })).toEqual(["rumah-aman"]);
  expect(await slugs({ result: "top_99" })).toEqual(["rumah-aman"]);
  expect(await slugs({ result: "top_40" })).toEqual([]);
  expect(await listFacets(officer)).toMatchObject({
    years: [2021, 2019],
    categories: ["Inklusi sosial", "Tata kelola"],
  });
});

test("an award says how well it is evidenced: only a verified one names who verified it", async () => {
  const world = await freshWorld();
  const officer = await world.as(world.people.officer);
  const innovationId = await registerInnovation(officer, past(world));

  await recordAward(officer, { innovationId, evidence: "unverified", ...award });
  await recordAward(officer, { innovationId, evidence: "verified", ...award, year: 2022, decreeNo: "SK-1" });

  const { awards: shown } = await findInnovation(officer, "rumah-aman");
  expect(shown).toMatchObject([
    { year: 2021, evidence: "unverified", decreeNo: null },
    { year: 2022, evidence: "verified", decreeNo: "SK-1" },
  ]);
  expect(await world.database.read.select().from(awards).orderBy(awards.year)).toMatchObject([
    { verifiedBy: null, verifiedAt: null },
    { verifiedBy: world.people.officer, verifiedAt: officer.now },
  ]);
  expect(await world.events("award.recorded")).toHaveLength(2);
});

test("awards and past innovations are the secretariat's to record, and an award needs its innovation", async () => {
  const world = await freshWorld();
  const innovationId = await registerInnovation(await world.as(world.people.officer), past(world));
  const { officer, chair, authority, auditor, admin, head } = world.people;

  expect(
    await refused(world, async () =>
      recordAward(await world.as(officer), { innovationId: "none", evidence: "verified", ...award }),
    ),
  ).toBe("not-found");
  for (const person of [chair, authority, auditor, admin, head]) {
    const context = await world.as(person);
    expect(await refused(world, () => recordAward(context, { innovationId, evidence: "verified", ...award }))).toBe(
      "not-found",
    );
    expect(await refused(world, () => registerInnovation(context, past(world, { slug: "lain" })))).toBe("not-found");
  }
});

test("the gallery calls a unit by its name of then beside that of today", async () => {
  const world = await freshWorld();
  const officer = await world.as(world.people.officer);
  const names = [
    { name: "Balai Lama", shortName: "Balai", fromOn: "2015-01-01", untilOn: "2021-12-31" },
    { name: "Sentra Baru", shortName: "Sentra", fromOn: "2022-01-01" },
  ];
  const unitId = await registerUnit(officer, { kind: "sentra", timeZone: "WIT", source: "example", names });
  await registerInnovation(officer, past(world, { unitId }));

  expect(await findInnovation(officer, "rumah-aman")).toMatchObject({ unit: "Sentra Baru", unitThen: "Balai Lama" });
});

test("a unit's new name is shown from its day on in Jakarta, and the one of then beside it", async () => {
  const world = await freshWorld();
  await registerInnovation(await world.as(world.people.officer), past(world));
  const renaming = { name: "Sentra Terpadu Baru", shortName: "Sentra Baru", fromOn: "2026-03-10" };
  await renameUnit(await world.as(world.people.officer), world.units.kartini, renaming);
  const seenAt = async (moment: string) =>
    (await listInnovations(contextOf(world.database, nobody, new Date(moment))))[0];

  expect(await seenAt("2026-03-09T23:59:59+07:00")).toMatchObject({
    unit: "Sentra Kartini",
    unitThen: "Sentra Kartini",
  });
  expect(await seenAt("2026-03-10T00:00:00+07:00")).toMatchObject({
    unit: "Sentra Terpadu Baru",
    unitThen: "Sentra Kartini",
  });
});
