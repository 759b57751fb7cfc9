import { expect, test } from "vitest";
import { done, paths } from "~/web/paths";
import { wordsFor } from "~/words/words";
import { aReadyDraft, aSubmittedProposal, everyRow, statusOf } from "../support/steps";
import { serveWorld, valuesIn } from "../support/web";
import { freshWorld } from "../support/world";

type Page = { items: Array<{ id: string }>; may: { check: boolean; approve: boolean } };

const { reasons } = wordsFor("id");

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
    data: { refusal: "checklist-incomplete", typed: undecided, error: reasons["checklist-incomplete"] },
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
  const before = await everyRow(world);
  expect((await first.open(address)).data).toMatchObject({ may: { check: true, approve: false } });
  expect(await first.send(address, { intent: "approve" })).toMatchObject({
    status: 409,
    data: { refusal: "same-officer" },
  });
  expect(await everyRow(world)).toEqual(before);

  const innovator = await portal.signedIn(world.people.innovator);
  expect(valuesIn((await innovator.open(paths.proposal(id))).data)).not.toContain("Belum dua tahun");
  expect((await second.open(address)).data).toMatchObject({ may: { check: false, approve: true } });
  expect((await second.send(address, { intent: "approve" })).location).toBe(
    done(`${paths.screeningQueue}?edisi=contoh-2026`, "screened"),
  );
  expect(await statusOf(world, id)).toBe("ineligible");
  expect(valuesIn((await innovator.open(paths.proposal(id))).data)).toContain("Belum dua tahun");
});

test("a second officer may reject the check, and it begins again", async () => {
  const { world, id, first, second, address, one, two } = await twoOfficers();
  await first.send(address, { intent: "check", [`result-${one}`]: "met", [`result-${two}`]: "met" });
  expect((await second.send(address, { intent: "reject" })).location).toBe(
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
