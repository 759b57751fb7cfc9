import type { ImportKind } from "db/vocabulary";

/** What the lists are called in addresses. */
export const kindSlugs: Record<ImportKind, string> = { units: "unit-kerja", people: "orang" };
