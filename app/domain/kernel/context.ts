import type { Database, Queries } from "db/engine/database";
import type { Actor } from "~/domain/people/actor";

/** What every command and finder is handed: where to ask, who asks, and when. */
export type Context = {
  database: Database;
  db: Queries;
  actor: Actor;
  now: Date;
  /** What was found for one page, by `once`. */
  found?: Map<string, Promise<unknown>> | undefined;
};
