import { changeAgents, collaborators, invitations, letters, users } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { isPassword } from "~/adapters/password.server";
import { acceptInvitation } from "~/domain/accounts/accepting.server";
import { activateAccount, joinWithNewAccount } from "~/domain/accounts/activating.server";
import { disableUser } from "~/domain/accounts/disabling.server";
import { inviteToActivate } from "~/domain/accounts/inviting.server";
import { findInvitation, listInvitations, listWriters } from "~/domain/collaboration/finding.server";
import { inviteCollaborator } from "~/domain/collaboration/inviting.server";
import { removeCollaborator, revokeInvitation } from "~/domain/collaboration/leaving.server";
import { mostWriters } from "~/domain/collaboration/policy";
import { contextOf } from "~/domain/kernel/atomically.server";
import { nobody } from "~/domain/people/actor";
import { findProposal, listOwnProposals } from "~/domain/proposals/finding.server";
import { endorseProposal } from "~/domain/submission/endorsing.server";
import { forwardProposal } from "~/domain/submission/forwarding.server";
import { submitProposal } from "~/domain/submission/submitting.server";
import { beginProposal } from "~/domain/writing/beginning.server";
import { saveAnswer } from "~/domain/writing/writing.server";
import { afterDeadline, whileOpen } from "../support/blueprint";
import { aCollaborator, aLetter, anInvitation, anUnopenedAccount } from "../support/collaborators";
import { aDraft, aReadyDraft, reasonOf, refused } from "../support/steps";
import { freshWorld, type World } from "../support/world";

const days = (count: number) => new Date(whileOpen.getTime() + count * 86_400_000);
const visitor = (world: World, now = whileOpen) => contextOf(world.database, nobody, now);
const password = "kata sandi yang panjang";

async function aScene(begin = aDraft) {
  const world = await freshWorld();
  const id = await begin(world);
  return { world, id, innovator: await world.as(world.people.innovator) };
}

test("an invitation is a row, an event and one letter; the secret is in the letter alone", async () => {
  const { world, id, innovator } = await aScene();
  const invitee = { name: " CONTOH Rekan ", email: " Diajak@Contoh.example " };
  const { id: invitationId, secret } = await inviteCollaborator(innovator, id, invitee, aLetter);

  const [row] = await world.database.read.select().from(invitations);
  expect(row).toMatchObject({
    kind: "collaborate",
    email: "diajak@contoh.example",
    name: "CONTOH Rekan",
    proposalId: id,
    invitedBy: world.people.innovator,
    expiresAt: days(14),
  });
  const [letter, ...others] = await world.database.read.select().from(letters);
  expect(others).toEqual([]);
  expect(letter).toMatchObject({
    kind: "invitation",
    editionId: world.editionId,
    recipientId: null,
    email: "diajak@contoh.example",
    body: `CONTOH ${secret}`,
    status: "queued",
  });
  const [event] = await world.events("invitation.sent");
  expect(JSON.parse(event?.body ?? "")).toMatchObject({ subject: id, details: { invitation: invitationId } });
  expect(JSON.stringify([row, event])).not.toContain(secret);
});

test("who accepts writes along and sees the proposal in the own list, and may neither forward, invite nor begin", async () => {
  const { world, id } = await aScene(aReadyDraft);
  const rekan = await aCollaborator(world, id);
  const context = await world.as(rekan, days(1));

  await saveAnswer(context, id, "ringkasan", { text: "Dari rekan", version: 1 });
  expect((await listOwnProposals(context)).map((own) => own.id)).toEqual([id]);
  expect(await refused(world, () => forwardProposal(context, id))).toBe("not-the-author");
  const another = { name: "CONTOH Lain", email: "lain@contoh.example" };
  expect(await refused(world, () => inviteCollaborator(context, id, another, aLetter))).toBe("not-the-author");
  expect(await refused(world, () => removeCollaborator(context, id, rekan))).toBe("not-the-author");
  const beginning = { unitId: world.units.kartini, trackId: world.umum, title: "CONTOH Milik rekan" };
  expect(await refused(world, () => beginProposal(context, beginning))).toBe("not-found");
  expect(await world.events("invitation.accepted")).toMatchObject([{ subject: id, actorId: rekan }]);
});

