import { expect, test } from "vitest";
import { checkTogether } from "~/domain/screening/sweeping.server";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { wordsFor } from "~/words/words";
import { afterDeadline, whileOpen } from "../support/blueprint";
import { aSubmittedProposal, everyRow, statusOf } from "../support/steps";
import { serveWorld, valuesIn } from "../support/web";
import { freshWorld } from "../support/world";

type Row = { id: string; checkedAt: Date; found: number; ownUnit: boolean };
type Queue = { queue: { rows: Row[]; total: number; counts: { forMe: number } }; ticked: boolean };
type Together = { ready: Row[]; left: Row[] };

const { reasons } = wordsFor("id");

async function aQueue() {
  const world = await freshWorld();
  const later = new Date(whileOpen.getTime() + 60_000);
  const ids = [await aSubmittedProposal(world), await aSubmittedProposal(world, { now: later })] as const;
  const portal = serveWorld(world, afterDeadline);
  const officer = await portal.signedIn(world.people.officer);
  const colleague = await portal.signedIn(world.people.colleague);
  return { world, ids, portal, officer, colleague };
}

test("the queue's address holds its selection; nonsense in it is left aside", async () => {
  const { officer, colleague, ids, world } = await aQueue();
  const shown = async (visitor: typeof officer, search: string) =>
    ((await visitor.open(`${paths.screeningQueue}${search}`)).data as Queue).queue;
  await checkTogether(await world.as(world.people.officer, afterDeadline), [ids[0]]);

  expect((await shown(officer, "?langkah=periksa")).rows.map(({ id }) => id)).toEqual([ids[1]]);
  expect((await shown(colleague, "?langkah=setujui")).rows.map(({ id }) => id)).toEqual([ids[0]]);
  expect((await shown(officer, "?langkah=periksa&temuan=ada")).total).toBe(0);
  expect((await shown(officer, "?langkah=lain&temuan=apa&hal=minus")).total).toBe(2);
  expect((await shown(officer, "?hal=2")).rows).toEqual([]);
  expect((await officer.open(`${paths.screeningQueue}?edisi=tidak-ada`)).status).toBe(404);
});

test("ticked proposals are named before anything is done, and each one's fate afterwards", async () => {
  const { world, ids, officer, colleague } = await aQueue();
  const [one, two] = ids;
  const address = `${paths.screeningTogether}?langkah=periksa&id=${one}&id=${two}&id=asing`;
  const before = await everyRow(world);
  const asked = (await officer.open(address)).data as Together;
  expect(asked.ready.map(({ id }) => id)).toEqual([one, two]);
  expect(await everyRow(world)).toEqual(before);

  await checkTogether(await world.as(world.people.colleague, afterDeadline), [two]);
  const { status, data } = await officer.send(address, { id: [one, two] });
  expect([status, data]).toMatchObject([
    200,
    {
      rows: [
        { id: one, fate: undefined },
        { id: two, fate: "checked-by-colleague" },
      ],
    },
  ]);
  expect(reasons["checked-by-colleague"]).toBeTruthy();

  const approving = `${paths.screeningTogether}?langkah=setujui&id=${one}&id=${two}`;
  const { ready, left } = (await colleague.open(approving)).data as Together;
  expect([ready.map(({ id }) => id), left.map(({ id }) => id)]).toEqual([[one], [two]]);
  const shown = ready.map(({ id, checkedAt }) => [`seen-${id}`, String(checkedAt.getTime())]);
  expect((await colleague.send(approving, { id: [one, two] })).data).toMatchObject({
    rows: [{ fate: "changed-since" }, { fate: "changed-since" }],
  });
  await colleague.send(approving, { id: [one, two], ...Object.fromEntries(shown) });
  expect([await statusOf(world, one), await statusOf(world, two)]).toEqual(["eligible", "submitted"]);
});

