export const standingsPageSize = 50;

export const standingsSortings = ["rank", "title"] as const;
export type StandingsSorting = (typeof standingsSortings)[number];
