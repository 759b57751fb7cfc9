import { filesDirectory } from "~/adapters/file-store.server";
import { namesOfBroken } from "~/domain/ledger/finding";
import { checkEverything } from "./checking";
import { parse } from "./command";
import { checkFiles, listHashes } from "./files";
import { filesFinding } from "./files-report";
import { openForReading } from "./opening";
import { checkWitnesses, readWitnesses } from "./witnesses";

const options = { head: { type: "string", multiple: true }, json: { type: "boolean", default: false } } as const;

/** Reads everything and writes nothing: it may run while the portal serves. */
export async function run(args: string[]): Promise<number> {
  const { values } = parse({ args, options });
  const { findings, warning } = await verifyAll(values.head ?? []);
  const broken = namesOfBroken(findings);
  if (values.json) console.log(JSON.stringify({ findings, isWitnessed: warning === undefined }));
  else {
    console.log([...findings.map(({ line }) => line), ...(warning ? [warning] : [])].join("\n"));
    console.log(broken.length === 0 ? "Everything holds." : `Broken: ${broken.join(", ")}.`);
  }
  return broken.length === 0 ? 0 : 1;
}

async function verifyAll(copies: readonly string[]) {
  // Before the view of the database: what is written meanwhile is then only in the view.
  const witnesses = await readWitnesses(copies);
  const database = await openForReading(process.env.DATABASE_URL);
  try {
    const checked = await checkEverything(database.read, new Date());
    const { findings: heads, warning } = await checkWitnesses(database.read, witnesses);
    const files = filesFinding(await checkFiles(await listHashes(database.read), filesDirectory()));
    return { findings: [...checked, ...heads, files], warning };
  } finally {
    await database.close();
  }
}
