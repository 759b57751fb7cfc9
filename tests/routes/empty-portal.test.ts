import type { Role } from "db/vocabulary";
import { roles } from "db/vocabulary";
import { expect, test } from "vitest";
import { addUserWithHash, grantRole } from "~/domain/accounts/adding.server";
import { templates } from "~/domain/editions/templates/template";
import { contextOf } from "~/domain/kernel/atomically.server";
import { registerUnit } from "~/domain/units/registering.server";
import { flatParts, partsOf, partsOfDay } from "~/routes/pieces/forms/moment-parts";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { wordsFor } from "~/words/words";
import { errorsIn, typedIn } from "../support/answers";
import { whileOpen } from "../support/blueprint";
import { freshDatabase } from "../support/database";
import { pageMarkup } from "../support/page-markup";
import { pages, routeModule, serveWorld, type Visitor } from "../support/web";
import { operator } from "../support/world";

const { reasons } = wordsFor("id");
const before = new Date(whileOpen.getTime() - 86_400_000);
const ofUnit: readonly Role[] = ["innovator", "unit_admin", "unit_head"];

/** Before the first edition: one person for every role. */
async function anEmptyPortal() {
  const database = await freshDatabase();
  const context = contextOf(database, operator, before);
  const unitId = await registerUnit(context, {
    kind: "sentra",
    timeZone: "WIB",
    source: "example",
    names: [{ name: "Sentra Kartini", shortName: "Kartini", fromOn: "2020-01-01" }],
  });
  const portal = serveWorld({ database });
  const people = new Map<Role | undefined, Visitor>([[undefined, portal.stranger]]);
  for (const role of roles) {
    const email = `${role}@contoh.example`;
    const account = { email, name: `CONTOH ${role}`, passwordHash: "-", provenAt: before };
    const id = await addUserWithHash(context, account);
    await grantRole(context, id, { role, ...(ofUnit.includes(role) ? { unitId } : {}) });
    people.set(role, await portal.signedIn(id));
  }
  const as = (role: Role) => people.get(role) ?? portal.stranger;
  return { people, as, portal };
}

const personWith = (role: Role | undefined) => role && { id: role, name: `CONTOH ${role}`, roles: [role] };

/** The pages of the site map that need no parameter and can be opened. */
const openable = async () => {
  const addresses = [];
  for (const { path, file } of pages) {
    const { loader } = await routeModule(file);
    if (loader && !/[:*]/.test(path)) addresses.push(path);
  }
  return addresses;
};

type Opened = { status: number; links: string[] };

