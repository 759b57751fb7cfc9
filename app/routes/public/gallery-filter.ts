import { awardResults } from "db/vocabulary";

/** The innovations that an address asks for. */
export function galleryFilter(asked: URLSearchParams) {
  return {
    search: asked.get("cari") || undefined,
    unitId: asked.get("unit") || undefined,
    category: asked.get("kategori") || undefined,
    year: /^\d{4}$/.test(asked.get("tahun") ?? "") ? Number(asked.get("tahun")) : undefined,
    result: awardResults.find((result) => result === asked.get("penghargaan")),
  };
}
