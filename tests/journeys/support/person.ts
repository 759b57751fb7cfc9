import { type Browser, type ConsoleMessage, expect, type Page } from "@playwright/test";
import { demoPassword } from "~/seeds/demo-password";
import { examine } from "./examining";

export type Person = Awaited<ReturnType<typeof visitor>>;

const pages = new Set<string>();

/** Somebody with a browser of their own. With scripts every page they see is examined, wide and narrow. */
export async function visitor(browser: Browser, url: string, scripts: boolean) {
  const context = await browser.newContext({ baseURL: url, javaScriptEnabled: scripts });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => isFault(message) && faults.push(message.text()));
  page.on(
    "request",
    (request) => !request.url().startsWith(url) && faults.push(`asks a third party: ${request.url()}`),
  );

  return {
    page,
    async goTo(path: string) {
      await page.goto(path);
      await this.look();
    },
    /** Presses a button or follows a link by its words and looks at what comes. */
    async press(words: string | RegExp, within = page.locator("main")) {
      const target = within.getByRole("button", { name: words }).or(within.getByRole("link", { name: words }));
      await target.first().click();
      await this.look();
    },
    /** Asks for work that has a page of its own, which goes on by itself: to what is told at its end. */
    async askFor(words: string, told: string) {
      await page.locator("main").getByRole("button", { name: words }).first().click();
      await expect(page.getByText(told).first()).toBeVisible({ timeout: 60_000 });
      await this.look();
    },
    async fill(label: string | RegExp, text: string) {
      await page.getByLabel(label, { exact: typeof label === "string" }).fill(text);
    },
    async look() {
      await expect(page.locator("form[data-busy]")).toHaveCount(0);
      await page.waitForLoadState();
      expect(await page.title()).not.toBe("");
      expect(faults).toEqual([]);
      if (scripts) await examineOnce(page);
    },
    leave: () => context.close(),
  };
}

/** Chromium notes every refused form and every lost connection as an error; journeys provoke those on purpose. */
function isFault(message: ConsoleMessage): boolean {
  return (
    message.type() === "error" && !/a status of 4\d\d|net::ERR_(?:INTERNET_DISCONNECTED|FAILED)/.test(message.text())
  );
}

export async function signIn(browser: Browser, url: string, scripts: boolean, mailbox: string): Promise<Person> {
  const person = await visitor(browser, url, scripts);
  await person.page.goto("/masuk");
  await person.fill("Surel", `${mailbox}@contoh.example`);
  await person.fill("Kata sandi", demoPassword);
  await person.press("Masuk");
  await expect(person.page).toHaveURL(/\/beranda$/);
  return person;
}

/** Each kind of page is examined once a run. */
async function examineOnce(page: Page) {
  const heading = await page.locator("h1").first().textContent();
  const kind = `${new URL(page.url()).pathname.replace(/[0-9a-z]{20}/g, ":id")} ${heading}`;
  if (pages.has(kind)) return;
  pages.add(kind);
  await examine(page);
}