/** What a page answers, read to its last byte or rendered, with the addresses of this site that it leads to. */
async function opened(visitor: Visitor, address: string, role: Role | undefined): Promise<Opened> {
  const { status, data } = await visitor.open(address);
  if (status === 200 && data === undefined) await visitor.file(address);
  const markup = status === 200 && data !== undefined ? await pageMarkup(address, data, personWith(role)) : "";
  const links = [...markup.matchAll(/<a [^>]*href="(\/[^"#]*)"/g)].map(([, href = ""]) => href);
  return { status, links: links.map((href) => href.replaceAll("&amp;", "&")) };
}

test("before the first edition every page answers everybody, can be rendered, and leads nowhere that is shut", async () => {
  const { people } = await anEmptyPortal();
  const addresses = await openable();
  expect(addresses.length).toBeGreaterThan(30);
  const opens = new Set<string>();
  const dead: string[] = [];
  for (const [role, visitor] of people) {
    const answers = new Map<string, Opened>();
    const look = async (address: string) => {
      const known = answers.get(address);
      if (known) return known;
      const answer = await opened(visitor, address, role).catch((error) => {
        throw new Error(`${address} as ${role ?? "stranger"}`, { cause: error });
      });
      answers.set(address, answer);
      return answer;
    };
    for (const address of addresses) {
      const { status, links } = await look(address);
      expect([200, 204, 302, 404], `${address} as ${role ?? "stranger"}`).toContain(status);
      if (status < 300) opens.add(address);
      for (const link of links) {
        if ((await look(link)).status === 404) dead.push(`${role ?? "stranger"}: ${address} leads to ${link}`);
      }
    }
  }
  expect([...new Set(dead)]).toEqual([]);
  expect(addresses.filter((address) => !opens.has(address) && !ofAnEdition.includes(address))).toEqual([]);
});

/** Lists of a published edition's proposals: without one there is nothing to send, and no page offers them. */
const ofAnEdition: readonly string[] = [
  paths.proposalsDownload,
  paths.screeningDownload,
  paths.unitProgressDownload,
  paths.unsubmittedDownload,
  paths.announcementPdf,
];

test("the front page's first button leads everybody to a page that opens for them", async () => {
  const { people } = await anEmptyPortal();
  for (const [role, visitor] of people) {
    const markup = await pageMarkup(paths.home, (await visitor.open(paths.home)).data, personWith(role));
    const href = /<\/h1>.*?<a [^>]*href="([^"]*)"/s.exec(markup)?.[1] ?? "";
    expect([role, href]).toEqual([role, expect.stringMatching(/^\//)]);
    const first = await visitor.open(href);
    const end = first.location ? await visitor.open(first.location) : first;
    expect([role, href, end.status]).toEqual([role, href, 200]);
    if (role) expect(first.status).toBe(200);
  }
});

test("every door of the own page opens for the role that has it", async () => {
  const { people } = await anEmptyPortal();
  for (const [role, visitor] of people) {
    if (!role) continue;
    const markup = await pageMarkup(paths.start, (await visitor.open(paths.start)).data, personWith(role));
    const hrefs = [...markup.matchAll(/<a [^>]*href="(\/[^"#]*)"/g)].map(([, href = ""]) => href);
    expect([role, hrefs.length]).toEqual([role, expect.any(Number)]);
    expect(hrefs, role).not.toEqual([]);
    for (const href of hrefs) expect([role, href, (await visitor.open(href)).status]).toEqual([role, href, 200]);
  }
});

type Prepared = {
  rules: { edition: { name: string; year: number; slug: string; theme: string; version: number } & Dates };
  checks: Array<{ code: string; met: boolean }>;
};
type Dates = { opensAt: Date; closesAt: Date; ageCountedOn: string };
type Portal = Awaited<ReturnType<typeof anEmptyPortal>>;

const named = { name: "CONTOH Lomba pertama", year: "2026", slug: "lomba-pertama" };

async function fromTemplate({ as }: Portal, template: string, opensOn: string) {
  const { location = "" } = await as("secretariat").send(paths.newEdition, {
    intent: "template",
    template,
    ...named,
    opensOn,
  });
  const address = location.split("?")[0] ?? "";
  expect(location).toBe(done(address, "edition-established"));
  const id = address.split("/").at(-1) ?? "";
  const unmet = async () =>
    ((await as("secretariat").open(address)).data as Prepared).checks.flatMap(({ code, met }) => (met ? [] : [code]));
  return { address, id, unmet };
}

/** Writes the decree that a template leaves open. */
async function withDecree({ as }: Portal, address: string, id: string) {
  const { edition } = ((await as("secretariat").open(address)).data as Prepared).rules;
  const saved = await as("secretariat").send(paths.editionIdentity(id), {
    ...named,
    theme: edition.theme,
    decreeNo: "SK-1/CONTOH/2026",
    ...flatParts("opensAt", partsOf(edition.opensAt, "opens")),
    ...flatParts("closesAt", partsOf(edition.closesAt, "closes")),
    ...flatParts("ageCountedOn", partsOfDay(edition.ageCountedOn)),
    version: String(edition.version),
  });
  expect(saved.status).toBe(302);
}

test.each(templates)(
  "the template %s lacks nothing but its decree: an officer proposes it and the authority publishes it",
  async (template) => {
    const portal = await anEmptyPortal();
    const { address, id, unmet } = await fromTemplate(portal, template, "2026-04-01");
    expect(await unmet()).toEqual(["decree"]);
    const officer = portal.as("secretariat");
    expect(await officer.send(address)).toMatchObject({
      status: 409,
      data: { errors: [{ text: reasons["edition-not-ready"] }] },
    });
    await withDecree(portal, address, id);
    expect(await unmet()).toEqual([]);
    expect((await officer.send(address)).location).toBe(done(address, "publication-proposed"));

    const decided = paths.decidedEdition(id);
    const { pending } = (await portal.as("authority").open(decided)).data as { pending: { id: string } };
    const publish = { intent: "publish", sure: "on", publication: pending.id };
    for (const role of roles.filter((role) => role !== "authority"))
      expect([role, (await portal.as(role).send(decided, publish)).status]).toEqual([role, 404]);
    expect((await portal.as("authority").send(decided, publish)).location).toBe(done(decided, "edition-published"));

    for (const public_ of [paths.home, paths.edition(named.slug), paths.results(named.slug)]) {
      const { status, data } = await portal.portal.stranger.open(public_);
      expect([public_, status]).toEqual([public_, 200]);
      await pageMarkup(public_, data);
    }
    portal.portal.atTime(new Date("2026-04-02T09:00:00+07:00"));
    expect((await portal.as("innovator").open(paths.newProposal)).status).toBe(200);
  },
);

test.each(templates)(
  "an edition from the template %s whose registration is over is not published",
  async (template) => {
    const portal = await anEmptyPortal();
    const { address, id, unmet } = await fromTemplate(portal, template, "2025-01-01");
    await withDecree(portal, address, id);
    expect(await unmet()).toEqual(["dates"]);
    expect(await portal.as("secretariat").send(address)).toMatchObject({
      status: 409,
      data: { errors: [{ text: reasons["edition-not-ready"] }] },
    });
  },
);

test.each(templates)("an edition from %s that was proposed in time lapses when the time is over", async (template) => {
  const portal = await anEmptyPortal();
  const { address, id, unmet } = await fromTemplate(portal, template, "2026-04-01");
  await withDecree(portal, address, id);
  await portal.as("secretariat").send(address);
  const decided = paths.decidedEdition(id);
  const { pending } = (await portal.as("authority").open(decided)).data as { pending: { id: string } };
  portal.portal.atTime(new Date("2026-12-01T09:00:00+07:00"));
  const late = await portal.as("authority").send(decided, { intent: "publish", sure: "on", publication: pending.id });
  expect(late).toMatchObject({ status: 409, data: { errors: [{ text: reasons["edition-not-ready"] }] } });
  expect(await unmet()).toEqual(["dates"]);
});

test("what is missing in the form of a template is told at each field and comes back", async () => {
  const { as } = await anEmptyPortal();
  const says = wordsFor("id").editions.create;
  const typed = { name: "CONTOH", year: "26", slug: "Tidak Baik", opensOn: "2026-02-31" };
  const refused = await as("secretariat").send(paths.newEdition, { intent: "template", ...typed });
  expect(refused.status).toBe(400);
  expect(typedIn(refused)).toMatchObject(typed);
  expect(errorsIn(refused)).toEqual({
    "templat-template": [says.templateMissing],
    "templat-year": [says.yearMissing],
    "templat-slug": [says.slugMissing],
    "templat-opensOn": [says.opensMissing],
  });
  for (const role of roles.filter((role) => role !== "secretariat"))
    expect((await as(role).send(paths.newEdition, { intent: "template", ...typed })).status).toBe(404);
});
