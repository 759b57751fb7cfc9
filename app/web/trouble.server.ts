import { databaseTroubleIn } from "db/engine/trouble";
import type { StoreTrouble } from "~/adapters/store-trouble";
import type { Trouble } from "./trouble";

/** The trouble that an error tells of; undefined when it is a fault of ours. */
export function troubleIn(error: unknown): Trouble | undefined {
  if (error instanceof Error && error.name === "StoreTrouble") return (error as StoreTrouble).kind;
  return databaseTroubleIn(error);
}
