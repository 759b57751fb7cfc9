import { conflicts, visitPhotographs } from "db/schema";
import sharp from "sharp";
import { expect, test } from "vitest";
import { passOnWork } from "~/domain/assignment/passing-on.server";
import { findDifferences } from "~/domain/ledger/comparing.server";
import { listVisits } from "~/domain/visits/finding.server";
import { findPhotograph } from "~/domain/visits/finding-photographs.server";
import { mostEver, photographs } from "~/domain/visits/photograph";
import { addPhotograph, describePhotograph, removePhotograph } from "~/domain/visits/photographing.server";
import { saveFindings } from "~/domain/visits/reporting.server";
import { ruleOnClaim } from "~/domain/visits/ruling.server";
import { paths } from "~/site/paths";
import { wordsFor } from "~/words/words";
import { listHashes } from "../../app/cli/files";
import { afterJudging, whileJudging } from "../support/blueprint";
import { freshFiles } from "../support/files";
import { reasonOf, refused } from "../support/steps";
import { aPhotograph, aTeam, wholeFindings } from "../support/visits";
import { serveWorld } from "../support/web";

const { reasons, visits } = wordsFor("id");

async function aPicture(shade: number): Promise<File> {
  const create = { width: 40, height: 30, channels: 3 as const, background: { r: shade, g: 90, b: 90 } };
  const bytes = await sharp({ create })
    .withExif({ IFD3: { GPSLatitude: "7/1 0/1 0/1" } })
    .jpeg()
    .toBuffer();
  return new File([new Uint8Array(bytes)], `CONTOH ${shade}.jpg`, { type: "image/jpeg" });
}

test("a judge adds photographs, each that is none is told, and what is kept says nothing of the device", async () => {
  freshFiles();
  const { world, mine } = await aTeam();
  const visitor = await serveWorld(world, whileJudging).signedIn(mine.judgeId);
  const here = paths.visitPhotographs(mine.id);
  expect(await visitor.send(here, { foto: [new File([], "")] })).toMatchObject({
    status: 400,
    data: { errors: [{ href: "#foto", text: visits.photographs.nothingChosen }] },
  });
  const none = new File(["bukan gambar"], "catatan.jpg", { type: "image/jpeg" });
  expect(await visitor.send(here, { foto: [await aPicture(10), none] })).toMatchObject({
    status: 409,
    data: { kept: ["CONTOH 10.jpg"], errors: [{ href: "#foto", text: `catatan.jpg: ${reasons["file-not-picture"]}` }] },
  });
  expect(await visitor.send(here, { foto: await aPicture(20) })).toMatchObject({ status: 302 });
  const again = await Promise.all([10, 20, 20, 20, 30].map(aPicture));
  expect(await visitor.send(here, { foto: again })).toMatchObject({ status: 302 });

  const rows = await world.database.read.select().from(visitPhotographs);
  expect(rows.map(({ name }) => name)).toEqual(["CONTOH 10.jpg", "CONTOH 20.jpg", "CONTOH 30.jpg"]);
  expect(await listHashes(world.database.read)).toHaveLength(6);
  const [first] = rows;
  const whole = await visitor.file(paths.visitPhotograph(first?.id ?? ""));
  expect((await sharp(whole.bytes).metadata()).exif).toBeUndefined();
  const small = await visitor.file(paths.visitPhotographSmall(first?.id ?? ""));
  expect(small.headers.get("Content-Type")).toBe("image/webp");
  expect((await listVisits(await world.as(world.people.chair, whileJudging), world.desk)).visits).toMatchObject([
    { photographs: [{ number: 1 }, { number: 2 }, { number: 3 }] },
  ]);
  for await (const difference of findDifferences(world.database.read)) expect(difference).toBeUndefined();
});

