import { appendFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { storedPath } from "~/adapters/file-store.server";
import { checkFiles, copyFiles, listHashes } from "../../app/cli/files";
import { anAttachment, freshFiles, withAttachments } from "../support/files";
import { aDraft } from "../support/steps";
import { freshWorld } from "../support/world";

test("a backup holds every file of the database once, brings a lost one back, and notices a changed one", async () => {
  const store = freshFiles();
  const backup = join(store, "cadangan");
  const world = await freshWorld(withAttachments());
  const draft = await aDraft(world);
  await anAttachment(world, draft, { content: "satu" });
  await anAttachment(world, draft, { content: "dua" });
  await anAttachment(world, draft, { kind: "foto", content: "satu" });
  const hashes = await listHashes(world.database.read);
  expect(hashes).toHaveLength(2);

  expect([await copyFiles(hashes, store, backup), await copyFiles(hashes, store, backup)]).toEqual([2, 0]);
  expect(await checkFiles(hashes, backup)).toEqual({ count: 2, missing: [], damaged: [] });

  const [first = "", second = ""] = hashes;
  rmSync(storedPath(first));
  appendFileSync(storedPath(second), "!");
  expect(await checkFiles(hashes, store)).toEqual({ count: 2, missing: [first], damaged: [second] });
  expect(await copyFiles(hashes, backup, store)).toBe(1);
  expect(await checkFiles(hashes, store)).toEqual({ count: 2, missing: [], damaged: [second] });
});
