import { type Role, roles } from "db/vocabulary";
import { expect, test } from "vitest";
import { type Door, type Scene, scenes } from "../support/doors";
import { sourcesIn } from "../support/sources";
import { everyRow } from "../support/steps";
import { type Form, pageAt, pages, routeModule, serveWorld } from "../support/web";

/** Whom each audience's pages let in. */
const admitted: Record<string, readonly Role[]> = {
  account: roles,
  innovator: ["innovator", "unit_admin"],
  unit: ["unit_head", "unit_admin"],
  secretariat: ["secretariat"],
  judging: ["judge"],
  plenary: ["panel_chair", "authority", "auditor"],
  audit: ["auditor"],
  files: ["innovator", "unit_admin", "unit_head", "secretariat", "auditor"],
};

/** Officers keep the accounts of units and judges, the system admin everybody's. */
const keepers: readonly Role[] = ["secretariat", "system_admin"];

const nominators: readonly Role[] = ["secretariat", "authority", "auditor"];

/** Only the authority decides on an edition; others of the plenary do not come to its page. */
const authorities: readonly Role[] = ["authority"];

/** The team of a visit, and who decides on what it found or examines it. */
const visitors: readonly Role[] = ["judge", "panel_chair", "authority", "auditor"];

/** Pages whose door is wider or narrower than their audience's, for reading or for acting. */
const wider: Record<string, { open?: readonly Role[]; send?: readonly Role[] }> = {
  "routes/innovator/submission/receipt/page.tsx": {
    open: ["innovator", "unit_admin", "unit_head", "secretariat", "auditor"],
  },
  "routes/innovator/submission/repair/page.tsx": {
    open: ["innovator", "unit_admin", "unit_head"],
    send: ["innovator", "unit_admin", "unit_head"],
  },
  "routes/secretariat/nominations/download.ts": { open: nominators },
  "routes/innovator/submission/receipt/paper.ts": {
    open: ["innovator", "unit_admin", "unit_head", "secretariat", "auditor"],
  },
  "routes/innovator/proposal/paper.ts": { open: ["innovator", "unit_admin", "unit_head", "secretariat", "auditor"] },
  "routes/secretariat/nominations/page.tsx": { open: nominators },
  "routes/files/visit-photograph.ts": { open: visitors },
  "routes/files/visit-photograph-small.ts": { open: visitors },
  "routes/plenary/comparisons.tsx": { open: ["panel_chair"] },
  "routes/plenary/edition/page.tsx": { open: authorities, send: authorities },
  "routes/innovator/submission/outcome.tsx": {
    open: ["innovator", "unit_admin", "unit_head", "secretariat", "auditor"],
  },
  "routes/innovator/presentation/page.tsx": {
    open: ["innovator", "unit_admin", "unit_head", "secretariat", "auditor"],
    send: ["innovator", "unit_admin", "unit_head"],
  },
  "routes/innovator/presentation/calendar.ts": {
    open: ["innovator", "unit_admin", "unit_head", "secretariat", "auditor"],
  },
  "routes/account/job/page.tsx": { open: ["secretariat"], send: ["secretariat"] },
  "routes/account/job/progress.ts": { open: ["secretariat"] },
  "routes/secretariat/clock.tsx": { open: ["system_admin"], send: ["system_admin"] },
  "routes/secretariat/registers/people/page.tsx": { open: keepers },
  "routes/secretariat/registers/people/download.ts": { open: keepers },
  "routes/secretariat/registers/person/page.tsx": { open: keepers, send: keepers },
  "routes/secretariat/registers/new-person.tsx": { open: keepers, send: keepers },
  "routes/secretariat/nominations/nomination/page.tsx": { open: nominators, send: nominators },
};

/** Where one signs in and out, or comes by a secret link: open to whoever comes. */
const open = [
  "routes/account/sign-in.tsx",
  "routes/account/sign-out.ts",
  "routes/account/invitation.tsx",
  "routes/account/recovery.tsx",
];

/** Open to whoever is signed in: the first tells of nobody else, the others' finders say who may. */
const forEveryone = [
  "routes/account/start.tsx",
  "routes/account/own-account.tsx",
  "routes/account/job/page.tsx",
  "routes/account/job/progress.ts",
  "routes/innovator/submission/outcome.tsx",
  "routes/innovator/presentation/page.tsx",
  "routes/innovator/presentation/calendar.ts",
  "routes/innovator/submission/receipt/page.tsx",
  "routes/innovator/submission/receipt/paper.ts",
  "routes/innovator/proposal/paper.ts",
  "routes/files/attachment.ts",
  "routes/files/thumbnail.ts",
  "routes/files/visit-photograph.ts",
  "routes/files/visit-photograph-small.ts",
  "routes/files/uploads.ts",
  "routes/files/upload.ts",
];

/** Spoken to in pieces of files rather than in forms; tried as every wrong role in tests/routes/files.test.ts. */
const inPieces = ["routes/files/uploads.ts", "routes/files/upload.ts"];

const guarded = pages.filter(({ audience, file }) => audience !== "public" && !open.includes(file));