test("the team alone adds and takes away, in time; who decides or examines looks, and nobody else", async () => {
  const team = await aTeam();
  const { world, mine, theirs, judge, other, chair } = team;
  const { id } = await aPhotograph(team);
  const { people } = world;
  const seen = async (who: string) => reasonOf(async () => findPhotograph(await world.as(who, whileJudging), id));
  for (const who of [mine.judgeId, theirs.judgeId, people.chair, people.authority, people.auditor])
    expect([who, await seen(who)]).toEqual([who, undefined]);
  const stranger = people.judges.find((one) => one !== mine.judgeId && one !== theirs.judgeId) ?? "";
  for (const who of [people.officer, people.head, people.innovator, people.admin, stranger])
    expect([who, await seen(who)]).toEqual([who, "not-found"]);
  expect(await reasonOf(() => findPhotograph(judge, "tidak-ada"))).toBe("not-found");

  expect(await refused(world, () => removePhotograph(chair, mine.id, id))).toBe("not-found");
  const late = await world.as(mine.judgeId, afterJudging);
  expect(await refused(world, () => removePhotograph(late, mine.id, id))).toBe("stage-over");
  expect(await refused(world, () => addPhotograph(late, mine.id, aFile("b")))).toBe("stage-over");
  await removePhotograph(other, theirs.id, id);
  expect(await refused(world, () => removePhotograph(judge, mine.id, id))).toBe("not-found");
  expect(await seen(mine.judgeId)).toBe("not-found");
});

test("a judge in conflict, or whose work went to another, sees them no more", async () => {
  const team = await aTeam();
  const { world, mine, theirs, proposalId, chair } = team;
  const { id } = await aPhotograph(team);
  const { judgeId } = theirs;
  await passOnWork(chair, world.desk, mine.judgeId, "Juri berhalangan hadir");
  expect(await reasonOf(async () => findPhotograph(await world.as(mine.judgeId, whileJudging), id))).toBe("not-found");
  await world.database.write(
    async (db) =>
      void (await db.insert(conflicts).values({ judgeId, proposalId, kind: "declared", declaredAt: whileJudging })),
  );
  expect(await reasonOf(async () => findPhotograph(await world.as(judgeId, whileJudging), id))).toBe(
    "conflict-of-interest",
  );
});

test("what a photograph shows is said once and by one, of a claim that there is", async () => {
  const team = await aTeam();
  const { world, mine, theirs, judge, other, claims } = team;
  const { id } = await aPhotograph(team);
  const place = { assignmentId: mine.id, photographId: id };
  const claim = claims[0]?.key ?? "";
  await describePhotograph(judge, place, { caption: "Papan jadwal", claim }, 1);
  await describePhotograph(judge, place, { caption: "Papan jadwal", claim }, 1);
  const theirPlace = { assignmentId: theirs.id, photographId: id };
  const otherwise = { caption: "Ruang tunggu", claim: "" };
  expect(await refused(world, () => describePhotograph(other, theirPlace, otherwise, 1))).toBe("changed-since");
  await describePhotograph(other, theirPlace, otherwise, 2);
  expect(await refused(world, () => describePhotograph(judge, place, { ...otherwise, claim: "lain" }, 3))).toBe(
    "not-found",
  );
  const long = { caption: "a".repeat(301), claim };
  expect(await refused(world, () => describePhotograph(judge, place, long, 3))).toBe("text-too-long");
});

test("what a chair has decided on stays where it is", async () => {
  const team = await aTeam();
  const { world, mine, judge, chair, claims } = team;
  const claim = claims[0]?.key ?? "";
  const { id } = await aPhotograph(team);
  const place = { assignmentId: mine.id, photographId: id };
  await describePhotograph(judge, place, { caption: "Papan", claim }, 1);
  await saveFindings(judge, mine.id, wholeFindings(team, [claim]));
  const found = { entryId: mine.entryId, claim, version: 1 };
  await ruleOnClaim(chair, found, "stands", "Sudah diperhitungkan tim");
  const retied = { caption: "Papan", claim: "" };
  expect(await refused(world, () => describePhotograph(judge, place, retied, 2))).toBe("photograph-decided-on");
  expect(await refused(world, () => removePhotograph(judge, mine.id, id))).toBe("photograph-decided-on");
});

test("a visit holds so many photographs, and ever so many", async () => {
  const team = await aTeam();
  const { world, mine, judge } = team;
  for (let number = 0; number < photographs.maxCount; number++) await aPhotograph(team);
  expect(await refused(world, () => addPhotograph(judge, mine.id, aFile("b")))).toBe("too-many-files");
  await world.database.write(async (db) => void (await db.delete(visitPhotographs)));
  for (let number = 0; number < mostEver; number++)
    await removePhotograph(judge, mine.id, (await aPhotograph(team)).id);
  expect(await refused(world, () => addPhotograph(judge, mine.id, aFile("b")))).toBe("proposal-store-full");
});

function aFile(letter: string) {
  const sha256 = letter.repeat(64);
  return {
    ...{ name: "foto.jpg", bytes: 10, sha256, thumbnailSha256: sha256, mediaType: "image/jpeg" },
    ...{ pages: null, scan: "clean" as const },
  };
}
