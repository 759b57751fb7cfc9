import { randomUUID } from "node:crypto";

const sane = /^[A-Za-z0-9-]{8,64}$/;

/** A proxy's id is kept, so that one id follows a request through all logs; anything odd is replaced. */
export function requestIdFrom(incoming: string | undefined): string {
  return incoming !== undefined && sane.test(incoming) ? incoming : randomUUID();
}
