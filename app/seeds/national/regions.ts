import type { TimeZone } from "db/vocabulary";
import { registerUnit } from "~/domain/units/registering.server";
import { asOperator, cycled, type Seeding } from "../seeding";

export type Region = { key: string; name: string; shortName: string; timeZone: TimeZone };

const landscapes = [
  "Tirta",
  "Muara",
  "Lembah",
  "Rimba",
  "Telaga",
  "Padang",
  "Gunung",
  "Pulau",
  "Pantai",
  "Danau",
  "Hulu",
  "Hilir",
  "Puncak",
  "Kebun",
  "Sawah",
  "Batu",
  "Pasir",
  "Awan",
  "Karang",
  "Mutiara",
  "Cendana",
  "Kenanga",
  "Melati",
  "Rotan",
  "Damar",
];
const wishes = [
  "Asri",
  "Lestari",
  "Makmur",
  "Sentosa",
  "Bersama",
  "Permai",
  "Sejahtera",
  "Rukun",
  "Damai",
  "Mulya",
  "Harapan",
  "Indah",
  "Raya",
  "Sari",
  "Wangi",
  "Teduh",
  "Bakti",
  "Setia",
  "Cerah",
  "Jernih",
  "Baru",
  "Timur",
  "Barat",
  "Utara",
  "Selatan",
];
const zones: readonly TimeZone[] = ["WIB", "WIB", "WITA", "WIB", "WIT"];

/** Governments of regions that do not exist. */
function regionAt(place: number): Region {
  const name = `${cycled(landscapes, place)} ${cycled(wishes, Math.floor(place / landscapes.length) + place)}`;
  const kind = place % 6 === 5 ? "Kota" : "Kabupaten";
  const round = Math.floor(place / (landscapes.length * wishes.length));
  const shortName = `${kind} ${name}${round > 0 ? ` ${round + 1}` : ""}`;
  const key = `wilayah-${String(place + 1).padStart(4, "0")}`;
  return { key, name: `Pemerintah ${shortName} (CONTOH)`, shortName, timeZone: cycled(zones, place) };
}

export async function registerRegions(seeding: Seeding, count: number, moment: Date): Promise<Map<string, Region>> {
  const context = asOperator(seeding, moment);
  const regions = Array.from({ length: count }, (_, place) => regionAt(place));
  for (const { key, name, shortName, timeZone } of regions) {
    const names = [{ name, shortName: `${shortName} (CONTOH)`, fromOn: "2020-01-01" }];
    seeding.units.set(key, await registerUnit(context, { kind: "other", timeZone, source: "example", names }));
  }
  return new Map(regions.map((region) => [region.key, region]));
}
