/** A misfortune that is brought about many times while the portal works; it throws when something acknowledged is lost. */
export type Drill = {
  says: string;
  /** How many times, unless told otherwise. */
  usually: number;
  run(times: number): Promise<Record<string, number | string>>;
};

const drills: Record<string, () => Promise<{ drill: Drill }>> = {
  "postgres-restart": () => import("./postgres-restart"),
  "postgres-frozen": () => import("./postgres-frozen"),
  kill: () => import("./kill"),
  "connection-cut": () => import("./connection-cut"),
};

export async function performDrill(name: string, times?: number): Promise<void> {
  const load = Object.hasOwn(drills, name) ? drills[name] : undefined;
  if (!load) throw new Error(`Say which: npm run drill -- <${Object.keys(drills).join("|")}> [--times N]`);
  const { drill } = await load();
  console.log(`${name}: ${drill.says}`);
  const began = performance.now();
  for (const [what, figure] of Object.entries(await drill.run(times ?? drill.usually)))
    console.log(`  ${what}: ${figure}`);
  console.log(`  ${Math.round((performance.now() - began) / 1000)} s`);
}
