import { sessions } from "db/schema";
import { eq, lte } from "drizzle-orm";
import type { Adapter, DatabaseSession, DatabaseUser, UserId } from "lucia";
import { hashSecret } from "~/domain/people/secret.server";
import { getDatabase } from "./database.server";

/** However busy a session is, it ends so long after it began, by the real clock even in a rehearsal. */
const longestMs = 7 * 86_400_000;

/**
 * Lucia's storage over the portal's own transactions, for both engines. The published drizzle adapter writes outside
 * them: on the one SQLite writer its rows could vanish with somebody else's rollback. A row is found under the hash of
 * its key, so that nobody who reads the table can sign in with what is in it.
 */
export const sessionRows: Adapter = {
  async getSessionAndUser(key) {
    const { read } = await getDatabase();
    const [row] = await read
      .select()
      .from(sessions)
      .where(eq(sessions.id, hashSecret(key)));
    return row && !isOver(row) ? [asSession(row, key), asUser(row.userId)] : [null, null];
  },
  /** Lucia never asks this here: whoever ends sessions does so by command. */
  async getUserSessions() {
    return [];
  },
  async setSession({ id: key, userId, expiresAt }) {
    const { write } = await getDatabase();
    const row = { id: hashSecret(key), userId, startedAt: new Date(), expiresAt };
    await write(async (db) => void (await db.insert(sessions).values(row)));
  },
  async updateSessionExpiration(key, expiresAt) {
    const { write } = await getDatabase();
    const own = eq(sessions.id, hashSecret(key));
    await write(async (db) => void (await db.update(sessions).set({ expiresAt }).where(own)));
  },
  async deleteSession(key) {
    const { write } = await getDatabase();
    await write(async (db) => void (await db.delete(sessions).where(eq(sessions.id, hashSecret(key)))));
  },
  async deleteUserSessions(userId) {
    const { write } = await getDatabase();
    await write(async (db) => void (await db.delete(sessions).where(eq(sessions.userId, userId))));
  },
  async deleteExpiredSessions() {
    const { write } = await getDatabase();
    await write(async (db) => void (await db.delete(sessions).where(lte(sessions.expiresAt, new Date()))));
  },
};

type Row = typeof sessions.$inferSelect;

function isOver({ startedAt }: Row): boolean {
  return startedAt === null || Date.now() - startedAt.getTime() > longestMs;
}

function asSession({ userId, expiresAt }: Row, key: string): DatabaseSession {
  return { id: key, userId, expiresAt, attributes: {} };
}

function asUser(id: UserId): DatabaseUser {
  return { id, attributes: {} };
}
