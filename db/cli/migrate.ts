import { engineOf, fileOf } from "../engine/address";
import { migrate } from "../migrate";
import { parse } from "./command";

export async function run(args: string[]): Promise<number> {
  parse({ args, options: {} });
  const address = process.env.DATABASE_URL;
  await migrate(address);
  console.log(`${engineOf(address) === "postgres" ? "The PostgreSQL database" : fileOf(address)} is up to date.`);
  return 0;
}
