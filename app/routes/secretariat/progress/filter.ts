import { unsubmittedHolders } from "~/domain/progress/holding";
import { proposalSortings, unitSortings } from "~/domain/progress/sorting";

/** The units that an address asks for, in its order. */
export function unitProgressFilter(asked: URLSearchParams) {
  return {
    sort: unitSortings.find((one) => one === asked.get("urut")) ?? ("stuck" as const),
    onlyUnbegun: asked.get("belum") === "ya",
  };
}

/** The proposals not handed in that an address asks for, in its order. */
export function unsubmittedFilter(asked: URLSearchParams) {
  return {
    holder: unsubmittedHolders.find((one) => one === asked.get("pemegang")),
    onlyStuck: asked.get("macet") === "ya",
    sort: proposalSortings.find((one) => one === asked.get("urut")) ?? ("unchanged" as const),
  };
}
