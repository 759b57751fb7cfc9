import type { Running } from "../row";

/** One operation after the other in this process, as one judge's saves come in. */
export function inProcess(operation: () => Promise<void>, stop: () => Promise<void>): Running {
  return {
    async run(seconds) {
      const cpu = process.cpuUsage();
      const startedAt = performance.now();
      const until = startedAt + seconds * 1000;
      let operations = 0;
      while (performance.now() < until) {
        await operation();
        operations++;
      }
      const used = process.cpuUsage(cpu);
      return {
        operations,
        failures: 0,
        seconds: (performance.now() - startedAt) / 1000,
        cpuMs: (used.user + used.system) / 1000,
      };
    },
    stop,
  };
}
