import type { Actor } from "~/domain/people/actor";

/** Whoever sits at the server's console: may manage accounts, and reads no answers and no scores. */
export const operator: Actor = {
  id: undefined,
  name: "operator",
  grants: [{ role: "system_admin", unitId: null, editionId: null, stageId: null, fromAt: new Date(0), untilAt: null }],
};
