import { once } from "node:events";
import type { Server } from "node:http";
import type { Settings } from "./settings";

type Place = Pick<Settings, "port" | "host" | "nextFreePort">;

const furthest = 20;

/** Returns the port taken; throws a sentence for the operator when there is none. */
export async function listen(server: Server, { port, host, nextFreePort }: Place): Promise<number> {
  const last = nextFreePort ? Math.min(port + furthest, 65_535) : port;
  for (let candidate = port; candidate <= last; candidate++) {
    if (await tryPort(server, candidate, host)) return portOf(server);
  }
  throw new Error(
    nextFreePort
      ? `No port between ${port} and ${last} is free.`
      : `Port ${port} is in use. Stop what listens there, set PORT to another one, or start with --next-free-port.`,
  );
}

async function tryPort(server: Server, port: number, host: string): Promise<boolean> {
  try {
    server.listen(port, host);
    await once(server, "listening");
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") return false;
    throw error;
  }
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server listens on no port.");
  return address.port;
}
