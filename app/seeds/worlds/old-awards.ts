import { recordAward } from "~/domain/gallery/awarding.server";
import { registerInnovation } from "~/domain/gallery/registering.server";
import { firstOfficer } from "../demo-accounts";
import { as, known, type Seeding } from "../seeding";
import { carriedOn, titleOfCase } from "./mid-season-plans";

/**
 * What units received in earlier years, once each and therefore no obstacle: a renamed unit under the title it still
 * uses, a merged one under a title of its own.
 */
export async function registerOldAwards(seeding: Seeding, at: Date) {
  const officer = await as(seeding, firstOfficer, at);
  for (const { unit, ...innovation } of [
    { slug: "lama-unit-berganti-nama-contoh", title: titleOfCase("renamedUnit"), unit: "st-kartini" },
    { slug: carriedOn, title: "Rumah Kerja Mandiri (CONTOH)", unit: "brsegp-pangudi-luhur" },
  ]) {
    const innovationId = await registerInnovation(officer, {
      ...innovation,
      summary: "Inovasi rekaan untuk memperlihatkan penghargaan terdahulu. CONTOH.",
      unitId: known(seeding.units, unit),
      year: 2019,
      category: "Inklusi sosial",
      isExample: true,
    });
    await recordAward(officer, {
      innovationId,
      scheme: "sinovik",
      year: 2019,
      result: "top_99",
      label: "Top 99 Inovasi Pelayanan Publik (CONTOH)",
      evidence: "unverified",
      source: "CONTOH",
    });
  }
}
