import { users } from "db/schema";
import { eq } from "drizzle-orm";
import { disableUser, enableUser } from "~/domain/accounts/disabling.server";
import { moveAccount } from "~/domain/accounts/proving.server";
import { endSessionsOf } from "~/domain/accounts/sessions.server";
import { openAtDesk } from "~/domain/accounts/setting-password.server";
import { contextOf } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { describeUser } from "~/domain/people/describing.server";
import { plainEmail } from "~/domain/people/email";
import { activationLetter, movedNotice } from "~/letters/account-letters.server";
import { choosePassword } from "./choosing-password";
import { BadArguments, Failure, parse } from "./command";
import { openExisting } from "./opening";
import { operator } from "./operator";
import { addPerson } from "./user-add";

type Account = { id: string; email: string; name: string };
type Wish = { name: string; to: string; fromStdin: boolean };
/** What is done to an account; the answer is what to say of it. */
type Deed = (context: Context, account: Account, wish: Wish) => Promise<string>;

const deeds: Record<string, Deed> = {
  rename: async (context, { id, email }, { name }) => {
    await describeUser(context, id, { name });
    return `${email} is called ${name.trim()}.`;
  },
  move: async (context, { id, email }, { to }) => {
    await moveAccount(context, id, to, { letter: activationLetter(), notice: movedNotice() });
    return `${email} has moved to ${plainEmail(to)}; a letter there opens the account again.`;
  },
  password: async (context, { id, email, name }, { fromStdin }) => {
    const { password, isGiven } = await choosePassword(fromStdin, [email, name]);
    await openAtDesk(context, id, password);
    return isGiven ? `${email} has a new password.` : `${email} has a new password, shown only now: ${password}`;
  },
  "sign-out": async (context, { id, email }) => {
    await endSessionsOf(context, id);
    return `${email} is signed out everywhere.`;
  },
  disable: async (context, { id, email }) => {
    await disableUser(context, id);
    return `${email} can sign in no more.`;
  },
  enable: async (context, { id, email }) => {
    await enableUser(context, id);
    return `${email} can sign in again.`;
  },
};

/** Opens an account, or does to one that is there what the system admin does on its page, by the same rules. */
export async function run([verb = "", ...args]: string[]): Promise<number> {
  if (verb === "add") return addPerson(args);
  const deed = Object.hasOwn(deeds, verb) ? deeds[verb] : undefined;
  if (!deed)
    throw new BadArguments(verb === "" ? "Say what to do." : `"${verb}" is nothing that is done to an account.`);
  const options = {
    email: { type: "string", default: "" },
    name: { type: "string", default: "" },
    to: { type: "string", default: "" },
    "password-stdin": { type: "boolean", default: false },
  } as const;
  const { values } = parse({ args, options });
  const { email } = values;
  if (email === "") throw new BadArguments("Say which account, by its address.");
  const database = await openExisting(process.env.DATABASE_URL);
  try {
    const [account] = await database.read
      .select({ id: users.id, email: users.email, name: users.name })
      .from(users)
      .where(eq(users.email, plainEmail(email)));
    if (!account) throw new Failure(`No account has the address ${email}.`);
    const wish = { name: values.name, to: values.to, fromStdin: values["password-stdin"] };
    console.log(await deed(contextOf(database, operator, new Date()), account, wish));
  } finally {
    await database.close();
  }
  return 0;
}
