/** What keeps the portal from its work while nobody did anything wrong; "missing" is one file that the store lacks. */
export const troubles = ["away", "busy", "full", "read-only", "damaged", "missing"] as const;
export type Trouble = (typeof troubles)[number];

/** In how many seconds it is worth asking again. */
export const retryAfterSeconds = 20;
