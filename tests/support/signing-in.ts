import { users } from "db/schema";
import { eq } from "drizzle-orm";
import { hashPassword } from "~/adapters/password.server";
import type { World } from "./world";

export const password = "sandi contoh yang panjang";

/** Gives a person of the world the password above; the answer is their e-mail. */
export async function withPassword({ database }: World, userId: string): Promise<string> {
  const passwordHash = await hashPassword(password);
  await database.write(async (db) => void (await db.update(users).set({ passwordHash }).where(eq(users.id, userId))));
  const [user] = await database.read.select().from(users).where(eq(users.id, userId));
  return user?.email ?? "";
}
