import { roles } from "db/vocabulary";

/** The people that an address asks for. */
export function peopleFilter(asked: URLSearchParams) {
  const year = Number(asked.get("agen"));
  return {
    search: asked.get("cari")?.trim() || undefined,
    unitId: asked.get("unit") || undefined,
    role: roles.find((role) => role === asked.get("peran")),
    agentYear: Number.isInteger(year) && year >= 1900 && year <= 9999 ? year : undefined,
  };
}
