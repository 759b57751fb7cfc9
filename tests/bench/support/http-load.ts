import autocannon from "autocannon";
import type { Running } from "../row";
import type { Child } from "./child";

/** What a browser says about itself on every request: parsing it is part of the work. */
export const browserHeaders = {
  "User-Agent": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36",
  Accept: "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8",
  "Accept-Language": "id-ID,id;q=0.9,en;q=0.8",
  "Accept-Encoding": "gzip, deflate, br, zstd",
  "Sec-Fetch-Dest": "document",
  "Sec-Fetch-Mode": "navigate",
  "Sec-Fetch-Site": "none",
};

export type Load = { path: string; connections: number; headers?: Record<string, string>; stop(): Promise<void> };

export function underLoad(child: Child, { path, connections, headers, stop }: Load): Running {
  return {
    async run(seconds) {
      const before = await child.cpuMs();
      const outcome = await autocannon({
        url: child.url + path,
        connections,
        duration: seconds,
        headers: { ...browserHeaders, ...headers },
      });
      return {
        operations: outcome["2xx"],
        failures: outcome.errors + outcome.non2xx,
        seconds: outcome.duration,
        cpuMs: (await child.cpuMs()) - before,
      };
    },
    stop,
  };
}
