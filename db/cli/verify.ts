import { filesDirectory } from "~/adapters/file-store.server";
import { checkEverything } from "./checking";
import { parse } from "./command";
import { checkFiles, listHashes } from "./files";
import { filesLine } from "./files-report";
import { openForReading } from "./opening";
import { checkWitnesses, readWitnesses } from "./witnesses";

/** Reads everything and writes nothing: it may run while the portal serves. */
export async function run(args: string[]): Promise<number> {
  const { values } = parse({ args, options: { head: { type: "string", multiple: true } } as const });
  // Before the view of the database: what is written meanwhile is then only in the view.
  const witnesses = await readWitnesses(values.head ?? []);
  const database = await openForReading(process.env.DATABASE_URL);
  try {
    const { lines, broken: wrong } = await checkEverything(database.read);
    const files = filesLine(await checkFiles(await listHashes(database.read), filesDirectory()));
    const heads = await checkWitnesses(database.read, witnesses);
    const broken = [...wrong, ...heads.broken, ...(files.holds ? [] : ["files"])];
    console.log([...lines, ...heads.lines, files.line].join("\n"));
    console.log(broken.length === 0 ? "Everything holds." : `Broken: ${broken.join(", ")}.`);
    return broken.length === 0 ? 0 : 1;
  } finally {
    await database.close();
  }
}
