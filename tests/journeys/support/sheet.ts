import { expect, type Page } from "@playwright/test";

export const overall = /^Alasan menyeluruh/;

export const marks = (page: Page) => page.locator("input[name^=nilai-]");

/** Every criterion with its note, which is unfolded where it is folded away. */
export async function fillSheet(page: Page, mark: string, note = "Bukti terukur (CONTOH).") {
  for (const row of await page.locator("[data-criterion]").all()) {
    await row.locator("input").fill(mark);
    const text = row.locator("textarea");
    if (!(await text.isVisible())) await row.locator("summary").click();
    await text.fill(note);
  }
  await expect(marks(page).last()).toHaveValue(mark);
}
