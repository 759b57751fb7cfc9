import { changeAgents, invitations, letters, sessions } from "db/schema";
import { expect, test } from "vitest";
import { addUserWithHash, grantRole } from "~/domain/accounts/adding.server";
import { appointChangeAgent, endChangeAgent } from "~/domain/accounts/appointing.server";
import { disableUser, enableUser } from "~/domain/accounts/disabling.server";
import { endGrant } from "~/domain/accounts/ending.server";
import { inviteToActivate } from "~/domain/accounts/inviting.server";
import { eachPerson, findPerson, listAgentYears, listPeople } from "~/domain/accounts/listing.server";
import { inForce } from "~/domain/people/actor";
import { describeUser } from "~/domain/people/describing.server";
import { isEmail } from "~/domain/people/email";
import { findActor, findCredentials } from "~/domain/people/finding.server";
import type { InvitationLetter } from "~/domain/people/invitation";
import { isNip, plainNip } from "~/domain/people/nip";
import { noPassword } from "~/domain/people/password";
import { startSession } from "~/web/sessions.server";
import { afterJudging, whileOpen } from "../support/blueprint";
import { refused } from "../support/steps";
import { freshWorld, type World } from "../support/world";

const nip = "198503152010012001";

async function grantsOf(world: World, userId: string) {
  return (await findPerson(await world.as(world.people.officer), userId)).grants;
}

test.each([
  ["198503152010012001", true],
  ["198502292010012001", false],
  ["198503152010132001", false],
  ["198503152000012001", false],
  ["198503152010013001", false],
  ["19850315201001200", false],
  ["19850315201001200X", false],
])("%s can be a NIP: %s", (text, answer) => {
  expect(isNip(text)).toBe(answer);
});

test("a NIP is often written with spaces", () => {
  expect(plainNip(" 19850315 201001 2 001 ")).toBe(nip);
});

test.each([
  ["ayu@contoh.example", true],
  ["ayu.lestari+x@sub.contoh.example", true],
  ["ayu", false],
  ["ayu@contoh", false],
  ["a yu@contoh.example", false],
  ["ayu@contoh.example, budi@contoh.example", false],
  ["Ayu <ayu@contoh.example>", false],
])("%s can be an e-mail address: %s", (text, answer) => {
  expect(isEmail(text)).toBe(answer);
});

test("a role ends now, and that it was held stays known", async () => {
  const world = await freshWorld();
  const officer = await world.as(world.people.officer);
  const [grant] = await grantsOf(world, world.people.innovator);
  await endGrant(officer, grant?.id ?? "");

  expect(await findActor(world.database.read, world.people.innovator, whileOpen)).toMatchObject({ grants: [] });
  expect(grant && inForce(grant, whileOpen)).toBe(true);
  expect(await world.events("role.ended")).toMatchObject([{ subject: world.people.innovator }]);
  expect(await refused(world, () => endGrant(officer, grant?.id ?? ""))).toBe("role-ended-already");
  expect(await refused(world, () => endGrant(officer, "none"))).toBe("not-found");
});

test("an officer keeps no account of an organiser or auditor, the system admin keeps them all", async () => {
  const world = await freshWorld();
  const officer = await world.as(world.people.officer);
  const admin = await world.as(world.people.admin);
  const kartini = world.units.kartini;
  for (const userId of [world.people.colleague, world.people.authority, world.people.auditor, world.people.admin]) {
    const [grant] = await grantsOf(world, userId);
    expect(await refused(world, () => disableUser(officer, userId))).toBe("organisers-account");
    expect(await refused(world, () => describeUser(officer, userId, { name: "X" }))).toBe("organisers-account");
    expect(await refused(world, () => grantRole(officer, userId, { role: "innovator", unitId: kartini }))).toBe(
      "organisers-account",
    );
    expect(await refused(world, () => endGrant(officer, grant?.id ?? ""))).toBe("not-found");
    expect(
      await refused(world, () => appointChangeAgent(officer, userId, { unitId: kartini, fromOn: "2026-01-01" })),
    ).toBe("organisers-account");
  }
  const [grant] = await grantsOf(world, world.people.colleague);
  await endGrant(admin, grant?.id ?? "");
  const own = (await grantsOf(world, world.people.admin))[0];
  expect(await refused(world, () => endGrant(admin, own?.id ?? ""))).toBe("own-account");
  await disableUser(officer, world.people.colleague);
  expect(await refused(world, () => disableUser(admin, world.people.admin))).toBe("own-account");
});

