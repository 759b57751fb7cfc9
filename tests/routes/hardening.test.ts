import { expect, test } from "vitest";
import { countWords } from "~/domain/proposals/words";
import { paths, safePath } from "~/site/paths";
import { readForm } from "~/web/read-form.server";
import { pageKey } from "~/web/serving/page-key";
import { safeError } from "~/web/serving/safe-error";
import { sessionInCookie } from "~/web/serving/session-cookie.server";
import { aStartedServer } from "../serving/support/started";
import { aDraft, everyRow } from "../support/steps";
import { serveWorld } from "../support/web";
import { freshWorld } from "../support/world";

const posted = (body: string) =>
  new Request("https://sayembara.example/masuk", {
    method: "POST",
    body,
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
  });

test.each(["email[4294967294]=x", "a.b=1", "__intent__=zz", "a=&".repeat(501), "a=1&".repeat(500_000), "=x"])(
  "a form that a library would choke on is answered 400: %.40s",
  async (body) => {
    await expect(readForm(posted(body))).rejects.toMatchObject({ init: { status: 400 } });
  },
);

test("a plain form comes through whole, without NUL characters", async () => {
  const form = await readForm(posted("text=satu%00dua&sdgs=1&sdgs=2&result-abc=met"));
  expect(Object.fromEntries(form)).toEqual({ text: "satudua", sdgs: "2", "result-abc": "met" });
  expect(form.getAll("sdgs")).toEqual(["1", "2"]);
});

const session = "a".repeat(40);

test.each([`sesi=${session}`, `x=1; sesi=${session}`, `x=1;sesi=${session}; y=2`])(
  "a session that the guards would read is never answered from the shared cache: %s",
  (cookie) => {
    expect(sessionInCookie(cookie)).toBe(session);
    expect(pageKey({ method: "GET", url: "/", host: "h", cookie, authorization: undefined })).toBeUndefined();
  },
);

test.each([`%73esi=${session}`, `SESI=${session}`, `sesi=${session}x`, "sesi=%00", "a=%zz"])(
  "a cookie that only looks like a session is none for the guards: %s",
  (cookie) => {
    expect(sessionInCookie(cookie)).toBeUndefined();
  },
);

test.each(["/.//jahat.example/x", "/a/..//jahat.example", "/%2e//jahat.example", "/.\\/jahat.example"])(
  "the way back never leaves the site through dots and slashes: %s",
  (path) => {
    const target = new URL(safePath(path), "https://sayembara.example");
    expect(target.origin).toBe("https://sayembara.example");
    expect(safePath(path)).not.toMatch(/^\/\//);
  },
);

test("the log of a failed query names the query and none of its parameters", () => {
  const cause = new Error("constraint failed");
  const failed = new Error("Failed query: insert into scores values (?)\nparams: 77,CATATAN-RAHASIA", { cause });
  const logged = JSON.stringify(safeError(Object.assign(failed, { params: [77, "CATATAN-RAHASIA"] })));
  expect(logged).toContain("insert into scores");
  expect(logged).not.toContain("CATATAN-RAHASIA");
});

test("a pile of combining marks is counted before anybody gives up waiting", () => {
  const piled = `satu a${"\u0301\u0327".repeat(60_000)} dua`;
  expect(countWords(piled)).toBe(3);
});

test("what was made for somebody who is signed in stays in no cache, not even the browser's own", async () => {
  const headers = { "Content-Type": "text/html", "Cache-Control": "public, max-age=60" };
  const made: Array<Record<string, string>> = [
    headers,
    { "Content-Type": "text/x-script" },
    { ...headers, "Content-Type": "text/x-script" },
    {},
  ];
  for (const one of made) {
    await using server = await aStartedServer({ handle: async () => new Response("Halaman", { headers: one }) });
    const cookie = { Cookie: `bahasa=id; sesi=${session}` };
    for (const method of ["GET", "POST"]) {
      const own = await fetch(server.url, { method, headers: { ...cookie, Origin: server.url } });
      expect([own.status, own.headers.get("Cache-Control")]).toEqual([200, "private, no-store"]);
    }
    expect(server.cache.stats().entries).toBe(0);
  }
});

test("signing out leaves nothing of the person's in the browser", async () => {
  const world = await freshWorld();
  const head = await serveWorld(world).signedIn(world.people.head);
  const cleared = (await head.send(paths.signOut)).headers.get("Clear-Site-Data")?.split(/,\s*/) ?? [];
  expect(cleared).toEqual(expect.arrayContaining(['"cache"', '"storage"']));
});

/** So many characters with a line break after every eight, as a browser posts them: two for each break. */
function typedText(length: number): string {
  const lines = "tulisan\n".repeat(Math.ceil(length / 8)).slice(0, length - 1);
  return `${lines}x`.replaceAll("\n", "\r\n");
}

test("30,000 characters are taken, a line break counted as one; one more is refused and comes back", async () => {
  const world = await freshWorld();
  const id = await aDraft(world);
  const writer = await serveWorld(world).signedIn(world.people.innovator);
  const address = paths.section(id, "ringkasan");
  const longest = typedText(30_000);
  expect(longest.length).toBeGreaterThan(33_000);
  expect(await writer.send(address, { text: longest, version: "0" })).toMatchObject({ status: 200 });
  const saved = longest.replaceAll("\r\n", "\n");
  expect(saved).toHaveLength(30_000);
  expect((await writer.open(address)).data).toMatchObject({ section: { text: saved, version: 1 } });

  const before = { ...(await everyRow(world)), sectionLocks: [] };
  const longer = typedText(30_001);
  const refused = await writer.send(address, { text: longer, version: "1" });
  expect([refused.status, refused.headers.get("X-Refusal")]).toEqual([409, "text-too-long"]);
  expect(refused.data).toMatchObject({ refusal: "text-too-long", text: longer.replaceAll("\r\n", "\n") });
  expect({ ...(await everyRow(world)), sectionLocks: [] }).toEqual(before);
});

test.each(["\r\n", "\r", "\n"])("a line break typed as %j is one character", async (typed) => {
  const form = await readForm(posted(new URLSearchParams({ text: `satu${typed}dua` }).toString()));
  expect(form.get("text")).toBe("satu\ndua");
});
