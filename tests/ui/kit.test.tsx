import { expect, test } from "vitest";
import { KawungPicture } from "~/ui/kawung-picture";
import { kit } from "../support/kit";
import { rendered, textById } from "../support/markup";
import { filesIn } from "../support/sources";

/** The parts of a group, rendered with it. */
const parts = ["choice"];

test("every component of the kit is rendered below", () => {
  const files = filesIn("app/ui")
    .filter((path) => path.endsWith(".tsx"))
    .map((path) => path.replace(/^app\/ui\/|\.tsx$/g, ""));
  expect([...Object.keys(kit), ...parts].sort()).toEqual(files.sort());
});

const all = Object.entries(kit).map(([file, component]) => ({ file, ...rendered(component) }));

test("no component carries an inline style, a script or a handler", () => {
  for (const { file, markup, elements } of all) {
    const attributes = elements.flatMap((element) => Object.keys(element.attributes));
    expect([file, markup.length > 20]).toEqual([file, true]);
    expect([file, attributes.filter((name) => name === "style" || name.startsWith("on"))]).toEqual([file, []]);
    expect([file, elements.filter(({ name }) => ["script", "style", "iframe"].includes(name))]).toEqual([file, []]);
  }
});

test("every component points only at ids that are there, and uses none twice", () => {
  for (const { file, markup, elements } of all) {
    const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
    const pointed = elements.flatMap(({ attributes }) =>
      [attributes["aria-describedby"], attributes["aria-labelledby"], attributes.for].flatMap(
        (list) => list?.split(" ") ?? [],
      ),
    );
    expect([file, ids.filter((id, place) => ids.indexOf(id) !== place)]).toEqual([file, []]);
    expect([
      file,
      pointed.filter((id) => file !== "field" && !ids.includes(id) && textById(markup, id) === undefined),
    ]).toEqual([file, []]);
  }
});

test("every picture is hidden from screen readers: what it says stands beside it", () => {
  const pictures = all.flatMap(({ file, all: named }) =>
    named("svg").map(({ attributes }) => [file, attributes["aria-hidden"]]),
  );
  expect(pictures.length).toBeGreaterThan(20);
  expect(pictures.filter(([, hidden]) => hidden !== "true")).toEqual([]);
});

test("what is ready and what is missing is told in words, not only by a sign", () => {
  expect(rendered(kit.readiness ?? <p />).text).toBe("Belum: Judul Lengkapi : Judul Terpenuhi: Tim");
});

test("the first thing the keyboard meets leads to the content", () => {
  const { all: named, one } = rendered(kit["page-shell"] ?? <p />);
  const [first] = named("a");
  expect([first?.attributes.href, one("main").attributes.id, one("main").attributes.tabindex]).toEqual([
    "#isi",
    "isi",
    "-1",
  ]);
  const menus = named("nav").length;
  expect([menus, named("a").filter(({ attributes }) => attributes["aria-current"] === "page")]).toMatchObject([
    2,
    { length: menus },
  ]);
});

test("one innovation always has the same picture, and a gallery of many shows many", () => {
  const picture = (seed: string) => rendered(<KawungPicture seed={seed} />).markup;
  expect(picture("sentra-kartini")).toBe(picture("sentra-kartini"));
  expect(new Set(Array.from({ length: 40 }, (_, place) => picture(`inovasi-${place}`))).size).toBeGreaterThan(20);
});
