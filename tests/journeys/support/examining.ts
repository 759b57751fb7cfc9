import { expect, type Page } from "@playwright/test";
import axe, { type RunOptions } from "axe-core";

const rules: RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  resultTypes: ["violations"],
};

/** axe finds nothing and nothing overflows, at desktop width and at 320 px. */
export async function examine(page: Page) {
  const wide = page.viewportSize() ?? { width: 1280, height: 900 };
  await page.evaluate(axe.source);
  for (const width of [wide.width, 320]) {
    await page.setViewportSize({ width, height: wide.height });
    expect.soft(await violationsOn(page), `axe at ${width} px on ${page.url()}`).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect.soft(overflow, `sideways scrolling at ${width} px on ${page.url()}`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize(wide);
}

/** Run in the page itself: the wrapper for Playwright opens a page for each result, which takes six times as long. */
function violationsOn(page: Page): Promise<string[]> {
  return page.evaluate(async (options) => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const { violations } = await axe.run(document, options);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
  }, rules);
}
