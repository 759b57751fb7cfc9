import { letters } from "db/schema";
import { expect, test } from "vitest";
import { inviteToActivate } from "~/domain/accounts/inviting.server";
import { activationLetter } from "~/letters/account-letters.server";
import { paths } from "~/site/paths";
import { publicUrl } from "~/site/public-url.server";
import { typedIn } from "../support/answers";
import { whileOpen } from "../support/blueprint";
import { aCollaborator, anInvitation, anUnopenedAccount } from "../support/collaborators";
import { aReadyDraft, aSubmittedProposal, everyRow } from "../support/steps";
import { serveWorld, valuesIn } from "../support/web";
import { freshWorld } from "../support/world";

const password = "kata sandi yang panjang";

async function twoWriters() {
  const world = await freshWorld();
  const id = await aReadyDraft(world);
  const rekan = await aCollaborator(world, id);
  const portal = serveWorld(world, new Date(whileOpen.getTime() + 11 * 60_000));
  return {
    world,
    id,
    portal,
    section: paths.section(id, "ringkasan"),
    author: await portal.signedIn(world.people.innovator),
    colleague: await portal.signedIn(rekan),
  };
}

test("a collaborator without any role comes to the pages of that proposal and to no other door", async () => {
  const { world, id, portal, section, colleague } = await twoWriters();
  const other = await aReadyDraft(world);
  const submitted = await aSubmittedProposal(world);
  const open = [
    paths.proposals,
    paths.proposal(id),
    paths.identity(id),
    section,
    paths.sectionHistory(id, "ringkasan"),
  ];
  const status = async (address: string) => [address, (await colleague.open(address)).status];

  for (const address of [...open, paths.collaborators(id), paths.checkAnswers(id)]) {
    expect(await status(address)).toEqual([address, 200]);
  }
  const elsewhere = [paths.newProposal, paths.unit, paths.unitProposal(id), paths.secretariat, paths.audit];
  for (const address of [...elsewhere, paths.proposal(other), paths.section(other, "ringkasan")]) {
    expect(await status(address)).toEqual([address, 404]);
  }
  expect(await status(paths.receipt(submitted))).toEqual([paths.receipt(submitted), 404]);
  const nobody = await portal.signedIn(await world.addPerson("tanpaperan@contoh.example"));
  for (const address of open) expect((await nobody.open(address)).status).toBe(404);
});

test("opening a section holds it: the other writer reads, hears who writes, and may take it over", async () => {
  const { world, section, author, colleague } = await twoWriters();
  await author.open(section);

  const read = await colleague.open(section);
  expect(read.data).toMatchObject({ writable: true, holder: { name: "CONTOH inovator@contoh.example" } });
  expect(await colleague.send(section, { intent: "take-over" })).toMatchObject({ status: 302 });
  expect((await colleague.open(section)).data).toMatchObject({ holder: undefined });
  expect(await world.events("section.taken_over")).toHaveLength(1);
});

test("a save while somebody else writes comes back with both texts and who saved, and take-over goes on from there", async () => {
  const { world, section, author, colleague } = await twoWriters();
  await colleague.send(section, { text: "Teks rekan", version: "1" });
  const before = await everyRow(world);

  const refused = await author.send(section, { text: "Teks saya", version: "1" });
  expect([refused.status, refused.headers.get("X-Refusal")]).toEqual([409, "held-by-another"]);
  expect(refused.data).toMatchObject({
    refusal: "held-by-another",
    text: "Teks saya",
    conflict: {
      version: 2,
      by: "CONTOH rekanpenulis@contoh.example",
      pieces: expect.arrayContaining([
        { kind: "removed", text: "rekan" },
        { kind: "added", text: "saya" },
      ]),
    },
  });
  expect(await everyRow(world)).toEqual(before);

  const taken = await author.send(section, { intent: "take-over", text: "Teks saya" });
  expect(taken).toMatchObject({ status: 200, data: { text: "Teks saya", conflict: { version: 2 } } });
  const saved = await author.send(section, { text: "Teks kita", version: "2" });
  expect([saved.status, saved.headers.get("X-Saved-Version")]).toEqual([200, "3"]);
});

test("going on to the next section leaves this one to others at once", async () => {
  const { section, author, colleague } = await twoWriters();
  await author.send(section, { text: "Selesai", version: "1", next: "1" });
  expect((await colleague.open(section)).data).toMatchObject({ holder: undefined });
});

test("the history compares two versions named in the address and restores one; odd addresses are not found", async () => {
  const { id, section, author } = await twoWriters();
  await author.send(section, { text: "Kedua kalinya", version: "1" });
  const history = paths.sectionHistory(id, "ringkasan");

  const { data } = await author.open(`${history}?dari=2&ke=1`);
  expect(data).toMatchObject({ total: 2, compared: { older: { version: 1 }, newer: { version: 2 } } });
  expect((await author.open(`${history}?dari=1&ke=9`)).status).toBe(404);
  expect((await author.open(`${history}?dari=x&ke=%00`)).data).toMatchObject({ compared: undefined });
  expect(await author.send(history, { restored: "1", version: "1" })).toMatchObject({
    status: 409,
    data: { refusal: "stale-version" },
  });
  expect((await author.send(history, { restored: "1", version: "2" })).location).toBe(
    `${section}?selesai=answer-restored`,
  );
});

