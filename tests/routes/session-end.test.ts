import { expect, test } from "vitest";
import { paths } from "~/site/paths";
import { password, withPassword } from "../support/signing-in";
import { aDraft, everyRow } from "../support/steps";
import { cookieIn, serveWorld, valuesIn, visitorWith } from "../support/web";
import { freshWorld } from "../support/world";

type Ended = { path: string; kept: string };
type Resumed = { resume: { path: string; kept: Array<[string, string]> } };

const typed = { text: "Kalimat yang ditulis selama satu jam,\nbaris kedua.", version: "0" };

/** A writer whose session ended while an answer was being written; `ended` is what the page got back. */
async function anInterruptedWriter() {
  const world = await freshWorld();
  const id = await aDraft(world);
  const { stranger } = serveWorld(world);
  const address = paths.section(id, "ringkasan");
  const { status, data } = await stranger.send(address, typed);
  expect(status).toBe(401);
  return { world, stranger, address, email: await withPassword(world, world.people.innovator), ended: data as Ended };
}

test("what was typed when the session ended comes back after signing in and can be sent", async () => {
  const { world, stranger, address, email, ended } = await anInterruptedWriter();
  const before = await everyRow(world);
  const signedIn = await stranger.send(paths.signIn, { email, password, lanjut: ended.path, titipan: ended.kept });
  expect({ ...(await everyRow(world)), sessions: [], signIns: [] }).toEqual({ ...before, sessions: [], signIns: [] });

  const { resume } = signedIn.data as Resumed;
  expect(resume).toEqual({ path: address, kept: Object.entries(typed) });
  const writer = visitorWith(cookieIn(signedIn.headers.get("Set-Cookie") ?? ""));
  expect(await writer.send(resume.path, Object.fromEntries(resume.kept))).toMatchObject({
    status: 200,
    data: { refusal: undefined },
  });
  expect(valuesIn((await writer.open(address)).data)).toContain(typed.text);
});

test("a wrong password on the way does not lose it", async () => {
  const { stranger, email, ended } = await anInterruptedWriter();
  const refused = await stranger.send(paths.signIn, {
    email,
    password: "salah",
    lanjut: ended.path,
    titipan: ended.kept,
  });
  expect(refused.status).toBe(400);
  expect(valuesIn(refused.data)).toEqual(expect.arrayContaining([ended.path, ended.kept]));
});

test("somebody else who signs in with it can do nothing with it", async () => {
  const { world, stranger, ended } = await anInterruptedWriter();
  const email = await withPassword(world, world.people.otherInnovator);
  const signedIn = await stranger.send(paths.signIn, { email, password, lanjut: ended.path, titipan: ended.kept });
  const other = visitorWith(cookieIn(signedIn.headers.get("Set-Cookie") ?? ""));
  const before = await everyRow(world);

  expect((await other.send(ended.path, typed)).status).toBe(404);
  expect(await everyRow(world)).toEqual(before);
});

test.each(["bukan JSON", "[]", "{}", '[["satu"]]', "[[1,2]]", JSON.stringify(Array(501).fill(["a", "b"]))])(
  "nonsense that pretends to be a kept form is left aside (%#)",
  async (titipan) => {
    const { world, stranger } = await anInterruptedWriter();
    const email = await withPassword(world, world.people.head);
    const signedIn = await stranger.send(paths.signIn, { email, password, lanjut: paths.unit, titipan });
    expect([signedIn.status, signedIn.location]).toEqual([302, paths.unit]);
  },
);

test("a kept form is never sent to another site", async () => {
  const { stranger, email, ended } = await anInterruptedWriter();
  const signedIn = await stranger.send(paths.signIn, {
    email,
    password,
    lanjut: "https://jahat.example/",
    titipan: ended.kept,
  });
  expect((signedIn.data as Resumed).resume.path).toBe(paths.start);
});