test("invitations that were taken back count for a day: twenty on one proposal, two to one address", async () => {
  const { world, id, innovator } = await aScene();
  const other = await aDraft(world);
  const invite = (proposalId: string, email: string, context = innovator) =>
    inviteCollaborator(context, proposalId, { name: "CONTOH Rekan", email }, aLetter);
  const inviteInVain = async (proposalId: string, email: string) =>
    revokeInvitation(innovator, proposalId, (await invite(proposalId, email)).id);

  await inviteInVain(id, "diajak@contoh.example");
  await inviteInVain(other, "diajak@contoh.example");
  expect(await refused(world, () => invite(other, "Diajak@contoh.example"))).toBe("too-many-invitations");
  for (let count = 1; count < 20; count++) await inviteInVain(id, `rekan${count}@contoh.example`);
  expect(await refused(world, () => invite(id, "lain@contoh.example"))).toBe("too-many-invitations");
  await invite(other, "lain@contoh.example");

  const tomorrow = await world.as(world.people.innovator, days(1));
  await invite(id, "diajak@contoh.example", tomorrow);
});

test("a seat is one proposal's: others of the same author are not there", async () => {
  const { world, id } = await aScene();
  const other = await aDraft(world);
  const context = await world.as(await aCollaborator(world, id));
  expect(await reasonOf(() => findProposal(context, other))).toBe("not-found");
  expect((await listOwnProposals(context)).map((own) => own.id)).toEqual([id]);
});

test("who is removed sees nothing any more, what they wrote stays, and they may be invited again", async () => {
  const { world, id, innovator } = await aScene();
  const rekan = await aCollaborator(world, id);
  await saveAnswer(await world.as(rekan), id, "ringkasan", { text: "Dari rekan", version: 0 });
  await removeCollaborator(innovator, id, rekan);

  const removed = await world.as(rekan);
  expect(removed.actor.collaborates).toBe(false);
  expect(await reasonOf(() => findProposal(removed, id))).toBe("not-found");
  expect(await listOwnProposals(removed)).toEqual([]);
  expect(await saveAnswer(innovator, id, "ringkasan", { text: "Dari rekan", version: 1 })).toMatchObject({
    version: 1,
  });
  expect(await refused(world, () => removeCollaborator(innovator, id, rekan))).toBe("not-found");
  expect(await world.events("collaborator.removed")).toHaveLength(1);

  const { secret } = await anInvitation(world, id, "rekanpenulis@contoh.example");
  await acceptInvitation(removed, secret);
  expect((await findProposal(removed, id)).writers).toEqual([rekan]);
});

test("a link works once, for fourteen days, and not after it was taken back", async () => {
  const { world, id, innovator } = await aScene();
  const lost = await world.as(world.people.otherInnovator);
  const used = await anInvitation(world, id, "satu@contoh.example");
  await acceptInvitation(await world.as(await world.addPerson("satu@contoh.example")), used.secret);
  expect(await refused(world, () => acceptInvitation(lost, used.secret))).toBe("invitation-over");

  const old = await anInvitation(world, id, "inovator2@contoh.example");
  const late = async (ms: number) =>
    acceptInvitation(await world.as(world.people.otherInnovator, new Date(days(14).getTime() + ms)), old.secret);
  expect(await refused(world, () => late(0))).toBe("invitation-over");

  const revoked = await anInvitation(world, id, "tiga@contoh.example");
  await revokeInvitation(innovator, id, revoked.id);
  expect(await refused(world, () => acceptInvitation(lost, revoked.secret))).toBe("invitation-over");
  expect(await refused(world, () => acceptInvitation(lost, "bukan-rahasia"))).toBe("not-found");

  expect(await late(-1)).toBe(id);
});

test("taking an invitation back stops its letter, and is refused when it is over or another proposal's", async () => {
  const { world, id, innovator } = await aScene();
  const other = await aDraft(world);
  const { id: invitationId } = await anInvitation(world, id);

  expect(await refused(world, () => revokeInvitation(innovator, other, invitationId))).toBe("not-found");
  await revokeInvitation(innovator, id, invitationId);
  const [letter] = await world.database.read.select().from(letters);
  expect([letter?.status, letter?.body]).toEqual(["stopped", ""]);
  expect(await refused(world, () => revokeInvitation(innovator, id, invitationId))).toBe("invitation-over");
  expect(await listInvitations(innovator, id)).toEqual([]);
  expect(await world.events("invitation.revoked")).toHaveLength(1);
});