test("the link of an invitation is in its letter and on no page; errors keep what was typed", async () => {
  const { world, id, portal, author } = await twoWriters();
  const page = paths.collaborators(id);
  const wrong = await author.send(page, { intent: "invite", name: "CONTOH Baru", email: "bukan surel" });
  expect([wrong.status, typedIn(wrong).name]).toEqual([400, "CONTOH Baru"]);

  const typed = { intent: "invite", name: "CONTOH Baru", email: "baru@contoh.example" };
  const { data } = await author.send(page, typed);
  expect((data as { sent: object }).sent).toEqual({ name: "CONTOH Baru", waits: true });
  const written = await world.database.read.select().from(letters);
  const letter = written.find(({ email }) => email === typed.email);
  const [, pathname = ""] = /(\/undangan\/\w+)/.exec(letter?.body ?? "") ?? [];
  expect(pathname.length).toBeGreaterThan(40);
  const secret = pathname.split("/").at(-1) ?? "";
  for (const shown of [data, (await author.open(page)).data]) expect(valuesIn(shown).join()).not.toContain(secret);
  expect(await author.send(page, typed)).toMatchObject({ status: 409, data: { refusal: "already-invited" } });

  expect((await portal.stranger.open(pathname)).data).toMatchObject({ state: "open", hasAccount: false });
  const form = { name: "CONTOH Baru", password, again: password };
  expect((await portal.stranger.send(pathname, { ...form, again: "lain" })).status).toBe(400);
  const joined = await portal.stranger.send(pathname, form);
  expect([joined.status, joined.location]).toEqual([302, `${paths.proposal(id)}?selesai=invitation-accepted`]);
  expect(joined.headers.get("Set-Cookie")).toContain("sesi=");
  expect(await world.events("invitation.accepted")).toHaveLength(2);
});

test("passwords never come back in a page", async () => {
  const { world, id, portal } = await twoWriters();
  const { secret } = await anInvitation(world, id);
  const refused = await portal.stranger.send(paths.invitation(secret), { name: "", password, again: "berbeda sekali" });
  expect(refused.status).toBe(400);
  expect(JSON.stringify(refused.data)).not.toContain(password);
  expect(JSON.stringify(refused.data)).not.toContain("berbeda sekali");
});

test("a signed-in person accepts by one press; co-writers see neither addresses nor invitations", async () => {
  const { world, id, portal, author, colleague } = await twoWriters();
  const { secret } = await anInvitation(world, id, "inovator2@contoh.example");
  const other = await portal.signedIn(world.people.otherInnovator);
  const stray = await portal.signedIn(world.people.otherHead);
  expect((await stray.open(paths.invitation(secret))).data).toMatchObject({ visitor: { isAddressee: false } });
  expect(await stray.send(paths.invitation(secret))).toMatchObject({
    status: 409,
    data: { refusal: "another-addressee" },
  });
  expect((await other.send(paths.invitation(secret))).location).toBe(
    `${paths.proposal(id)}?selesai=invitation-accepted`,
  );
  expect((await other.send(paths.invitation(secret))).status).toBe(409);

  await anInvitation(world, id, "menunggu@contoh.example");
  const page = paths.collaborators(id);
  expect(valuesIn((await author.open(page)).data)).toContain("menunggu@contoh.example");
  const shown = valuesIn((await colleague.open(page)).data);
  expect(shown).not.toContain("menunggu@contoh.example");
  expect(shown).not.toContain("inovator@contoh.example");
});

test("an account is activated by its link: password set, signed in, and the link is used up", async () => {
  const { world, portal } = await twoWriters();
  const officer = await world.as(world.people.officer);
  const letter = activationLetter();
  const { secret } = await inviteToActivate(officer, await anUnopenedAccount(world), letter);
  const page = paths.invitation(secret);
  expect(valuesIn((await everyRow(world)).letters).join()).toContain(`${publicUrl()}${page}`);

  expect((await portal.stranger.open(page)).data).toMatchObject({ kind: "activate", state: "open" });
  expect((await portal.stranger.send(page, { password: "pendek", again: "pendek" })).status).toBe(400);
  expect(await portal.stranger.send(page, { password, again: password })).toMatchObject({
    status: 302,
    location: `${paths.start}?selesai=account-activated`,
  });
  expect((await portal.stranger.open(page)).data).toMatchObject({ state: "accepted" });
  expect((await portal.stranger.open(paths.invitation("tidakada"))).status).toBe(404);
});

test("what was typed too late or for a closed form names its reason to the script", async () => {
  const { id, section, portal, author } = await twoWriters();
  portal.atTime(new Date("2026-04-02T00:00:00+07:00"));
  const late = await author.send(section, { text: "Terlambat", version: "1" });
  expect([late.status, late.headers.get("X-Refusal")]).toEqual([409, "deadline-passed"]);
  expect(late.data).toMatchObject({ text: "Terlambat", conflict: undefined });
  expect((await author.open(paths.collaborators(id))).data).toMatchObject({ leads: true, invites: false });
});
