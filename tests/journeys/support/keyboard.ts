import { expect, type Locator, type Page } from "@playwright/test";

export type Hands = ReturnType<typeof keyboardOf>;

/** More stops than any page has. */
const mostStops = 400;

/** Somebody without a mouse: every control is reached by Tab alone, and one sees where the focus is. */
export function keyboardOf(page: Page) {
  const main = page.locator("main");

  async function reach(target: Locator) {
    await expect(target).toHaveCount(1);
    for (let stop = 0; stop < mostStops; stop++) {
      if (await target.evaluate((element) => element === document.activeElement)) return expectVisibleFocus(target);
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab never reaches ${target} on ${page.url()}`);
  }

  /** Enter on what leads to another page, or to this one anew. */
  async function follow(target: Locator) {
    await reach(target);
    const arrived = page.waitForEvent("load");
    await page.keyboard.press("Enter");
    await arrived;
  }

  return {
    reach,
    /** A link or a button by its words, by Enter, and the page to which it leads. */
    async press(words: string | RegExp) {
      const target = main
        .getByRole("button", { name: words })
        .or(main.getByRole("link", { name: words }))
        .first();
      await follow(target);
    },
    follow,
    async type(label: string | RegExp, text: string) {
      const field = main.getByLabel(label, { exact: typeof label === "string" }).first();
      await reach(field);
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.insertText(text);
    },
    /** A checkbox by the space bar. */
    async tick(label: string | RegExp) {
      const box = main.getByLabel(label, { exact: typeof label === "string" }).first();
      await reach(box);
      if (!(await box.isChecked())) await page.keyboard.press("Space");
      await expect(box).toBeChecked();
    },
    /** A radio button: into its group by Tab, then by the arrows. */
    async pick(radio: Locator) {
      const name = await radio.getAttribute("name");
      const group = main.locator(`input[type=radio][name="${name}"]`);
      for (let stop = 0; stop < mostStops && !(await inFocus(group)); stop++) await page.keyboard.press("Tab");
      await page.keyboard.press("Space");
      for (let step = 0; step < (await group.count()) && !(await radio.isChecked()); step++) {
        await page.keyboard.press("ArrowDown");
      }
      await expect(radio).toBeChecked();
    },
    /** An option of a select by typing how it begins. */
    async choose(label: string | RegExp, option: string) {
      const select = main.getByLabel(label, { exact: typeof label === "string" }).first();
      await reach(select);
      await page.keyboard.type(option);
      await expect(select.locator("option:checked")).toContainText(option);
    },
    /** A file through the browser's own chooser, opened by Enter. */
    async attach(field: Locator, files: Parameters<Locator["setInputFiles"]>[0]) {
      await reach(field);
      const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Enter")]);
      await chooser.setFiles(files);
    },
  };
}

async function inFocus(group: Locator): Promise<boolean> {
  return group.evaluateAll((elements) => elements.includes(document.activeElement as HTMLInputElement));
}

async function expectVisibleFocus(target: Locator) {
  const shown = await target.evaluate((element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const inSight = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    return inSight && ((outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none");
  });
  expect(shown, `the focus on ${target} can be seen`).toBe(true);
}