test("nobody is invited twice at once, nor who writes already, nor after the deadline, nor by strangers and heads", async () => {
  const { world, id, innovator } = await aScene();
  await anInvitation(world, id);
  const rekan = { name: "CONTOH Rekan", email: "diajak@contoh.example" };
  const invite = async (userId: string, email = rekan.email, now = whileOpen) =>
    inviteCollaborator(await world.as(userId, now), id, { ...rekan, email }, aLetter);

  expect(await refused(world, () => invite(world.people.innovator, "DIAJAK@contoh.example"))).toBe("already-invited");
  expect(await refused(world, () => invite(world.people.innovator, "inovator@contoh.example"))).toBe("already-writing");
  expect(await refused(world, () => invite(world.people.innovator, "x@contoh.example", afterDeadline))).toBe(
    "deadline-passed",
  );
  expect(await refused(world, () => invite(world.people.otherInnovator))).toBe("not-found");
  expect(await refused(world, () => invite(world.people.head))).toBe("not-your-role");

  for (let place = 1; place < mostWriters; place++) await anInvitation(world, id, `rekan${place}@contoh.example`);
  expect(await refused(world, () => invite(world.people.innovator, "enambelas@contoh.example"))).toBe(
    "too-many-writers",
  );
  expect(await listInvitations(innovator, id)).toHaveLength(mostWriters);
});

test("nobody joins once the proposal is handed in", async () => {
  const { world, id } = await aScene(aReadyDraft);
  const { secret } = await anInvitation(world, id, "juri1@contoh.example");
  await forwardProposal(await world.as(world.people.innovator), id);
  await endorseProposal(await world.as(world.people.head), id);
  await submitProposal(await world.as(world.people.head), id);
  const judge = await world.as(world.people.judges[0] ?? "");
  expect(await refused(world, () => acceptInvitation(judge, secret))).toBe("invitation-over");
});

test("organisers and auditors do not join, and the author has no need to", async () => {
  const { world, id } = await aScene();
  const tried = async (userId: string, email: string) => {
    const { secret } = await anInvitation(world, id, email);
    return refused(world, async () => acceptInvitation(await world.as(userId), secret));
  };

  expect(await tried(world.people.officer, "petugas@contoh.example")).toBe("organiser-may-not-compete");
  expect(await tried(world.people.auditor, "auditor@contoh.example")).toBe("organiser-may-not-compete");
});

test("an invitation to one address is not taken up by the account of another, and proves the one it went to", async () => {
  const { world, id } = await aScene();
  const invited = await world.addPerson("diajak@contoh.example");
  await world.database.write(
    async (db) => void (await db.update(users).set({ provenAt: null }).where(eq(users.id, invited))),
  );
  const { secret } = await anInvitation(world, id);
  const other = await world.as(world.people.otherInnovator);
  expect(await refused(world, () => acceptInvitation(other, secret))).toBe("another-addressee");
  expect(await acceptInvitation(await world.as(invited), secret)).toBe(id);
  expect((await world.as(invited)).actor.isProven).toBe(true);
});

test("who has no account gets one by the link: under the invited address, with a password and no role", async () => {
  const { world, id } = await aScene();
  const { secret } = await anInvitation(world, id);
  const { userId, proposalId } = await joinWithNewAccount(visitor(world), secret, { name: " CONTOH Rekan ", password });

  expect(proposalId).toBe(id);
  const [account] = await world.database.read.select().from(users).where(eq(users.id, userId));
  expect(account).toMatchObject({ email: "diajak@contoh.example", name: "CONTOH Rekan" });
  expect(await isPassword(password, account?.passwordHash ?? "")).toBe(true);
  const { actor } = await world.as(userId);
  expect([actor.grants, actor.collaborates]).toEqual([[], true]);
  const added = (await world.events("user.added")).at(-1);
  expect([added?.subject, added?.actorId]).toEqual([userId, userId]);
});

test("no account by a short password, by a link of the other kind, by one that is over, or beside an account", async () => {
  const { world, id, innovator } = await aScene();
  const { id: invitationId, secret } = await anInvitation(world, id);
  const officer = await world.as(world.people.officer);
  const activation = await inviteToActivate(officer, await anUnopenedAccount(world), aLetter);
  const join = (secret: string, password: string) => () =>
    joinWithNewAccount(visitor(world), secret, { name: "CONTOH Rekan", password });

  expect(await refused(world, join(secret, "sebelas hrf"))).toBe("password-too-short");
  expect(await refused(world, join(activation.secret, password))).toBe("not-found");
  const taken = await anInvitation(world, id, "inovator2@contoh.example");
  expect(await refused(world, join(taken.secret, password))).toBe("email-taken");
  await revokeInvitation(innovator, id, invitationId);
  expect(await refused(world, join(secret, password))).toBe("invitation-over");
});

