import { expect, test } from "vitest";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { wordsFor } from "~/words/words";
import { whileOpen } from "../support/blueprint";
import { aReadyDraft, aSubmittedProposal, everyRow, statusOf } from "../support/steps";
import { serveWorld, type Visitor, valuesIn } from "../support/web";
import { freshWorld } from "../support/world";

type Page = { items: Array<{ id: string }>; may: { check: boolean; approve: boolean } };

const { reasons } = wordsFor("id");

/** When the check was made that is on the page, as its form posts it along. */
async function seenBy(visitor: Visitor, address: string): Promise<string> {
  const { screening } = (await visitor.open(address)).data as { screening: { checkedAt: Date } };
  return String(screening.checkedAt.getTime());
}

async function twoOfficers() {
  const world = await freshWorld();
  const id = await aSubmittedProposal(world);
  const portal = serveWorld(world);
  const [first, second] = [await portal.signedIn(world.people.officer), await portal.signedIn(world.people.colleague)];
  const address = paths.screening(id);
  const { items } = (await first.open(address)).data as Page;
  const [one = "", two = ""] = items.map((item) => item.id);
  return { world, id, portal, first, second, address, one, two };
}

test("an undecided item or one without its ground is refused, and every tick and word comes back", async () => {
  const { world, first, address, one, two } = await twoOfficers();
  const before = await everyRow(world);
  const undecided = { intent: "check", [`result-${one}`]: "unmet", [`note-${one}`]: "Belum dua tahun" };
  expect(await first.send(address, undecided)).toMatchObject({
    status: 409,
    data: { refusal: "checklist-incomplete", typed: undecided, errors: [{ text: reasons["checklist-incomplete"] }] },
  });
  const groundless = { intent: "check", [`result-${one}`]: "unmet", [`note-${one}`]: " ", [`result-${two}`]: "met" };
  expect(await first.send(address, groundless)).toMatchObject({
    status: 409,
    data: { refusal: "grounds-missing", typed: groundless },
  });
  expect(await everyRow(world)).toEqual(before);
});

test("who checked does not approve; a second officer does, and the unit reads the ground", async () => {
  const { world, id, portal, first, second, address, one, two } = await twoOfficers();
  const form = {
    intent: "check",
    [`result-${one}`]: "unmet",
    [`note-${one}`]: "Belum dua tahun",
    [`result-${two}`]: "met",
  };
  expect((await first.send(address, form)).location).toBe(done(address, "checked"));
  const seen = await seenBy(first, address);
  const before = await everyRow(world);
  expect((await first.open(address)).data).toMatchObject({ may: { check: true, approve: false } });
  expect(await first.send(address, { intent: "approve", seen })).toMatchObject({
    status: 409,
    data: { refusal: "same-officer" },
  });
  expect(await everyRow(world)).toEqual(before);

  const innovator = await portal.signedIn(world.people.innovator);
  expect(valuesIn((await innovator.open(paths.proposal(id))).data)).not.toContain("Belum dua tahun");
  expect((await second.open(address)).data).toMatchObject({ may: { check: false, approve: true } });
  expect((await second.send(address, { intent: "approve", seen })).location).toBe(
    done(`${paths.screeningQueue}?edisi=contoh-2026`, "screened"),
  );
  expect(await statusOf(world, id)).toBe("ineligible");
  expect(valuesIn((await innovator.open(paths.proposal(id))).data)).toContain("Belum dua tahun");
});

test("a second officer may reject the check, and it begins again", async () => {
  const { world, id, first, second, address, one, two } = await twoOfficers();
  await first.send(address, { intent: "check", [`result-${one}`]: "met", [`result-${two}`]: "met" });
  const seen = await seenBy(second, address);
  expect((await second.send(address, { intent: "reject", seen })).location).toBe(
    done(`${paths.screeningQueue}?edisi=contoh-2026`, "rejected"),
  );
  expect([await statusOf(world, id), (await first.open(address)).data]).toMatchObject([
    "submitted",
    { may: { check: true, approve: false }, screening: undefined },
  ]);
});

test("officers read what was handed in, the snapshot, and no draft", async () => {
  const { world, first, address } = await twoOfficers();
  expect(valuesIn((await first.open(address)).data)).toContain("Teks ringkasan yang cukup.");
  expect((await first.open(paths.screening(await aReadyDraft(world)))).status).toBe(404);
});

test("a page opened before the check was made anew approves nothing, and shows the new one", async () => {
  const { world, portal, first, second, address, one, two } = await twoOfficers();
  await first.send(address, { intent: "check", [`result-${one}`]: "met", [`result-${two}`]: "met" });
  const seen = await seenBy(second, address);
  portal.atTime(new Date(whileOpen.getTime() + 1000));
  const unmet = { [`result-${one}`]: "unmet", [`note-${one}`]: "Belum dua tahun", [`result-${two}`]: "met" };
  await first.send(address, { intent: "check", ...unmet });
  const before = await everyRow(world);

  for (const form of [{ intent: "approve", seen }, { intent: "reject", seen }, { intent: "approve" }]) {
    expect(await second.send(address, form)).toMatchObject({
      status: 409,
      data: { refusal: "changed-since", errors: [{ text: reasons["changed-since"] }] },
    });
  }
  expect(await everyRow(world)).toEqual(before);
  expect((await second.open(address)).data).toMatchObject({ screening: { verdict: "ineligible" } });
});