test("strangers keep no accounts", async () => {
  const world = await freshWorld();
  const { innovator, head, chair, auditor } = world.people;
  const [grant] = await grantsOf(world, world.people.otherHead);
  for (const person of [innovator, head, chair, auditor]) {
    const context = await world.as(person);
    expect(await refused(world, () => endGrant(context, grant?.id ?? ""))).toBe("not-found");
    expect(await refused(world, () => disableUser(context, world.people.otherHead))).toBe("not-found");
    expect(await refused(world, () => enableUser(context, world.people.otherHead))).toBe("not-found");
    expect(await refused(world, () => describeUser(context, innovator, { name: "X" }))).toBe("not-found");
    expect(await refused(world, () => listPeople(context, {}, 1))).toBe("not-found");
    expect(await refused(world, () => inviteToActivate(context, innovator, () => ({ subject: "", body: "" })))).toBe(
      "not-found",
    );
  }
});

test("a disabled account is out on every device, and comes back with the roles that still hold", async () => {
  const world = await freshWorld();
  const officer = await world.as(world.people.officer);
  globalThis.__sayembaraDatabase = Promise.resolve(world.database);
  await startSession(world.people.head);
  await disableUser(officer, world.people.head);

  expect(await world.database.read.select().from(sessions)).toEqual([]);
  expect(await findCredentials(world.database.read, "kepala@contoh.example")).toBeUndefined();
  expect(await refused(world, () => disableUser(officer, world.people.head))).toBe("account-disabled-already");

  await enableUser(officer, world.people.head);
  expect((await findActor(world.database.read, world.people.head, whileOpen))?.grants).toHaveLength(1);
  expect(await refused(world, () => enableUser(officer, world.people.head))).toBe("account-open");
  expect([await world.events("user.disabled"), await world.events("user.enabled")].map((all) => all.length)).toEqual([
    1, 1,
  ]);
  globalThis.__sayembaraDatabase = undefined;
});

test("a NIP is true and belongs to one person", async () => {
  const world = await freshWorld();
  const officer = await world.as(world.people.officer);
  await describeUser(officer, world.people.innovator, { nip });
  await describeUser(officer, world.people.innovator, { nip, name: "CONTOH Lain" });

  expect(await refused(world, () => describeUser(officer, world.people.head, { nip }))).toBe("nip-taken");
  expect(await refused(world, () => describeUser(officer, world.people.head, { nip: "123" }))).toBe("nip-invalid");
  const twin = { email: "lain@contoh.example", name: "X", passwordHash: "-", nip };
  expect(await refused(world, () => addUserWithHash(officer, twin))).toBe("nip-taken");
  expect(JSON.stringify(await world.events("user.changed"))).not.toContain(nip);
});

test("a change agent serves a unit until the term ends, and is found by the year", async () => {
  const world = await freshWorld();
  const officer = await world.as(world.people.officer);
  const kartini = world.units.kartini;
  const term = { unitId: kartini, fromOn: "2025-02-01", decree: "SK-1/CONTOH" };
  await appointChangeAgent(officer, world.people.innovator, term);
  expect(await refused(world, () => appointChangeAgent(officer, world.people.innovator, term))).toBe("already-agent");
  expect(await refused(world, () => appointChangeAgent(officer, world.people.head, { ...term, unitId: "none" }))).toBe(
    "not-found",
  );

  const agentsIn = async (agentYear: number, unitId?: string) =>
    (await listPeople(officer, { agentYear, unitId }, 1)).rows.map(({ id }) => id);
  expect([await agentsIn(2024), await agentsIn(2025), await agentsIn(2026, kartini)]).toEqual([
    [],
    [world.people.innovator],
    [world.people.innovator],
  ]);
  expect(await agentsIn(2026, world.units.alyatama)).toEqual([]);
  expect(await listAgentYears(officer)).toEqual([2026, 2025]);

  await endChangeAgent(await world.as(world.people.officer, afterJudging), world.people.innovator, kartini);
  expect(await world.database.read.select().from(changeAgents)).toMatchObject([{ untilOn: "2026-06-10" }]);
  expect((await world.events("agent.ended")).length).toBe(1);
});