test("of two who take up one link at once one gets in", async () => {
  const { world, id } = await aScene();
  const { secret } = await anInvitation(world, id);
  const account = { name: "CONTOH Rekan", password };

  const reasons = await Promise.all(
    [1, 2].map(() => reasonOf(() => joinWithNewAccount(visitor(world), secret, account))),
  );

  expect(reasons.filter((reason) => reason === undefined)).toHaveLength(1);
  expect(reasons).toContain("invitation-over");
  expect(await world.database.read.select().from(collaborators)).toHaveLength(1);
});

test("an account that the secretariat opened gets its first password by a link; an earlier link ends", async () => {
  const { world } = await aScene();
  const officer = await world.as(world.people.officer);
  const userId = await anUnopenedAccount(world);
  const first = await inviteToActivate(officer, userId, aLetter);
  const second = await inviteToActivate(officer, userId, aLetter);

  const activate = (secret: string, chosen = password) => activateAccount(visitor(world), secret, chosen);
  expect(await refused(world, () => activate(first.secret))).toBe("invitation-over");
  expect(await refused(world, () => activate(second.secret, "pendek"))).toBe("password-too-short");
  expect(await activate(second.secret)).toBe(userId);
  expect(await refused(world, () => activate(second.secret))).toBe("invitation-over");

  const [account] = await world.database.read.select().from(users).where(eq(users.id, userId));
  expect(await isPassword(password, account?.passwordHash ?? "")).toBe(true);
  expect(await world.events("account.activated")).toMatchObject([{ subject: userId }]);
  const sent = await world.database.read.select().from(letters);
  expect(sent.map(({ kind, status }) => [kind, status]).sort()).toEqual([
    ["activation", "queued"],
    ["activation", "stopped"],
  ]);
});

test("a link is of no use while its account is disabled", async () => {
  const { world } = await aScene();
  const officer = await world.as(world.people.officer);
  const userId = await anUnopenedAccount(world);
  const { secret } = await inviteToActivate(officer, userId, aLetter);
  await disableUser(officer, userId);
  expect(await refused(world, () => activateAccount(visitor(world), secret, password))).toBe("not-found");
});

test("only who manages accounts sends such links", async () => {
  const { world, innovator } = await aScene();
  const userId = await anUnopenedAccount(world);
  expect(await refused(world, () => inviteToActivate(innovator, userId, aLetter))).toBe("not-found");
});

test("the writers are listed with the author first, and change agents are told apart while they are", async () => {
  const { world, id, innovator } = await aScene();
  const rekan = await aCollaborator(world, id);
  const former = await aCollaborator(world, id, "mantanagen@contoh.example");
  const agent = { unitId: world.units.kartini, fromOn: "2025-01-01" };
  await world.database.write(async (db) => {
    await db.insert(changeAgents).values({ userId: rekan, ...agent });
    await db.insert(changeAgents).values({ userId: former, ...agent, untilOn: "2025-12-31" });
  });

  const [first, ...joined] = await listWriters(innovator, await findProposal(innovator, id));
  expect(first).toMatchObject({ id: world.people.innovator, since: undefined, isChangeAgent: false });
  const agents = joined.filter(({ isChangeAgent }) => isChangeAgent).map(({ id }) => id);
  expect([joined.length, agents]).toEqual([2, [rekan]]);
});

test("a link tells whoever has it what it is about, and nobody else anything", async () => {
  const { world, id } = await aScene();
  const { secret } = await anInvitation(world, id, "inovator2@contoh.example");
  expect(await findInvitation(visitor(world), secret)).toMatchObject({
    state: "open",
    hasAccount: true,
    inviter: "CONTOH inovator@contoh.example",
    proposal: { id },
  });
  expect(await reasonOf(() => findInvitation(visitor(world), `${secret}0`))).toBe("not-found");
});

test("a link that is still open sets no password over one that was set since", async () => {
  const { world } = await aScene();
  const officer = await world.as(world.people.officer);
  const userId = await anUnopenedAccount(world);
  const { secret } = await inviteToActivate(officer, userId, aLetter);
  await world.database.write((db) => db.update(users).set({ passwordHash: "sudah" }).where(eq(users.id, userId)));
  expect(await refused(world, () => activateAccount(visitor(world), secret, password))).toBe("not-found");
});
