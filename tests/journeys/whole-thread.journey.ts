import { execFileSync } from "node:child_process";
import { type Browser, expect, test } from "@playwright/test";
import { dayInJakarta } from "~/domain/kernel/days";
import {
  announce,
  close,
  confirm,
  determine,
  lookAround,
  nominate,
  publish,
  score,
  screen,
  start,
  submit,
} from "./support/acts";
import { signIn, visitor } from "./support/person";
import { startPortal } from "./support/portal";
import { attends, confirmsTime, looksAtTimes, timetable } from "./support/presentation-acts";
import { openSeason } from "./support/season";
import { title, write } from "./support/writing-acts";

const day = 86_400_000;
const daysAfter = (moment: Date, days: number) => dayInJakarta(new Date(moment.getTime() + days * day));

test("a proposal becomes a Top 99, a Top 40, a nomination and a page in the gallery", ({ browser }) =>
  walk(browser, true));

test("the same with JavaScript off", ({ browser }) => walk(browser, false));

async function walk(browser: Browser, scripts: boolean) {
  const portal = await startPortal();
  const season = await openSeason(portal.address);
  const { desk, presentation, edition } = season;
  // In several processes, as it comes: what one of them changes the others show at once.
  await portal.open({ PROCESSES: "2" });
  const come = (mailbox: string) => signIn(browser, portal.url, scripts, mailbox);
  const stranger = await visitor(browser, portal.url, scripts);
  const innovator = await come("inovator");
  const head = await come("kepala");
  const officer = await come("sekretariat");
  const colleague = await come("sekretariat2");
  const chair = await come("ketua");
  const authority = await come("penetap");
  const auditor = await come("auditor");

  try {
    await test.step("a visitor looks around", async () => {
      await lookAround(stranger, edition.slug);
    });
    await test.step("an innovator writes and passes it to the head", async () => {
      await write(innovator);
    });
    const code = await test.step("the head endorses and submits; anyone can verify the receipt", async () => {
      return submit(head, stranger);
    });
    await test.step("the secretariat screens it with four eyes", async () => {
      await screen(officer, colleague);
    });
    const others = await season.fillTheField(100);

    await test.step("the desk stage: judges read, the chair decides a tie at the line", async () => {
      portal.travelTo(new Date(desk.opensAt.getTime() + day));
      await start(officer, desk.name);
      const readers = await season.readersOf(desk.id, title);
      for (const mailbox of readers.slice(0, 2)) {
        const judge = await come(mailbox);
        await score(judge, "95");
        await judge.leave();
      }
      await season.readTheRest(desk.id, new Date(desk.opensAt.getTime() + 2 * day), (id) => markOf(others.indexOf(id)));
      await close(chair, desk.name);
      await confirm(chair, 1);
      await announce(officer, desk.name, "PENG-1/CONTOH");
    });
    await test.step("the presentation stage gives the Top 40", async () => {
      portal.travelTo(new Date(presentation.opensAt.getTime() + day / 2));
      await start(officer, presentation.name);
      const [mailbox = ""] = await season.readersOf(presentation.id, title);
      const judge = await come(mailbox);
      await timetable(officer, presentation.name, daysAfter(presentation.opensAt, 1));
      await confirmsTime(innovator);
      await score(judge, "88");
      await looksAtTimes(judge, scripts);
      await judge.leave();
      await season.readTheRest(presentation.id, new Date(presentation.opensAt.getTime() + day), (id) =>
        Math.max(20, 87 - others.indexOf(id)),
      );
      portal.travelTo(new Date(presentation.closesAt.getTime() - day / 2));
      await attends(officer, presentation.name);
      await close(chair, presentation.name);
      await confirm(chair, 0);
    });
    await test.step("the authority determines the result by decree", async () => {
      portal.travelTo(new Date(presentation.closesAt.getTime() + day));
      await determine(authority, presentation.name, daysAfter(presentation.closesAt, 1));
    });
    await test.step("the winner is published, nominated and its award recorded", async () => {
      await stranger.goTo(`/edisi/${edition.slug}/hasil`);
      await expect(stranger.page.getByRole("row", { name: title }).first()).toBeVisible();
      await publish(officer);
      await nominate(officer, authority, daysAfter(presentation.closesAt, 60));
      await stranger.goTo(`/galeri?cari=ciprat+untuk+semua`);
      await stranger.press(title);
      await expect(stranger.page.getByRole("row", { name: /SINOVIK/ })).toContainText("Top 45");
    });
    await test.step("the ledger holds and the invariants too", async () => {
      await auditor.goTo("/audit");
      await auditor.askFor("Periksa semuanya", "Semuanya cocok");
      await stranger.goTo(`/verifikasi/${code}`);
      await expect(stranger.page.getByText("Tanda terima ini asli")).toBeVisible();
      const env = { ...process.env, DATABASE_URL: portal.address };
      const report = execFileSync(process.execPath, ["build/programs/sayembara.js", "verify"], {
        env,
        encoding: "utf8",
      });
      expect(report).toContain("INV-13");
    });
  } finally {
    await season.database.close();
    await portal.close();
  }
}

/** The first 97 others in falling order, then two that tie across the line of 99 behind the one we follow, then the last. */
function markOf(place: number): number {
  if (place < 0) return 95;
  if (place < 97) return 94 - Math.floor(place * 0.4);
  return place < 99 ? 50 : 45;
}
