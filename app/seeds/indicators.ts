import { randomFrom } from "~/domain/assignment/random";
import type { Indicator } from "~/domain/indicators/indicator";
import { type ExampleMeasure, exampleReach } from "./facts/example-measures";
import { markless } from "./identity";
import type { Plan } from "./plan";
import { cycled } from "./seeding";

const sources = [
  "Buku register layanan unit kerja (CONTOH)",
  "Survei kepuasan keluarga, dua kali setahun (CONTOH)",
  "Laporan triwulan unit kerja (CONTOH)",
  "Catatan pekerja sosial yang diperiksa atasan (CONTOH)",
];

/** What an example proposal measures; each unit has figures of its own, and always the same ones. */
export function indicatorsOf({ idea, title, startedOn, begunAt }: Plan): Indicator[] {
  const started = Number(startedOn.slice(0, 4));
  const measures = exampleReach[markless(idea.title)]?.measures ?? [];
  return measures.map((measure, place) => {
    const [name, kind, unitOfMeasure, better, before, after] = measure;
    const random = randomFrom(`${title} ${name}`);
    return {
      name,
      kind,
      unitOfMeasure,
      better,
      baseline: figureNear(measure, before, random()),
      baselinePeriod: String(started - 1),
      result: figureNear(measure, after, random()),
      resultPeriod: String(Math.max(started, begunAt.getUTCFullYear() - 1)),
      source: cycled(sources, title.length + place),
    };
  });
}

/** Up to a tenth more or less, as round as the example's own figure; percentages stay below a hundred. */
function figureNear([, , unit]: ExampleMeasure, figure: string, chance: number): string {
  const value = Number(figure) * (0.9 + chance * 0.2);
  const places = figure.split(".")[1]?.length ?? 0;
  const step = Number(figure) >= 10_000 ? 1000 : 1;
  const rounded = step > 1 ? String(Math.round(value / step) * step) : value.toFixed(places);
  return String(unit === "persen" ? Math.min(Number(rounded), 98) : Number(rounded));
}
