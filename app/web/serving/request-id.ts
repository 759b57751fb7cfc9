import { randomUUID } from "node:crypto";

const sane = /^[A-Za-z0-9-]{8,64}$/;

/** A proxy's id is kept, so that one id follows a request through all logs; anything odd is replaced. */
export function requestIdFrom(incoming: string | string[] | undefined): string {
  return typeof incoming === "string" && sane.test(incoming) ? incoming : randomUUID();
}
