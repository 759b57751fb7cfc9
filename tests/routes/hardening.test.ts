import { expect, test } from "vitest";
import { countWords } from "~/domain/proposals/words";
import { safePath } from "~/web/paths";
import { readForm } from "~/web/read-form.server";
import { pageKey } from "~/web/serving/page-key";
import { safeError } from "~/web/serving/safe-error";
import { sessionInCookie } from "~/web/serving/session-cookie.server";

const posted = (body: string) =>
  new Request("https://sayembara.example/masuk", {
    method: "POST",
    body,
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
  });

test.each(["email[4294967294]=x", "a.b=1", "__intent__=zz", "a=&".repeat(501), "=x"])(
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
