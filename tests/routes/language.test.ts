import { expect, test } from "vitest";
import { paths } from "~/site/paths";
import { languages } from "~/words/language";
import { wordsFor } from "~/words/words";
import { cookieIn, serveWorld, visitorWith } from "../support/web";
import { freshWorld } from "../support/world";

const missing = { email: "", password: "" };
const emailMissing = (language: "id" | "en") => ({
  data: { errors: expect.arrayContaining([{ href: "#email", text: wordsFor(language).account.signIn.emailMissing }]) },
});

test("the choice of language is kept in a cookie and leads back to where one was", async () => {
  const { stranger } = serveWorld(await freshWorld());
  for (const language of languages) {
    const answer = await stranger.send(paths.language, { bahasa: language, kembali: "/galeri?tahun=2026" });
    const cookie = answer.headers.get("Set-Cookie") ?? "";
    expect([answer.status, answer.location]).toEqual([302, "/galeri?tahun=2026"]);
    expect(cookie).toMatch(/Max-Age=31536000.*HttpOnly|HttpOnly.*Max-Age=31536000/);
    expect(await visitorWith(cookieIn(cookie)).send(paths.signIn, missing)).toMatchObject(emailMissing(language));
  }
});

test("Indonesian speaks until another language is chosen, and where the choice is nonsense", async () => {
  const { stranger } = serveWorld(await freshWorld());
  expect(await stranger.send(paths.signIn, missing)).toMatchObject(emailMissing("id"));
  expect(await visitorWith("bahasa=klingon").send(paths.signIn, missing)).toMatchObject(emailMissing("id"));
  const nonsense = await stranger.send(paths.language, { bahasa: "en; Domain=jahat.example", kembali: "/" });
  expect(cookieIn(nonsense.headers.get("Set-Cookie") ?? "")).toBe("bahasa=id");
});

test("a refusal is told in the visitor's language", async () => {
  const world = await freshWorld();
  const innovator = await serveWorld(world).signedIn(world.people.innovator);
  const begin = (language: "id" | "en") =>
    innovator.speaking(language).send(paths.newProposal, { unitId: world.units.kartini, trackId: world.umum });
  for (const language of languages) {
    expect(await begin(language)).toMatchObject({
      status: 400,
      data: { errors: [{ href: "#title", text: wordsFor(language).proposals.begin.nameMissing }] },
    });
  }
});