test("an ended term may begin again on its first day", async () => {
  const world = await freshWorld();
  const officer = await world.as(world.people.officer);
  const term = { unitId: world.units.kartini, fromOn: "2026-01-01" };
  await appointChangeAgent(officer, world.people.innovator, term);
  await endChangeAgent(officer, world.people.innovator, term.unitId);
  const later = await world.as(world.people.officer, afterJudging);
  await appointChangeAgent(later, world.people.innovator, term);
  expect(await world.database.read.select().from(changeAgents)).toMatchObject([{ ...term, untilOn: null }]);
});

test("an invitation holds the hash of a secret that only the letter knows, and the next one takes its place", async () => {
  const world = await freshWorld();
  const officer = await world.as(world.people.officer);
  const id = await addUserWithHash(officer, { email: "ayu@contoh.example", name: "CONTOH", passwordHash: noPassword });
  const written: Array<Parameters<InvitationLetter>[0]> = [];
  const write: InvitationLetter = (to) => {
    written.push(to);
    return { subject: "Undangan", body: `/undangan/${to.secret}` };
  };
  const { id: invitationId, secret } = await inviteToActivate(officer, id, write);

  expect(secret).toMatch(/^[0-9a-z]{40}$/);
  const [invitation] = await world.database.read.select().from(invitations);
  expect(JSON.stringify([invitation, await world.events("user.invited")])).not.toContain(secret);
  expect(invitation).toMatchObject({ id: invitationId, userId: id, invitedBy: world.people.officer, revokedAt: null });
  expect(written).toEqual([{ name: "CONTOH", secret, expiresAt: invitation?.expiresAt }]);
  expect(invitation && invitation.expiresAt > invitation.invitedAt).toBe(true);

  const next = await inviteToActivate(officer, id, write);
  const open = (await world.database.read.select().from(invitations)).filter(({ revokedAt }) => !revokedAt);
  expect(open.map((one) => one.id)).toEqual([next.id]);
  const post = await world.database.read.select().from(letters);
  expect(post.map(({ status, body }) => [status, body]).sort()).toEqual([
    ["queued", `/undangan/${next.secret}`],
    ["stopped", ""],
  ]);
});

test("who has a password, and whose account is disabled, is not invited to choose one", async () => {
  const world = await freshWorld();
  const officer = await world.as(world.people.officer);
  const write = () => ({ subject: "", body: "" });
  const id = await addUserWithHash(officer, { email: "ayu@contoh.example", name: "CONTOH", passwordHash: noPassword });
  await disableUser(officer, id);
  expect(await refused(world, () => inviteToActivate(officer, id, write))).toBe("account-disabled");
  expect(await refused(world, () => inviteToActivate(officer, world.people.innovator, write))).toBe(
    "account-activated-already",
  );
});

test("people are found by name, e-mail, role and unit, and nothing tells of their password", async () => {
  const world = await freshWorld();
  const officer = await world.as(world.people.officer);
  const emails = async (filter: Parameters<typeof listPeople>[1]) =>
    (await listPeople(officer, filter, 1)).rows.map(({ email }) => email);

  expect(await emails({ search: "KEPALA2@" })).toEqual(["kepala2@contoh.example"]);
  expect(await emails({ search: "100%" })).toEqual([]);
  expect(await emails({ role: "unit_head", unitId: world.units.kartini })).toContain("kepala@contoh.example");
  expect(await emails({ unitId: world.units.alyatama })).toEqual([
    "inovator2@contoh.example",
    "kepala2@contoh.example",
  ]);
  const everyone = [];
  for await (const person of eachPerson(officer, {})) everyone.push(person);
  expect(everyone.length).toBe((await listPeople(officer, {}, 1)).total);
  expect(Object.keys(everyone[0] ?? {})).not.toContain("passwordHash");
});

test("who is to become an organiser is out of an officer's hands already, who was one no longer", async () => {
  const world = await freshWorld();
  const officer = await world.as(world.people.officer);
  const [coming, former] = [world.people.innovator, world.people.head];
  const days = (count: number) => new Date(whileOpen.getTime() + count * 86_400_000);
  const role = "auditor" as const;
  await grantRole(await world.as(world.people.admin, days(1)), coming, { role });
  await grantRole(await world.as(world.people.admin, days(-2)), former, { role, until: days(-1) });

  expect(await refused(world, () => disableUser(officer, coming))).toBe("organisers-account");
  await disableUser(officer, former);
});