function mayCome({ address }: Door, act: "open" | "send"): readonly Role[] {
  const { file } = pageAt(address);
  const audience = pages.find((page) => page.file === file)?.audience ?? "";
  return wider[file]?.[act] ?? admitted[audience] ?? [];
}

/** A page of one's own, whatever one's role. */
function isForAnyRole(door: Door): boolean {
  return mayCome(door, "send").length === roles.length;
}

/** What an ended session keeps of a form: its texts. One that carries files is not read before it is known from whom. */
function keptOf(form: Form): Array<[string, string]> {
  const texts = Object.entries(form).filter((field): field is [string, string] => typeof field[1] === "string");
  return texts.length === Object.keys(form).length ? texts : [];
}

async function served(build: () => Promise<Scene>) {
  const scene = await build();
  const portal = serveWorld(scene.world, scene.now);
  const holders = await Promise.all(
    roles.map(async (role) => [role, await portal.signedIn(scene.holders[role])] as const),
  );
  return { ...scene, portal, holders };
}

test("every guarded page is tried below, with a form wherever it takes one", async () => {
  const built = await Promise.all(Object.values(scenes).map((build) => build()));
  const doors = built.flatMap((scene) => scene.doors);
  const tried = guarded.filter(({ file }) => !inPieces.includes(file));
  expect(doors.map(({ address }) => pageAt(address).file).sort()).toEqual(tried.map(({ file }) => file).sort());
  for (const { address, form, by } of doors) {
    const { loader, action } = await routeModule(pageAt(address).file);
    expect([address, typeof loader, typeof action]).toEqual([address, "function", form ? "function" : "undefined"]);
    expect([address, by !== undefined]).toEqual([address, form !== undefined]);
  }
});

test("every loader and every action begins with its guard, and a guarded one names its roles", async () => {
  const sources = new Map(sourcesIn("app/routes").map(({ path, text }) => [path, text]));
  for (const { file, audience } of pages) {
    const { loader, action } = await routeModule(file);
    const text = sources.get(`app/${file}`) ?? "";
    const begins = [...text.matchAll(/export async function (?:loader|action)\(.*\) \{\n\s+(.*)/g)].map(
      ([, line]) => line,
    );
    expect([file, begins.length]).toEqual([file, [loader, action].filter(Boolean).length]);
    const guard =
      audience === "public" || open.includes(file)
        ? "await anyContext(request)"
        : forEveryone.includes(file)
          ? "await requireContext(request)"
          : "await requireContext(request, ";
    expect([file, begins.filter((line) => !line?.includes(guard))]).toEqual([file, []]);
  }
});

test.each(Object.entries(scenes))(
  "%s, who is signed out is sent to sign in, and a form that was sent is kept",
  async (_, build) => {
    const { world, doors, portal } = await served(build);
    const before = await everyRow(world);
    for (const { address, form } of doors) {
      const asked = await portal.stranger.open(`${address}?hal=2`);
      expect([asked.status, asked.location]).toEqual([302, `/masuk?lanjut=${encodeURIComponent(`${address}?hal=2`)}`]);
      if (!form) continue;
      const sent = await portal.stranger.send(address, { ...form, rincian: "a\nb" });
      expect(sent.status).toBe(401);
      expect(sent.data).toEqual({
        kind: "session-ended",
        path: address,
        kept: JSON.stringify(keptOf({ ...form, rincian: "a\nb" })),
      });
    }
    expect(await everyRow(world)).toEqual(before);
  },
);

test.each(Object.entries(scenes))(
  "%s, every page opens for its roles, and to all others it is not there",
  async (_, build) => {
    const { world, doors, holders } = await served(build);
    const before = await everyRow(world);
    for (const door of doors) {
      for (const [role, visitor] of holders) {
        const { status, data } = await visitor.open(door.address);
        const welcome = mayCome(door, "open").includes(role);
        const opened = door.savesOnly ? 302 : 200;
        expect([door.address, role, status]).toEqual([door.address, role, welcome ? opened : 404]);
        if (!welcome) expect(data).toBeNull();
      }
    }
    expect(await everyRow(world)).toEqual(before);
  },
);

test.each(Object.entries(scenes))(
  "%s, a form from a wrong role does nothing, and from the right one it does",
  async (_, build) => {
    const { world, doors, holders } = await served(build);
    const before = await everyRow(world);
    for (const door of doors) {
      if (!door.form) continue;
      const wrong = holders.filter(([role]) => !mayCome(door, "send").includes(role));
      expect(wrong.length > 0 || isForAnyRole(door)).toBe(true);
      for (const [role, visitor] of wrong) {
        const { status } = await visitor.send(door.address, door.form);
        expect([door.address, role, status]).toEqual([door.address, role, 404]);
      }
      expect(await everyRow(world)).toEqual(before);
    }

    for (const { address, form, by, savesOnly, keepsNothing } of doors) {
      if (!form) continue;
      const earlier = await everyRow(world);
      const right = holders.find(([role]) => role === by)?.[1];
      const answer = await right?.send(address, form);
      expect([address, (savesOnly ? [204] : [200, 302]).includes(answer?.status ?? 0)]).toEqual([address, true]);
      if (keepsNothing) expect(await everyRow(world)).toEqual(earlier);
      else expect(await everyRow(world)).not.toEqual(earlier);
    }
  },
);
