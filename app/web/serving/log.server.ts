import pino from "pino";
import { type Access, accessLine } from "./access-line";

export type ServerLog = ReturnType<typeof makeLog>;

/** JSON lines to standard output, written in the background and complete at exit. */
export function makeLog() {
  const destination = pino.destination({ dest: 1, sync: false, minLength: 8_192, periodicFlush: 250 });
  const logger = pino({ base: null }, destination);

  return {
    info: (message: string, facts: object = {}) => logger.info(facts, message),
    warn: (message: string, facts: object = {}) => logger.warn(facts, message),
    error: (message: string, error: unknown, facts: object = {}) => logger.error({ ...facts, err: error }, message),
    access: (access: Access) => {
      destination.write(accessLine(access, Date.now()));
    },
    flush: () => new Promise<void>((resolve) => destination.flush(() => resolve())),
  };
}
