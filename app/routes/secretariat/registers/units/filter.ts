import { unitKinds } from "db/vocabulary";

/** The units that an address asks for. */
export function unitFilter(asked: URLSearchParams) {
  return {
    search: asked.get("cari")?.trim() || undefined,
    kind: unitKinds.find((kind) => kind === asked.get("jenis")),
  };
}