test("after each act the officer stands before the next proposal of the same selection", async () => {
  const { world, ids, officer, colleague } = await aQueue();
  const [one, two] = ids;
  const search = "?langkah=periksa&temuan=jelas";
  type Page = { items: Array<{ id: string }>; next: string | undefined };
  const { items, next } = (await officer.open(`${paths.screening(one)}${search}`)).data as Page;
  expect(next).toBe(two);
  const met = Object.fromEntries(items.map(({ id }) => [`result-${id}`, "met"]));

  const checked = await officer.send(`${paths.screening(one)}${search}`, { intent: "check", ...met });
  expect(checked.location).toBe(done(`${paths.screening(two)}${search}`, "checked-next"));
  const last = await officer.send(`${paths.screening(two)}${search}`, { intent: "check", ...met });
  expect(last.location).toBe(done(paths.screening(two), "checked"));
  const { screening } = (await colleague.open(paths.screening(one))).data as { screening: { checkedAt: Date } };
  const approved = await colleague.send(`${paths.screening(one)}?langkah=setujui`, {
    intent: "approve",
    seen: String(screening.checkedAt.getTime()),
  });
  expect(approved.location).toBe(done(`${paths.screening(two)}?langkah=setujui`, "screened-next"));
  expect(await statusOf(world, one)).toBe("eligible");
});

test("who decides otherwise than the portal computed has to say why, and what was typed comes back", async () => {
  const world = await freshWorld();
  const id = await aSubmittedProposal(world);
  const officer = await serveWorld(world, afterDeadline).signedIn(world.people.officer);
  type Page = { items: Array<{ id: string; code: string }>; computed: Array<{ code: string; result: string }> };
  const { items, computed } = (await officer.open(paths.screening(id))).data as Page;
  expect(computed.find(({ code }) => code === "umur")).toMatchObject({ result: "met", months: 50, required: 24 });
  const [age, title] = items.map((item) => item.id);
  const silent = { intent: "check", [`result-${age}`]: "unmet", [`note-${age}`]: " ", [`result-${title}`]: "met" };
  expect(await officer.send(paths.screening(id), silent)).toMatchObject({
    status: 409,
    data: { refusal: "grounds-missing", typed: silent },
  });
});

test("an officer of the unit reads why the proposal is not his or hers to decide", async () => {
  const { world, ids, portal } = await aQueue();
  const insider = await portal.signedIn(
    await world.addPerson(
      "petugas-unit@contoh.example",
      { role: "secretariat" },
      { role: "unit_admin", unitId: world.units.kartini },
    ),
  );
  expect((await insider.open(paths.screening(ids[0]))).data).toMatchObject({
    ownUnit: true,
    may: { check: false, approve: false, repair: false },
    next: undefined,
  });
  expect(await insider.send(paths.screening(ids[0]), { intent: "check" })).toMatchObject({
    status: 409,
    data: { refusal: "own-unit" },
  });
  expect((await insider.open(paths.repairRequest(ids[0]))).status).toBe(409);
});

test("the list of those that passed tells no grounds, no scores and nothing of those that did not", async () => {
  const { world, ids, officer } = await aQueue();
  const page = await officer.open(paths.announcement);
  expect(page.data).toMatchObject({ passed: 0, waiting: 2, errors: [] });
  const half = await officer.open(`${paths.announcement}?buat=pdf&nomor=P-1&tanggal=31-12-2026`);
  expect((half.data as { errors: Array<{ href: string }> }).errors.map(({ href }) => href)).toEqual([
    "#tanggal",
    "#tempat",
    "#jabatan",
    "#nama",
  ]);
  expect(valuesIn(half.data)).toContain("P-1");
  const whole = "buat=pdf&nomor=P-1&tanggal=2026-04-02&tempat=Jakarta&jabatan=Kepala+Biro&nama=CONTOH";
  expect((await officer.open(`${paths.announcement}?${whole}`)).location).toBe(`${paths.announcementPdf}?${whole}`);
  const pdf = await officer.open(`${paths.announcementPdf}?${whole}`);
  expect([pdf.status, pdf.headers.get("Content-Type")]).toEqual([200, "application/pdf"]);
  expect(await statusOf(world, ids[0])).toBe("submitted");
});
