import { proposalStatuses } from "db/vocabulary";
import { type Sorting, sortings } from "~/domain/proposals/sorting";

/** The proposals that an address asks for, in its order. */
export function proposalFilter(asked: URLSearchParams) {
  const search = asked.get("cari")?.trim() || undefined;
  return {
    search,
    status: proposalStatuses.find((status) => status === asked.get("status")),
    sort: sortings.find((sorting) => sorting === asked.get("urut")) ?? ((search ? "fit" : "changed") as Sorting),
  };
}
