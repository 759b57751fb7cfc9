export type Settings = {
  port: number;
  host: string;
  /** Take the next free port instead of giving up when `port` is in use. */
  nextFreePort: boolean;
  trustProxy: boolean;
  /** That answer requests. */
  processes: number;
};

/** More would wait for each other's writing, and each takes memory. */
const mostByItself = 4;

/** `cores` are what the machine has. Throws a sentence for the operator when a setting makes no sense. */
export function settingsFrom(env: Record<string, string | undefined>, args: string[], cores = 1): Settings {
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT must be a number up to 65535, not "${env.PORT}".`);
  if (env.NODE_ENV === "production" && env.SMTP_URL && !env.PUBLIC_URL)
    throw new Error("SMTP_URL is set, so PUBLIC_URL must say under which address letters find the portal.");
  const processes = Number(env.PROCESSES || Math.min(cores, mostByItself));
  if (!Number.isInteger(processes) || processes < 1)
    throw new Error(`PROCESSES must be a number from 1, not "${env.PROCESSES}".`);
  const unknown = args.find((arg) => arg !== "--next-free-port");
  if (unknown) throw new Error(`Unknown option ${unknown}; there is only --next-free-port.`);
  const nextFreePort = args.length > 0;
  return { port, host: env.HOST || "0.0.0.0", nextFreePort, trustProxy: env.TRUST_PROXY === "1", processes };
}
