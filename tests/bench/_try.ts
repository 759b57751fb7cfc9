import { compare } from "./figures";
import { measure } from "./measuring";
import { optionsFrom } from "./options";
import { row } from "./rows/cached-page";
import { tableOf } from "./table";
import { makeWorld } from "./support/world";
const options = optionsFrom(process.argv.slice(2));
const world = makeWorld(options);
const base = world.start;
let s: any;
world.server = () => (s ??= base(["--import", "tsx", "tests/bench/_fake.ts"], {}));
try { const m = await measure(row, world, options.rounds, options.seconds);
const cpu = (s: any) => s.rounds.map((r: any) => r.cpuMs / r.operations * 1000).sort((a: number, b: number) => a - b);
const [b, c] = [cpu(m.baseline), cpu(m.candidate)]; const q = (x: number[], f: number) => x[Math.floor(x.length * f)]!;
for (const f of [0, 0.25, 0.5]) console.log(f, q(b, f).toFixed(2), q(c, f).toFixed(2), (q(b, f) / q(c, f)).toFixed(3));
console.log(tableOf([compare(m)]).split("\n").slice(2).join("\n")); } finally { await world.end(); }
