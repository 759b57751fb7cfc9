import { sessions } from "db/schema";
import { eq, lte } from "drizzle-orm";
import type { Adapter, DatabaseSession, DatabaseUser, UserId } from "lucia";
import { getDatabase } from "./database.server";

/**
 * Lucia's storage over the portal's own transactions, for both engines. The published drizzle adapter writes outside
 * them: on the one SQLite writer its rows could vanish with somebody else's rollback.
 */
export const sessionRows: Adapter = {
  async getSessionAndUser(sessionId) {
    const { read } = await getDatabase();
    const [row] = await read.select().from(sessions).where(eq(sessions.id, sessionId));
    return row ? [asSession(row), asUser(row.userId)] : [null, null];
  },
  async getUserSessions(userId) {
    const { read } = await getDatabase();
    const rows = await read.select().from(sessions).where(eq(sessions.userId, userId));
    return rows.map(asSession);
  },
  async setSession({ id, userId, expiresAt }) {
    const { write } = await getDatabase();
    await write(async (db) => void (await db.insert(sessions).values({ id, userId, expiresAt })));
  },
  async updateSessionExpiration(sessionId, expiresAt) {
    const { write } = await getDatabase();
    await write(async (db) => void (await db.update(sessions).set({ expiresAt }).where(eq(sessions.id, sessionId))));
  },
  async deleteSession(sessionId) {
    const { write } = await getDatabase();
    await write(async (db) => void (await db.delete(sessions).where(eq(sessions.id, sessionId))));
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

function asSession({ id, userId, expiresAt }: typeof sessions.$inferSelect): DatabaseSession {
  return { id, userId, expiresAt, attributes: {} };
}

function asUser(id: UserId): DatabaseUser {
  return { id, attributes: {} };
}
