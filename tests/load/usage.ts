import { readdirSync, readFileSync } from "node:fs";

/** Of the system's clock, in which it counts. */
const ticksPerSecond = 100;

/** CPU seconds and resident megabytes of a process and of all that it has begun. */
export function usageOf(pid: number): { cpuSeconds: number; megabytes: number } {
  const all = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const stats = all.flatMap((id) => statOf(Number(id)) ?? []);
  const own = new Set([pid]);
  for (const { id, parent } of stats.sort((a, b) => a.id - b.id)) if (own.has(parent)) own.add(id);
  const family = stats.filter(({ id }) => own.has(id));
  return {
    cpuSeconds: family.reduce((sum, { ticks }) => sum + ticks, 0) / ticksPerSecond,
    megabytes: family.reduce((sum, { pages }) => sum + pages * 4096, 0) / 1e6,
  };
}

function statOf(id: number) {
  try {
    const [, after = ""] = /\) ([\s\S]*)$/.exec(readFileSync(`/proc/${id}/stat`, "utf8")) ?? [];
    const fields = after.split(" ").map(Number);
    return { id, parent: fields[1] ?? 0, ticks: (fields[11] ?? 0) + (fields[12] ?? 0), pages: fields[21] ?? 0 };
  } catch {
    return undefined;
  }
}
