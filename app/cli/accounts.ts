import { demoAccounts } from "~/seeds/demo-accounts";
import { demoPassword } from "~/seeds/demo-password";
import { parse } from "./command";

/** Who may sign in as what in a seeded world. */
export async function run(args: string[]): Promise<number> {
  parse({ args, options: {} });
  const width = Math.max(...demoAccounts.map(({ email }) => email.length));
  console.log("\nAkun CONTOH yang dapat dipakai untuk masuk:\n");
  for (const { email, what } of demoAccounts) console.log(`  ${email.padEnd(width)}  ${what}`);
  console.log(`\nKata sandi semua akun: ${demoPassword}\n`);
  return 0;
}
