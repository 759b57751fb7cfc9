export const pageSize = 50;

export const sortings = ["changed", "title", "status", "fit"] as const;
/** "fit" sorts by how well a proposal answers a search; without one it is the latest change. */
export type Sorting = (typeof sortings)[number];
