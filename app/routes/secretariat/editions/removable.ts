import type { Placed } from "~/domain/preparing/ordering.server";

/** What can be taken out of a draft: what stands in an order, and what stands where its dates or names put it. */
export type Removable = Placed | { list: "rubrics" | "stages"; id: string };
