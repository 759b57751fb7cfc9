import { letterKinds, letterStatuses } from "db/vocabulary";

/** The letters that an address asks for. */
export function letterFilter(asked: URLSearchParams) {
  return {
    status: letterStatuses.find((status) => status === asked.get("keadaan")),
    kind: letterKinds.find((kind) => kind === asked.get("jenis")),
  };
}
