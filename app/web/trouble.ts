import { type DatabaseTroubleKind, databaseTroubleIn } from "db/engine/trouble";
import type { StoreTrouble, StoreTroubleKind } from "~/adapters/store-trouble";

/** What keeps the portal from its work while nobody did anything wrong. */
export type Trouble = DatabaseTroubleKind | StoreTroubleKind;

/** In how many seconds it is worth asking again. */
export const retryAfterSeconds = 20;

/** The trouble that an error tells of; undefined when it is a fault of ours. */
export function troubleIn(error: unknown): Trouble | undefined {
  if (error instanceof Error && error.name === "StoreTrouble") return (error as StoreTrouble).kind;
  return databaseTroubleIn(error);
}
