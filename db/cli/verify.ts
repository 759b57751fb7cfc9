import { checkEverything } from "./checking";
import { parse } from "./command";
import { openForReading } from "./opening";

/** Reads everything and writes nothing: it may run while the portal serves. */
export async function run(args: string[]): Promise<number> {
  parse({ args, options: {} });
  const database = await openForReading(process.env.DATABASE_URL);
  try {
    const { lines, broken } = await checkEverything(database.read);
    console.log(lines.join("\n"));
    console.log(broken.length === 0 ? "Everything holds." : `Broken: ${broken.join(", ")}.`);
    return broken.length === 0 ? 0 : 1;
  } finally {
    await database.close();
  }
}
