import { type Role, roles } from "db/vocabulary";
import { z } from "zod";
import { hashPassword } from "~/adapters/password.server";
import { addUserWithHash, grantRole } from "~/domain/accounts/adding.server";
import { atomically, contextOf } from "~/domain/kernel/atomically.server";
import { choosePassword } from "./choosing-password";
import { BadArguments, parse } from "./command";
import { openExisting } from "./opening";
import { operator } from "./operator";
import { findUnitByName } from "./unit-by-name";

const rolesOfAUnit: readonly Role[] = ["innovator", "unit_admin", "unit_head"];

/** Opens an account with one role. */
export async function addPerson(args: string[]): Promise<number> {
  const wanted = wishFrom(args);
  const { password, isGiven } = await choosePassword(wanted.fromStdin, [wanted.email, wanted.name]);
  const database = await openExisting(process.env.DATABASE_URL);
  try {
    const unitId = wanted.unit === undefined ? undefined : await findUnitByName(database.read, wanted.unit);
    const passwordHash = await hashPassword(password);
    await atomically(contextOf(database, operator, new Date()), async (context) => {
      const id = await addUserWithHash(context, { email: wanted.email, name: wanted.name, passwordHash });
      await grantRole(context, id, { role: wanted.role, ...(unitId ? { unitId } : {}) });
    });
  } finally {
    await database.close();
  }
  console.log(`${wanted.email} may sign in as ${wanted.role}.`);
  if (!isGiven) console.log(`Password, shown only now: ${password}`);
  return 0;
}

function wishFrom(args: string[]) {
  const options = {
    email: { type: "string" },
    name: { type: "string" },
    role: { type: "string" },
    unit: { type: "string" },
    "password-stdin": { type: "boolean", default: false },
  } as const;
  const { values } = parse({ args, options });
  const { email = "", name = "", role: roleName = "", unit } = values;
  const role = roles.find((known) => known === roleName);
  if (!z.email().safeParse(email).success) throw new BadArguments(`"${email}" is no e-mail address.`);
  if (name.trim() === "") throw new BadArguments("Say the person's name.");
  if (!role) throw new BadArguments(`"${roleName}" is no role. Roles are: ${roles.join(", ")}.`);
  if (rolesOfAUnit.includes(role) && unit === undefined) throw new BadArguments(`The role ${role} needs a unit.`);
  return { email, name, role, unit, fromStdin: values["password-stdin"] };
}
