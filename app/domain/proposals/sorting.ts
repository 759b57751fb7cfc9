export const pageSize = 50;

export const sortings = ["changed", "title", "status"] as const;
export type Sorting = (typeof sortings)[number];
